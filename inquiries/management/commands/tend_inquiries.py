from typing import Any

from django.core.management.base import BaseCommand

from inquiries import actions


class Command(BaseCommand):
    help = "Wake inquiries put aside until today, warn about answers due soon, assign what waits."

    def handle(self, *args: Any, **options: Any) -> None:
        done = {
            "woken": actions.wake_due(),
            "warned": actions.warn_due(),
            "assigned": actions.assign_waiting(),
        }
        if any(done.values()):
            self.stdout.write(", ".join(f"{count} {what}" for what, count in done.items()))
