import io

import pytest
from django.core.management import call_command

from lib.crypto import parse_keys


def make_key(*args):
    out = io.StringIO()
    call_command("make_field_key", *args, stdout=out, stderr=out)
    return out.getvalue().strip()


def test_it_prints_a_key_that_can_be_used():
    assert list(parse_keys(make_key("--id", "autumn"))) == ["autumn"]


def test_each_key_is_new():
    assert make_key() != make_key()


def test_it_refuses_a_name_that_field_keys_can_not_hold():
    with pytest.raises(SystemExit):
        make_key("--id", "a:b")
