"""Public pages are answered from the cache, and never when something on them has changed."""

import gzip

import pytest
from django.test import Client

from clinic.models import ClinicSettings
from tests.factories import make_condition_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def cached_pages(settings):
    settings.PAGE_CACHE_SECONDS = 60


@pytest.fixture
def page():
    return make_condition_page(title="Nerve pain")


def test_the_second_answer_needs_no_query_but_the_version(client, page, django_assert_num_queries):
    first = client.get(page.url)
    with django_assert_num_queries(1):
        second = client.get(page.url)
    assert second.content == first.content
    assert second["ETag"] == first["ETag"]
    assert "Nerve pain" in second.content.decode()


def test_it_sets_no_cookie_and_is_the_same_for_staff(client, page, cast):
    anonymous = client.get(page.url)
    staff = Client()
    staff.force_login(cast.editor)
    signed_in = staff.get(page.url)
    assert not anonymous.cookies
    assert "Cookie" not in anonymous.get("Vary", "")
    assert signed_in.content == anonymous.content


def test_publishing_shows_on_the_next_request(client, page, django_capture_on_commit_callbacks):
    client.get(page.url)
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "Pain of the nerves"
        page.save_revision().publish()
    assert "Pain of the nerves" in client.get(page.url).content.decode()


def test_a_changed_setting_shows_on_the_next_request(client, page, tree, django_capture_on_commit_callbacks):
    client.get(page.url)
    with django_capture_on_commit_callbacks(execute=True):
        clinic = ClinicSettings.for_site(tree.site)
        clinic.clinic_name = "Harbor Clinic"
        clinic.save()
    assert "Harbor Clinic" in client.get(page.url).content.decode()


def test_it_answers_304_to_a_known_etag(client, page):
    etag = client.get(page.url)["ETag"]
    again = client.get(page.url, headers={"If-None-Match": etag})
    assert again.status_code == 304
    assert not again.content
    assert client.get(page.url, headers={"If-None-Match": f"W/{etag}"}).status_code == 304
    assert client.get(page.url, headers={"If-None-Match": '"other"'}).status_code == 200


def test_it_is_zipped_only_for_those_who_ask(client, page):
    plain = client.get(page.url)
    assert "Accept-Encoding" in plain["Vary"]
    for accepted in ("gzip", "br, gzip;q=0.8", "gzip;q=0.05, *;q=0", "GZIP, deflate"):
        zipped = client.get(page.url, headers={"Accept-Encoding": accepted})
        assert zipped["Content-Encoding"] == "gzip"
        assert gzip.decompress(zipped.content) == plain.content
    for refused in ("", "br", "gzip;q=0", "gzip; q=0.0, br", "x-gzipped"):
        answer = client.get(page.url, headers={"Accept-Encoding": refused})
        assert "Content-Encoding" not in answer
        assert answer.content == plain.content


def test_it_says_how_long_it_is(client, page):
    for encoding in ("gzip", "identity"):
        response = client.get(page.url, headers={"accept-encoding": encoding})
        assert response["Content-Length"] == str(len(response.content))
    assert "Content-Length" not in client.get(page.url, headers={"if-none-match": response["ETag"]})


def test_a_made_up_parameter_is_answered_but_not_kept(client, page):
    assert client.get(page.url, {"utm_source": "x"}).status_code == 200
    type(page).objects.filter(pk=page.pk).update(title="Changed behind its back")
    assert "behind its back" in client.get(page.url, {"utm_source": "x"}).content.decode()


def test_a_restricted_page_is_not_kept(client, page, cast):
    page.view_restrictions.create(restriction_type="login")
    staff = Client()
    staff.force_login(cast.editor)
    assert staff.get(page.url).status_code == 200
    assert client.get(page.url).status_code == 302


def test_an_unpublished_page_is_gone_on_the_next_request(client, page, django_capture_on_commit_callbacks):
    assert client.get(page.url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert client.get(page.url).status_code == 404


def test_the_host_is_part_of_the_address(client, page, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example.org"]
    first = client.get(page.url)
    assert client.get(page.url, headers={"Host": "other.example.org"})["ETag"]
    assert client.get(page.url)["ETag"] == first["ETag"]
    assert client.get(page.url, headers={"Host": "evil.example.org"}).status_code == 400


def test_only_what_is_kept_may_be_kept_by_the_web_server_in_front(client, page, settings):
    kept = client.get(page.url)
    assert kept["X-Accel-Expires"] == str(settings.EDGE_CACHE_SECONDS)
    assert client.get(page.url, headers={"if-none-match": kept["ETag"]})["X-Accel-Expires"]
    for address in (f"{page.url}?utm_source=x", "/contact/", "/search/?q=pain", "/nowhere/"):
        assert "X-Accel-Expires" not in client.get(address)
