"""I7: role x mailbox x every address of the triage. A new address without a row here fails the test."""

import re
import uuid

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from inquiries import admin_urls
from inquiries.models import AccessLog, ContactFormSettings, Mailbox, Membership, RoutingRule, SavedReply
from inquiries.verb_forms import VERBS
from inquiries.viewsets import VIEWSETS
from tests.factories import make_staff
from tests.inquiries.factories import make_inquiry, make_mailbox, make_rule

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


# What leads set up: Wagtail's own views ask for the permission on the model, ours for the row too


@pytest.fixture
def set_up(house):
    """A row of each kind in a mailbox of the lead, and one in another."""
    here, there = house["here"].mailbox, house["there"].mailbox
    return {
        Mailbox: (here, there),
        RoutingRule: (make_rule(here, name="Rule here"), make_rule(there, name="Rule there")),
        SavedReply: (
            SavedReply.objects.create(title="Reply here", mailbox=here, body="x"),
            SavedReply.objects.create(title="Reply there", mailbox=there, body="x"),
        ),
    }


def stock_addresses(set_up, which):
    """(name, address) of every view that Wagtail serves for what leads set up, and of the form's settings."""
    for viewset in VIEWSETS:
        row = set_up[viewset.model][which]
        for pattern in viewset.get_urlpatterns():
            args = [row.pk] if pattern.pattern.converters else []
            yield pattern.name, reverse(f"{viewset.url_namespace}:{pattern.name}", args=args)
    base = "/admin/settings/inquiries/contactformsettings/"
    number = ContactFormSettings.load().pk
    yield from (("settings", f"{base}{rest}") for rest in ("", f"{number}/", f"{number}/preview/"))


@pytest.mark.parametrize("who", ["editor", "moderator", "clinician", "receptionist"])
def test_who_leads_nothing_sets_nothing_up(client_of, cast, set_up, who):
    browser = client_of(getattr(cast, who))
    for _name, address in stock_addresses(set_up, 0):
        assert browser.get(address).status_code == 403, address
        assert browser.post(address).status_code == 403, address


def test_strangers_meet_the_sign_in_before_what_leads_set_up(client_of, cast, set_up):
    for browser in (Client(), client_of(cast.stranger)):
        for _name, address in stock_addresses(set_up, 0):
            response = browser.get(address)
            assert (response.status_code, "/admin/login/" in response["Location"]) == (302, True), address


def test_a_lead_sets_up_their_own_mailbox(client_of, cast, set_up):
    browser = client_of(cast.front_desk_lead)
    for name, address in stock_addresses(set_up, 0):
        expected = 404 if address.endswith("/preview/") else 200  # the settings have no preview
        assert browser.get(address, follow=True).status_code == expected, (name, address)


def test_a_lead_reaches_no_row_of_another_mailbox(client_of, cast, set_up):
    """Neither by address, nor in a list, nor by pointing a row of their own at it."""
    browser = client_of(cast.front_desk_lead)
    there = set_up[Mailbox][1]
    for name, address in stock_addresses(set_up, 1):
        if re.search(r"/\d+/", address) and name != "settings":
            assert browser.get(address).status_code == 403, address
            assert browser.post(address, {"name": "Taken over"}).status_code == 403, address
        elif name in {"index", "index_results"}:
            html = browser.get(address).content.decode()
            assert " here" in html.lower(), address
            assert " there" not in html.lower(), address
    browser.post(
        reverse("saved_replies:add"), {"title": "x", "language": "en", "body": "x", "mailbox": there.pk}
    )
    rule = {"name": "x", "sort_order": 0, "hours": "any", "priority": 0, "mailbox": there.pk}
    browser.post(reverse("routing_rules:add"), rule)
    assert there.saved_replies.count() == there.rules.count() == 1
    there.refresh_from_db()
    assert there.name == "There"


