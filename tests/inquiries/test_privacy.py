"""I6 and I12: no word of a person outside the sealed columns, and none left after erasing."""

import io
import json
import logging

import pytest
from django.apps import apps
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from inquiries.guards import history_open
from inquiries.models import ErasureLog, Inquiry, SearchToken
from lib.crypto import DecryptionError, make_key
from outbox.models import Message as Mail
from outbox.worker import send_due
from tests.inquiries.factories import form_data, make_inquiry, make_mailbox, make_submission, post_form

pytestmark = pytest.mark.django_db
CANARY = "xylocanary"
FIELDS = {
    "name": f"Nora {CANARY}",
    "email": f"{CANARY}@example.org",
    "phone": "202 555 0199",
    "best_times": f"at {CANARY}",
    "message": f"It hurts {CANARY}",
}


@pytest.fixture
def desk(tree, cast):
    return make_mailbox(members={cast.receptionist: "agent", cast.front_desk_lead: "lead"})


def dump():
    """Every value of every table, as the database stores it."""
    parts = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            parts += [str(row) for row in cursor.fetchall()]
    return "\n".join(parts)


def live_a_life(client, client_of, cast):
    """An inquiry through everything that may happen to it."""
    client.post("/contact/", form_data(**FIELDS, save="1"))
    location = post_form(client, **FIELDS)["Location"]
    inquiry = Inquiry.objects.get()
    desk = client_of(cast.front_desk_lead)
    desk.get("/admin/inquiries/", {"q": FIELDS["email"]})
    desk.get(f"/admin/inquiries/{inquiry.pk}/")
    for verb, data in [
        ("note", {"text": f"note {CANARY}"}),
        ("reply", {"body": "See you"}),
        ("call", {"text": f"call {CANARY}", "result": "reached"}),
        ("tag", {"tags": "call back"}),
        ("close", {"outcome": "booked"}),
    ]:
        response = desk.post(
            f"/admin/inquiries/{inquiry.pk}/{verb}/", {f"{verb}-{key}": value for key, value in data.items()}
        )
        assert response.status_code == 302, verb
    inquiry.refresh_from_db()
    inquiry.take_mail(f"mail {CANARY}", "", "hash")
    Mail.objects.update(not_before=timezone.now())
    send_due("worker")
    return inquiry, location


def test_a_canary_in_every_field_is_found_nowhere(client, client_of, cast, desk, caplog, settings):
    for name, logger in settings.LOGGING["loggers"].items():
        caplog.set_level(logger["level"], logger=name)
    with caplog.at_level(logging.DEBUG):
        inquiry, location = live_a_life(client, client_of, cast)
    places = {
        "database": dump(),
        "log": caplog.text,
        "address": location,
        "cookies": str(client.cookies),
        "cache": str(getattr(cache, "_cache", "")),
        "mail": "\n".join(
            row.subject + row.body + str(row.alternatives) + str(row.extra_headers) + str(row.reply_to)
            for row in mail.outbox
        ),
        "labels": f"{inquiry} {inquiry!r}",
    }
    for name, text in places.items():
        assert CANARY not in text, name
        assert "5550199" not in text, name


def test_the_canary_is_there_for_who_may_read(client, client_of, cast, desk):
    inquiry, _location = live_a_life(client, client_of, cast)
    html = client_of(cast.receptionist).get(f"/admin/inquiries/{inquiry.pk}/").content.decode()
    for text in (
        f"It hurts {CANARY}",
        f"note {CANARY}",
        f"call {CANARY}",
        f"mail {CANARY}",
        f"Nora {CANARY}",
    ):
        assert text in html


def test_erasing_destroys_the_key_and_every_copy(client, client_of, cast, desk):
    inquiry, location = live_a_life(client, client_of, cast)
    before = Inquiry.objects.filter(pk=inquiry.pk).values("message", "wrapped_key").get()
    inquiry.erase(cast.front_desk_lead)
    row = Inquiry.objects.get()
    assert row.state == "erased"
    assert (row.name, row.email, row.phone, row.message, row.answers, row.wrapped_key) == ("",) * 6
    assert not SearchToken.objects.exists()
    assert not Mail.objects.filter(context__inquiry=str(row.pk)).exists()
    assert not row.messages.exclude(body="").exists()
    assert not row.notes.exclude(body="").exists()
    with pytest.raises(DecryptionError):
        row.data_key  # noqa: B018
    assert str(before["message"]) not in dump()
    html = client_of(cast.front_desk_lead).get(f"/admin/inquiries/{row.pk}/").content.decode()
    assert CANARY not in html
    assert client.get(location).status_code == 404


