"""The card on condition, treatment and location pages: the first lines of an inquiry."""

from unittest import mock

import pytest
from django.db import OperationalError
from django.test import Client

from inquiries.models import ContactFormSettings, FormDraft, Inquiry
from tests.factories import make_condition_page, make_location_page, make_treatment_page
from tests.inquiries.factories import form_data, post_form, value_of

URL = "/contact/start/"
BEGUN = {
    "message": "Would a drip help my hand?",
    "name": "Adele Winters",
    "email": "adele@example.org",
    "phone": "",
}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(tree):
    return tree


def begin(client, **fields):
    return client.post(URL, BEGUN | fields, headers={"Sec-Fetch-Site": "same-origin"})


@pytest.mark.parametrize("make_page", [make_condition_page, make_treatment_page, make_location_page])
def test_a_page_carries_the_card_and_nothing_of_one_visitor(make_page):
    page = make_page()
    responses = [Client().get(page.url) for _ in range(2)]
    html = responses[0].content.decode()
    card = html[html.index('<form class="ask') :].partition("</form>")[0]
    assert f'action="{URL}"' in card
    assert f'name="about" value="{page.pk}"' in card
    assert "call 911" in card
    assert "csrf" not in card
    assert "idempotency" not in card
    assert not responses[0].cookies
    assert responses[0].content == responses[1].content


@pytest.mark.parametrize("make_page", [make_condition_page, make_treatment_page, make_location_page])
def test_it_lands_on_the_form_with_everything_kept_and_the_page_chosen(client, make_page):
    page = make_page()
    response = begin(client, about=page.pk)
    assert (response.status_code, response["Location"]) == (303, "/contact/")
    html = client.get(response["Location"]).content.decode()
    assert "Nothing has been sent yet" in html
    assert "Would a drip help my hand?" in html
    assert value_of(html, "name") == "Adele Winters"
    assert value_of(html, "email") == "adele@example.org"
    assert f'<option value="{page.pk}" selected>' in html
    assert not Inquiry.objects.exists()


def test_what_is_sent_from_there_knows_the_page_it_came_from(client):
    location = make_location_page()
    begin(client, about=location.pk)
    html = client.get("/contact/").content.decode()
    post_form(client, location=location.pk, about=value_of(html, "about"))
    inquiry = Inquiry.objects.get()
    assert (inquiry.location_id, inquiry.source_page_id) == (location.pk, location.pk)
    assert not FormDraft.objects.exists()


def test_a_phone_alone_asks_for_an_answer_by_phone(client):
    begin(client, email="", phone="(202) 555-0171")
    html = client.get("/contact/").content.decode()
    assert value_of(html, "phone") == "(202) 555-0171"
    assert 'value="phone" id="preferred_channel_1" checked' in html.replace(" required", "")


def test_in_steps_each_question_shows_what_was_written(client):
    form_settings = ContactFormSettings.load()
    form_settings.style = "steps"
    form_settings.save()
    location = make_location_page()
    html = client.get(begin(client, about=location.pk)["Location"]).content.decode()
    assert "Question 1 of 6" in html
    assert "Nothing has been sent yet" in html
    assert value_of(html, "name") == "Adele Winters"
    shown = {
        step: client.get(f"/contact/step/{step}/").content.decode()
        for step in ("contact", "about", "message")
    }
    assert value_of(shown["contact"], "email") == "adele@example.org"
    assert f'<option value="{location.pk}" selected>' in shown["about"]
    assert "Would a drip help my hand?" in shown["message"]


def test_in_steps_the_location_one_comes_from_is_chosen_too(client):
    form_settings = ContactFormSettings.load()
    form_settings.style = "steps"
    form_settings.save()
    location = make_location_page()
    html = client.get(f"/contact/?about={location.pk}").content.decode()
    client.post("/contact/step/who/", {"patient": "self", "name": "Ada", "about": value_of(html, "about")})
    assert f'<option value="{location.pk}" selected>' in client.get("/contact/step/about/").content.decode()


def test_an_empty_card_leads_to_the_form(client):
    page = make_condition_page()
    response = client.post(URL, {"about": page.pk, "message": "", "name": "", "email": "", "phone": ""})
    assert response.status_code == 303
    assert f'<option value="{page.pk}" selected>' in client.get("/contact/").content.decode()


@pytest.mark.parametrize("about", ["", "0", "x", "-1", "9" * 30, "٣", "1 OR 1=1"])
def test_an_unknown_page_is_left_out_and_the_words_stay(client, about):
    assert begin(client, about=about).status_code == 303
    assert "Would a drip help my hand?" in client.get("/contact/").content.decode()


def test_it_adds_to_what_was_typed_before(client):
    post_form(client, save="1", best_times="Mornings", message="My hand burns.")
    begin(client)
    begin(client)
    html = client.get("/contact/").content.decode()
    assert html.count("My hand burns.") == 1
    assert html.count("Would a drip help my hand?") == 1
    assert value_of(html, "best_times") == "Mornings"


def test_words_that_are_too_many_to_keep_are_shown_and_not_lost(client):
    words = "My hand burns. " * 2000
    response = begin(client, message=words)
    assert response.status_code == 422
    assert words.strip() in response.content.decode()
    saved = client.post("/contact/", form_data(message=words, save="1"))
    assert saved.status_code == 422
    assert words.strip() in saved.content.decode()


def test_another_site_can_store_nothing_but_the_words_are_shown(client):
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
        response = client.post(URL, BEGUN, headers=headers)
        assert response.status_code == 403
        assert "Would a drip help my hand?" in response.content.decode()
        assert "contact_draft" not in response.cookies
    assert not FormDraft.objects.exists()


def test_nothing_typed_is_in_an_address_and_no_cache_may_hold_it(client):
    response = begin(client)
    assert "no-store" in response["Cache-Control"]
    assert "drip" not in response["Location"] + str(client.cookies)


def test_it_rejects_get(client):
    assert client.get(URL).status_code == 405


def test_without_a_database_the_words_can_be_sent_from_the_page_that_says_so(client, settings):
    settings.CLINIC_PHONE = "+12025550142"
    with mock.patch("inquiries.views.Places.read", side_effect=OperationalError("gone: Adele")):
        response = begin(client)
    html = response.content.decode()
    assert response.status_code == 503
    assert "Would a drip help my hand?" in html
    assert value_of(html, "email") == "adele@example.org"
    assert 'action="/contact/"' in html
    assert "tel:+12025550142" in html
