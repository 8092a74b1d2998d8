"""What acts in a medicine, under every name that people know: on the page, in the search, for machines."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from articles.models import Ingredient, TreatmentPage
from tests import factories
from tests.factories import Tree

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ketamine", Ingredient("ketamine")),
        ("gabapentin (Neurontin, Gralise)", Ingredient("gabapentin", ("Neurontin", "Gralise"))),
        ("  pregabalin(Lyrica", Ingredient("pregabalin", ("Lyrica",))),
        ("duloxetine ()", Ingredient("duloxetine")),
    ],
)
def test_a_line_is_read_as_an_editor_writes_it(line: str, expected: Ingredient) -> None:
    assert Ingredient.read(line) == expected


def make_medicine(lines: str) -> TreatmentPage:
    return factories.make_treatment_page(
        title="Medicines by mouth",
        slug="medicines",
        active_ingredients=lines,
        indications=[factories.make_indication(use="for lasting pain")],
    )


def treatment_of(html: str) -> dict:
    script = BeautifulSoup(html, "lxml").find("script", type="application/ld+json")
    nodes = json.loads(script.string)["@graph"]
    return next(node for node in nodes if str(node.get("@id", "")).endswith("#treatment"))


def test_one_drug_carries_the_status_of_its_uses(client: Client, tree: Tree) -> None:
    html = client.get(make_medicine("ketamine (Ketalar)").url).content.decode()
    assert "Active ingredient: ketamine (Ketalar)" in " ".join(html.split())
    treatment = treatment_of(html)
    drug = treatment["drug"]
    drug = drug[0] if isinstance(drug, list) else drug
    assert (drug["name"], drug["nonProprietaryName"]) == ("ketamine", "ketamine")
    assert "Ketalar" in drug["proprietaryName"]
    assert "for lasting pain" in json.dumps(drug["legalStatus"])
    assert "legalStatus" not in treatment


def test_the_status_of_several_drugs_stays_with_the_treatment(client: Client, tree: Tree) -> None:
    treatment = treatment_of(
        client.get(make_medicine("gabapentin (Neurontin)\npregabalin").url).content.decode()
    )
    assert [drug["name"] for drug in treatment["drug"]] == ["gabapentin", "pregabalin"]
    assert not any("legalStatus" in drug for drug in treatment["drug"])
    assert "for lasting pain" in json.dumps(treatment["legalStatus"])


def test_a_treatment_without_one_is_no_drug(client: Client, tree: Tree) -> None:
    html = client.get(make_medicine("").url).content.decode()
    assert "Active ingredient" not in html
    assert "drug" not in treatment_of(html)


def test_the_signature_covers_it(tree: Tree) -> None:
    page = make_medicine("ketamine")
    before = page.clinical_hash()
    page.active_ingredients = "esketamine"
    assert page.clinical_hash() != before


@pytest.mark.parametrize("words", ["gabapentin", "neurontin", "Gralise"])
def test_the_search_finds_it_by_each_name(client: Client, tree: Tree, words: str) -> None:
    page = make_medicine("gabapentin (Neurontin, Gralise)")
    assert page.url in client.get("/search/", {"q": words}).content.decode()
