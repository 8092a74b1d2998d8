"""The demo's Spanish pages: there, Spanish throughout, signed, and joined to their originals."""

from bs4 import BeautifulSoup

from tests.demo import RenderedPage, one_line

PAIRS = {
    "/": "/es/",
    "/conditions/crps/": "/es/enfermedades/sindrome-de-dolor-regional-complejo/",
    "/treatments/sympathetic-nerve-block/": "/es/tratamientos/bloqueo-simpatico/",
    "/locations/riverside/": "/es/sedes/riverside/",
    "/clinicians/mara-ellison/": "/es/profesionales/mara-ellison/",
    "/about/": "/es/sobre-la-clinica/",
    "/privacy/": "/es/aviso-de-privacidad/",
    "/accessibility/": "/es/accesibilidad/",
}
ENGLISH = [
    "Reviewed by",
    "Opening hours",
    "Monday",
    "Leave a reply",
    "Approved",
    "Off label",
    "References",
    "November",
]


def test_each_pair_is_joined(whole_demo: dict[str, RenderedPage]) -> None:
    for english, spanish in PAIRS.items():
        for path in (english, spanish):
            head = whole_demo[path].html
            assert f'hreflang="es" href="http://testserver{spanish}"' in head
            assert f'hreflang="en" href="http://testserver{english}"' in head
        assert '<html lang="es"' in whole_demo[spanish].html


def test_no_label_is_left_in_english(whole_demo: dict[str, RenderedPage]) -> None:
    for path in PAIRS.values():
        page = BeautifulSoup(whole_demo[path].html, "lxml")
        for quoted in page.select("script, .references__item"):
            quoted.decompose()
        for words in ENGLISH:
            assert words not in one_line(page.body.get_text(" ")), (path, words)


def test_facts_sources_and_signatures_are_those_of_the_original(whole_demo: dict[str, RenderedPage]) -> None:
    for english, spanish in list(PAIRS.items())[1:3]:
        links = [
            {link["href"] for link in whole_demo[path].soup.select("a[href*='doi.org']")}
            for path in (english, spanish)
        ]
        assert links[0] == links[1] != set()
        rows = [len(whole_demo[path].soup.select(".evidence__row")) for path in (english, spanish)]
        assert rows[0] == rows[1] > 0
        assert "Revisado por" in whole_demo[spanish].text
    assert "Fuera de indicación" in whole_demo[PAIRS["/treatments/sympathetic-nerve-block/"]].text


def test_the_hours_are_those_of_the_original(whole_demo: dict[str, RenderedPage]) -> None:
    english, spanish = (whole_demo[path].soup for path in ("/locations/riverside/", "/es/sedes/riverside/"))
    assert [cell.text for cell in english.select(".hours td span")] == [
        cell.text.replace("Cerrado", "Closed").replace("mediodía", "noon")
        for cell in spanish.select(".hours td span")
    ]
    assert "Día de Acción de Gracias" in whole_demo["/es/sedes/riverside/"].text
