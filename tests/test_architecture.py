"""Dependencies point one way: see docs/architecture.md. An import inside a function counts like any other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db.models import ForeignKey, ManyToManyField
from django.template import engines
from django.template.loader import get_template

ROOT = Path(settings.BASE_DIR)

# What each app may know besides itself.
MAY_KNOW = {
    "lib": set(),
    "accounts": {"lib"},
    "outbox": {"lib", "accounts"},
    "clinic": {"lib", "accounts"},
    "articles": {"lib", "accounts", "clinic"},
    "comments": {"lib", "accounts", "clinic", "articles", "outbox"},
    "inquiries": {"lib", "accounts", "clinic", "articles", "outbox"},
    "config": {"lib", "accounts", "clinic", "articles", "comments", "inquiries", "outbox"},
}
MODULES = [
    path for app in MAY_KNOW for path in sorted((ROOT / app).rglob("*.py")) if "migrations" not in path.parts
]


def imported_names(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every module that the source imports or names in a string like `articles.TreatmentPage`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.lineno, node.module
        elif isinstance(node, ast.Call):
            yield from named_models(node)


def named_models(call: ast.Call) -> Iterator[tuple[int, str]]:
    """Strings that Django resolves to a model or module: the target of a key, `get_model`, `import_module`."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name.endswith(("Key", "Field")) or name in {"get_model", "import_module", "import_string"}:
        values = [
            *call.args,
            *(keyword.value for keyword in call.keywords if keyword.arg in {"to", "through"}),
        ]
        for value in values:
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and "." in value.value:
                yield value.lineno, value.value


def wrong_arrows(app: str, source: str) -> list[str]:
    return [
        f"line {line}: {app} must not know {name}"
        for line, name in imported_names(ast.parse(source))
        if (root := name.partition(".")[0]) in MAY_KNOW and root != app and root not in MAY_KNOW[app]
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_follow_the_arrows(path):
    app = path.relative_to(ROOT).parts[0]
    assert wrong_arrows(app, path.read_text()) == []


@pytest.mark.parametrize(
    "source",
    [
        "import comments",
        "from inquiries.models import Inquiry",
        "def dodge():\n    from comments.models import Comment",
        'page = models.ForeignKey("comments.Thread", on_delete=1)',
        'page = ParentalKey(to="inquiries.Inquiry")',
        'apps.get_model("comments.Comment")',
    ],
)
def test_a_wrong_arrow_is_found(source):
    assert len(wrong_arrows("articles", source)) == 1


@pytest.mark.parametrize(
    "source", ["from clinic.models import HomePage", "from .models import Comment", "import json"]
)
def test_a_right_arrow_is_not(source):
    assert wrong_arrows("articles", source) == []


def test_every_app_of_ours_has_its_place_on_the_map():
    ours = {config.label for config in apps.get_app_configs() if Path(config.path).parent == ROOT}
    assert ours | {"lib"} == set(MAY_KNOW)


def test_relations_of_models_follow_the_arrows():
    wrong = []
    for model in apps.get_models():
        app = model._meta.app_label
        for field in model._meta.get_fields() if app in MAY_KNOW else []:
            if isinstance(field, ForeignKey | ManyToManyField):
                target = field.related_model._meta.app_label
                if target in MAY_KNOW and target != app and target not in MAY_KNOW[app]:
                    wrong.append(f"{model._meta.label}.{field.name} -> {target}")
    assert wrong == []


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_migrations_tell_what_they_change():
    named_by_a_machine = [
        str(path.relative_to(ROOT))
        for app in MAY_KNOW
        for path in (ROOT / app).glob("migrations/*_auto_*.py")
    ]
    assert named_by_a_machine == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates").rglob("*.*")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_template_compiles(path):
    if path.suffix in {".html", ".txt"}:
        get_template(str(path.relative_to(ROOT / "templates")), using=engines["django"].name)
