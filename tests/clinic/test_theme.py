"""What a clinic chooses about its looks: color, face, paper; and what follows from it."""

import io
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.test import Client, TestCase
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from PIL import Image

from clinic.contrast import contrast_ratio, mix
from clinic.faces import FACES
from clinic.icons import SIZES, Icons
from clinic.models import ClinicImage, ClinicSettings
from clinic.theme import MINIMUM_CONTRAST, TINT_SHARE, TONES, Paper, Theme, admin_css, ink_on
from tests import factories
from tests.factories import Cast, Tree

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
THEMES = st.builds(Theme, COLORS, st.sampled_from(sorted(FACES)), st.sampled_from(sorted(TONES)))
STATIC = Path(settings.BASE_DIR) / "static"
SIGNAL = {"light": "#b1481f", "dark": "#f0a37e"}
ALARM = {"light": "#8f2614", "dark": "#f2b8a4"}


# Contrast -----------------------------------------------------------------------------------------------------------


@examples(suppress_health_check=[HealthCheck.too_slow])  # a busy machine, not a slow strategy
@given(THEMES)
def test_the_dark_accent_can_be_read_wherever_dark_pages_put_it(theme: Theme) -> None:
    for ground in theme.tone.dark.grounds(theme.dark_accent):
        assert contrast_ratio(theme.dark_accent, ground) >= MINIMUM_CONTRAST, ground


