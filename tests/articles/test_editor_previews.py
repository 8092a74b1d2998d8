from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Page, get_page_models

from articles.models import ConditionPage, TreatmentPage
from tests.articles.editing import treatment_form
from tests.base import ClinicTestCase
from tests.factories import make_standard_page, make_treatment_page


class PreviewTests(ClinicTestCase):
    def setUp(self) -> None:
        self.page = make_treatment_page(lead="It is not approved for pain.")
        self.url = reverse("wagtailadmin_pages:preview_on_edit", args=[self.page.pk])
        self.sign_in(self.cast.editor)

    def preview(self, mode: str):
        assert self.client.post(self.url, treatment_form(lead="A new lead.")).json()["is_valid"]
        return self.client.get(self.url, {"mode": mode})

    def test_the_page_in_all_its_places(self) -> None:
        for mode, words in (
            ("", "A new lead."),
            ("print", "print_preview.js"),
            ("search", "In search results"),
            ("social", "data:image/png;base64,"),
        ):
            with self.subTest(mode or "page"):
                response = self.preview(mode)
                assert response.status_code == 200
                self.assertContains(response, words)
                self.assertContains(response, "A new lead.")

    def test_other_pages_have_them_too(self) -> None:
        page = make_standard_page()
        for mode in ("", "print", "search", "social"):
            assert page.make_preview_request(preview_mode=mode).status_code == 200

    def test_the_userbar_is_in_previews_only(self) -> None:
        self.assertContains(self.preview(""), "wagtail-userbar")
        public = self.client.get(self.page.get_url())
        self.assertNotContains(public, "wagtail-userbar")
        self.client.logout()
        assert self.client.get(self.page.get_url()).content == public.content


class ScaffoldTests(ClinicTestCase):
    """A new page opens with its sections in order and a hint in each."""

    def test_a_new_page_teaches_what_belongs_where(self) -> None:
        self.sign_in(self.cast.editor)
        for model, parent in ((TreatmentPage, self.tree.treatments), (ConditionPage, self.tree.conditions)):
            with self.subTest(model.__name__):
                url = reverse("wagtailadmin_pages:add", args=["articles", model._meta.model_name, parent.pk])
                html = self.client.get(url).content.decode()
                sections = [section for section in model.section_fields if section.hint]
                places = [html.index(escape(str(section.hint))) for section in sections]
                assert places == sorted(places)

    def test_the_order_of_the_page_does_not_hang_on_the_editor(self) -> None:
        page = make_treatment_page(
            risks=[("paragraph", "<p>Risks first.</p>")], cost=[("paragraph", "<p>Cost last.</p>")]
        )
        html = self.client.get(page.get_url()).content.decode()
        assert html.index("An old anesthetic") < html.index("Risks first.") < html.index("Cost last.")


class PanelTests(ClinicTestCase):
    def test_no_page_offers_wagtails_menus_which_the_site_does_not_use(self) -> None:
        for model in get_page_models():
            if model is Page:
                continue
            with self.subTest(model.__name__):
                fields = model.get_edit_handler().get_form_class().base_fields
                assert "show_in_menus" not in fields
                assert {"title", "slug", "seo_title", "search_description"} <= fields.keys()
