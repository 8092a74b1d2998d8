"""The worker: sends due mail, and runs the periodic commands of the settings."""

import logging
import os
import smtplib
import socket
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from io import StringIO

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.db import DatabaseError, close_old_connections
from django.utils import timezone
from django.utils.translation import override

from .kinds import compose
from .models import Heartbeat, Message, worker_name

logger = logging.getLogger(__name__)

HEARTBEAT_NAME = Heartbeat.WORKER
HEARTBEAT_EVERY = timedelta(seconds=15)
SECONDS_BETWEEN_LOOKS = 1.0
RECORD_AGAIN_AFTER_SECONDS = [0.2, 1.0, 5.0]


def send_due(owner: str, between: Callable[[], None] = lambda: None) -> int:
    """Send one batch of due messages; return how many were taken, sent or not.

    `between` is called after each message: a slow mail server must not look like a dead worker.
    """
    messages = Message.objects.all().lease(owner)
    if not messages:
        return 0
    connection = get_connection()
    try:
        connection.open()
    except Exception as error:  # noqa: BLE001 - no server means no mail for anybody, and no lost mail
        logger.warning("The mail server can't be reached: %s", type(error).__name__)
        for message in messages:
            message.record_failure(error)
        return len(messages)
    try:
        for message in messages:
            if message.renew_lease():
                send(message, connection)
            between()
    finally:
        connection.close()
    return len(messages)


def send(message: Message, connection: BaseEmailBackend) -> None:
    """Write and send one leased message, and record what came of it.

    Every error is the message's own: it is recorded by its class, and the next one goes on.
    """
    try:
        with override(message.language or settings.LANGUAGE_CODE):
            mail = compose(message.kind, message.context)
        if mail is None:
            message.record_pointless()
            return
        mail.to = [message.recipient]
        mail.connection = connection
        mail.extra_headers.setdefault("Message-ID", message.message_id)
        mail.extra_headers.setdefault("Auto-Submitted", "auto-generated")
        mail.send()
    except Exception as error:  # noqa: BLE001 - whatever it was, the message must not be lost
        logger.warning("Mail %s (%s) not sent: %s", message.pk, message.kind, type(error).__name__)
        if is_final(error):
            message.record_refused(error)
        else:
            message.record_failure(error)
        reopen(connection)
    else:
        record_sent(message)


def is_final(error: Exception) -> bool:
    """Tell whether the other side said that this address will never take this mail (5xx)."""
    return isinstance(error, smtplib.SMTPRecipientsRefused) and all(
        500 <= code < 600 for code, _text in error.recipients.values()
    )


def reopen(connection: BaseEmailBackend) -> None:
    """Start the next message on a fresh connection: after an error the old one may be half dead."""
    try:
        connection.close()
        connection.open()
    except Exception as error:  # noqa: BLE001 - the next send will say so for its own message
        logger.warning("The mail server went away: %s", type(error).__name__)


def record_sent(message: Message) -> None:
    """Note that the mail has gone; a database that hiccups now would otherwise send it twice."""
    for pause in RECORD_AGAIN_AFTER_SECONDS:
        try:
            return message.record_sent()
        except DatabaseError:
            close_old_connections()
            time.sleep(pause)
    return message.record_sent()


def run_command(command: str) -> None:
    """Run a periodic command; what it says goes to the log, its complaints as warnings."""
    said, complained = StringIO(), StringIO()
    try:
        call_command(command, stdout=said, stderr=complained, no_color=True)
    except Exception:
        logger.exception("The periodic command %s failed.", command)
    for level, stream in ((logging.INFO, said), (logging.WARNING, complained)):
        for line in stream.getvalue().splitlines():
            logger.log(level, "%s: %s", command, line)


class Worker:
    """Runs until `stop` is set; a stop waits for the mail in hand."""

    def __init__(self) -> None:
        self.owner = worker_name(socket.gethostname(), os.getpid())
        self.stop = threading.Event()
        self.beat_at = timezone.now() - HEARTBEAT_EVERY
        started = time.monotonic()
        self.run_at = {command: started for command, _seconds in settings.PERIODIC_COMMANDS}

    def run(self) -> None:
        while not self.stop.is_set():
            close_old_connections()
            busy = self.look()
            if not busy:
                self.stop.wait(SECONDS_BETWEEN_LOOKS)

    def look(self) -> int:
        """Do what is due once; return how many messages were handled."""
        try:
            self.beat()
            handled = send_due(self.owner, between=self.beat)
            self.run_periodic_commands()
            return handled
        except Exception:
            # The database may be away for a moment; the rows will still be there.
            logger.exception("The worker could not look for mail; trying again.")
            self.stop.wait(SECONDS_BETWEEN_LOOKS * 5)
            return 0

    def beat(self) -> None:
        now = timezone.now()
        if now - self.beat_at >= HEARTBEAT_EVERY:
            Heartbeat.beat()
            self.beat_at = now

    def run_periodic_commands(self) -> None:
        now = time.monotonic()
        for command, seconds in settings.PERIODIC_COMMANDS:
            if now >= self.run_at[command] and not self.stop.is_set():
                self.run_at[command] = now + seconds
                run_command(command)
                self.beat()
