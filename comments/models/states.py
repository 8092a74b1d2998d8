"""The words that comments, their history and the moderators' pages share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    PENDING = "pending", _("waiting")
    ESCALATED = "escalated", _("urgent")
    APPROVED = "approved", _("published")
    REJECTED = "rejected", _("not published")
    SPAM = "spam", _("spam")
    REMOVED = "removed", _("removed")
    WITHDRAWN = "withdrawn", _("withdrawn by the author")
    ERASED = "erased", _("erased")


UNDECIDED = [State.PENDING, State.ESCALATED]
REFUSED = [State.REJECTED, State.SPAM, State.REMOVED]

MOVES: dict[str, set[str]] = {
    State.PENDING: {
        State.ESCALATED,
        State.APPROVED,
        State.REJECTED,
        State.SPAM,
        State.WITHDRAWN,
        State.ERASED,
    },
    State.ESCALATED: {
        State.PENDING,
        State.APPROVED,
        State.REJECTED,
        State.SPAM,
        State.WITHDRAWN,
        State.ERASED,
    },
    State.APPROVED: {State.REMOVED, State.WITHDRAWN, State.ERASED},
    State.REJECTED: {State.PENDING, State.ESCALATED, State.WITHDRAWN, State.ERASED},
    State.SPAM: {State.PENDING, State.ESCALATED, State.WITHDRAWN, State.ERASED},
    State.REMOVED: {State.APPROVED, State.WITHDRAWN, State.ERASED},
    State.WITHDRAWN: {State.ERASED},
    State.ERASED: set(),
}
"""Where a comment may go from each state. Undo alone may go back."""


class Verb(models.TextChoices):
    SUBMIT = "submit", _("sent")
    IMPORT = "import", _("imported")
    APPROVE = "approve", _("approved")
    REJECT = "reject", _("rejected")
    SPAM = "spam", _("marked as spam")
    REMOVE = "remove", _("removed")
    RESTORE = "restore", _("restored")
    ESCALATE = "escalate", _("marked as urgent")
    CALM = "calm", _("no longer urgent")
    UNDO = "undo", _("undone")
    REDACT = "redact", _("redacted")
    REPLY = "reply", _("answered as staff")
    REWORD = "reword", _("reworded by staff")
    PIN = "pin", _("pinned")
    UNPIN = "unpin", _("unpinned")
    NOTE = "note", _("note")
    EDIT = "edit", _("edited by the author")
    ACCEPT_EDIT = "accept_edit", _("edit published")
    REFUSE_EDIT = "refuse_edit", _("edit refused")
    REPORT = "report", _("reported by a reader")
    DISMISS = "dismiss", _("kept, reports dismissed")
    CHECK = "check", _("checked elsewhere")
    PROVE = "prove", _("proof of work given")
    WITHDRAW = "withdraw", _("withdrawn")
    ERASE = "erase", _("erased")


class Reason(models.TextChoices):
    """Why something was not published, in words that its author reads."""

    OFF_TOPIC = "off_topic", _("It is not about this page.")
    ABUSE = "abuse", _("It attacks or insults somebody.")
    SPAM_AD = "spam_ad", _("It advertises something.")
    IDENTIFIES = "identifies_a_person", _("It shows who somebody else is.")
    OWN_DETAIL = (
        "own_identifying_health_detail",
        _("It would show readers who you are, with details of your health."),
    )
    ADVICE = "asks_for_personal_advice", _("It asks for advice about you, which we can’t give here.")
    UNSAFE = "medical_claim_unsafe", _("Somebody could come to harm by following it.")
    PRESCRIBER = "sells_or_names_prescriber", _("It offers, or says where to get, a prescription medicine.")
    CRISIS = (
        "crisis",
        _("We worry about you, and a public page is not the place to help. Please use the numbers above."),
    )
    ILLEGAL = "illegal", _("It may be against the law.")
    DUPLICATE = "duplicate", _("We have it already.")
    OTHER = "other", _("Another reason, given below.")


class ReportReason(models.TextChoices):
    """Why a reader thinks that a published reply should not stand, in words that readers choose from.

    Each is a `Reason` too, so that a moderator who agrees has the reason at hand.
    """

    CRISIS = Reason.CRISIS.value, _("Somebody may be in danger")
    UNSAFE = Reason.UNSAFE.value, _("Somebody could come to harm by following it")
    IDENTIFIES = Reason.IDENTIFIES.value, _("It shows who somebody is, me or another person")
    ABUSE = Reason.ABUSE.value, _("It attacks or insults somebody")
    SPAM_AD = Reason.SPAM_AD.value, _("It advertises something")
    PRESCRIBER = Reason.PRESCRIBER.value, _("It offers, or says where to get, a prescription medicine")
    ILLEGAL = Reason.ILLEGAL.value, _("I think it is against the law")
    OTHER = Reason.OTHER.value, _("Another reason, which I write below")

    @property
    def means_danger(self) -> bool:
        return self == ReportReason.CRISIS


class Held(models.TextChoices):
    """What a detector saw, in words for the moderator. Detectors can hold a reply; none can drop one."""

    CRISIS = "crisis", _("may be in danger")
    PERSONAL_ADVICE = "personal_advice", _("asks for personal advice")
    CONTACT_DETAILS = "contact_details", _("phone, e-mail or record number")
    NAMES_A_PERSON = "names_a_person", _("full name")
    MEDICINE_SALE = "medicine_sale", _("offers or seeks a prescription medicine")
    STAFF_NAME = "staff_name", _("name looks like staff")
    LINKS = "links", _("links")
    BLOCKED_WORD = "blocked_word", _("block rule")
    BLOCKED_PERSON = "blocked_person", _("blocked person")
    TRAP = "trap", _("hidden field filled in")
    TOO_FAST = "too_fast", _("sent within seconds")
    FLOOD = "flood", _("many from one network")
    DUPLICATE = "duplicate", _("same words before")
    SPAM_SCORE = "spam_score", _("reads like spam")
    UNUSUAL_TEXT = "unusual_text", _("unusual characters")
    UNPROVEN = "unproven", _("no proof of work")
    DETECTOR_FAILED = "detector_failed", _("a check failed")
    FIRST_COMMENT = "first_comment", _("first reply")
    EDITED = "edited", _("edited")
    REPORTED = "reported", _("reported by readers")
    AKISMET = "akismet", _("spam, says Akismet")