def test_who_opens_a_mailbox_leads_it(client_of, cast, set_up):
    page = client_of(cast.front_desk_lead).get(reverse("mailboxes:add")).context["form"]
    data = {name: page[name].value() for name in page.fields if page[name].value() not in (None, False)}
    formset = page.formsets["memberships"].prefix
    data |= {f"{formset}-TOTAL_FORMS": 0, f"{formset}-INITIAL_FORMS": 0, "name": "Research"}
    assert client_of(cast.front_desk_lead).post(reverse("mailboxes:add"), data).status_code == 302
    made = Mailbox.objects.get(name="Research").memberships.get()
    assert (made.user, made.role, made.takes_assignments) == (cast.front_desk_lead, "lead", False)


@pytest.mark.parametrize(
    "address",
    [
        "/admin/bulk/inquiries/inquiry/delete/?id=all",
        "/admin/bulk/inquiries/mailbox/delete/?id=all",
        "/admin/snippets/inquiries/inquiry/",
        "/admin/snippets/inquiries/mailbox/",
        "/admin/choose-inquiry/",
        "/admin/mailboxes/copy/{mailbox}/",
        "/admin/mailboxes/inspect/{mailbox}/",
        "/admin/mailboxes/reorder/{mailbox}/",
        "/admin/editing-sessions/ping/inquiries/inquiry/{inquiry}/1/",
        "/admin/editing-sessions/release/inquiries/inquiry/1/",
        "/admin/generic-history/inquiries/inquiry/{inquiry}/",
        "/api/v2/inquiries/",
        "/admin/api/main/inquiries/",
    ],
)
def test_wagtail_has_no_other_way_in(client_of, cast, house, address):
    address = address.format(mailbox=house["here"].mailbox_id, inquiry=house["here"].pk)
    for user in (cast.front_desk_lead, cast.administrator):
        browser = client_of(user)
        for response in (browser.get(address), browser.post(address, {"id": "all"})):
            assert response.status_code in {404, 405}, address
            assert b"Adele" not in response.content


# I13: one line in the log for each look and each change, whoever it is


@pytest.mark.parametrize("who", ["front_desk_lead", "administrator"])
def test_the_log_has_a_line_for_each_look_and_each_change(client_of, cast, house, who):
    user = getattr(cast, who)
    browser, inquiry = client_of(user), house["here"]
    list_address = reverse("inquiries_admin:index")
    page = reverse("inquiries_admin:detail", args=[inquiry.pk])

    def act(verb, **data):
        address = reverse("inquiries_admin:act", args=[inquiry.pk, verb])
        return browser.post(address, {f"{verb}-{name}": value for name, value in data.items()})

    steps = [
        ("list", lambda: browser.get(list_address)),
        ("search", lambda: browser.get(list_address, {"q": "adele"})),
        ("view", lambda: browser.get(page)),
        ("work", lambda: act("reply", body="Hello")),
        ("work", lambda: act("undo")),
        ("work", lambda: act("note", text="Hello")),
        ("work", lambda: act("priority", priority="1")),
        ("view", lambda: act("close")),  # refused without an outcome: the page was shown again
        ("export", lambda: browser.get(reverse("inquiries_admin:export"))),
        (
            "work",
            lambda: browser.post(reverse("inquiries_admin:bulk"), {"act": "spam", "rows": [inquiry.pk]}),
        ),
        ("work", lambda: act("clear_spam")),
    ]
    for action, step in steps:
        before = AccessLog.objects.count()
        response = step()
        assert response.status_code < 400 or action == "view", action
        logged = AccessLog.objects.order_by("pk")[before:]
        assert [(row.actor_id, row.action) for row in logged] == [(user.pk, action)]
        assert str(inquiry.pk) in {str(logged[0].inquiry_id), *logged[0].shown}
    for refused in ("editor", "moderator"):
        client_of(getattr(cast, refused)).get(page)
    assert AccessLog.objects.count() == len(steps)
