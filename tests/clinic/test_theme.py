"""The clinic's accent color on the site."""

import pytest
from django.test import Client, TestCase
from hypothesis import given
from hypothesis import strategies as st

from clinic.contrast import contrast_ratio
from clinic.models.settings import PAPER
from clinic.theme import DARK_PAPER, dark_accent, ink_on

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLORS)
def test_the_dark_accent_can_be_read_on_dark_paper(color: str) -> None:
    assert contrast_ratio(dark_accent(color), DARK_PAPER) >= 7


@given(COLORS.filter(lambda color: contrast_ratio(color, PAPER) >= 4.5))
def test_words_on_an_accepted_accent_can_be_read(color: str) -> None:
    assert contrast_ratio(ink_on(color), color) >= 4.5
    dark = dark_accent(color)
    assert contrast_ratio(ink_on(dark), dark) >= 4.5


class ThemeViewTests(TestCase):
    def test_it_answers_with_the_four_values_and_may_be_kept_forever(self) -> None:
        response = Client().get("/theme/3b3a8c.css")
        assert response["Content-Type"] == "text/css"
        assert "immutable" in response["Cache-Control"]
        assert b"--raw-accent-light:#3b3a8c" in response.content
        assert not response.cookies

    def test_it_refuses_what_is_no_color(self) -> None:
        for accent in ("red", "3b3a8", "3B3A8C", "3b3a8c%7d", "zzzzzz"):
            assert Client().get(f"/theme/{accent}.css").status_code == 404, accent

    def test_it_rejects_post(self) -> None:
        assert Client().post("/theme/3b3a8c.css").status_code == 405


@pytest.mark.django_db
def test_the_manifest_carries_the_name_of_the_clinic() -> None:
    response = Client().get("/site.webmanifest")
    assert response.json()["name"] == "Larkspur Pain Clinic"
    assert response["Content-Type"] == "application/manifest+json"