def test_what_was_kept_long_enough_goes_at_night_with_what_was_merged_into_it(cast, desk):
    target, other, young = (make_inquiry(email=f"{n}@example.org") for n in "abc")
    other.merge_into(target, None)
    target.refresh_from_db()
    target.close("booked", cast.receptionist)
    young.close("booked", cast.receptionist)
    Inquiry.objects.filter(pk=target.pk).update(erase_after=timezone.now())
    call_command("purge_inquiries", stdout=io.StringIO())
    states = dict(Inquiry.objects.values_list("pk", "state"))
    assert states == {target.pk: "erased", other.pk: "erased", young.pk: "closed"}
    assert ErasureLog.objects.count() == 2


def test_a_restored_backup_is_erased_again(desk, tmp_path):
    inquiry = make_inquiry()
    restored = Inquiry.objects.filter(pk=inquiry.pk).values().get()
    inquiry.erase(None)
    out = io.StringIO()
    call_command("export_erasures", stdout=out)
    file = tmp_path / "erasures.jsonl"
    file.write_text(out.getvalue())
    # The backup: the row as it was, and a log that knows nothing yet
    row = Inquiry.objects.get()
    for name in ("wrapped_key", "name", "state", "message"):
        setattr(row, name, restored[name])
    row.erased_at = None
    row.save()
    with history_open():
        ErasureLog.objects.all().delete()
    assert Inquiry.objects.get().message
    call_command("replay_erasures", str(file), stdout=io.StringIO())
    call_command("replay_erasures", str(file), stdout=io.StringIO())
    assert Inquiry.objects.get().message == ""
    assert ErasureLog.objects.count() == 1


@pytest.mark.parametrize("content", ["x", "[]", '{"inquiry": "x", "reason": "y"}', json.dumps({"a": 1})])
def test_a_file_that_is_no_list_of_erasures_ends_with_a_sentence(desk, tmp_path, content):
    file = tmp_path / "erasures.jsonl"
    file.write_text(content)
    with pytest.raises(CommandError, match="not a list of erasures"):
        call_command("replay_erasures", str(file))
    with pytest.raises(CommandError, match="can’t be read"):
        call_command("replay_erasures", str(tmp_path / "nothing"))


def test_keys_change_without_losing_a_row_or_the_search(settings, desk):
    inquiry = make_inquiry()
    old = settings.FIELD_KEYS
    new = f"new:{make_key()}"
    settings.FIELD_KEYS = f"{new},{old}"
    assert Inquiry.objects.found_by("winters").exists()
    assert Inquiry.objects.get().message == "My hand burns since spring."
    for _ in range(2):
        call_command("rotate_field_keys", stdout=io.StringIO())
    settings.FIELD_KEYS = new
    found = Inquiry.objects.found_by("adele@example.org").get()
    assert (found.message, found.name) == (inquiry.message, inquiry.name)
    assert Mail.objects.first().recipient


def test_a_double_click_across_a_change_of_keys_is_one_inquiry(settings, desk):
    submission = make_submission()
    first = Inquiry.receive(submission)
    settings.FIELD_KEYS = f"new:{make_key()},{settings.FIELD_KEYS}"
    assert Inquiry.receive(submission) == first


def test_with_a_wrong_key_the_list_says_so_and_nothing_is_lost(settings, client_of, cast, desk):
    make_inquiry()
    before = Inquiry.objects.values("name", "wrapped_key").get()
    right, settings.FIELD_KEYS = settings.FIELD_KEYS, f"other:{make_key()}"
    html = client_of(cast.receptionist).get("/admin/inquiries/").content.decode()
    assert "Can’t be opened" in html
    settings.FIELD_KEYS = right
    assert Inquiry.objects.values("name", "wrapped_key").get() == before
    assert Inquiry.objects.get().name == "Adele Winters"


def test_a_row_sealed_for_one_inquiry_does_not_open_in_another(desk):
    one, two = make_inquiry(), make_inquiry(email="b@example.org", message="Other words")
    Inquiry.objects.filter(pk=two.pk).update(
        message=Inquiry.objects.values_list("message", flat=True).get(pk=one.pk)
    )
    with pytest.raises(DecryptionError):
        Inquiry.objects.get(pk=two.pk).message  # noqa: B018


def test_no_stock_view_of_the_admin_knows_inquiries():
    """No chooser, inspect, copy, history, usage or API of Wagtail may serve a private model."""
    from wagtail.admin.viewsets import viewsets
    from wagtail.models import ReferenceIndex
    from wagtail.snippets.models import get_snippet_models

    private = {"inquiry", "message", "note", "inquiryevent", "accesslog", "searchtoken", "formdraft"}
    private |= {"replydraft"}
    served = {row.model for row in viewsets.viewsets if isinstance(getattr(row, "model", None), type)}
    served |= set(get_snippet_models())
    assert not {model for model in served if model._meta.app_label == "inquiries"} & {
        model for model in apps.get_app_config("inquiries").get_models() if model._meta.model_name in private
    }
    for model in apps.get_app_config("inquiries").get_models():
        if model._meta.model_name in private:
            assert not ReferenceIndex.model_is_indexable(model)
