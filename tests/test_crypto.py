"""Fields that lie encrypted in the database, through the outbox's recipient."""

import pytest
from django.db import connection

from lib.crypto import DecryptionError, blind_index, parse_keys, seal, unseal
from outbox.kinds import mail_kind
from outbox.models import Message

pytestmark = pytest.mark.django_db


@mail_kind("tests.nothing")
def compose_nothing(context):
    return None


def queue(to="ada@example.org", key="one"):
    return Message.queue("tests.nothing", to, {}, dedupe_key=key)


def raw_recipient(message):
    with connection.cursor() as cursor:
        pk = message.pk.hex if connection.vendor == "sqlite" else message.pk
        cursor.execute("SELECT recipient FROM outbox_message WHERE id = %s", [pk])
        return cursor.fetchone()[0]


def test_it_is_encrypted_in_the_table_and_plain_in_python():
    message = queue()
    assert "ada" not in raw_recipient(message)
    assert Message.objects.get(pk=message.pk).recipient == "ada@example.org"


def test_saving_what_was_read_does_not_encrypt_twice():
    queue()
    message = Message.objects.get()
    message.save()
    message.recipient  # noqa: B018 - opened, then saved again
    message.save()
    assert Message.objects.get().recipient == "ada@example.org"


def test_a_ciphertext_moved_to_another_row_does_not_open():
    one, two = queue(key="one"), queue("bob@example.org", key="two")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE outbox_message SET recipient = %s WHERE dedupe_key = 'two'", [raw_recipient(one)]
        )
    with pytest.raises(DecryptionError):
        Message.objects.get(pk=two.pk).recipient  # noqa: B018


def test_a_wrong_key_is_an_error_and_destroys_nothing(settings):
    message = queue()
    before = raw_recipient(message)
    settings.FIELD_KEYS = "other:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA="
    stranger = Message.objects.get(pk=message.pk)
    with pytest.raises(DecryptionError):
        stranger.recipient  # noqa: B018
    stranger.save()
    assert raw_recipient(message) == before


def test_queryset_update_can_not_store_plain_text():
    queue()
    with pytest.raises(TypeError):
        Message.objects.update(recipient="eve@example.org")


def test_each_sealing_differs_but_the_index_is_stable():
    assert seal("x", "t:c:1") != seal("x", "t:c:1")
    assert unseal(seal("ü𝄞", "t:c:1"), "t:c:1") == "ü𝄞"
    assert blind_index("a@b.c", "email") == blind_index("a@b.c", "email")
    assert blind_index("a@b.c", "email") != blind_index("a@b.c", "phone")
    assert blind_index("", "email") == ""


@pytest.mark.parametrize("raw", ["", "k", "k:short", "k:!!!", "k:AAAA,k:AAAA"])
def test_nonsense_keys_are_refused(raw):
    with pytest.raises(Exception, match="FIELD_KEYS"):
        parse_keys(raw)
