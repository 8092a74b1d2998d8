from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.utils.crypto import get_random_string

from accounts.models import User
from articles.models import Author
from clinic.models import ClinicianPage
from config.demo.people import AUTHORS, STAFF

ADMINISTRATORS = "Administrators"


def load_staff() -> str:
    """Make the demo's accounts and return their password.

    On a live site it is random: nobody may leave an open door by trying the demo.
    """
    password = settings.DEMO_PASSWORD or get_random_string(20)
    for row in STAFF:
        if User.objects.filter(email=row["email"]).exists():
            continue
        first_name, _, last_name = row["name"].partition(" ")
        is_administrator = ADMINISTRATORS in row["roles"]
        user = User.objects.create_user(
            row["email"],
            password,
            first_name=first_name,
            last_name=last_name,
            is_superuser=is_administrator,
            is_staff=is_administrator,
        )
        roles = [role for role in row["roles"] if role != ADMINISTRATORS]
        groups = Group.objects.filter(name__in=roles)
        if len(groups) != len(roles):
            raise ValueError(f"The demo names a role that does not exist: {', '.join(roles)}.")
        user.groups.set(groups)
    return password


def load_authors(clinicians: dict[str, ClinicianPage]) -> dict[str, Author]:
    authors = {}
    for row in AUTHORS:
        authors[row["key"]], _created = Author.objects.get_or_create(
            name=row["name"],
            defaults={
                "role": row["role"],
                "is_team": row["is_team"],
                "clinician": clinicians.get(row["clinician"] or ""),
            },
        )
    return authors


def user_of(clinician: dict[str, Any]) -> User | None:
    return User.objects.filter(email=clinician["user_email"]).first() if clinician["user_email"] else None
