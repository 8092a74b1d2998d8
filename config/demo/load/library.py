from articles.models import GlossaryTerm, Reference
from config.demo.glossary import GLOSSARY
from config.demo.references import REFERENCES

from .values import Library


def load_library() -> Library:
    """Make the demo's references and glossary terms, or find those of an earlier run."""
    library = Library()
    for row in REFERENCES:
        fields = {name: value for name, value in row.items() if name != "key"}
        fields["pmid"] = fields["pmid"] or ""
        fields["doi"] = (fields["doi"] or "").lower()
        known = {"doi": fields["doi"]} if fields["doi"] else {"title": fields["title"]}
        library.references[row["key"]], _created = Reference.objects.get_or_create(**known, defaults=fields)
    for row in GLOSSARY:
        term, _created = GlossaryTerm.objects.get_or_create(
            term=row["term"],
            defaults={"definition": row["definition"], "also_known_as": "\n".join(row["also_known_as"])},
        )
        library.terms[row["term"].lower()] = term
    return library
