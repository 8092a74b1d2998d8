"""A stencil prints what its template prints."""

from itertools import product

import pytest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from lib.stencil import BLANK, Stencil

REPLY = "components/reply.html"
TEXTS = {
    "number": 12,
    "author": 'Marta <b>"M"</b> & co',
    "initial": "M",
    "at": "2026-04-01T09:00:00-04:00",
    "date": "April 1, 2026",
    "text": mark_safe("<p>Mine&nbsp;too</p>"),
    "permalink": "/comments/5/12/",
    "note": "General information, <not advice>",
}
OPTIONAL = {
    "reply_url": "/comments/5/reply/?to=12",
    "is_staff": True,
    "role": "Physician's assistant",
    "is_edited": True,
    "to_number": 3,
    "to_author": "Jo % {{ x }}",
}


@pytest.mark.parametrize("chosen", list(product([True, False], repeat=len(OPTIONAL))))
def test_it_prints_what_the_template_prints(chosen):
    inputs = TEXTS | {
        name: value for (name, value), is_in in zip(OPTIONAL.items(), chosen, strict=True) if is_in
    }
    assert Stencil(REPLY).fill(**inputs) == render_to_string(REPLY, inputs)


def test_what_is_missing_false_or_empty_makes_another_shape():
    stencil = Stencil(REPLY)
    shown = stencil.fill(**TEXTS, is_staff=True, role="Nurse")
    assert "Nurse" in shown
    for nothing in ("", None, False, 0):
        assert "Clinic staff" in stencil.fill(**TEXTS, is_staff=True, role=nothing)
    assert "badge" not in stencil.fill(**TEXTS, role="Nurse")


def test_each_row_has_its_own_words():
    stencil = Stencil(REPLY)
    first, second = stencil.fill(**TEXTS), stencil.fill(**TEXTS | {"author": "Jo", "number": 13})
    assert 'id="comment-12"' in first
    assert 'id="comment-13"' in second
    assert "Marta" not in second


def test_a_text_with_the_signs_of_a_blank_stays_a_text():
    sign = BLANK.format("author")
    shown = Stencil(REPLY).fill(**TEXTS | {"author": "Jo", "text": sign})
    assert sign in shown
    assert shown.count("Jo") == Stencil(REPLY).fill(**TEXTS | {"author": "Jo"}).count("Jo")


def test_markup_in_a_text_is_escaped_and_the_result_is_safe():
    shown = Stencil(REPLY).fill(**TEXTS | {"text": "<script>x</script>"})
    assert isinstance(shown, SafeString)
    assert "<script>" not in shown


def test_it_speaks_the_language_of_the_moment():
    with override("es"):
        assert Stencil(REPLY).fill(**TEXTS) == render_to_string(REPLY, TEXTS)
