"""The mails of this app, each written when it is sent, from ids. None quotes a reply that is not published."""

from typing import Any

from django.conf import settings as django_settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from clinic.models import ClinicSettings
from outbox.kinds import mail_kind

from .listing import body_html
from .models import Comment, Commenter, CommentSettings, Subscription


def write(name: str, context: dict[str, Any], unsubscribe_url: str = "") -> EmailMessage:
    """Return the mail that the three templates of `name` make."""
    context |= {
        "clinic": (ClinicSettings.objects.first() or ClinicSettings()).in_language(),
        "base_url": django_settings.BASE_URL,
    }
    subject = " ".join(render_to_string(f"emails/{name}_subject.txt", context).split())
    mail = EmailMultiAlternatives(
        subject, render_to_string(f"emails/{name}_body.txt", context).strip() + "\n"
    )
    mail.attach_alternative(render_to_string(f"emails/{name}_body.html", context), "text/html")
    if unsubscribe_url:
        mail.extra_headers["List-Unsubscribe"] = f"<{unsubscribe_url}>"
        mail.extra_headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return mail


def absolute(name: str, *args: Any) -> str:
    return f"{django_settings.BASE_URL}{reverse(name, args=args)}"


def find_published(context: dict[str, Any]) -> tuple[Comment, Subscription] | None:
    """Return what a mail is about, or None when it was taken down or the reader has gone meanwhile."""
    comment = (
        Comment.objects.approved()
        .filter(pk=context["comment"], thread__page__live=True)
        .select_related("thread__page", "parent")
        .first()
    )
    subscription = Subscription.objects.filter(pk=context["subscription"]).first()
    return (comment, subscription) if comment and subscription else None


@mail_kind("comments.published")
def published(context: dict[str, Any]) -> EmailMessage | None:
    """To the writer who asked to hear of answers: it is published; say yes here."""
    found = find_published(context)
    if found is None or found[1].state != Subscription.State.PENDING:
        return None
    comment, subscription = found
    return write(
        "comment_published",
        {
            "comment": comment,
            "page": comment.thread.page,
            "comment_url": absolute("comments:permalink", comment.thread.page_id, comment.number),
            "receipt_url": f"{django_settings.BASE_URL}{comment.receipt_url}",
            "confirm_url": absolute("comments:subscription", subscription.pk, subscription.key),
        },
        unsubscribe_url=absolute("comments:unsubscribe", subscription.pk, subscription.key),
    )


@mail_kind("comments.answered")
def answered(context: dict[str, Any]) -> EmailMessage | None:
    """To a reader who said yes: there is a new reply. The text is public by now, so it may be in the mail."""
    found = find_published(context)
    if found is None or found[1].state != Subscription.State.ACTIVE:
        return None
    comment, subscription = found
    return write(
        "comment_answered",
        {
            "comment": comment,
            "body_html": body_html(comment.body),
            "page": comment.thread.page,
            "comment_url": absolute("comments:permalink", comment.thread.page_id, comment.number),
            "choose_url": absolute("comments:subscription", subscription.pk, subscription.key),
            "unsubscribe_url": absolute("comments:unsubscribe", subscription.pk, subscription.key),
        },
        unsubscribe_url=absolute("comments:unsubscribe", subscription.pk, subscription.key),
    )


@mail_kind("comments.access")
def access(context: dict[str, Any]) -> EmailMessage | None:
    """To the owner of an address who asked for it: the link to everything that came from there."""
    commenter = Commenter.objects.filter(pk=context["commenter"]).first()
    if commenter is None:
        return None
    return write("comment_access", {"yours_url": absolute("comments:yours", commenter.pk, commenter.key)})


@mail_kind("comments.urgent")
def urgent(context: dict[str, Any]) -> EmailMessage | None:
    """To those on call: somebody may be in danger. Not who, not where, not what."""
    comment = Comment.objects.filter(pk=context["comment"]).first()
    if comment is None or not comment.is_urgent:
        return None
    return write(
        "comment_urgent",
        {"queue_url": absolute("comments_admin:detail", comment.pk), "is_public": comment.is_approved},
    )


@mail_kind("comments.digest")
def digest(context: dict[str, Any]) -> EmailMessage | None:
    """To a moderator, once a day while something waits: how much and how long, with a link and no text."""
    waiting = Comment.objects.waiting()
    oldest = waiting.order_by("submitted_at").values_list("submitted_at", flat=True).first()
    if oldest is None:
        return None
    return write(
        "comment_digest",
        {
            "count": waiting.count(),
            "urgent": waiting.filter(is_urgent=True).count(),
            "review": waiting.for_reviewer(CommentSettings.objects.first() or CommentSettings()).count(),
            "oldest": oldest,
            "queue_url": absolute("comments_admin:queue"),
        },
    )
