"""What every verb of a comment has in common: the right, one transaction, the locks, and the way back."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from .history import Before, ModerationAction
from .states import Verb
from .threads import Thread

if TYPE_CHECKING:
    from .comments import Comment


class NotPossible(Exception):
    """The comment is not in a state from which this can happen; the message says why."""


class Changed(NotPossible):
    """Somebody else, or the author, changed the comment since it was shown."""


def decision(permission: str) -> Any:
    """Make a method a verb: permission, one transaction, and locks in the one order, thread before comment.

    The verb works on a fresh row; `self` is brought up to date with what it did. `by=None`
    is the site itself or the author. `seen` is the version that the person deciding had
    on the screen: a comment that changed since is not decided unread. What staff did can be
    undone until the time is over or something else happens to the comment.
    """

    def wrap(method: Any) -> Any:
        def verb(
            self: "Comment", by: Any, *args: Any, seen: int | None = None, **kwargs: Any
        ) -> ModerationAction:
            if by is not None and not by.has_perm(f"comments.{permission}"):
                raise PermissionDenied
            with transaction.atomic():
                thread = Thread.objects.select_for_update().get(pk=self.thread_id)
                row = type(self).objects.select_for_update(of=("self",)).get(pk=self.pk)
                row.thread = thread
                if seen is not None and row.version != seen:
                    raise Changed(_("It has changed since you saw it. Please look again."))
                before = Before.of(row)
                action = method(row, by, *args, **kwargs)
                if action is not None and action.comment_id == row.pk:
                    if action.verb != Verb.NOTE:
                        Before.forget(row)
                    if by is not None and action.verb not in {Verb.UNDO, Verb.ERASE}:
                        before.keep_for(action, row)
            self.refresh_from_db()
            return action

        verb.__doc__ = method.__doc__
        verb.__name__ = method.__name__
        return verb

    return wrap
