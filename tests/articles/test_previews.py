"""What the editor shows beside the form: pages that were never saved, and drafts of saved ones."""

from typing import Any

import pytest

from articles.models import ArticlePage, ConditionPage, TreatmentPage
from tests import factories
from tests.factories import Tree


@pytest.mark.parametrize(
    ("model", "index"),
    [(ConditionPage, "conditions"), (TreatmentPage, "treatments"), (ArticlePage, "articles")],
)
def test_a_page_that_was_never_saved_can_be_previewed(tree: Tree, model: type[Any], index: str) -> None:
    page = model(title="New page", slug="new")
    page.set_url_path(getattr(tree, index))
    response = page.make_preview_request()
    assert response.status_code == 200
    html = response.content.decode()
    assert "New page" in html
    assert "application/ld+json" not in html
    assert "og:url" not in html


def test_a_draft_can_be_previewed(tree: Tree) -> None:
    condition = factories.make_condition_page()
    treatment = factories.make_treatment_page(indications=[factories.make_indication(condition)])
    article = factories.make_article_page()
    article.about_conditions = [condition]
    article.about_treatments = [treatment]
    for page in (condition, treatment, article):
        page.title = "Draft title"
        draft = page.save_revision().as_object()
        response = draft.make_preview_request()
        assert response.status_code == 200
        assert "Draft title" in response.content.decode()
