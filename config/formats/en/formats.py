"""Formats of our own beside Django's for English: see FORMAT_MODULE_PATH."""

DAY_TIME_FORMAT = "l, F j, g:i a"
CLOCK_FORMAT = "g:i a"
