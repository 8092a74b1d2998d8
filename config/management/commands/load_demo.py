from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from config.demo.load.comments import load_comments
from config.demo.load.inquiries import load_inquiries
from config.demo.load.library import load_library
from config.demo.load.pages import load_pages
from config.demo.load.people import load_staff
from config.demo.people import STAFF


class Command(BaseCommand):
    help = "Load the demo clinic. Running it again changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            password = load_staff()
            library = load_library()
            made = load_pages(library)
            if made:
                load_comments()
                load_inquiries(library)
        if not made:
            self.stdout.write("The site has its pages already; nothing was changed.")
            return
        self.stdout.write(self.style.SUCCESS("The demo clinic is loaded."))
        self.stdout.write(f"Sign in at /admin/ with the password {password} as:")
        for row in STAFF:
            self.stdout.write(f"  {row['email']:32} {', '.join(row['roles'])}")
