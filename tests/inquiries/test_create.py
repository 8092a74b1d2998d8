"""The contact form, through the front door."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from unittest import mock

import pytest
from django.core import mail
from django.db import OperationalError, connection, connections
from django.test import Client
from django.urls import reverse

from inquiries import views
from inquiries.models import ContactFormSettings, Inquiry
from inquiries.references import read_reference
from outbox.models import Message as Mail
from outbox.worker import send_due
from tests.factories import make_condition_page, make_location_page, make_treatment_page
from tests.inquiries.factories import form_data, post_form, value_of

URL = "/contact/"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(tree):
    return tree


def test_it_shows_the_form_uncached_with_the_emergency_line_before_and_after(client):
    response = client.get(URL)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    html = response.content.decode()
    assert html.count("call 911") >= 2
    assert html.index("call 911") < html.index("<form") < html.rindex("call 911")
    assert uuid.UUID(value_of(html, "idempotency_key"))


def test_what_is_sent_is_stored_and_confirmed_with_its_reference(client):
    response = post_form(client)
    assert response.status_code == 303
    inquiry = Inquiry.objects.get()
    assert (inquiry.name, inquiry.email, inquiry.message) == (
        "Adele Winters",
        "adele@example.org",
        "My hand burns since spring.",
    )
    assert inquiry.told["best_times"] == "Mornings"
    assert inquiry.consent_version == 1
    page = client.get(response["Location"])
    assert inquiry.reference in page.content.decode()
    assert "What happens next" in page.content.decode()
    assert "call 911" in page.content.decode()
    assert "burns" not in page.content.decode()
    assert read_reference(inquiry.reference.lower().replace("0", "o")) == inquiry.reference


def test_it_is_encrypted_in_the_table(client):
    post_form(client)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM inquiries_inquiry")
        row = " ".join(map(str, cursor.fetchone()))
    for word in ("Adele", "Winters", "adele@", "burns", "Mornings"):
        assert word not in row


def test_a_phone_is_enough_when_a_call_is_wanted(client):
    response = post_form(client, preferred_channel="phone", email="", phone="202 555 0123 x4")
    assert response.status_code == 303
    assert Inquiry.objects.get().phone == "+12025550123 ext. 4"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": ""}, "Tell us what to call you"),
        ({"name": "\x00\x07 "}, "Tell us what to call you"),
        ({"name": "x" * 121}, "at most 120"),
        ({"message": ""}, "Write a few words"),
        ({"message": "x" * 5001}, "at most 5000"),
        ({"email": "adele@"}, "not complete"),
        ({"email": ""}, "write your address here"),
        ({"preferred_channel": "phone"}, "write your number here"),
        ({"preferred_channel": "pigeon"}, "not one of the available choices"),
        ({"phone": "123"}, "phone number"),
        ({"phone": "call me"}, "phone number"),
        ({"consent": ""}, "Tick this box"),
        ({"topic": "999999"}, "not on offer any more"),
        ({"topic": "x"}, "not on offer any more"),
        ({"location": "-1"}, "not on offer any more"),
        ({"safe_contact": ["may_fly"]}, "not one of the available choices"),
        ({"idempotency_key": "x"}, "valid UUID"),
        ({"patient": ""}, "required"),
    ],
)
def test_bad_input_comes_back_in_words_with_everything_typed(client, fields, words):
    typed = {"best_times": "After the ‏night‎ shift 🌙"} | fields
    response = post_form(client, **typed)
    html = response.content.decode()
    assert response.status_code == 422
    assert words in html
    assert "error-summary" in html
    assert "After the ‏night‎ shift 🌙" in html
    if fields.get("message") != "":
        assert (fields.get("message") or "My hand burns since spring.") in html
    assert not Inquiry.objects.exists()


def test_an_error_names_its_field_in_the_summary(client):
    html = post_form(client, name="").content.decode()
    assert 'href="#name"' in html
    assert 'id="name"' in html


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "=HYPERLINK(1)", "‮evil", "😀" * 100, "a\x00b\x1bc", "'; DROP TABLE"],
)
def test_strange_words_are_stored_as_words(client, words):
    assert post_form(client, message=words).status_code == 303
    stored = Inquiry.objects.get().message
    assert stored == words.replace("\x00", "").replace("\x1b", "")


def test_a_giant_post_is_refused(client):
    assert post_form(client, message="x" * 2_000_000).status_code in {400, 413}


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_it_rejects_other_methods(client, method):
    assert getattr(client, method)(URL).status_code == 405


def test_it_fills_in_the_topic_of_the_page_one_comes_from(client):
    condition, treatment = make_condition_page(), make_treatment_page()
    location = make_location_page()
    for page in (condition, treatment, location):
        html = client.get(f"{URL}?about={page.pk}").content.decode()
        assert f'<option value="{page.pk}" selected>' in html


@pytest.mark.parametrize("about", ["0", "x", "-1", "99999999999999999999", "1 OR 1=1", "٣", ""])
def test_an_unknown_page_is_ignored(client, about):
    assert client.get(URL, {"about": about}).status_code == 200


def test_a_topic_that_is_not_public_is_not_on_offer(client):
    draft = make_condition_page(publish=False)
    assert draft.title not in client.get(URL).content.decode()
    assert post_form(client, topic=draft.pk).status_code == 422


def test_a_machine_that_fills_the_trap_becomes_spam_and_gets_no_mail(client):
    assert post_form(client, website="http://example.org").status_code == 303
    assert Inquiry.objects.get().state == "spam"
    assert not Mail.objects.exists()


def test_a_stale_token_keeps_the_words(tree):
    browser = Client(enforce_csrf_checks=True)
    response = post_form(browser)
    html = response.content.decode()
    assert response.status_code == 403
    assert "My hand burns since spring." in html
    assert not Inquiry.objects.exists()
    again = form_data(csrfmiddlewaretoken=value_of(html, "csrfmiddlewaretoken"))
    assert browser.post(URL, again).status_code == 303


def test_it_stays_within_ten_queries(client, django_assert_max_num_queries):
    """Budget of design section 7, without the statements that open and close the transaction."""
    page = make_condition_page()
    post_form(client)
    with django_assert_max_num_queries(14) as counted:
        assert post_form(client, topic=page.pk).status_code == 303
    real = [row["sql"] for row in counted.captured_queries if "SAVEPOINT" not in row["sql"]]
    assert len(real) <= 10, "\n".join(sql[:120] for sql in real)


# I2: twice is once


def test_the_same_form_twice_is_one_inquiry_and_one_confirmation(client):
    key = str(uuid.uuid4())
    pages = {post_form(client, idempotency_key=key).status_code for _ in range(3)}
    assert pages == {303}
    assert Inquiry.objects.count() == 1
    assert Mail.objects.filter(kind="inquiries.acknowledgement").count() == 1


def test_the_same_key_with_other_words_never_vanishes(client):
    key = str(uuid.uuid4())
    post_form(client, idempotency_key=key)
    response = post_form(client, idempotency_key=key, message="And my foot, too.")
    html = response.content.decode()
    assert response.status_code == 409
    assert "And my foot, too." in html
    assert Inquiry.objects.get().reference in html
    fresh = value_of(html, "idempotency_key")
    assert fresh != key
    assert post_form(client, idempotency_key=fresh, message="And my foot, too.").status_code == 303
    assert Inquiry.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_ten_parallel_posts_of_one_form_are_one_inquiry(tree):
    key = str(uuid.uuid4())

    def post(_number):
        try:
            return post_form(Client(), idempotency_key=key).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(10) as pool:
        assert set(pool.map(post, range(10))) == {303}
    assert Inquiry.objects.count() == 1


# I3: honest failure


@pytest.mark.parametrize("error", [OperationalError("database or disk is full: Adele"), OSError(28, "full")])
def test_without_a_database_the_words_stay_and_the_phone_is_shown(client, settings, caplog, error):
    settings.CLINIC_PHONE = "+12025550142"
    views.lifeline._last.clear()
    with mock.patch.object(Inquiry.objects.__class__, "filter", side_effect=error):
        response = post_form(client, name="Adèle", topic="")
    html = response.content.decode()
    assert response.status_code == 503
    assert "My hand burns since spring." in html
    assert "Adèle" in html
    assert "(202) 555-0142" in html
    assert "call 911" in html
    assert "Adele" not in caplog.text
    key = value_of(html, "idempotency_key")
    assert post_form(client, idempotency_key=key).status_code == 303


def test_without_any_database_the_form_needs_none(client, settings):
    """Every query fails, the ones that draw the page included."""
    settings.CLINIC_PHONE = "+12025550142"

    def refuse(execute, sql, params, many, context):
        raise OperationalError("gone")

    with connection.execute_wrapper(refuse):
        posted, shown = post_form(client), client.get(URL)
    assert posted.status_code == shown.status_code == 503
    assert "My hand burns since spring." in posted.content.decode()
    assert "(202) 555-0142" in shown.content.decode()


# The confirmation


def test_a_forged_or_erased_confirmation_is_not_found(client):
    location = post_form(client)["Location"]
    assert client.get(location).status_code == 200
    assert client.get(location[:-3] + "x/").status_code == 404
    Inquiry.objects.get().erase(None)
    assert client.get(location).status_code == 404


def test_nothing_of_health_is_in_the_address_title_or_cookies(client):
    page = make_condition_page(title="Phantom limb pain", slug="phantom-limb-pain")
    response = post_form(client, topic=page.pk)
    shown = client.get(response["Location"]).content.decode()
    title = shown[shown.index("<title>") : shown.index("</title>")]
    for place in (response["Location"], title, str(client.cookies)):
        assert "antom" not in place
        assert "burns" not in place


# Mail


def test_the_acknowledgement_tells_reference_and_time_and_repeats_nothing(client):
    location = make_location_page()
    post_form(client, location=location.pk)
    send_due("worker")
    ack = next(row for row in mail.outbox if row.to == ["adele@example.org"])
    inquiry = Inquiry.objects.get()
    assert inquiry.reference in ack.subject
    assert ack.extra_headers["Auto-Submitted"] == "auto-replied"
    for text in (ack.body, ack.alternatives[0].content):
        assert inquiry.reference in text
        assert "call 911" in text
        assert "A person answers by" in text
        for word in ("Adele", "Winters", "burns", "Mornings"):
            assert word not in text


def test_one_address_gets_one_acknowledgement_an_hour(client):
    for message in ("one", "two", "three"):
        post_form(client, message=message)
    send_due("worker")
    assert [row.to for row in mail.outbox].count(["adele@example.org"]) == 1
    assert Inquiry.objects.count() == 3


@pytest.mark.parametrize(
    "address", ["no-reply@example.org", "MAILER-DAEMON@example.org", "bounce+1@example.org"]
)
def test_machines_get_no_acknowledgement(client, address):
    post_form(client, email=address)
    assert not Mail.objects.filter(kind="inquiries.acknowledgement").exists()


def test_who_must_not_read_the_clinics_name_gets_mail_without_it(client):
    post_form(client, safe_contact=[])
    send_due("worker")
    (ack,) = [row for row in mail.outbox if row.to == ["adele@example.org"]]
    assert "Larkspur" not in ack.from_email + ack.subject + ack.body + ack.alternatives[0].content


# Drafts and steps


def test_a_draft_is_kept_encrypted_and_found_again(client):
    response = post_form(client, save="1", consent="")
    assert response.status_code == 303
    assert response.cookies["contact_draft"]["httponly"]
    html = client.get(URL).content.decode()
    assert "My hand burns since spring." in html
    assert "My hand" not in Client().get(URL).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM inquiries_formdraft")
        assert "burns" not in str(cursor.fetchall())
    client.post(reverse("inquiries:forget_draft"))
    assert "My hand" not in client.get(URL).content.decode()


def test_an_expired_draft_is_gone(client):
    from django.utils import timezone

    from inquiries.models import FormDraft

    post_form(client, save="1")
    FormDraft.objects.update(expires_at=timezone.now())
    assert "My hand" not in client.get(URL).content.decode()


def test_sending_forgets_the_draft(client):
    post_form(client, save="1")
    post_form(client)
    assert "My hand" not in client.get(URL).content.decode()


@pytest.fixture
def in_steps():
    form_settings = ContactFormSettings.load()
    form_settings.style = "steps"
    form_settings.save()


def test_the_form_in_steps_asks_one_thing_each_and_lets_check_the_answers(client, in_steps):
    page = make_condition_page()
    html = client.get(f"{URL}?about={page.pk}").content.decode()
    assert "Question 1 of 6" in html
    answers = [
        ("who", {"patient": "self", "name": "Adele Winters", "about": page.pk}),
        ("contact", {"preferred_channel": "email", "email": "adele@example.org", "phone": ""}),
        ("language", {"language": "es", "wants_interpreter": "on"}),
        ("about", {"topic": page.pk, "location": ""}),
        ("message", {"message": "My hand burns."}),
    ]
    where = URL
    for step, data in answers:
        if step != "who":
            assert where.endswith(f"/step/{step}/")
            shown = client.get(where).content.decode()
            assert step != "about" or f'<option value="{page.pk}" selected>' in shown
        where = client.post(f"{URL}step/{step}/", data)["Location"]
    html = client.get(where).content.decode()
    for text in ("Adele Winters", "adele@example.org", "Spanish", page.title, "My hand burns."):
        assert text in html
    assert client.post(where, {}).status_code == 422
    assert not Inquiry.objects.exists()
    done = client.post(where, {"consent": "on"})
    assert done.status_code == 303
    inquiry = Inquiry.objects.get()
    assert (inquiry.language, inquiry.topic_id, inquiry.source_page_id) == ("es", page.pk, page.pk)
    assert inquiry.told["wants_interpreter"] is True
    assert inquiry.told["may_name_clinic"] is False


def test_a_step_refuses_in_words_and_keeps_what_was_typed(client, in_steps):
    client.post(f"{URL}step/who/", {"patient": "self", "name": "Ada"})
    response = client.post(
        f"{URL}step/contact/", {"preferred_channel": "phone", "phone": "12", "email": "a@b.org"}
    )
    assert response.status_code == 422
    assert "a@b.org" in response.content.decode()


def test_a_lost_draft_starts_again_without_an_error(client, in_steps):
    for step in ("contact", "message", "check"):
        assert client.get(f"{URL}step/{step}/")["Location"] == URL
    assert client.get(f"{URL}step/nonsense/").status_code == 404
