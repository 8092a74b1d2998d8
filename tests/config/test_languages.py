"""Two languages on one site: the address alone says which, and each page knows its translations."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation
from wagtail.models import Locale, Page

from articles.models import Indication
from clinic.models import AlertBanner, ClinicSettings, FooterMenuItem, MainMenuItem, Menus
from lib.language import language_of_path, path_in, without_language
from tests.factories import Tree, make_condition_page, make_treatment_page


def translated(page: Page, **fields: object) -> Page:
    """The Spanish version of a page, published."""
    locale, _created = Locale.objects.get_or_create(language_code="es")
    version = page.specific.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(version, name, value)
    version.save_revision().publish()
    return version.specific_class.objects.get(pk=version.pk)


@pytest.fixture
def spanish(tree: Tree) -> Tree:
    """The same site with a Spanish home, and Spanish lists of treatments and conditions."""
    translated(tree.home, title="Inicio", hero_title="El dolor, explicado.")
    translated(tree.conditions, title="Enfermedades", slug="enfermedades")
    translated(tree.treatments, title="Tratamientos", slug="tratamientos")
    return tree


def html(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 200, (path, response.status_code)
    return response.content.decode()


def test_the_address_alone_says_the_language() -> None:
    assert language_of_path("/es/contact/") == "es"
    for path in ("/", "/contact/", "/estimate/", "/en/", "/fr/contact/"):
        assert language_of_path(path) == "en", path
    assert without_language("/es/contact/") == "/contact/"
    assert without_language("/contact/") == "/contact/"
    assert path_in("es", "/contact/") == "/es/contact/"
    assert path_in("en", "/es/contact/") == "/contact/"


def test_no_cookie_and_no_header_changes_the_language(client: Client, spanish: Tree) -> None:
    for path in ("/", "/contact/", "/search/", "/es/", "/es/contact/", "/es/search/"):
        plain = client.get(path)
        client.cookies["django_language"] = "es" if not path.startswith("/es") else "en"
        asked = client.get(path, headers={"Accept-Language": "es-MX,es;q=0.9"})
        client.cookies.clear()
        assert "Accept-Language" not in asked.get("Vary", ""), path
        language = "es" if path.startswith("/es") else "en"
        assert plain["Content-Language"] == asked["Content-Language"] == language
        if "contact" not in path:  # a form has a token of its own each time
            assert plain.content == asked.content, path
        assert f'<html lang="{language}"' in asked.content.decode()


def test_the_cache_keeps_each_language_apart(client: Client, spanish: Tree, settings) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    cache.clear()
    first = [client.get(path) for path in ("/", "/es/", "/", "/es/")]
    assert [response["Content-Language"] for response in first] == ["en", "es", "en", "es"]
    assert first[0].content == first[2].content != first[1].content == first[3].content
    assert "ETag" not in client.get("/es/contact/"), "the Spanish form is kept as little as the English one"


def test_without_a_spanish_home_there_is_no_spanish_page_and_no_switch(client: Client, tree: Tree) -> None:
    assert client.get("/es/").status_code == 404
    assert client.get("/es/treatments/").status_code == 404
    page = html(client, "/")
    assert "hreflang" not in page
    assert "languages__link" not in page


def test_pages_name_their_translations(client: Client, spanish: Tree) -> None:
    head = '<link rel="alternate" hreflang="{}" href="http://testserver{}">'
    for path in ("/treatments/", "/es/tratamientos/"):
        page = html(client, path)
        for language, address in (
            ("en", "/treatments/"),
            ("es", "/es/tratamientos/"),
            ("x-default", "/treatments/"),
        ):
            assert head.format(language, address) in page
        assert f'<link rel="canonical" href="http://testserver{path}">' in page
    assert "hreflang" not in re.sub(r"<header.*?</header>", "", html(client, "/articles/"), flags=re.S)


def test_the_switch_leads_to_the_very_translation_or_home(client: Client, spanish: Tree) -> None:
    def switch(path: str, status: int = 200) -> str:
        response = client.get(path)
        assert response.status_code == status
        found = re.search(r'class="languages__link" href="([^"]+)" lang="(\w+)"', response.content.decode())
        assert found, path
        return found[1]

    assert switch("/treatments/") == "/es/tratamientos/"
    assert switch("/es/tratamientos/") == "/treatments/"
    assert switch("/articles/") == "/es/"
    assert switch("/contact/") == "/es/contact/"
    assert switch("/es/contact/") == "/contact/"
    assert switch("/es/search/?q=dolor") == "/search/?q=dolor"
    assert switch("/nothing-here/", 404) == "/es/"
    assert switch("/es/nada/", 404) == "/"


def test_a_hidden_translation_is_named_nowhere(client: Client, spanish: Tree) -> None:
    Page.objects.get(slug="tratamientos").unpublish()
    page = html(client, "/treatments/")
    assert "tratamientos" not in page
    assert 'href="/es/"' in page


def test_the_sitemap_lists_both_languages_with_their_alternates(client: Client, spanish: Tree) -> None:
    listed = client.get("/sitemap.xml").content.decode()
    for address in ("/es/", "/es/tratamientos/", "/treatments/", "/articles/"):
        assert f"<loc>http://testserver{address}</loc>" in listed
    entry = re.search(
        r"<url><loc>http://testserver/es/tratamientos/</loc>.*?</url>", listed.replace("\n", "")
    )
    assert entry
    assert 'hreflang="en" href="http://testserver/treatments/"' in entry[0]


def test_feeds_are_in_the_language_of_their_address(client: Client, spanish: Tree) -> None:
    assert "<language>es</language>" in client.get("/es/feed/").content.decode()
    assert "<language>en</language>" in client.get("/feed/").content.decode()
    assert client.get("/es/tratamientos/feed/").status_code == 200
    assert client.get("/es/treatments/feed/").status_code == 404


def test_menus_banner_and_settings_speak_spanish(client: Client, spanish: Tree) -> None:
    settings = ClinicSettings.for_site(spanish.site)
    settings.tagline, settings.tagline_es = "Plain answers", "Respuestas claras"
    settings.save()
    banner = AlertBanner.for_site(spanish.site)
    banner.text, banner.text_es, banner.link_text_es = "Open on Friday", "Abierto el viernes", "Más"
    banner.link_page = spanish.treatments
    banner.save()
    menus = Menus.for_site(spanish.site)
    menus.save()
    MainMenuItem.objects.create(menus=menus, text="Treatments", page=spanish.treatments)
    MainMenuItem.objects.create(menus=menus, text="Articles", page=spanish.articles, sort_order=1)
    FooterMenuItem.objects.create(
        menus=menus, group="Clinic", group_es="La clínica", text="Ask", text_es="Pregunte", url="/contact/"
    )
    page = html(client, "/es/")
    assert "Respuestas claras" in page
    assert re.search(r'Abierto el viernes <a href="/es/tratamientos/">Más</a>', page)
    assert '<a class="nav__link" href="/es/tratamientos/">Tratamientos</a>' in page
    assert "Articles" not in page, "what has no Spanish version is not in the Spanish menu"
    assert "La clínica" in page
    assert '<a href="/es/contact/">Pregunte</a>' in page
    english = html(client, "/")
    assert "Plain answers" in english
    assert "Abierto" not in english


def test_lists_and_search_keep_to_the_language(client: Client, spanish: Tree) -> None:
    treatment = make_treatment_page(title="Ketamine drip")
    translated(treatment, title="Suero de ketamina", slug="suero-de-ketamina")
    assert "Ketamine drip" not in html(client, "/es/")
    assert "Suero de ketamina" in html(client, "/es/")
    assert "Suero" not in html(client, "/")
    assert 'href="/es/tratamientos/suero-de-ketamina/"' in html(client, "/es/search/?q=ketamina")
    assert "/es/" not in re.sub(r"<header.*?</header>", "", html(client, "/search/?q=ketamine"), flags=re.S)


def test_a_translation_prints_the_rows_of_its_original(client: Client, spanish: Tree) -> None:
    condition = make_condition_page(title="Nerve pain")
    treatment = make_treatment_page(title="Ketamine drip")
    row = Indication.objects.create(
        treatment=treatment,
        condition=condition,
        use="for nerve pain",
        use_es="para el dolor de los nervios",
        status="off_label",
    )
    version = translated(treatment, title="Suero de ketamina", slug="suero")
    assert not version.indications.exists(), "the rows have one home"
    page = html(client, "/es/tratamientos/suero/")
    assert "para el dolor de los nervios" in page
    assert "for nerve pain" not in page
    spanish_condition = translated(condition, title="Dolor de los nervios", slug="nervios")
    page = html(client, "/es/enfermedades/nervios/")
    assert 'href="/es/tratamientos/suero/"' in page
    before = version.clinical_hash()
    row.status = "approved"
    row.save()
    for kept in (version, spanish_condition):
        kept.refresh_from_db()
    assert type(version).objects.get(pk=version.pk).clinical_hash() != before, (
        "the stamp falls with the status"
    )


def test_mail_is_written_in_its_own_language(db: None, mailoutbox) -> None:
    from django.core.mail import EmailMessage

    from outbox.kinds import _kinds, mail_kind
    from outbox.models import Message
    from outbox.worker import send_due

    @mail_kind("tests.language")
    def compose(context: dict) -> EmailMessage:
        return EmailMessage(translation.get_language(), translation.gettext("Search"))

    try:
        for language in ("es", "en", ""):
            Message.queue("tests.language", "a@example.org", {}, f"key-{language}", language=language)
        send_due("test")
    finally:
        del _kinds["tests.language"]
    assert [mail.subject for mail in mailoutbox] == ["es", "en", "en"]


def test_a_language_from_right_to_left_turns_the_page(client: Client, tree: Tree, settings) -> None:
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("ar", "العربية")]
    response = client.get("/ar/search/")
    assert response.status_code == 200
    assert '<html lang="ar" dir="rtl">' in response.content.decode()
    assert 'dir="rtl"' not in html(client, "/search/")


def test_the_form_offers_each_page_once_in_its_language(client: Client, spanish: Tree) -> None:
    treatment = make_treatment_page(title="Ketamine drip")
    version = translated(treatment, title="Suero de ketamina", slug="suero")
    english, other = html(client, "/contact/"), html(client, f"/es/contact/?about={version.pk}")
    assert "Ketamine drip" in english
    assert "Suero" not in english
    assert f'<option value="{treatment.pk}" selected>Suero de ketamina</option>' in other
    assert "Ketamine drip" not in other
    assert re.search(r'<option value="es" selected>', other), (
        "who reads Spanish is asked about an answer in Spanish"
    )
