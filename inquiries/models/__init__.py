from .arrival import KeyReusedError
from .changes import InquiryError, StaleInquiryError
from .conversation import FormDraft, Message, Note, Presence, ReplyDraft, SavedReply, SavedView, SearchToken
from .inquiries import Inquiry
from .log import AccessLog, AppendOnlyError, ErasureLog, InquiryEvent
from .mailboxes import Mailbox, Membership, Priority
from .rules import Patient, RoutingRule
from .selection import InquiryQuerySet
from .settings import ContactFormSettings
from .undoing import UNDO_WINDOW

__all__ = [
    "UNDO_WINDOW",
    "AccessLog",
    "AppendOnlyError",
    "ContactFormSettings",
    "ErasureLog",
    "FormDraft",
    "Inquiry",
    "InquiryError",
    "InquiryEvent",
    "InquiryQuerySet",
    "KeyReusedError",
    "Mailbox",
    "Membership",
    "Message",
    "Note",
    "Patient",
    "Presence",
    "Priority",
    "ReplyDraft",
    "RoutingRule",
    "SavedReply",
    "SavedView",
    "SearchToken",
    "StaleInquiryError",
]
