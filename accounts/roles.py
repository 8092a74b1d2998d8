from dataclasses import dataclass, field


@dataclass(frozen=True)
class Role:
    """A named set of permissions that staff hold through a group of the same name."""

    name: str
    permissions: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    """Wagtail's page permission types, held on the root of the tree."""
    collections: list[str] = field(default_factory=list)
    """Wagtail's image and document permission types, held on the root collection."""
