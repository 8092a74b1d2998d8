from django.apps import AppConfig


class InquiriesConfig(AppConfig):
    name = "inquiries"

    def ready(self) -> None:
        from . import checks, emails  # noqa: F401 - registers checks and kinds of mail
