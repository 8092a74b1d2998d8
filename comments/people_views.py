"""The moderators' pages about people: who wrote a reply, and who is blocked."""

import uuid
from datetime import datetime, time, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin import messages

from .admin_forms import BlockForm
from .admin_views import find_comment, requires
from .models import BlockRule, Comment, CommentSettings, ModerationAction, Reason
from .people import people_behind

MOST_SHOWN = 50
PER_PAGE = 50
BIGGEST_ID = 2**31 - 1


@requires("moderate")
@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    """Who wrote a reply: their standing, what else they wrote and what was decided, and the form to block them."""
    comment = find_comment(comment_id)
    may_block = request.user.has_perm("comments.manage_rules") and bool(BlockRule.patterns_for(comment))
    if request.method == "POST":
        return block(request, comment)
    return show_person(request, comment, BlockForm(comment) if may_block else None)


@requires("manage_rules")
def block(request: HttpRequest, comment: Comment) -> HttpResponse:
    form = BlockForm(comment, request.POST)
    if not form.is_valid():
        return show_person(request, comment, form, status=422)
    rules = BlockRule.block(
        request.user,
        comment,
        form.cleaned_data["kinds"],
        action=form.cleaned_data["action"],
        why=form.why,
        until=form.until,
    )
    sentence = ngettext("Blocked by %s trait.", "Blocked by %s traits.", len(rules)) % len(rules)
    messages.success(request, f"{sentence} {_('You can lift it here at any time.')}")
    return redirect("comments_admin:person", comment.pk)


def show_person(
    request: HttpRequest, comment: Comment, form: BlockForm | None, status: int = 200
) -> HttpResponse:
    settings = CommentSettings.current(request)
    [person] = people_behind([comment], settings)
    written = with_last_reason(Comment.objects.filter(commenter=comment.commenter_id or uuid.UUID(int=0)))
    neighbours = with_last_reason(from_same_network(comment))
    context = {
        "comment": comment,
        "person": person,
        "written": [Written(other) for other in written.order_by("-submitted_at")[:MOST_SHOWN]],
        "neighbours": [Written(other) for other in neighbours[:10]],
        "form": form,
        "settings": settings,
        "may_lift": request.user.has_perm("comments.manage_rules"),
        "may_see_contact": request.user.has_perm("comments.view_contact"),
    }
    return render(request, "comments/admin/person.html", context, status=status)


class Written:
    """A row in the list of what somebody wrote."""

    def __init__(self, comment: Any) -> None:
        self.comment = comment
        is_refused = comment.is_refused and comment.last_reason in Reason
        self.reason = Reason(comment.last_reason).label if is_refused else ""


def with_last_reason(comments: QuerySet[Comment]) -> QuerySet[Comment]:
    """Add to each why it was last refused."""
    reasons = ModerationAction.objects.filter(comment=OuterRef("pk")).exclude(reason="")
    last = reasons.order_by("-at", "-pk").values("reason")[:1]
    return comments.select_related("thread").annotate(last_reason=Subquery(last))


def from_same_network(comment: Comment) -> QuerySet[Comment]:
    """Return what others sent from the same network on the same day: the hash tells no more than that."""
    if not comment.network_hash:
        return Comment.objects.none()
    day = datetime.combine(comment.submitted_at.date(), time.min, tzinfo=comment.submitted_at.tzinfo)
    return (
        Comment.objects.filter(
            submitted_at__gte=day,
            submitted_at__lt=day + timedelta(days=1),
            network_hash=comment.network_hash,
        )
        .exclude(pk=comment.pk)
        .exclude(commenter=comment.commenter_id)
        .select_related("thread")
        .order_by("-submitted_at")
    )


@requires("moderate")
@require_GET
def blocked(request: HttpRequest) -> HttpResponse:
    """Everybody who is blocked or held now, or was."""
    rules = BlockRule.objects.about_people().select_related("comment", "made_by", "lifted_by")
    shows_past = request.GET.get("past") == "1"
    now = rules.in_force()
    rules = rules.exclude(pk__in=now.values("pk")) if shows_past else now
    context = {
        "rules": Paginator(rules.order_by("-made_at"), PER_PAGE).get_page(request.GET.get("p")),
        "shows_past": shows_past,
        "may_lift": request.user.has_perm("comments.manage_rules"),
    }
    return render(request, "comments/admin/people.html", context)


@requires("manage_rules")
@require_POST
def lift(request: HttpRequest, rule_id: int) -> HttpResponse:
    if rule_id > BIGGEST_ID:
        raise Http404
    rule = get_object_or_404(BlockRule.objects.about_people(), pk=rule_id)
    rule.lift(request.user)
    messages.success(request, _("The block is lifted."))
    if request.POST.get("back") == "person" and rule.comment_id:
        return redirect("comments_admin:person", rule.comment_id)
    return redirect(reverse("comments_admin:people"))
