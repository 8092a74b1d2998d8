"""Bringing comments in from elsewhere, and taking them away."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from comments.importers import ImportedComment, import_comments
from comments.models import Comment, Commenter, Thread
from outbox.models import Message
from tests.factories import make_article_page

from .cast import make_comment

pytestmark = pytest.mark.django_db
NOON = datetime(2020, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def page(tree):
    return make_article_page()


def old(key, parent="", hours=0, **fields):
    defaults = {"author_name": f"Reader {key}", "body": f"<p>Words of {key}</p>", "is_html": True}
    return ImportedComment(
        "wxr", key, submitted_at=NOON + timedelta(hours=hours), parent_key=parent, **(defaults | fields)
    )


THREAD = [
    old("4", parent="3", hours=3),
    old("1", author_email="Ann@Example.org"),
    old("2", parent="1", hours=1, state="pending", held_reasons=["first_comment"]),
    old("3", parent="1", hours=2, author_email="ann@example.org"),
    old("5", hours=4, state="spam"),
]


def test_threads_states_dates_and_numbers_are_kept(page):
    report = import_comments(page, THREAD)
    assert (report.created, report.refused, report.notes) == (5, [], [])
    by_key = {comment.import_key: comment for comment in Comment.objects.all()}
    assert [by_key[k].number for k in "12345"] == [1, None, 2, 3, None]
    assert (by_key["4"].parent, by_key["4"].root) == (by_key["3"], by_key["1"])
    assert by_key["2"].state == "pending"
    assert by_key["3"].submitted_at == NOON + timedelta(hours=2)
    assert by_key["1"].body == "Words of 1"
    assert by_key["1"].commenter == by_key["3"].commenter
    assert Thread.objects.get().approved_count == 3
    assert Message.objects.count() == 0


def test_again_changes_nothing_whatever_was_decided_since(page, cast):
    import_comments(page, THREAD)
    Comment.objects.get(import_key="2").approve(cast.moderator)
    Comment.objects.get(import_key="3").erase(None)
    before = list(Comment.objects.order_by("pk").values())
    report = import_comments(page, THREAD)
    assert (report.created, report.unchanged) == (0, 5)
    assert list(Comment.objects.order_by("pk").values()) == before


def test_later_comments_join_their_thread_with_the_next_numbers(page):
    import_comments(page, THREAD[:4])
    import_comments(page, [*THREAD, old("6", parent="4", hours=-5)])
    late = Comment.objects.get(import_key="6")
    assert (late.number, late.root.import_key) == (4, "1")


def test_what_can_not_be_brought_in_is_named(page):
    report = import_comments(
        page,
        [
            old("a", body="<p> </p>"),
            old("b", parent="gone"),
            old("c", state="weird"),
            old("d", parent="e"),
            old("e", parent="d"),
        ],
    )
    assert [key for key, _ in report.refused] == ["a", "c"]
    assert ("b", "What it answers is not there; it stands on its own.") in report.notes
    assert report.created == 3


def test_what_waits_is_looked_at_and_nobody_is_called(page):
    import_comments(
        page,
        [
            old("1", state="pending", body="I want to die"),
            old("2", state="pending", body="Should I take two of them?"),
            old("3", body="I wanted to die, years ago"),
        ],
    )
    danger, advice, published = Comment.objects.order_by("import_key")
    assert (danger.state, danger.is_urgent, danger.held_reasons) == ("escalated", True, ["crisis"])
    assert (advice.state, advice.held_reasons) == ("pending", ["personal_advice"])
    assert (published.state, published.held_reasons) == ("approved", [])
    assert Message.objects.count() == 0


def test_html_becomes_plain_text(page):
    html = 'One<br>two<script>alert(1)</script> <a href="https://x.example/">here</a><blockquote>quoted</blockquote>&lt;b&gt;'
    import_comments(page, [old("1", body=html)])
    assert Comment.objects.get().body == "One\ntwo here (https://x.example/)\n\n“quoted”\n\n<b>"


def test_ten_thousand_come_in_and_again_change_nothing(page):
    items = [
        old(str(n), parent=str(n - n % 10) if n % 10 else "", hours=n, author_email=f"r{n % 700}@example.org")
        for n in range(10_000)
    ]
    assert import_comments(page, items).created == 10_000
    assert import_comments(page, items).unchanged == 10_000
    assert Comment.objects.count() == 10_000
    assert Comment.objects.filter(root=None).count() == 1_000
    assert Commenter.objects.count() == 700
    assert Thread.objects.get().last_number == 10_000


DISQUS = """<?xml version="1.0"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
  <thread dsq:id="t1"><link>https://old.example/articles/how-to-read-a-study/</link><title>x</title></thread>
  <thread dsq:id="t2"><link>https://old.example/gone/</link></thread>
  <post dsq:id="p2"><message><![CDATA[<p>An answer</p>]]></message><createdAt>2019-03-02T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Bo</name><email>bo@example.org</email></author><thread dsq:id="t1"/><parent dsq:id="p1"/></post>
  <post dsq:id="p1"><message>First</message><createdAt>2019-03-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Al</name></author><thread dsq:id="t1"/></post>
  <post dsq:id="p3"><message>Buy</message><createdAt>2019-03-01T10:00:00Z</createdAt><isSpam>true</isSpam><author><name>Sp</name></author><thread dsq:id="t1"/></post>
  <post dsq:id="p4"><message>Lost</message><createdAt>2019-03-01T10:00:00Z</createdAt><author><name>L</name></author><thread dsq:id="t2"/></post>
