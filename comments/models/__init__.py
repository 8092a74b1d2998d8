from .authorship import AnswersNothing, NotTaken, ThreadClosed, TooMany, erase_commenter
from .commenters import Commenter, Subscription, index_email
from .comments import Comment
from .decisions import Changed, NotPossible
from .history import Before, ModerationAction, Revision
from .moderation import staff_identity
from .outside import AkismetCheck
from .reports import NothingToReport, Report
from .rules import BlockRule, NetworkCount, SpamWord
from .settings import CommentSettings
from .states import Held, Reason, ReportReason, State, Verb
from .threads import PAGES_WITH_REPLIES, Thread

__all__ = [
    "PAGES_WITH_REPLIES",
    "AkismetCheck",
    "AnswersNothing",
    "Before",
    "BlockRule",
    "Changed",
    "Comment",
    "CommentSettings",
    "Commenter",
    "Held",
    "ModerationAction",
    "NetworkCount",
    "NotPossible",
    "NotTaken",
    "NothingToReport",
    "Reason",
    "Report",
    "ReportReason",
    "Revision",
    "SpamWord",
    "State",
    "Subscription",
    "Thread",
    "ThreadClosed",
    "TooMany",
    "Verb",
    "erase_commenter",
    "index_email",
    "staff_identity",
]
