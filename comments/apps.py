from django.apps import AppConfig


class CommentsConfig(AppConfig):
    name = "comments"

    def ready(self) -> None:
        from . import checks, emails, keys  # noqa: F401 - registers checks, kinds of mail, and what keys mean
