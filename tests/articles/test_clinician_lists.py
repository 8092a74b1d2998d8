"""The lists on a clinician's page: what they wrote, and what they signed as it stands now."""

import pytest
from django.test import Client

from articles.models import ClinicalReview
from clinic.models import ClinicianPage
from tests import factories
from tests.factories import Cast, Tree


@pytest.fixture
def clinician(cast: Cast, tree: Tree) -> ClinicianPage:
    return factories.make_clinician_page(user=cast.clinician)


def read(client: Client, page: ClinicianPage) -> str:
    return client.get(page.url).content.decode()


def test_it_lists_what_the_clinician_signed_while_that_stands(
    client: Client, cast: Cast, clinician: ClinicianPage
) -> None:
    condition = factories.make_condition_page()
    assert "Reviewed by Dr. Mara Ellison" not in read(client, clinician)

    factories.sign(condition, cast.clinician)
    html = read(client, clinician)
    assert "Reviewed by Dr. Mara Ellison" in html
    assert f'href="{condition.url}"' in html

    condition.lead = "Another text."
    condition.save_revision().publish()
    assert f'href="{condition.url}"' not in read(client, clinician)


def test_the_last_signature_counts(client: Client, cast: Cast, clinician: ClinicianPage) -> None:
    other_user = factories.make_staff("other@example.org", "Clinical reviewers")
    other = factories.make_clinician_page(user=other_user, title="Dr. Other", slug="other")
    condition = factories.make_condition_page()
    factories.sign(condition, cast.clinician)
    ClinicalReview.sign(condition, other_user)

    assert f'href="{condition.url}"' not in read(client, clinician)
    assert f'href="{condition.url}"' in read(client, other)


def test_it_lists_what_the_clinician_wrote(client: Client, clinician: ClinicianPage) -> None:
    author = factories.make_author(name="Dr. Mara Ellison", clinician=clinician)
    article = factories.make_article_page(author=author)
    draft = factories.make_article_page(author=author, slug="draft", title="Not yet", publish=False)
    html = read(client, clinician)

    assert "Written by Dr. Mara Ellison" in html
    assert f'href="{article.url}"' in html
    assert draft.title not in html
