"""The drawings: the same for the same key, small, sound, and free of style where the policy forbids it."""

import gzip
import io
import re
import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from PIL import Image

from clinic.illustrations import MOTIFS, draw, drawing_choices, render_png
from clinic.models import HomePage

PATH = re.compile(r"(?:M-?\d+[ -]-?\d+l-?\d+(?:[ -]\d+)+)+")


@pytest.mark.parametrize("key", MOTIFS)
def test_each_drawing_is_sound_and_small(key: str) -> None:
    svg = draw(key, 560, 400)
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    paths = [node.attrib["d"] for node in root.iter("{http://www.w3.org/2000/svg}path")]
    assert paths
    for path in paths:
        assert PATH.fullmatch(path) or path == "", path[:80]
    assert len(gzip.compress(svg.encode())) <= 6 * 1024


def test_a_key_gives_the_same_drawing_every_time_and_another_key_another() -> None:
    assert draw("hand", 320, 200) == draw("hand", 320, 200)
    assert draw("fibromyalgia", 320, 200) != draw("neuropathic-pain", 320, 200)


def test_an_inline_drawing_brings_no_style_of_its_own() -> None:
    inline = draw("hand", 320, 200, standalone=False)
    assert "<style" not in inline and "style=" not in inline
    assert "prefers-color-scheme" in draw("hand", 320, 200)


def test_as_png_it_has_the_size_asked_for() -> None:
    with Image.open(io.BytesIO(render_png("leaf", 300, 200))) as light:
        assert light.size == (300, 200)
    assert render_png("leaf", 300, 200) != render_png("leaf", 300, 200, dark=True)


def test_every_choice_fits_the_field_that_keeps_it() -> None:
    longest = HomePage._meta.get_field("drawing").max_length
    assert all(len(key) <= longest and str(label) for key, label in drawing_choices())


@pytest.mark.django_db
def test_a_shared_link_gets_a_picture_and_an_unknown_drawing_does_not() -> None:
    response = Client().get("/drawings/hand.png")
    with Image.open(io.BytesIO(response.content)) as picture:
        assert picture.size == (1200, 630)
    assert Client().get("/drawings/nothing-like-it.png").status_code == 404
