"""Searches that found nothing: counted by day, kept unreadable at first, never private, shown to editors."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from articles.models import MissedSearch
from articles.models.searches import is_private, normalize
from clinic.models import ContentVersion

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 2)
LIST = "/admin/reports/searches/"


def note(typed, days=1, first=TODAY):
    for day in range(days):
        MissedSearch.note(typed, today=first + timedelta(days=day))


def test_words_stay_unreadable_until_the_third_day():
    note("frozen shoulder", days=2)
    row = MissedSearch.objects.get()
    assert (row.term, row.days) == ("", 2)
    assert "frozen" not in "".join(map(str, MissedSearch.objects.values_list("digest", "term").get()))
    assert not MissedSearch.objects.shown().exists()
    note("frozen shoulder", first=TODAY + timedelta(days=2))
    row = MissedSearch.objects.shown().get()
    assert (row.term, row.days, row.last_seen_on) == ("frozen shoulder", 3, TODAY + timedelta(days=2))


def test_one_day_counts_once_however_often_it_is_typed():
    for _time in range(20):
        note("frozen shoulder")
    assert MissedSearch.objects.get().days == 1


def test_spelling_and_signs_make_no_difference():
    note("Frozen  Shoulder?")
    note("“frozen shoulder”", first=TODAY + timedelta(days=1))
    assert MissedSearch.objects.get().days == 2


@pytest.mark.parametrize(
    "typed",
    [
        "ada@example.org",
        "call me at 202 555 0143",
        "(202) 555-0143",
        "MRN 88213",
        "12/03/1961",
        "www.example.org/me",
        "https://example.org",
        "my husband hits me when my back hurts",
        "",
        "???",
        "\u202e",
    ],
)
def test_what_may_be_private_is_not_kept(typed):
    note(typed, days=5)
    assert not MissedSearch.objects.exists()


def test_what_is_not_private_is():
    for typed in ("covid 19", "l5-s1", "vitamin b12", "c-section pain", "10% lidocaine"):
        assert not is_private(normalize(typed)), typed


def test_a_long_text_is_cut_to_eighty_characters():
    note("x" * 300, days=3)
    assert MissedSearch.objects.get().term == "x" * 80


def test_it_stops_collecting_when_somebody_types_rubbish_for_fun(monkeypatch):
    monkeypatch.setattr("articles.models.searches.MOST_UNCONFIRMED", 3)
    for number in range(5):
        note(f"rubbish {'abcde'[number]}")
    assert MissedSearch.objects.count() == 3


def test_counting_leaves_the_kept_pages_alone(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        before = ContentVersion.current()
        note("frozen shoulder", days=3)
    assert ContentVersion.current() == before


def test_old_ones_go():
    today = timezone.localdate()
    note("never again", days=2, first=today - timedelta(days=70))
    note("still new", days=1, first=today - timedelta(days=30))
    note("long ago", days=3, first=today - timedelta(days=400))
    note("this year", days=3, first=today - timedelta(days=200))
    call_command("purge_searches")
    assert set(MissedSearch.objects.values_list("days", "term")) == {(1, ""), (3, "this year")}


# The report


def test_editors_see_what_was_looked_for(client, cast):
    note("frozen shoulder", days=4)
    note("secret", days=2)
    client.force_login(cast.editor)
    response = client.get(LIST)
    assert response.status_code == 200
    assert b"frozen shoulder" in response.content
    assert b"secret" not in response.content
    assert "also known as" in response.content.decode()
    assert reverse("wagtailsnippets_articles_glossaryterm:add") in response.content.decode()


def test_an_empty_report_is_a_page_too(client, cast):
    client.force_login(cast.editor)
    assert client.get(LIST).status_code == 200


def test_it_stands_under_reports(client, cast):
    client.force_login(cast.editor)
    assert "Searches without results" in client.get("/admin/").content.decode()


def test_it_can_be_searched_and_exported(client, cast):
    note("frozen shoulder", days=3)
    note("tennis elbow", days=3)
    client.force_login(cast.editor)
    assert b"tennis" not in client.get(LIST + "?q=frozen").content
    exported = client.get(LIST + "?export=csv")
    text = b"".join(exported.streaming_content) if exported.streaming else exported.content
    assert b"tennis elbow" in text
    assert b"digest" not in text.lower()


def test_an_editor_deletes_a_line_that_is_done(client, cast):
    note("frozen shoulder", days=3)
    client.force_login(cast.editor)
    address = reverse("missed_searches:delete", args=[MissedSearch.objects.get().pk])
    assert client.get(address).status_code == 200
    client.post(address)
    assert not MissedSearch.objects.exists()


@pytest.mark.parametrize("name", ["add", "edit"])
def test_nobody_writes_lines_by_hand(client, cast, name):
    note("frozen shoulder", days=3)
    client.force_login(cast.administrator)
    args = [MissedSearch.objects.get().pk] if name == "edit" else []
    assert client.get(reverse(f"missed_searches:{name}", args=args)).status_code in {302, 403}


def test_others_are_refused(client, cast):
    note("frozen shoulder", days=3)
    for user in (cast.moderator, cast.receptionist, cast.stranger):
        client.force_login(user)
        response = client.get(LIST)
        assert response.status_code in {302, 403}
        assert b"frozen" not in response.content
    client.logout()
    assert client.get(LIST).status_code == 302