@examples(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(THEMES.filter(lambda theme: theme.contrast() >= MINIMUM_CONTRAST))
def test_words_on_an_accepted_accent_can_be_read(theme: Theme) -> None:
    for color in (theme.accent, theme.dark_accent):
        assert contrast_ratio(ink_on(color), color) >= MINIMUM_CONTRAST


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tone", TONES)
def test_every_ink_can_be_read_on_every_paper(tone: str, scheme: str) -> None:
    paper: Paper = getattr(TONES[tone], scheme)
    accent = Theme().accent if scheme == "light" else Theme(tone_key=tone).dark_accent
    for ground in paper.grounds(accent):
        for ink in (paper.ink, paper.soft, SIGNAL[scheme], ALARM[scheme]):
            assert contrast_ratio(ink, ground) >= MINIMUM_CONTRAST, (ink, ground)
    for ground in (paper.paper, paper.leaf):  # where fields stand
        assert contrast_ratio(paper.edge, ground) >= 3, ("edge", ground)


@given(COLORS)
def test_white_words_can_be_read_on_what_the_admin_paints(color: str) -> None:
    found = dict(re.findall(r"--w-color-([a-z-]+):(\d+)", admin_css(color)))
    assert set(found) == {
        f"{kind}-{part}" for kind in ("primary", "secondary") for part in ("hue", "saturation", "lightness")
    }
    assert int(found["secondary-lightness"]) <= 50


def test_the_stylesheet_holds_the_papers_that_contrast_is_judged_by() -> None:
    """Two places say the same: the tokens that pages come with, and the table that colors are judged by."""
    raw = (STATIC / "css/tokens/raw.css").read_text()
    for scheme in ("light", "dark"):
        for name, color in vars(getattr(TONES["warm"], scheme)).items():
            assert f"--raw-{name.replace('_', '-')}-{scheme}: {color};" in raw, name
        assert f"--raw-clay-{scheme}: {SIGNAL[scheme]};" in raw
        assert f"--raw-alarm-{scheme}: {ALARM[scheme]};" in raw
    roles = (STATIC / "css/tokens/roles.css").read_text()
    assert roles.count(f"{TINT_SHARE:.0%}, var(--raw-tint-ground-") == 2
    assert f"--raw-accent-dark: {Theme().dark_accent};" in raw or contrast_ratio("#7cc7b6", "#131817") >= 7


@pytest.mark.django_db
@pytest.mark.parametrize(
    "accent", ["#ffffff", "#7ab8ad", "#b07a00", "#767676"], ids=["white", "pale", "ochre", "gray"]
)
def test_a_color_that_is_hard_to_read_somewhere_is_refused(tree: Tree, accent: str) -> None:
    clinic = ClinicSettings.for_site(tree.site)
    clinic.accent = accent
    with pytest.raises(ValidationError) as refused:
        clinic.full_clean()
    assert "too light" in str(refused.value.message_dict["accent"])


@pytest.mark.django_db
def test_contrast_is_judged_on_the_worst_ground_and_not_on_the_paper_alone(tree: Tree) -> None:
    """#70706f reads well enough on white, not on the box for cautions."""
    theme = Theme("#70706f", tone_key="white")
    assert contrast_ratio(theme.accent, theme.tone.light.paper) >= MINIMUM_CONTRAST
    assert theme.contrast() < MINIMUM_CONTRAST


# The stylesheet -----------------------------------------------------------------------------------------------------


class ThemeViewTests(TestCase):
    def test_it_answers_with_what_was_chosen_and_may_be_kept_forever(self) -> None:
        response = Client().get("/theme/3b3a8c-bricolage-cool.css")
        assert response["Content-Type"] == "text/css"
        assert "immutable" in response["Cache-Control"]
        css = response.content.decode()
        assert "--raw-accent-light:#3b3a8c" in css
        assert '"Bricolage Grotesque"' in css
        assert f"--raw-paper-dark:{TONES['cool'].dark.paper}" in css
        assert not response.cookies

    def test_paper_that_comes_from_a_printer_stays_white(self) -> None:
        css = Client().get("/theme/3b3a8c-newsreader-cool.css").content.decode()
        before, _screen, _after = css.partition("@media screen")
        assert "paper" not in before

    def test_it_refuses_what_is_no_theme(self) -> None:
        for name in (
            "red-newsreader-warm",
            "3B3A8C-newsreader-warm",
            "3b3a8c-comic-warm",
            "3b3a8c-newsreader-pink",
            "3b3a8c",
            "3b3a8c%7d-newsreader-warm",
        ):
            assert Client().get(f"/theme/{name}.css").status_code == 404, name

    def test_the_admin_has_a_sheet_of_its_own(self) -> None:
        assert b"--w-color-secondary-hue:241" in Client().get("/theme/3b3a8c-admin.css").content

    def test_it_rejects_post(self) -> None:
        assert Client().post("/theme/3b3a8c-newsreader-warm.css").status_code == 405


def test_the_theme_that_the_site_comes_with_needs_no_sheet() -> None:
    assert Theme().path == ""
    assert Theme("#3b3a8c", "system", "white").path == "/theme/3b3a8c-system-white.css"


def test_all_faces_together_stay_within_the_weight_the_design_allows() -> None:
    files = {path for face in FACES.values() for path in face.files}
    assert files == {path.relative_to(STATIC).as_posix() for path in STATIC.glob("fonts/*/*.woff2")}
    assert sum((STATIC / path).stat().st_size for path in files) <= 60 * 1024
    for path in files:
        assert (STATIC / path).with_name("OFL.txt").is_file()


def test_the_stylesheet_declares_every_face() -> None:
    css = (STATIC / "css/base/fonts.css").read_text()
    for face in FACES.values():
        for path in face.files:
            assert path in css
        for family in re.findall(r'"([^"]+)"', face.tokens.get("raw-display", "")):
            assert f'font-family: "{family}"' in css


# What follows ---------------------------------------------------------------------------------------------------------


def choose(tree: Tree, **fields: object) -> ClinicSettings:
    clinic = ClinicSettings.for_site(tree.site)
    for name, value in fields.items():
        setattr(clinic, name, value)
    clinic.full_clean()
    clinic.save()
    return clinic


@pytest.fixture
def purple(tree: Tree) -> ClinicSettings:
    return choose(tree, clinic_name="Harbor Clinic", accent="#5B2A6E", display_face="bricolage", tone="cool")


@pytest.mark.django_db
def test_pages_load_the_face_and_the_colors_that_were_chosen(client: Client, purple: ClinicSettings) -> None:
    html = client.get("/").content.decode()
    assert '<link rel="stylesheet" href="/theme/5b2a6e-bricolage-cool.css">' in html
    assert re.search(r'rel="preload" href="[^"]*bricolage-latin[^"]*woff2"', html)
    assert "newsreader" not in html
    assert (
        f'name="theme-color" content="{TONES["cool"].dark.paper}" media="(prefers-color-scheme: dark)"'
        in html
    )
    assert "Harbor Clinic" in html


@pytest.mark.django_db
def test_the_readers_own_face_loads_nothing(client: Client, tree: Tree) -> None:
    choose(tree, display_face="system")
    assert 'as="font"' not in client.get("/").content.decode()


@pytest.mark.django_db
def test_icons_manifest_and_cards_follow(client: Client, tree: Tree) -> None:
    before = links_of(client)
    card = client.get("/drawings/wave.png").content
    choose(tree, clinic_name="Harbor Clinic", accent="#5B2A6E", tone="cool")
    after = links_of(client)
    assert before.keys() == after.keys()
    for kind, address in after.items():
        if kind == "manifest":
            continue
        assert address != before[kind], kind
        response = client.get(address)
        assert response.status_code == 200 and "immutable" in response["Cache-Control"]
        assert client.get(before[kind])["Location"] == address  # what a phone kept leads to the icon of today
    assert "#5b2a6e" in client.get(after["icon svg"]).content.decode()
    manifest = client.get("/site.webmanifest").json()
    assert manifest["name"] == "Harbor Clinic"
    assert manifest["theme_color"] == "#5b2a6e"
    assert manifest["background_color"] == TONES["cool"].light.paper
    for entry in manifest["icons"]:
        image = Image.open(io.BytesIO(client.get(entry["src"]).content))
        assert entry["sizes"] == f"{image.width}x{image.height}"
        ground = mix("#5b2a6e", TONES["cool"].light.paper, 0)
        assert image.convert("RGB").getpixel((1, 1)) == tuple(bytes.fromhex(ground[1:]))
    assert client.get("/drawings/wave.png").content != card


def links_of(client: Client) -> dict[str, str]:
    html = client.get("/").content.decode()
    svg = re.search(r'<link rel="icon" href="([^"]+)" type="image/svg', html)
    png = re.search(r'<link rel="icon" href="([^"]+)" sizes', html)
    touch = re.search(r'<link rel="apple-touch-icon" href="([^"]+)"', html)
    picture = re.search(r'og:image" content="http://testserver([^"]+)"', html)
    found = {"icon svg": svg, "icon": png, "touch": touch, "card": picture}
    return {kind: match[1] for kind, match in found.items() if match}


def make_logo(width: int, height: int, color: str = "#cc2288") -> ClinicImage:
    out = io.BytesIO()
    Image.new("RGB", (width, height), color).save(out, "PNG")
    return ClinicImage.objects.create(title="Logo", file=ImageFile(io.BytesIO(out.getvalue()), "logo.png"))


@pytest.mark.django_db
def test_a_logo_that_is_nearly_square_becomes_the_icon(client: Client, tree: Tree) -> None:
    clinic = choose(tree, logo=make_logo(400, 400))
    icons = Icons.of(clinic)
    assert icons.svg_path == ""
    for name, size in SIZES.items():
        image = Image.open(io.BytesIO(client.get(icons.path(name, "png")).content)).convert("RGB")
        assert image.size == (size, size)
        assert image.getpixel((size // 2, size // 2)) == (0xCC, 0x22, 0x88)


@pytest.mark.django_db
def test_a_wide_logo_leaves_the_icon_to_the_mark(tree: Tree) -> None:
    assert Icons.of(choose(tree, logo=make_logo(600, 120))).logo is None


@pytest.mark.django_db
def test_a_logo_whose_file_is_gone_leaves_the_icon_to_the_mark(client: Client, tree: Tree) -> None:
    logo = make_logo(64, 64)
    clinic = choose(tree, logo=logo)
    logo.file.storage.delete(logo.file.name)
    assert client.get(Icons.of(clinic).path("touch", "png")).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["x/favicon.gif", "x/huge.png", "x/favicon.svg"])
def test_an_icon_that_is_none_is_404(client: Client, tree: Tree, name: str) -> None:
    assert client.get(f"/icons/{name}").status_code == 404


@pytest.mark.django_db
def test_the_admin_wears_the_clinics_color_and_icon(
    client: Client, purple: ClinicSettings, cast: Cast
) -> None:
    client.force_login(cast.editor)
    html = client.get("/admin/").content.decode()
    assert "/theme/5b2a6e-admin.css" in html
    assert Icons.of(purple).svg_path in html


@pytest.mark.django_db
def test_links_to_other_sites_stand_in_the_foot_and_in_what_is_said_to_machines(
    client: Client, tree: Tree
) -> None:
    clinic = ClinicSettings.for_site(tree.site)
    clinic.social_links.create(name="Mastodon", url="https://example.social/@clinic")
    clinic.save()
    html = client.get("/").content.decode()
    assert '<a href="https://example.social/@clinic" rel="me noopener">Mastodon</a>' in html
    assert '"sameAs":["https://example.social/@clinic"]' in html.replace(": ", ":")


# Seen before it is saved ----------------------------------------------------------------------------------------------


def proposal(**fields: str) -> dict[str, str]:
    return {
        "clinic_name": "Harbor Clinic",
        "tagline": "",
        "logo": "",
        "accent": "#5B2A6E",
        "display_face": "bricolage",
        "tone": "cool",
        "phone": "",
        "email": "",
        "address": "",
        "emergency_text": "In an emergency call 911.",
        "response_promise": "We answer within one working day.",
        "social_links-TOTAL_FORMS": "1",
        "social_links-INITIAL_FORMS": "0",
        "social_links-MIN_NUM_FORMS": "0",
        "social_links-MAX_NUM_FORMS": "8",
        "social_links-0-name": "Mastodon",
        "social_links-0-url": "https://example.social/@clinic",
        "social_links-0-ORDER": "1",
    } | fields


def preview_address(tree: Tree) -> str:
    return reverse("wagtailsettings:preview_on_edit", args=["clinic", "clinicsettings", tree.site.pk])


@pytest.mark.django_db
@pytest.mark.parametrize("mode", ["", "night"])
def test_the_editor_sees_the_home_page_with_what_is_not_saved_yet(
    client: Client, tree: Tree, cast: Cast, mode: str
) -> None:
    client.force_login(cast.editor)
    address = preview_address(tree)
    assert client.post(address, proposal()).json() == {"is_valid": True, "is_available": True}
    html = client.get(address, {"mode": mode}).content.decode()

    for shown in (
        "Harbor Clinic",
        "/theme/5b2a6e-bricolage-cool.css",
        "bricolage-latin",
        "https://example.social/@clinic",
    ):
        assert shown in html, shown
    assert ("css/admin/night" in html) is (mode == "night")
    assert "Harbor Clinic" not in Client().get("/").content.decode()
    assert ClinicSettings.for_site(tree.site).clinic_name != "Harbor Clinic"


@pytest.mark.django_db
def test_what_can_not_be_read_is_not_shown_as_if_it_could(client: Client, tree: Tree, cast: Cast) -> None:
    client.force_login(cast.editor)
    assert client.post(preview_address(tree), proposal(accent="#ffdd00")).json()["is_valid"] is False
    response = client.post(
        reverse("wagtailsettings:edit", args=["clinic", "clinicsettings", tree.site.pk]),
        proposal(accent="#ffdd00"),
    )
    assert "This color is too light to be read" in response.content.decode()


@pytest.mark.django_db
def test_the_preview_requires_the_right_to_change_the_settings(
    client: Client, tree: Tree, cast: Cast
) -> None:
    client.force_login(cast.receptionist)
    assert client.post(preview_address(tree), proposal()).status_code in {302, 403}


@pytest.mark.django_db
def test_a_saved_choice_is_on_every_page_at_once(client: Client, tree: Tree, cast: Cast) -> None:
    page = factories.make_article_page()
    client.force_login(cast.editor)
    edit = reverse("wagtailsettings:edit", args=["clinic", "clinicsettings", tree.site.pk])
    assert client.post(edit, proposal()).status_code == 302
    assert "/theme/5b2a6e-bricolage-cool.css" in Client().get(page.url).content.decode()
