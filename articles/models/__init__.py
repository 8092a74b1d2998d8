from .articles import ArticleIndexPage, ArticlePage, ArticleTag
from .conditions import ConditionIndexPage, ConditionPage
from .content import ChangeNote, ClinicalContentMixin
from .imports import ImportedItem
from .indications import EvidenceRow, Indication
from .reviews import ClinicalReview, Standing, signed, with_standing
from .searches import MissedSearch
from .snippets import Author, Category, GlossaryTerm, Reference
from .treatments import Ingredient, TreatmentIndexPage, TreatmentPage

__all__ = [
    "ArticleIndexPage",
    "ArticlePage",
    "ArticleTag",
    "Author",
    "Category",
    "ChangeNote",
    "ClinicalContentMixin",
    "ClinicalReview",
    "ConditionIndexPage",
    "ConditionPage",
    "EvidenceRow",
    "GlossaryTerm",
    "ImportedItem",
    "Indication",
    "Ingredient",
    "MissedSearch",
    "Reference",
    "Standing",
    "TreatmentIndexPage",
    "TreatmentPage",
    "signed",
    "with_standing",
]
