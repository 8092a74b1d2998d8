"""Comments of a WordPress export: threads, states, numbers, and what is left out."""

import datetime as dt
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection

from articles.models import ArticlePage
from clinic.models import StandardPage
from comments.models import Comment, Commenter, State, Thread
from tests.articles.wordpress_files import comment, item, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def bring(tree, tmp_path):
    def run(*items, **options):
        out = StringIO()
        call_command("import_wordpress", write(tmp_path, *items), stdout=out, **options)
        return out.getvalue()

    return run


def commented(*comments, **fields):
    return item("Walking", post_id=5, comments=list(comments), **fields)


def test_threads_states_and_numbers_arrive(bring):
    report = bring(
        commented(
            comment(13, "Third", date_gmt="2019-04-03 09:00:00"),
            comment(11, "First", date_gmt="2019-04-01 09:00:00"),
            comment(12, "Answer", parent=11, date_gmt="2019-04-02 09:00:00"),
            comment(14, "Waits", approved="0"),
            comment(15, "Buy now", approved="spam"),
        )
    )
    rows = {one.body: one for one in Comment.objects.all()}
    assert [rows[body].number for body in ("First", "Answer", "Third", "Waits", "Buy now")] == [
        1,
        2,
        3,
        None,
        None,
    ]
    assert rows["Answer"].parent == rows["First"]
    assert rows["First"].submitted_at == dt.datetime(2019, 4, 1, 9, tzinfo=dt.UTC)
    assert [rows[body].state for body in ("First", "Waits", "Buy now")] == [
        State.APPROVED,
        State.PENDING,
        State.SPAM,
    ]
    assert Thread.objects.get().approved_count == 3
    assert any(line.split() == ["Comments", "5", "0", "0", "0"] for line in report.splitlines())


def test_they_are_read_under_the_article(bring, client):
    bring(commented(comment(11, "It helped <b>me</b>.\n\nReally.")))
    html = client.get("/articles/walking/").content.decode()
    assert "It helped me." in html
    assert "ann@example.org" not in html


def test_the_address_is_stored_encrypted_and_no_mail_leaves(bring):
    bring(commented(comment(11)))
    assert Commenter.objects.get().email == "ann@example.org"
    with connection.cursor() as cursor:
        cursor.execute("SELECT email FROM comments_commenter")
        assert "ann" not in str(cursor.fetchall())
    assert mail.outbox == []


def test_pings_and_trash_are_listed_and_left_out(bring):
    report = bring(
        commented(comment(1, type="pingback"), comment(2, type="trackback"), comment(3, approved="trash"))
    )
    assert not Comment.objects.exists()
    assert "Comment 1 on “Walking”: a pingback" in report
    assert "Comment 3 on “Walking”: its state was “trash”" in report


def test_twice_changes_nothing_and_a_decision_made_here_stays(bring, cast):
    items = [commented(comment(11), comment(14, "Waits", approved="0"))]
    bring(*items)
    Comment.objects.get(body="Waits").approve(cast.moderator)
    before = list(Comment.objects.order_by("pk").values())
    report = bring(*items)
    assert list(Comment.objects.order_by("pk").values()) == before
    assert any(line.split() == ["Comments", "0", "0", "2", "0"] for line in report.splitlines())
    assert "nothing was changed" in report


def test_a_later_export_adds_what_is_new(bring):
    bring(commented(comment(11, "First")))
    bring(commented(comment(11, "First"), comment(16, "Answer", parent=11)))
    answer = Comment.objects.get(body="Answer")
    assert (answer.number, answer.parent.body) == (2, "First")


def test_the_same_numbers_under_two_posts_are_two_comments(bring):
    bring(commented(comment(11, "One")), item("Other", post_id=6, comments=[comment(11, "Two")]))
    assert Comment.objects.count() == 2


def test_an_article_closed_to_comments_is_closed_here_until_staff_open_it(bring, cast):
    items = [commented(comment(11), comment_status="closed")]
    bring(*items)
    thread = Thread.objects.get()
    assert thread.status == Thread.Status.READ_ONLY
    thread.set_rules(cast.moderator, Thread.Status.OPEN)
    bring(*items)
    assert Thread.objects.get().status == Thread.Status.OPEN


def test_comments_on_a_page_are_kept_and_named(bring):
    report = bring(item("About us", post_id=5, post_type="page", comments=[comment(11)]))
    assert Comment.objects.get().thread.page_id == StandardPage.objects.get().pk
    assert "only articles, conditions and treatments take new replies" in report


def test_a_rehearsal_keeps_no_comment(bring):
    bring(commented(comment(11)), dry_run=True)
    assert not Comment.objects.exists()
    assert not ArticlePage.objects.exists()


def test_a_comment_without_number_date_or_name_arrives(bring):
    bare = "<wp:comment><wp:comment_content>Bare</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>"
    bring(commented(bare))
    assert Comment.objects.get().submitted_at == dt.datetime(2019, 3, 1, 13, tzinfo=dt.UTC)


def test_ten_thousand_comments_arrive_once(bring):
    many = [
        comment(n, f"Reply {n}", parent=n - 1 if n % 3 else 0, author_email=f"a{n % 500}@example.org")
        for n in range(1, 10_001)
    ]
    bring(commented(*many))
    assert Comment.objects.count() == 10_000
    assert set(Comment.objects.values_list("number", flat=True)) == set(range(1, 10_001))
    bring(commented(*many))
    assert Comment.objects.count() == 10_000
