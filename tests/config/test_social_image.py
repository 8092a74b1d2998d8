import io
import re
from dataclasses import replace

import pytest
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image

from clinic.faces import FACES, Face
from clinic.lettering import Lettering, load_font
from clinic.models import ClinicImage, ClinicSettings
from clinic.social_image import MAX_BYTES, SocialImage
from clinic.theme import Theme
from tests import factories
from tests.factories import Tree

META = re.compile(r'<meta property="og:image" content="http://testserver(?P<path>[^"]+)">')


def image_path(client: Client, url: str) -> str:
    match = META.search(client.get(url).content.decode())
    assert match
    return match["path"]


def plain_card(**fields: object) -> SocialImage:
    card = SocialImage(1, "Ketamine infusion", "Larkspur Pain Clinic", "drip")
    return replace(card, **fields)  # type: ignore[arg-type]


def test_a_page_names_a_picture_of_the_right_size(client: Client, tree: Tree) -> None:
    page = factories.make_article_page()
    response = client.get(image_path(client, page.url))

    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert "immutable" in response["Cache-Control"]
    assert not response.cookies
    assert len(response.content) <= MAX_BYTES
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


def test_it_is_made_once_and_kept(client: Client, tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    path = image_path(client, factories.make_article_page().url)
    first = client.get(path).content
    monkeypatch.setattr(SocialImage, "render", lambda self: 1 / 0)
    assert client.get(path).content == first


def test_a_new_title_or_color_has_a_new_picture_and_the_old_one_goes(client: Client, tree: Tree) -> None:
    page = factories.make_article_page()
    first = image_path(client, page.url)
    client.get(first)
    page.title = "Another title"
    page.save_revision().publish()
    second = image_path(client, page.url)
    client.get(second)
    clinic = ClinicSettings.for_site(tree.site)
    clinic.accent = "#7a1f4b"
    clinic.save()
    third = image_path(client, page.url)

    assert len({first, second, third}) == 3
    assert default_storage.listdir(f"social/{page.pk}")[1] == [second.rsplit("/", 1)[1]]
    assert client.get(first)["Location"] == third  # an old share leads to the picture of today


def test_a_photograph_takes_the_place_of_the_drawing(client: Client, tree: Tree) -> None:
    out = io.BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(out, "JPEG")  # the worst case for its size
    picture = ClinicImage.objects.create(title="Desk", file=ImageFile(io.BytesIO(out.getvalue()), "desk.jpg"))
    page = factories.make_article_page(picture=picture)
    response = client.get(image_path(client, page.url))

    assert response["Content-Type"] == "image/jpeg"
    assert len(response.content) <= MAX_BYTES

    default_storage.delete(picture.file.name)
    default_storage.delete(f"social/{page.pk}/" + image_path(client, page.url).rsplit("/", 1)[1])
    assert client.get(image_path(client, page.url)).status_code == 200  # the file is gone: the drawing


@pytest.mark.parametrize(
    "title",
    [
        "A very long title about the treatment of pain " * 6,
        "Pneumonoultramicroscopicsilicovolcanoconiosis" * 5,
        "Ketamine 💉 infusion",
        "💉",
        "טיפול בכאב",
        "العلاج بالكيتامين",
        "疼痛的治疗",
        "Łódź, Ștefan, Ångström",
        "e\u0301\u202e‮ \x00\x07\t",
        "",
    ],
)
def test_any_title_makes_a_picture(title: str) -> None:
    content = plain_card(title=title).render()
    assert len(content) <= MAX_BYTES
    assert Image.open(io.BytesIO(content)).size == (1200, 630)


def test_every_face_prints_the_title_in_its_own_letters() -> None:
    pictures = {face: plain_card(theme=Theme(face_key=face)).render() for face in FACES}
    assert pictures["newsreader"] != pictures["bricolage"] == pictures["system"]


def test_a_title_in_letters_that_we_lack_gives_way_to_the_clinics_name() -> None:
    letters = Lettering(FACES["newsreader"])
    assert letters.legible("Ketamine 💉 infusion") == "Ketamine infusion"
    assert letters.legible("טיפול בכאב") == ""
    assert (
        plain_card(title="טיפול בכאב").render()
        == plain_card(title="Larkspur Pain Clinic", clinic_name="").render()
    )
    plain_card(title="טיפול", clinic_name="רפואה").render()


@pytest.mark.parametrize("accent", ["#000000", "#ffffff", "#7a1f4b"])
@pytest.mark.parametrize(
    "name",
    ["A", "The Saint Bartholomew Interventional Pain and Rehabilitation Center of Greater Marlow County"],
)
def test_any_brand_makes_a_picture(accent: str, name: str) -> None:
    assert len(plain_card(theme=Theme(accent), clinic_name=name).render()) <= MAX_BYTES


@pytest.mark.parametrize("path", ["/social/999999/abc.png", "/social/1/.png", "/social/x/abc.png"])
def test_what_is_no_page_is_404(client: Client, tree: Tree, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_draft_has_no_picture(client: Client, tree: Tree) -> None:
    page = factories.make_article_page(publish=False)
    assert client.get(f"/social/{page.pk}/abc.png").status_code == 404


def test_a_page_waits_for_no_picture(client: Client, tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SocialImage, "read", lambda self: 1 / 0)
    assert client.get(factories.make_article_page().url).status_code == 200


@pytest.mark.parametrize("face", FACES.values(), ids=FACES.keys())
def test_the_fonts_hold_the_letters_that_we_count_on(face: Face) -> None:
    for path in face.files:
        font = load_font(path, 40)
        box = bytes(font.getmask("\ue000"))  # what is drawn for a letter that is not there
        missing = [
            letter
            for letter, held_by in face.file_of.items()
            if held_by == path and not letter.isspace() and bytes(font.getmask(letter)) == box
        ]
        assert not missing, (path, missing)
