"""Does an inquiry that arrives now reach somebody? Asked by `/readyz` and, by mail, to the administrators.

Every hour a synthetic inquiry goes the whole way of a real one: it is received, sealed, routed,
timed, and a message of it passes through the outbox's worker. Nobody sees it, nothing counts it.
"""

from datetime import timedelta

from django.utils import timezone

from outbox.models import Message as Mail

from .guards import history_open
from .models import Inquiry
from .notices import mail_key
from .submission import Submission

EVERY = timedelta(hours=1)
KEEP = timedelta(days=1)
WORKER_HAS = timedelta(minutes=10)
OLDEST_MAIL = timedelta(minutes=10)
ALARM_AFTER = timedelta(hours=24)
"""How long after its due time an inquiry that nobody took raises the alarm of `/readyz`; mail goes out at once."""


def send_synthetic() -> Inquiry:
    """Receive an inquiry that nobody wrote, and forget those of yesterday."""
    yesterday = Inquiry.objects.filter(is_synthetic=True, submitted_at__lt=timezone.now() - KEEP)
    for inquiry in yesterday:
        Mail.objects.filter(dedupe_key__startswith=mail_key(inquiry, "")).delete()
    with history_open():
        yesterday.delete()
    return Inquiry.receive(Submission(name="Watchdog", message="Does this arrive?", is_synthetic=True))


def problems(grace: timedelta = ALARM_AFTER) -> list[str]:
    """What is wrong, in sentences without a person; empty while all is well. Four queries."""
    return [text for text in (late_mail(), lost_synthetic(), left_alone(grace)) if text]


def late_mail() -> str:
    waiting = Mail.objects.all().oldest_unsent_age()
    if waiting and waiting > OLDEST_MAIL:
        return f"The oldest mail has waited {int(waiting.total_seconds() // 60)} minutes."
    return ""


def lost_synthetic() -> str:
    """The last synthetic inquiry must be young, opened by its key, and its message handled."""
    last = Inquiry.objects.filter(is_synthetic=True).order_by("-submitted_at").first()
    if last is None:
        return ""  # a site that has just been set up
    age = timezone.now() - last.submitted_at
    if age > 2 * EVERY:
        return "No test inquiry has come through for two hours."
    if last.name != "Watchdog" or last.due_at is None:
        return "The last test inquiry is not as it was sent."
    unsent = Mail.objects.unsent().filter(dedupe_key=mail_key(last, "watchdog")).exists()
    if age > WORKER_HAS and unsent:
        return "The worker has not handled the message of the last test inquiry."
    return ""


def left_alone(grace: timedelta) -> str:
    """An inquiry that nobody has taken although its answer is due."""
    late = Inquiry.objects.unassigned().filter(is_synthetic=False, due_at__lte=timezone.now() - grace).count()
    return f"{late} inquiries are overdue and nobody has taken them." if late else ""
