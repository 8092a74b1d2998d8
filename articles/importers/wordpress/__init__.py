"""Brings a WordPress export (a WXR file) to this site.

`wxr` reads the file, `convert` turns a post's HTML into StreamField blocks; both are plain Python and know nothing of
the database. `actions` writes pages from what they return.
"""
