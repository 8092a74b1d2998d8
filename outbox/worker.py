"""The worker: sends due mail, and runs the periodic commands of the settings."""

import logging
import os
import socket
import threading
import time
from datetime import timedelta

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.db import close_old_connections
from django.utils import timezone

from .kinds import compose
from .models import Heartbeat, Message

logger = logging.getLogger(__name__)

HEARTBEAT_NAME = "worker"
HEARTBEAT_EVERY = timedelta(seconds=15)
SECONDS_BETWEEN_LOOKS = 1.0


def send_due(owner: str) -> int:
    """Send one batch of due messages; return how many were taken, sent or not."""
    messages = Message.objects.all().lease(owner)
    if not messages:
        return 0
    connection = get_connection()
    for message in messages:
        send(message, connection)
    connection.close()
    return len(messages)


def send(message: Message, connection: BaseEmailBackend) -> None:
    """Write and send one leased message, and record what came of it.

    Every error is the message's own: it is recorded by its class, and the next one goes on.
    """
    try:
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
        message.record_failure(error)
    else:
        message.record_sent()


class Worker:
    """Runs until `stop` is set; a stop waits for the mail in hand."""

    def __init__(self) -> None:
        self.owner = f"{socket.gethostname()}:{os.getpid()}"[:80]
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
            self.run_periodic_commands()
            return send_due(self.owner)
        except Exception:
            # The database may be away for a moment; the rows will still be there.
            logger.exception("The worker could not look for mail; trying again.")
            self.stop.wait(SECONDS_BETWEEN_LOOKS * 5)
            return 0

    def beat(self) -> None:
        now = timezone.now()
        if now - self.beat_at >= HEARTBEAT_EVERY:
            Heartbeat.beat(HEARTBEAT_NAME)
            self.beat_at = now

    def run_periodic_commands(self) -> None:
        now = time.monotonic()
        for command, seconds in settings.PERIODIC_COMMANDS:
            if now >= self.run_at[command]:
                self.run_at[command] = now + seconds
                try:
                    call_command(command)
                except Exception:
                    logger.exception("The periodic command %s failed.", command)
