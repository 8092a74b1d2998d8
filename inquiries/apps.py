from django.apps import AppConfig
from django.db.backends.signals import connection_created


class InquiriesConfig(AppConfig):
    name = "inquiries"

    def ready(self) -> None:
        from . import checks, emails  # noqa: F401 - registers checks and kinds of mail
        from .guards import answer_triggers

        connection_created.connect(answer_triggers)
