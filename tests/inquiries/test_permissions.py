"""I7: role x mailbox x every address of the triage. A new address without a row here fails the test."""

import uuid

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from inquiries import admin_urls
from inquiries.admin_forms import VERBS
from inquiries.models import Membership
from tests.factories import make_staff
from tests.inquiries.factories import make_inquiry, make_mailbox

pytestmark = pytest.mark.django_db

POST_DATA = {
    "reply": {"body": "Hello"},
    "note": {"text": "Hello"},
    "call": {"result": "reached"},
    "move": {},
    "priority": {"priority": "1"},
    "snooze": {"day": "2099-01-04"},
    "close": {"outcome": "booked"},
}
AGENT_VERBS = ["reply", "note", "call", "take", "assign", "priority", "tag", "snooze", "close", "spam"]


@pytest.fixture
def house(tree, cast):
    """Two mailboxes; the receptionist and the lead work in the first only."""
    here = make_mailbox("Here", members={cast.receptionist: "agent", cast.front_desk_lead: "lead"})
    there = make_mailbox("There")
    viewer = make_staff("viewer@example.org", "Front desk")
    Membership.objects.create(mailbox=here, user=viewer, role="viewer")
    return {
        "here": make_inquiry(here),
        "there": make_inquiry(there, email="other@example.org", name="Zora Hidden"),
        "viewer": viewer,
    }


ONLY_POST = {"act", "present", "bulk", "undo_bulk", "save_view", "delete_view"}


def addresses(inquiry):
    """(method, address, verb) of every view in admin_urls; the address of verbs once for each verb."""
    values = {"pk": inquiry.pk, "batch": uuid.uuid4(), "number": 1, "message": uuid.uuid4()}
    found = []
    for pattern in admin_urls.urlpatterns:
        assert isinstance(pattern, URLPattern)
        method = "post" if pattern.name in ONLY_POST else "get"
        names = pattern.pattern.converters
        for verb in VERBS if "verb" in names else [""]:
            known = {name: verb if name == "verb" else values[name] for name in names}
            found.append((method, reverse(f"inquiries_admin:{pattern.name}", kwargs=known), verb))
    return found


def send(browser, method, address, verb):
    data = {f"{verb}-{key}": value for key, value in POST_DATA.get(verb, {}).items()}
    return getattr(browser, method)(address, data)


@pytest.mark.parametrize("who", ["editor", "moderator", "clinician"])
def test_marketing_and_moderators_are_refused_everywhere(client_of, cast, house, who):
    browser = client_of(getattr(cast, who))
    for method, address, verb in addresses(house["here"]):
        response = send(browser, method, address, verb)
        assert response.status_code == 403, (who, address)
        assert b"Adele" not in response.content


def test_strangers_and_visitors_meet_the_sign_in(client_of, cast, house):
    for browser in (Client(), client_of(cast.stranger)):
        for method, address, verb in addresses(house["here"]):
            response = send(browser, method, address, verb)
            assert response.status_code in {302, 403, 404}, address
            assert response.status_code != 302 or "/admin/" in response["Location"]
            assert b"Adele" not in response.content


@pytest.mark.parametrize("who", ["receptionist", "front_desk_lead"])
def test_another_mailbox_does_not_exist_for_its_outsiders(client_of, cast, house, who):
    browser = client_of(getattr(cast, who))
    before = house["there"].version
    for method, address, verb in addresses(house["there"]):
        response = send(browser, method, address, verb)
        if house["there"].pk.hex not in address.replace("-", ""):
            assert b"Zora" not in b"".join(response), address
            continue
        assert response.status_code == 404, address
    house["there"].refresh_from_db()
    assert house["there"].version == before
    assert b"Zora" not in browser.get(reverse("inquiries_admin:index"), {"q": "zora"}).content


def test_a_viewer_reads_and_changes_nothing(client_of, house):
    browser = client_of(house["viewer"])
    before = house["here"].version
    for method, address, verb in addresses(house["here"]):
        response = send(browser, method, address, verb)
        if verb:
            assert response.status_code in {403, 422}, verb
    house["here"].refresh_from_db()
    assert house["here"].version == before


@pytest.mark.parametrize("verb", AGENT_VERBS)
def test_an_agent_works(client_of, cast, house, verb):
    address = reverse("inquiries_admin:act", args=[house["here"].pk, verb])
    assert send(client_of(cast.receptionist), "post", address, verb).status_code == 302


def test_an_agent_neither_merges_nor_erases(client_of, cast, house):
    inquiry = house["here"]
    browser = client_of(cast.receptionist)
    other = make_inquiry(email="third@example.org")
    for verb, data in (
        ("merge", {"merge-target": other.reference}),
        ("erase", {"erase-confirm": inquiry.reference}),
    ):
        address = reverse("inquiries_admin:act", args=[inquiry.pk, verb])
        assert browser.post(address, data).status_code == 403
    inquiry.refresh_from_db()
    assert inquiry.state == "new"


def test_the_administrator_sees_both_mailboxes(client_of, cast, house):
    html = client_of(cast.administrator).get(reverse("inquiries_admin:index")).content.decode()
    assert "Adele Winters" in html
    assert "Zora Hidden" in html
