"""What stays of the markup in which another system kept a comment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.text import clean_text, html_to_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("one\n\ntwo", "one\n\ntwo"),
        ("<b>one</b>\n\n<i>two</i>\n\nthree", "one\n\ntwo\n\nthree"),
        ("<em>one</em>\r\n\r\n<a href='https://x.example/'>two</a>", "one\n\ntwo (https://x.example/)"),
        ("<b>one</b>\n<i>two</i>", "one\ntwo"),
        ("<b>one</b> <i>two</i>", "one two"),
        ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
        ("one<br />\ntwo<br>three", "one\ntwo\nthree"),
        ("one<br><br>two", "one\n\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>three", "• one\n• two\n\nthree"),
        ("<blockquote><p>one</p><p>two</p></blockquote>three", "“one\n\ntwo”\n\nthree"),
        ("one</pre>\n\n</reply>\n\n<b>two</b>", "one\n\ntwo"),
        ("one &lt;script&gt;<script>alert(1)</script>", "one <script>"),
        ("<a href='https://x.example/'>https://x.example</a>", "https://x.example"),
        ("<a href='javascript:alert(1)'>one</a>", "one"),
    ],
)
def test_paragraphs_and_links_stay(html: str, text: str) -> None:
    assert html_to_text(html) == text


@given(st.lists(st.text("abc 1.,é\n", min_size=1, max_size=20), max_size=6))
def test_plain_text_is_its_own_text(parts: list[str]) -> None:
    typed = "\n\n".join(parts)
    assert html_to_text(typed) == clean_text(typed)
    inline = "\n\n".join(f"<b>{part}</b>" for part in parts)
    assert html_to_text(inline) == clean_text(typed)
