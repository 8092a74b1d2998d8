"""I4: routing is total and explained; assignment is fair."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from inquiries.models import Inquiry, Mailbox, Membership, RoutingRule
from inquiries.routing import Facts, route
from tests.factories import make_condition_page, make_location_page, make_staff
from tests.inquiries.factories import make_inquiry, make_mailbox, make_rule

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)

ids = st.lists(st.integers(1, 4), max_size=3)
rules = st.lists(
    st.builds(
        dict,
        name=st.text(max_size=10),
        locations=ids,
        topics=ids,
        pages=ids,
        patients=st.lists(st.sampled_from(["self", "child", "other"]), max_size=2),
        languages=st.lists(st.sampled_from(["en", "es"]), max_size=2),
        hours=st.sampled_from(["any", "open", "closed"]),
        box=st.integers(0, 2),
        priority=st.integers(0, 2),
    ),
    max_size=6,
)
facts = st.builds(
    Facts,
    location=st.none() | st.integers(1, 5),
    topic=st.none() | st.integers(1, 5),
    patient=st.sampled_from(["self", "child", "other"]),
    language=st.sampled_from(["en", "es", "zh"]),
    arrived_at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    page=st.none() | st.integers(1, 5),
)
BOXES = [Mailbox(pk=1, name="A"), Mailbox(pk=2, name="B"), Mailbox(pk=3, name="C", is_active=False)]
DEFAULT = Mailbox(pk=9, name="Default", is_default=True)


@given(rules, facts)
@settings(max_examples=400, deadline=None)
def test_every_inquiry_comes_somewhere_and_the_first_rule_that_fits_decides(described, told):
    made = [
        RoutingRule(pk=number, mailbox=BOXES[row["box"]], **{k: v for k, v in row.items() if k != "box"})
        for number, row in enumerate(described)
    ]
    found = route(told, made, DEFAULT)
    fitting = [rule for rule in made if not rule.failed_condition(told)]
    assert found.rule == (fitting[0] if fitting else None)
    assert found.mailbox.is_active
    assert found.mailbox == (fitting[0].mailbox if fitting else DEFAULT)
    assert [step.rule for step in found.steps] == [rule.pk for rule in made[: len(found.steps)]]
    assert all(step.failed for step in found.steps[:-1])
    assert not found.rule or not found.steps[-1].failed


def test_it_is_total_even_without_any_mailbox(tree):
    assert make_inquiry().mailbox.is_default
    assert Mailbox.objects.filter(is_default=True).count() == 1


def test_a_rule_sends_it_and_says_so(tree, cast, client_of):
    make_mailbox(members={cast.front_desk_lead: "lead"})
    hillcrest = make_mailbox("Hillcrest", members={cast.front_desk_lead: "lead"})
    page = make_location_page(title="Hillcrest", slug="hillcrest")
    make_rule(
        hillcrest, name="Everything about Hillcrest", locations=[page.pk], priority=1, tags=["call back"]
    )
    inquiry = make_inquiry(location_id=page.pk)
    assert (inquiry.mailbox, inquiry.priority, inquiry.tags) == (hillcrest, 1, ["call back"])
    html = client_of(cast.front_desk_lead).get(f"/admin/inquiries/{inquiry.pk}/").content.decode()
    assert "Everything about Hillcrest" in html


def test_a_rule_whose_page_is_gone_fits_nothing(tree):
    make_mailbox()
    other = make_mailbox("Other")
    page = make_condition_page()
    make_rule(other, topics=[page.pk])
    page.delete()
    assert make_inquiry().mailbox != other


def test_a_rule_to_a_mailbox_out_of_use_is_passed_over(tree):
    make_mailbox()
    closed = make_mailbox("Closed", is_active=False)
    make_rule(closed)
    inquiry = make_inquiry()
    assert inquiry.mailbox.is_default
    assert inquiry.routing["steps"][0]["failed"] == "mailbox"


def test_the_default_and_a_mailbox_in_use_can_not_be_deleted(tree, cast, client_of):
    leads = {cast.front_desk_lead: "lead"}
    default, used = make_mailbox(members=leads), make_mailbox("Used", members=leads)
    make_rule(used)
    browser = client_of(cast.front_desk_lead)
    for mailbox in (default, used):
        response = browser.post(f"/admin/mailboxes/delete/{mailbox.pk}/", follow=True)
        assert "can’t be deleted" in response.content.decode()
    assert Mailbox.objects.count() == 2


def test_the_simulator_tells_without_sending(tree, cast, client_of):
    make_mailbox()
    other = make_mailbox("Children")
    make_rule(other, name="For a child", patients=["child"])
    browser = client_of(cast.front_desk_lead)
    html = browser.get("/admin/inquiries/simulate/", {"patient": "child"}).content.decode()
    assert "It goes to: Children" in html
    make_rule(other, name="At night", hours="closed", sort_order=9)
    html = browser.get("/admin/inquiries/simulate/", {"arrived_at": "2026-11-23T22:00"}).content.decode()
    assert "It goes to: Children" in html
    html = browser.get("/admin/inquiries/simulate/", {"arrived_at": "2026-11-23T10:00"}).content.decode()
    assert "It goes to: New patients" in html
    assert "another time of day" in html
    assert "Tue, Nov. 24, 10 a.m." in html
    nonsense = {"location": "x", "arrived_at": "2026-11-23T10:00"}
    html = browser.get("/admin/inquiries/simulate/", nonsense).content.decode()
    assert "It goes to: New patients" in html
    assert not Inquiry.objects.exists()


def test_a_lead_edits_rules_mailboxes_and_replies(tree, cast, client_of):
    mailbox = make_mailbox(members={cast.receptionist: "agent", cast.front_desk_lead: "lead"})
    browser = client_of(cast.front_desk_lead)
    response = browser.post(
        "/admin/routing_rules/new/",
        {
            "name": "Spanish",
            "sort_order": "1",
            "is_active": "on",
            "languages": ["es"],
            "hours": "any",
            "mailbox": mailbox.pk,
            "priority": "1",
        },
    )
    assert response.status_code == 302
    assert RoutingRule.objects.get().languages == ["es"]
    for address in ("mailboxes", "routing_rules", "saved_replies"):
        assert browser.get(f"/admin/{address}/").status_code == 200
        assert browser.get(f"/admin/{address}/new/").status_code == 200
    assert browser.get(f"/admin/mailboxes/edit/{mailbox.pk}/").status_code == 200


# Fair assignment


@pytest.fixture
def team(tree):
    mailbox = make_mailbox(assignment=Mailbox.Assignment.FEWEST_OPEN)
    people = [
        make_staff(f"{name}@example.org", "Front desk", first_name=name) for name in ("ann", "ben", "cem")
    ]
    for user in people:
        Membership.objects.create(mailbox=mailbox, user=user)
    return mailbox, people


def test_everybody_gets_as_many(team):
    _mailbox, people = team
    for _number in range(9):
        make_inquiry()
    assert [Inquiry.objects.filter(assignee=user).count() for user in people] == [3, 3, 3]


def test_who_has_fewest_is_next(team):
    _mailbox, people = team
    inquiries = [make_inquiry() for _number in range(3)]
    inquiries[1].close("booked", people[1])
    assert make_inquiry().assignee == people[1]


def test_who_is_away_full_or_gone_is_passed_over(team):
    mailbox, people = team
    today = timezone.localdate()
    Membership.objects.filter(user=people[0]).update(away_from=today, away_until=today)
    Membership.objects.filter(user=people[1]).update(capacity=0)
    assert {make_inquiry().assignee for _number in range(3)} == {people[2]}
    people[2].is_active = False
    people[2].save()
    waiting = make_inquiry()
    assert waiting.assignee is None
    from inquiries.actions import assign_waiting

    Membership.objects.filter(user=people[0]).update(away_from=None, away_until=today - timedelta(days=1))
    assert assign_waiting() == 1
    waiting.refresh_from_db()
    assert waiting.assignee == people[0]


def test_a_mailbox_without_anybody_tells_the_administrators(tree, cast):
    from outbox.models import Message as Mail

    make_inquiry()
    assert [row.recipient for row in Mail.objects.filter(kind="inquiries.new")] == [cast.administrator.email]
