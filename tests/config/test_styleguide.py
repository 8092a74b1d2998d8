import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_style_guide_shows_every_component() -> None:
    response = Client().get("/styleguide/")
    assert response.status_code == 200
    page = response.content.decode()
    for shown in (
        "care-card--emergency",
        "evidence__group",
        "numbers__people",
        "reply--staff",
        "error-summary",
        "pagination__page",
    ):
        assert shown in page, shown
