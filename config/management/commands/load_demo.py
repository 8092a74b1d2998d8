from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from config.demo.load.comments import load_comments
from config.demo.load.inquiries import load_inquiries
from config.demo.load.library import load_library
from config.demo.load.pages import load_pages
from config.demo.load.people import load_staff
from config.demo.load.spanish import load_spanish
from config.demo.load.themes import choose_theme
from config.demo.people import STAFF
from config.demo.themes import THEMES


class Command(BaseCommand):
    help = "Load the demo clinic. Running it again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--theme",
            choices=THEMES,
            help="Give the clinic these looks, also when the demo is loaded already.",
        )

    def handle(self, *args: Any, theme: str | None = None, **options: Any) -> None:
        with transaction.atomic():
            password = load_staff()
            library = load_library()
            made = load_pages(library)
            if made:
                load_spanish(library)
                load_comments()
                load_inquiries(library)
            if theme:
                clinic = choose_theme(theme)
                self.stdout.write(f"The clinic is now {clinic.clinic_name}, with the theme “{theme}”.")
        if not made:
            self.stdout.write("The site has its pages already; nothing of them was changed.")
            return
        self.stdout.write(self.style.SUCCESS("The demo clinic is loaded."))
        self.stdout.write(f"Sign in at /admin/ with the password {password} as:")
        for row in STAFF:
            self.stdout.write(f"  {row['email']:32} {', '.join(row['roles'])}")
