"""What only a clinical reviewer publishes: urgent replies and those that ask for personal advice, on every door."""

import pytest

from comments.models import Comment, CommentSettings, State
from tests.factories import make_article_page

from .cast import make_approved, make_comment, rules

pytestmark = pytest.mark.django_db
QUEUE = "/admin/replies/"
TEXTS = {"plain": "It helped my sister.", "advice": "Should I take two of them?", "urgent": "I want to die"}
Review = CommentSettings.Review


@pytest.fixture
def page(tree):
    return make_article_page()


def reserve(review):
    settings = rules()
    settings.clinical_review = review
    settings.save()


def row(comment):
    return f"{comment.pk}:{comment.version}"


def by_verb(browser, verb, comments, more):
    """One at a time, as a page without scripts sends it."""
    for comment in comments:
        browser.post(f"{QUEUE}decide/", {"verb": verb, "chosen": row(comment)} | more)


def by_bulk(browser, verb, comments, more):
    chosen = [row(comment) for comment in comments]
    browser.post(f"{QUEUE}decide/", {"verb": verb, "chosen": chosen, "confirmed": "on"} | more)


def by_key(browser, verb, comments, more):
    """As the script sends what a key decided."""
    for comment in comments:
        data = {"verb": verb, "chosen": row(comment)} | more
        browser.post(f"{QUEUE}decide/", data, headers={"accept": "application/json"})


def by_forged_post(browser, verb, comments, more):
    """With fields that no page of ours has."""
    forged = {"is_urgent": "", "held_for": "", "state": "pending", "by": "", "permission": "review_escalated"}
    by_verb(browser, verb, comments, more | forged)


DOORS = {"single": by_verb, "bulk": by_bulk, "key": by_key, "forged": by_forged_post}

# (setting, who, verb) -> which of plain, advice and urgent it moves
MATRIX = [
    (Review.ADVICE, "moderator", "approve", {"plain"}),
    (Review.ADVICE, "moderator", "spam", {"plain", "advice"}),
    (Review.ADVICE, "moderator", "reject", {"plain", "advice"}),
    (Review.ADVICE, "moderator", "calm", set()),
    (Review.ADVICE, "moderator", "escalate", {"plain", "advice"}),
    (Review.ADVICE, "clinician", "approve", {"plain", "advice", "urgent"}),
    (Review.ADVICE, "clinician", "spam", {"plain", "advice", "urgent"}),
    (Review.ADVICE, "clinician", "reject", {"plain", "advice", "urgent"}),
    (Review.ADVICE, "clinician", "calm", {"urgent"}),
    (Review.URGENT, "moderator", "approve", {"plain", "advice"}),
    (Review.NONE, "moderator", "approve", {"plain", "advice", "urgent"}),
    (Review.NONE, "moderator", "calm", {"urgent"}),
    (Review.NONE, "editor", "approve", set()),
]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(("review", "who", "verb", "moved"), MATRIX)
def test_the_right_holds_on_every_door(page, cast, client_of, door, review, who, verb, moved):
    reserve(review)
    comments = {name: make_comment(page, body=body) for name, body in TEXTS.items()}
    states = {name: comment.state for name, comment in comments.items()}
    DOORS[door](client_of(getattr(cast, who)), verb, comments.values(), {"reason": "off_topic"})
    for comment in comments.values():
        comment.refresh_from_db()
    assert {name for name, comment in comments.items() if comment.state != states[name]} == moved


def test_an_urgent_reply_can_be_refused_by_all_but_only_in_the_words_meant_for_it(page, cast, client_of):
    comment = make_comment(page, body=TEXTS["urgent"])
    browser = client_of(cast.moderator)
    html = browser.get(QUEUE).content.decode()
    card = html[html.index("<article") : html.index("</article>")]
    assert "a clinical reviewer decides" in card
    assert 'value="approve"' not in card
    assert 'value="crisis"' in card
    assert 'value="off_topic"' not in card
    by_verb(browser, "reject", [comment], {"reason": "crisis"})
    comment.refresh_from_db()
    assert comment.state == State.REJECTED


def test_restoring_is_no_way_round(page, cast):
    comment = make_comment(page, body=TEXTS["urgent"])
    comment.reject(cast.moderator, reason="crisis")
    comment.restore(cast.moderator)
    assert (comment.state, comment.is_urgent) == (State.ESCALATED, True)
    advice = make_comment(page, body=TEXTS["advice"])
    advice.reject(cast.moderator, reason="asks_for_personal_advice")
    advice.restore(cast.moderator)
    with pytest.raises(Exception, match="clinical reviewer"):
        advice.approve(cast.moderator)


def test_a_change_that_asks_for_advice_is_reserved_too(page, cast):
    comment = make_approved(page, cast.moderator, body=TEXTS["plain"])
    comment.edit(None, TEXTS["advice"], comment.site_settings())
    with pytest.raises(Exception, match="clinical reviewer"):
        comment.approve(cast.moderator)
    comment.approve(cast.clinician)
    assert comment.body == TEXTS["advice"]


def test_moderators_see_why_and_reviewers_find_theirs(page, cast, client_of):
    for body in TEXTS.values():
        make_comment(page, body=body)
    moderator, reviewer = client_of(cast.moderator), client_of(cast.clinician)
    html = moderator.get(QUEUE).content.decode()
    assert "a clinical reviewer publishes it" in html
    assert "2 for a clinical reviewer" in html
    mine = reviewer.get(f"{QUEUE}?state=review").content.decode()
    assert TEXTS["advice"] in mine
    assert TEXTS["urgent"] in mine
    assert TEXTS["plain"] not in mine
    assert "a clinical reviewer publishes it" not in mine
    home = reviewer.get("/admin/").content.decode()
    assert "2 are for a clinical reviewer: you" in home
    assert "3, 2 for review" in home
    assert "for review" not in moderator.get("/admin/").content.decode()
    reserve(Review.NONE)
    assert TEXTS["advice"] not in reviewer.get(f"{QUEUE}?state=review").content.decode()
    assert Comment.objects.waiting().count() == 3
