"""Turns the demo's plain data into pages, people, replies and inquiries. Each part may run again."""
