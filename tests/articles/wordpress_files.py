"""Writes small WordPress exports for tests."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/{version}/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/{version}/">
<channel><title>Old clinic</title><link>https://old.example.org</link><language>en-US</language>
<wp:wxr_version>{version}</wp:wxr_version><wp:base_blog_url>https://old.example.org</wp:base_blog_url>
<wp:author><wp:author_login>nora</wp:author_login><wp:author_display_name><![CDATA[Nora Bell]]></wp:author_display_name>
</wp:author>
"""
FOOT = "\n</channel></rss>\n"
DEFAULTS = {
    "post_id": "1",
    "post_type": "post",
    "status": "publish",
    "post_name": "",
    "post_parent": "0",
    "menu_order": "0",
    "post_date": "2019-03-01 08:00:00",
    "post_date_gmt": "2019-03-01 13:00:00",
    "comment_status": "open",
    "post_password": "",
    "is_sticky": "0",
}


def cdata(text: str) -> str:
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def item(title: str = "A post", html: str = "<p>Words.</p>", **fields: Any) -> str:
    """Write an item. `terms`, `meta` and `comments` are lists; everything else is a field of the item."""
    terms, meta = fields.pop("terms", []), fields.pop("meta", [])
    comments, excerpt = fields.pop("comments", []), fields.pop("excerpt", "")
    values = DEFAULTS | {
        name: str(value) for name, value in fields.items() if name not in {"link", "creator"}
    }
    values["post_name"] = values["post_name"] or title.lower().replace(" ", "-")
    link = fields.get("link", f"https://old.example.org/2019/03/{values['post_name']}/")
    parts = [
        f"<item><title>{escape(title)}</title><link>{escape(link)}</link>",
        f"<dc:creator>{fields.get('creator', 'nora')}</dc:creator>",
        f"<content:encoded>{cdata(html)}</content:encoded><excerpt:encoded>{cdata(excerpt)}</excerpt:encoded>",
        *(f"<wp:{name}>{escape(value)}</wp:{name}>" for name, value in values.items()),
        *(f'<category domain="{d}" nicename="{slug}">{cdata(name)}</category>' for d, slug, name in terms),
        *(
            f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key>"
            f"<wp:meta_value>{cdata(value)}</wp:meta_value></wp:postmeta>"
            for key, value in meta
        ),
        *comments,
        "</item>",
    ]
    return "\n".join(parts)


def comment(number: int, content: str = "Thank you.", **fields: Any) -> str:
    values = {
        "author": "Ann",
        "author_email": "ann@example.org",
        "author_url": "",
        "author_IP": "192.0.2.1",
        "date": "2019-04-01 09:00:00",
        "date_gmt": f"2019-04-01 13:{number % 60:02d}:00",
        "approved": "1",
        "type": "",
        "parent": "0",
        "user_id": "0",
    } | {name: str(value) for name, value in fields.items()}
    inner = "".join(
        f"<wp:comment_{name}>{cdata(value)}</wp:comment_{name}>" for name, value in values.items()
    )
    return (
        f"<wp:comment><wp:comment_id>{number}</wp:comment_id>"
        f"<wp:comment_content>{cdata(content)}</wp:comment_content>{inner}</wp:comment>"
    )


def export(*items: str, terms: str = "", version: str = "1.2", encoding: str = "UTF-8") -> str:
    return HEAD.format(version=version, encoding=encoding) + terms + "\n".join(items) + FOOT


def write(folder: Path, *items: str, name: str = "export.xml", **options: Any) -> Path:
    path = folder / name
    path.write_text(export(*items, **options), encoding="utf-8")
    return path
