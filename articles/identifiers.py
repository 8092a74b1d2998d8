"""DOIs as people paste them."""

import re

DOI_PATTERN = r"^10\.\d{4,9}/\S+$"
PREFIXES = re.compile(r"^(?:doi:\s*|https?://(?:dx\.)?doi\.org/)", re.IGNORECASE)


def normalize_doi(text: str) -> str:
    """Return the bare DOI in lower case, for DOIs are equal whatever their case; "" stays ""."""
    return PREFIXES.sub("", text.strip()).lower()