</disqus>"""


def test_disqus(page, tmp_path, capsys):
    file = tmp_path / "disqus.xml"
    file.write_text(DISQUS)
    call_command("import_disqus", file)
    assert "3 created, 0 unchanged, 0 refused, 1 without a page." in capsys.readouterr().out
    call_command("import_disqus", file)
    assert "0 created, 3 unchanged" in capsys.readouterr().out
    assert Comment.objects.get(import_key="p2").parent.import_key == "p1"
    assert Comment.objects.get(import_key="p3").state == "spam"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not xml",
        DISQUS[:900],
        "<disqus/>",
        '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><disqus>&b;</disqus>',
        "\x00\xff",
    ],
)
def test_a_broken_or_hostile_file_ends_with_a_sentence(page, tmp_path, content):
    file = tmp_path / "disqus.xml"
    file.write_text(content)
    with pytest.raises(CommandError, match=r"\."):
        call_command("import_disqus", file)
    with pytest.raises(CommandError, match="can't be opened"):
        call_command("import_disqus", tmp_path / "none.xml")
    assert Comment.objects.count() == 0


FORMULAS = ["=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)", "  =1", "\u00a0=1", "＝1"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_export_runs_no_formula_and_hides_addresses_from_those_without_the_right(
    page, cast, client_of, kind
):
    for n, formula in enumerate(FORMULAS):
        make_comment(page, body=f"{formula} x", name=f"=cmd{n}", email=f"canary{n}@example.org")
    cast.stranger.groups.add(Group.objects.get(name="Privacy officers"))
    rows = exported(client_of(cast.stranger), kind)
    assert len(rows) == len(FORMULAS) + 1
    assert all(
        not str(cell or "").lstrip().startswith(("=", "+", "-", "@", "＝")) for row in rows for cell in row
    )
    assert any("canary0@example.org" in str(cell) for row in rows for cell in row)
    group = Group.objects.get(name="Privacy officers")
    group.permissions.remove(group.permissions.get(codename="view_contact"))
    assert "canary" not in str(exported(client_of(cast.stranger), kind))


def exported(browser, kind):
    response = browser.get(f"/admin/replies/export/?state=all&format={kind}")
    if kind == "csv":
        return list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))
    return list(load_workbook(io.BytesIO(response.content)).active.iter_rows(values_only=True))
