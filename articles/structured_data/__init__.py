"""What every page says in the terms of schema.org, as JSON-LD."""

from .pages import describe

__all__ = ["describe"]
