from .conversation import FormDraft, Message, Note, Presence, SavedReply, SavedView, SearchToken
from .inquiries import (
    Inquiry,
    InquiryError,
    InquiryQuerySet,
    KeyReusedError,
    StaleInquiryError,
)
from .log import AccessLog, AppendOnlyError, ErasureLog, InquiryEvent
from .mailboxes import Mailbox, Membership, Priority
from .rules import Patient, RoutingRule
from .settings import ContactFormSettings

__all__ = [
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
    "RoutingRule",
    "SavedReply",
    "SavedView",
    "SearchToken",
    "StaleInquiryError",
]
