"""Queue the mail that a decision causes, in the decision's transaction. `emails.py` writes it when it is sent."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language

from outbox.models import Message

if TYPE_CHECKING:
    from outbox.models import MessageQuerySet

    from .models import Comment, Commenter, CommentSettings, ModerationAction


def queue_published(comment: "Comment", action: "ModerationAction", delay: timedelta) -> None:
    """Tell the writer, if they asked to hear of answers; it is the mail in which they say yes to that."""
    if comment.commenter is None or comment.commenter_id is None:
        return
    subscription = comment.thread.subscriptions.filter(
        commenter=comment.commenter_id, state="pending"
    ).first()
    if subscription is None:
        return
    Message.queue(
        "comments.published",
        comment.commenter.email,
        {"comment": str(comment.pk), "subscription": str(subscription.pk)},
        dedupe_key=f"{action.mail_key}published",
        delay=delay,
        language=comment.thread.language,
    )


def queue_answer_notices(comment: "Comment", action: "ModerationAction", delay: timedelta) -> None:
    """Tell everybody who said yes to hearing of it: those in the conversation, and those who follow the page."""
    subscriptions = comment.thread.subscriptions.filter(state="active").exclude(
        commenter__isnull=False, commenter=comment.commenter_id
    )
    in_conversation = Q(scope="thread")
    if comment.root_id:
        in_conversation |= Q(commenter__comments=comment.root_id) | Q(
            commenter__comments__root=comment.root_id
        )
    for subscription in subscriptions.filter(in_conversation).select_related("commenter").distinct():
        Message.queue(
            "comments.answered",
            subscription.commenter.email,
            {"comment": str(comment.pk), "subscription": str(subscription.pk)},
            dedupe_key=f"{action.mail_key}answered:{subscription.pk}",
            delay=delay,
            language=comment.thread.language,
        )


def staff_with(permission: str) -> Any:
    """Return the active members of staff who hold a permission of this app, owners of the site included."""
    held = Permission.objects.filter(content_type__app_label="comments", codename=permission)
    return (
        get_user_model()
        .objects.filter(is_active=True)
        .filter(Q(is_superuser=True) | Q(groups__permissions__in=held) | Q(user_permissions__in=held))
        .distinct()
    )


def on_call(settings: "CommentSettings | None") -> Any:
    """Return who hears of a crisis: the group of the settings, or else all who may decide on it.

    A group that everybody has left must not swallow the notice.
    """
    if settings is not None and settings.on_call_group is not None:
        members = settings.on_call_group.user_set.filter(is_active=True)
        if members:
            return members
    return staff_with("review_escalated")


def queue_on_call(
    comment: "Comment",
    action: "ModerationAction",
    settings: "CommentSettings | None" = None,
    delay: timedelta = timedelta(),
) -> None:
    """Tell those on call that something waits. Says neither who nor what."""
    if settings is None:
        settings = comment.site_settings()
    for user in on_call(settings):
        Message.queue(
            "comments.urgent",
            user.email,
            {"comment": str(comment.pk)},
            dedupe_key=f"{action.mail_key}urgent:{user.pk}",
            delay=delay,
        )


def mails_to(commenter: "Commenter") -> "MessageQuerySet":
    """Return every mail to the owner of an address, sent or not: it goes when the address goes."""
    subscriptions = [str(pk) for pk in commenter.subscriptions.values_list("pk", flat=True)]
    return Message.objects.filter(
        Q(dedupe_key__startswith=f"comments.access:{commenter.pk}:")
        | Q(kind__startswith="comments.", context__subscription__in=subscriptions)
    )


def queue_access(commenter: "Commenter") -> None:
    """Send somebody the link to their own replies, in the language of the page they asked on; at most one an hour."""
    hour = timezone.now().strftime("%Y-%m-%dT%H")
    Message.queue(
        "comments.access",
        commenter.email,
        {"commenter": str(commenter.pk)},
        dedupe_key=f"comments.access:{commenter.pk}:{hour}",
        language=get_language() or "",
    )
