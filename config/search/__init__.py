"""The site's search: one way of reading, finding and ranking, the same on every database.

Wagtail's own search stays for the admin. For visitors it falls short: SQLite's knows no
word forms, PostgreSQL's knows others, neither knows our synonyms, and both rank and fail
in ways of their own. So words are made here, in Python, kept as rows (config.models) by
Wagtail's indexing, and asked for through the ORM alone.

    words.py     what a word is: folding, stems, stop words
    index.py     pages -> rows, kept by Wagtail as its search backend “site”
    names.py     what the site calls things: synonyms, and the nearest known word
    reading.py   what was typed -> terms, each with its alternatives
    finding.py   terms -> pages, ranked, grouped by kind
    excerpts.py  where the words stand, marked
"""
