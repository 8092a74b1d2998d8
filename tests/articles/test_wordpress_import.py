"""What an import makes of an export: pages in their state, terms, redirects, menus, files. No comments."""

import datetime as dt
import io
import itertools

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import Page

from articles.importers.wordpress.actions import all_or_nothing, import_export
from articles.importers.wordpress.notes import Kind
from articles.importers.wordpress.report import Outcome
from articles.models import ArticlePage, Author, Category, ImportedItem
from clinic.models import ClinicImage, MainMenuItem, StandardPage
from tests.articles.wordpress_files import item, write

OLD = "https://old.example.org"
numbers = itertools.count()


@pytest.fixture
def bring(tree, tmp_path):
    """Import the given items and return the report."""

    def run(*items, media=None, dry_run=False, **options):
        path = write(tmp_path, *items, name=f"export-{next(numbers)}.xml", **options)
        with all_or_nothing(dry_run=dry_run) as written:
            return import_export(path, written, media).report

    return run


@pytest.fixture
def uploads(tmp_path, settings):
    """A folder of uploads with one picture and one document."""
    settings.MEDIA_ROOT = str(tmp_path / "stored")
    folder = tmp_path / "uploads"
    (folder / "2019/03").mkdir(parents=True)
    Image.new("RGB", (8, 6), "teal").save(folder / "2019/03/knee.jpg")
    (folder / "2019/03/plan.pdf").write_bytes(b"%PDF-1.4 a plan")
    return folder


def children_of(page):
    return Page.objects.get(pk=page.pk).get_children()


def counts(report, what):
    return {str(outcome): number for outcome, number in report.counts[what].items()}


def noted(report, kind):
    return {note.what for note in report.notes_of(kind)}


KNEE = item(
    "Knee",
    "",
    post_id=50,
    post_type="attachment",
    status="inherit",
    attachment_url=f"{OLD}/wp-content/uploads/2019/03/knee.jpg",
    meta=[("_wp_attachment_image_alt", "A knee"), ("_wp_attached_file", "2019/03/knee.jpg")],
    excerpt="The knee",
    link=f"{OLD}/knee-file/",
)
PLAN = item(
    "Plan",
    "",
    post_id=51,
    post_type="attachment",
    status="inherit",
    attachment_url=f"{OLD}/wp-content/uploads/2019/03/plan.pdf",
    link=f"{OLD}/plan-file/",
)


# Pages


def test_a_post_becomes_an_article(bring):
    report = bring(
        item(
            "Walking",
            "<h2>Why</h2>\n\nIt helps.",
            post_id=5,
            excerpt="In short.",
            terms=[("category", "pain", "Pain"), ("post_tag", "walking-daily", "Walking daily")],
        )
    )
    page = ArticlePage.objects.get(slug="walking")
    assert counts(report, "Posts") == {"created": 1}
    assert (page.title, page.lead, page.author.name) == ("Walking", "In short.", "Nora Bell")
    assert [block.block_type for block in page.body] == ["heading", "paragraph"]
    assert [category.name for category in page.categories.all()] == ["Pain"]
    assert [(tag.name, tag.slug) for tag in page.tags.all()] == [("Walking daily", "walking-daily")]
    assert page.first_published_at == page.last_published_at == dt.datetime(2019, 3, 1, 13, tzinfo=dt.UTC)
    assert page.content_changed_at == page.first_published_at
    assert page.live and not page.has_unpublished_changes


def test_the_revision_says_the_same_as_the_page(bring):
    bring(
        item(
            "Walking", "<p>Words</p>", post_id=5, terms=[("category", "pain", "Pain"), ("post_tag", "a", "A")]
        )
    )
    draft = ArticlePage.objects.get(slug="walking").get_latest_revision_as_object()
    assert draft.body[0].value.source == "<p>Words</p>"
    assert [category.name for category in draft.categories.all()] == ["Pain"]
    assert [tag.name for tag in draft.tags.all()] == ["A"]


def test_pages_keep_their_tree_and_order(bring, tree):
    bring(
        item("Leaf", post_id=3, post_type="page", post_parent=2),
        item("Second", post_id=4, post_type="page", menu_order=2),
        item("First", post_id=2, post_type="page", menu_order=1),
    )
    first, leaf = StandardPage.objects.get(slug="first"), StandardPage.objects.get(slug="leaf")
    assert leaf.get_parent().pk == first.pk
    titles = [page.title for page in children_of(tree.home).type(StandardPage)]
    assert titles == ["First", "Second"]


def test_a_page_whose_parent_is_missing_or_itself_stands_below_home(bring, tree):
    bring(
        item("Orphan", post_id=3, post_type="page", post_parent=99),
        item("Loop", post_id=4, post_type="page", post_parent=4),
        item("Ring A", post_id=5, post_type="page", post_parent=6),
        item("Ring B", post_id=6, post_type="page", post_parent=5),
    )
    assert {page.title for page in children_of(tree.home)} >= {"Orphan", "Loop"}
    assert StandardPage.objects.filter(title__startswith="Ring").count() == 2


@pytest.mark.parametrize("status", ["draft", "pending", "something-else"])
def test_what_was_not_published_is_a_draft(bring, client, status):
    bring(item("Draft", "<p>Not yet</p>", post_id=5, status=status))
    page = ArticlePage.objects.get()
    assert not page.live
    assert page.get_latest_revision_as_object().body[0].value.source == "<p>Not yet</p>"
    assert client.get("/articles/draft/").status_code == 404


def test_a_scheduled_post_waits_for_its_day(bring):
    bring(item("Soon", post_id=5, status="future", post_date_gmt="2199-01-01 09:00:00"))
    page = ArticlePage.objects.get()
    assert not page.live
    assert page.go_live_at.year == 2199
    assert page.latest_revision.approved_go_live_at == page.go_live_at


def test_a_scheduled_post_whose_day_has_passed_is_published(bring):
    report = bring(item("Due", post_id=5, status="future"))
    assert ArticlePage.objects.get().live
    assert "schedule" in noted(report, Kind.ATTENTION)


@pytest.mark.parametrize("fields", [{"status": "private"}, {"post_password": "swordfish"}])
def test_what_was_private_is_for_staff_only_and_no_password_is_kept(bring, client, cast, fields):
    bring(item("Secret", "<p>For staff</p>", post_id=5, **fields))
    assert client.get("/articles/secret/").status_code == 302
    assert "Secret" not in client.get("/articles/").content.decode()
    client.force_login(cast.editor)
    assert "For staff" in client.get("/articles/secret/").content.decode()
    page = ArticlePage.objects.get()
    assert [one.password for one in page.view_restrictions.all()] == [""]
    assert "swordfish" not in str(page.latest_revision.content)


def test_trash_and_machinery_are_listed(bring):
    report = bring(
        item("Kept", post_id=1),
        item("Trashed", post_id=2, status="trash"),
        item("Style", post_id=3, post_type="custom_css"),
        item("Dr. Who", post_id=4, post_type="team_member"),
    )
    assert [subject for subject, _ in report.skipped] == ["Style", "Dr. Who", "Trashed"]
    assert Page.objects.filter(title__in=["Trashed", "Style", "Dr. Who"]).count() == 0


@pytest.mark.parametrize(
    ("title", "name", "seen", "slug"),
    [
        ("Ελληνικά", "%ce%b5%ce%bb", "Ελληνικά", "ελ"),
        ("A <em>B</em> & C", "a-b", "A B & C", "a-b"),
        ("", " ", "Untitled post 5", "post-5"),
        ("x" * 400, "x", "x" * 255, "x"),
        ("5 < 6", "5-6", "5 < 6", "5-6"),
    ],
)
def test_titles_and_addresses(bring, client, title, name, seen, slug):
    bring(item(title, post_id=5, post_name=name))
    page = ArticlePage.objects.get()
    assert (page.title, page.slug) == (seen, slug)
    assert client.get(page.url).status_code == 200


@pytest.mark.parametrize("slug", ["admin", "articles", "contact", "search"])
def test_an_address_that_the_site_needs_is_not_taken(bring, client, slug):
    report = bring(item("Contact", post_id=5, post_type="page", post_name=slug))
    page = StandardPage.objects.get(title="Contact")
    assert page.slug == f"{slug}-2"
    assert client.get(page.url).status_code == 200
    assert "address" in noted(report, Kind.CHANGED)


def test_two_posts_of_one_slug_both_arrive(bring):
    bring(item("A", post_id=5, post_name="same"), item("B", post_id=6, post_name="same"))
    assert {page.slug for page in ArticlePage.objects.all()} == {"same", "same-2"}


def test_search_texts_of_plugins_are_kept(bring):
    meta = [
        ("_yoast_wpseo_title", "%%title%% %%sep%%"),
        ("rank_math_title", "Walk"),
        ("_yoast_wpseo_metadesc", "Why."),
    ]
    bring(item("Walking", post_id=5, meta=meta))
    page = ArticlePage.objects.get()
    assert (page.seo_title, page.search_description) == ("Walk", "Why.")


def test_what_has_no_place_is_listed(bring):
    report = bring(
        item(
            "Odd",
            post_id=5,
            is_sticky=1,
            terms=[("post_format", "post-format-aside", "Aside"), ("difficulty", "hard", "Hard")],
        ),
        item("Tagged page", post_id=6, post_type="page", terms=[("post_tag", "a", "A")]),
    )
    assert {"sticky", "taxonomy “difficulty”", "categories and tags of a page"} <= noted(report, Kind.DROPPED)
    assert "post format" in noted(report, Kind.CHANGED)


def test_categories_keep_their_tree(bring):
    terms = "".join(
        f"<wp:category><wp:category_nicename>{slug}</wp:category_nicename><wp:category_parent>{parent}</wp:category_parent>"
        f"<wp:cat_name>{slug.title()}</wp:cat_name></wp:category>"
        for slug, parent in [("back", "pain"), ("pain", ""), ("loop-a", "loop-b"), ("loop-b", "loop-a")]
    )
    bring(item("A", post_id=5, terms=[("category", "back", "Back")]), terms=terms)
    assert Category.objects.get(slug="back").parent.slug == "pain"
    assert Category.objects.filter(slug__startswith="loop", parent=None).count() == 1


def test_a_category_of_another_script_can_be_filtered_by(bring, client):
    bring(item("A", post_id=5, terms=[("category", "%ce%b5%ce%bb", "Ελληνικά")]))
    category = Category.objects.get()
    assert category.slug.isascii()
    assert "A" in client.get(f"/articles/?category={category.slug}").content.decode()


# Links, redirects, menus


def test_links_to_the_old_site_lead_to_the_new_pages(bring):
    html = (
        f'<a href="{OLD}/about/">a</a> <a href="/about/#team">b</a> <a href="http://www.old.example.org/?page_id=7">c</a> '
        f'<a href="{OLD}/">d</a> <a href="{OLD}/category/pain/">e</a> <a href="{OLD}/gone/">f</a> '
        '<a href="https://elsewhere.example/">g</a>'
    )
    report = bring(
        item("Post", html, post_id=5, terms=[("category", "pain", "Pain")]),
        item("About", post_id=7, post_type="page", link=f"{OLD}/about/"),
    )
    about = StandardPage.objects.get()
    source = ArticlePage.objects.get().body[0].value.source
    assert source.count(f'linktype="page" id="{about.pk}"') == 3
    assert f'<a linktype="page" id="{about.get_parent().pk}">d</a>' in source
    assert '<a href="/articles/?category=pain">e</a>' in source
    assert f'<a href="{OLD}/gone/">f</a>' in source
    assert '<a href="https://elsewhere.example/">g</a>' in source
    assert "link" in noted(report, Kind.ATTENTION)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/2019/03/walking/", "/articles/walking/"),
        ("/2019/03/walking", "/articles/walking/"),
        ("/2019/03/hiking/", "/articles/walking/"),
        ("/?p=5", "/articles/walking/"),
        ("/?p=5&preview=true", "/articles/walking/"),
        ("/?page_id=7", "/who-we-are/"),
        ("/team/who-we-are/", "/who-we-are/"),
        ("/category/pain/", "/articles/?category=pain"),
        ("/category/pain/back/", "/articles/?category=back"),
        ("/tag/daily/", "/articles/?tag=daily"),
        ("/author/nora/", "/articles/"),
        ("/knee-file/", "/articles/walking/"),
    ],
)
def test_old_addresses_lead_to_the_new_ones(bring, client, old, new):
    terms = (
        "<wp:category><wp:category_nicename>pain</wp:category_nicename><wp:cat_name>Pain</wp:cat_name></wp:category>"
        "<wp:category><wp:category_nicename>back</wp:category_nicename><wp:category_parent>pain</wp:category_parent>"
        "<wp:cat_name>Back</wp:cat_name></wp:category><wp:tag><wp:tag_slug>daily</wp:tag_slug><wp:tag_name>Daily</wp:tag_name></wp:tag>"
    )
    of_walking = [("category", "back", "Back"), ("post_tag", "daily", "Daily")]
    bring(
        item("Walking", post_id=5, meta=[("_wp_old_slug", "hiking")], terms=of_walking),
        item("Who we are", post_id=7, post_type="page", link=f"{OLD}/team/who-we-are/"),
        KNEE.replace("<wp:post_parent>0<", "<wp:post_parent>5<"),
        terms=terms,
    )
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, new)
    assert client.get(new).status_code == 200


def test_no_redirect_covers_a_page_or_leads_to_a_draft(bring, client):
    bring(
        item("About us", post_id=7, post_type="page", link=f"{OLD}/about-us/"),
        item("Draft", post_id=8, status="draft", link=f"{OLD}/2019/03/draft/"),
    )
    assert client.get("/about-us/").status_code == 200
    assert not Redirect.objects.filter(old_path__in=["/about-us", "/2019/03/draft"]).exists()


def test_a_redirect_that_an_editor_made_stays(bring, tree):
    Redirect.objects.create(old_path="/2019/03/walking", site=tree.site, redirect_page=tree.home)
    report = bring(item("Walking", post_id=5))
    assert Redirect.objects.get(old_path="/2019/03/walking").redirect_page_id == tree.home.pk
    assert "/2019/03/walking" in [subject for subject, _ in report.skipped]


def menu_item(number, title, menu="main", **meta):
    defaults = {"type": "custom", "menu_item_parent": "0", "object_id": "", "url": ""} | meta
    return item(
        title,
        "",
        post_id=number,
        post_type="nav_menu_item",
        menu_order=number,
        post_name=str(number),
        terms=[("nav_menu", menu, menu.title())],
        meta=[(f"_menu_item_{key}", str(value)) for key, value in defaults.items()],
    )


def test_the_menu_is_imported_as_far_as_it_fits(bring, tree):
    report = bring(
        item("About", post_id=7, post_type="page"),
        menu_item(20, "", type="post_type", object_id=7),
        menu_item(21, "Call", url="tel:+15550100"),
        menu_item(22, "Shop", url="https://shop.example/"),
        menu_item(23, "Below", url="https://a.example/", menu_item_parent=22),
        menu_item(24, "Script", url="javascript:alert(1)"),
        menu_item(25, "Footer link", menu="footer", url="https://b.example/"),
        menu_item(26, "F", menu="social", url="https://facebook.com/x"),
    )
    links = [(one.text, one.href) for one in MainMenuItem.objects.all()]
    assert links == [("About", "/about/"), ("Call", "tel:+15550100"), ("Shop", "https://shop.example/")]
    assert {note.text.split()[0] for note in report.notes_of(Kind.DROPPED)} >= {"Below", "Script"}
    assert "Menu “social”" in [subject for subject, _ in report.skipped]


def test_a_menu_that_the_site_has_stays(bring, tree):
    bring(item("A", post_id=1), menu_item(20, "Old", url="https://old.example/x"))
    report = bring(item("A", post_id=1), menu_item(20, "New", url="https://old.example/x"))
    assert [one.text for one in MainMenuItem.objects.all()] == ["Old"]
    assert "Menu “main”" in [subject for subject, _ in report.skipped]


# Files


def test_pictures_and_documents_come_from_the_folder(bring, uploads):
    html = (
        '[caption id="attachment_50"]<img src="https://old.example.org/wp-content/uploads/2019/03/knee-300x200.jpg" '
        'class="wp-image-50"> The knee[/caption]\n\n<a href="/wp-content/uploads/2019/03/plan.pdf">plan</a>'
    )
    report = bring(item("Post", html, post_id=5, meta=[("_thumbnail_id", "50")]), KNEE, PLAN, media=uploads)
    picture, document, page = ClinicImage.objects.get(), Document.objects.get(), ArticlePage.objects.get()
    assert (picture.title, picture.description) == ("Knee", "A knee")
    assert page.picture == picture
    assert page.picture_alt == "A knee"
    assert [block.block_type for block in page.body] == ["figure", "paragraph"]
    assert page.body[0].value["image"].pk == picture.pk
    assert page.body[0].value["image"].contextual_alt_text == "A knee"
    assert f'linktype="document" id="{document.pk}"' in page.body[1].value.source
    assert counts(report, "Pictures") == {"created": 1}
    assert noted(report, Kind.MISSING) == set()


def test_a_file_of_the_same_content_is_stored_once(bring, uploads):
    (uploads / "copy.jpg").write_bytes((uploads / "2019/03/knee.jpg").read_bytes())
    copy = KNEE.replace("50", "52").replace("2019/03/knee.jpg", "copy.jpg").replace("knee-file", "copy-file")
    bring(item("Post", post_id=5), KNEE, copy, media=uploads)
    assert ClinicImage.objects.count() == 1


def test_a_second_run_with_the_folder_puts_the_pictures_in(bring, uploads):
    post = item("Post", '<img class="wp-image-50" src="/wp-content/uploads/2019/03/knee.jpg">', post_id=5)
    first = bring(post, KNEE)
    assert ArticlePage.objects.get().body[0].block_type == "missing_picture"
    assert "picture" in noted(first, Kind.MISSING)
    second = bring(post, KNEE, media=uploads)
    assert counts(second, "Posts") == {"updated": 1}
    assert ArticlePage.objects.get().body[0].block_type == "figure"
    third = bring(post, KNEE)
    assert counts(third, "Posts") == {"unchanged": 1}


def test_a_name_that_several_files_bear_is_found_by_its_path(bring, uploads):
    (uploads / "2020/01").mkdir(parents=True)
    Image.new("RGB", (20, 20), "red").save(uploads / "2020/01/knee.jpg")
    bring(item("Post", post_id=5), KNEE, media=uploads)
    assert ClinicImage.objects.get().width == 8


def test_what_is_no_picture_is_refused_with_the_reason(bring, uploads):
    (uploads / "2019/03/knee.jpg").write_text("<script>alert(1)</script>")
    report = bring(item("Post", post_id=5), KNEE, media=uploads)
    assert not ClinicImage.objects.exists()
    assert "file" in noted(report, Kind.DROPPED)


def test_nothing_outside_the_folder_is_read(bring, uploads, tmp_path):
    secret = tmp_path / "secret.jpg"
    Image.new("RGB", (9, 9)).save(secret)
    (uploads / "link.jpg").symlink_to(secret)
    attachments = [
        KNEE.replace("50", "60").replace("2019/03/knee.jpg", "../../secret.jpg").replace("knee-file", "a"),
        KNEE.replace("50", "61").replace("2019/03/knee.jpg", "link.jpg").replace("knee-file", "b"),
    ]
    bring(item("Post", post_id=5), *attachments, media=uploads)
    assert not ClinicImage.objects.exists()


# Once more


def test_twice_changes_nothing(bring):
    items = [
        item(
            "Walking",
            "<h2>Why</h2><p>x</p>",
            post_id=5,
            terms=[("category", "pain", "Pain"), ("post_tag", "a", "A")],
        ),
        item("Draft", post_id=6, status="draft"),
        item("Soon", post_id=7, status="future", post_date_gmt="2199-01-01 09:00:00"),
        item("Private", post_id=8, status="private"),
        item("About", post_id=9, post_type="page"),
        menu_item(20, "", type="post_type", object_id=9),
    ]
    bring(*items)
    before = list(Page.objects.order_by("pk").values())
    others = [model.objects.count() for model in (Category, Author, Redirect, MainMenuItem, ImportedItem)]
    report = bring(*items)
    assert report.changed == 0
    assert list(Page.objects.order_by("pk").values()) == before
    assert [
        model.objects.count() for model in (Category, Author, Redirect, MainMenuItem, ImportedItem)
    ] == others


def test_a_changed_export_updates_a_page_that_nobody_touched(bring):
    bring(item("Walking", "<p>Old</p>", post_id=5))
    report = bring(item("Walking more", "<p>New</p>", post_id=5))
    page = ArticlePage.objects.get()
    assert counts(report, "Posts") == {"updated": 1}
    assert (page.title, page.slug, page.body[0].value.source) == ("Walking more", "walking", "<p>New</p>")


def test_an_editors_work_is_never_overwritten(bring):
    bring(item("Walking", "<p>Old</p>", post_id=5))
    page = ArticlePage.objects.get()
    page.title = "Our own title"
    page.save_revision().publish()
    report = bring(item("Walking", "<p>New</p>", post_id=5))
    page = ArticlePage.objects.get()
    assert (page.title, page.body[0].value.source) == ("Our own title", "<p>Old</p>")
    assert report.skipped == [("Walking", "somebody edited it here after the last import")]


def test_a_draft_that_an_editor_saved_is_never_overwritten(bring):
    bring(item("Walking", "<p>Old</p>", post_id=5))
    page = ArticlePage.objects.get()
    page.title = "Half done"
    page.save_revision()
    bring(item("Walking", "<p>New</p>", post_id=5))
    assert ArticlePage.objects.get().get_latest_revision_as_object().title == "Half done"


def test_what_was_taken_down_or_deleted_here_stays_so(bring):
    bring(item("Down", "<p>Old</p>", post_id=5), item("Gone", post_id=6))
    ArticlePage.objects.get(slug="down").unpublish()
    ArticlePage.objects.get(slug="gone").delete()
    report = bring(item("Down", "<p>New</p>", post_id=5), item("Gone", post_id=6))
    assert not ArticlePage.objects.get().live
    assert counts(report, "Posts") == {"skipped": 2}


def test_a_scheduled_page_that_went_live_by_itself_counts_as_untouched(bring):
    bring(item("Soon", "<p>Old</p>", post_id=5, status="future", post_date_gmt="2199-01-01 09:00:00"))
    page = ArticlePage.objects.get()
    page.latest_revision.publish()
    ArticlePage.objects.filter(pk=page.pk).update(live=True, go_live_at=timezone.now())
    report = bring(item("Soon", "<p>New</p>", post_id=5))
    assert counts(report, "Posts") == {"updated": 1}


def test_a_restriction_is_never_taken_away(bring):
    bring(item("Was private", post_id=5, status="private"))
    bring(item("Was private", "<p>Now open</p>", post_id=5))
    assert ArticlePage.objects.get().view_restrictions.exists()


# All or nothing


def test_a_rehearsal_reports_and_leaves_nothing(bring, uploads):
    html = '<img class="wp-image-50" src="/wp-content/uploads/2019/03/knee.jpg">'
    pages = Page.objects.count()
    report = bring(item("Post", html, post_id=5), KNEE, media=uploads, dry_run=True)
    assert counts(report, "Posts") == {"created": 1}
    assert counts(report, "Pictures") == {"created": 1}
    assert Page.objects.count() == pages
    assert not ImportedItem.objects.exists()
    assert not ClinicImage.objects.exists()
    assert default_storage.listdir("original_images")[1] == []


def test_a_failure_half_way_leaves_nothing(tree, tmp_path, uploads):
    path = write(tmp_path, item("Post", post_id=5), KNEE)
    pages = Page.objects.count()
    with pytest.raises(RuntimeError), all_or_nothing() as written:
        import_export(path, written, uploads)
        raise RuntimeError
    assert Page.objects.count() == pages
    assert not ImportedItem.objects.exists()
    assert default_storage.listdir("original_images")[1] == []


def test_a_site_without_a_home_page_gets_one(db, tmp_path, client):
    path = write(tmp_path, item("Post", post_id=5))
    with all_or_nothing() as written:
        import_export(path, written)
    page = ArticlePage.objects.get()
    assert client.get(page.url).status_code == 200
    assert client.get("/").status_code == 200


def test_the_report_counts_every_outcome(bring):
    report = bring(item("Post", "<!-- wp:calendar /-->", post_id=5), item("Bin", post_id=6, status="trash"))
    lines = list(report.lines())
    assert any(line.startswith("Posts") and line.split()[1:] == ["1", "0", "0", "1"] for line in lines)
    assert "Not converted (1)" in lines
    assert report.counts["Posts"][Outcome.CREATED] == 1


def test_a_picture_file_can_be_read_by_the_library(uploads):
    assert Image.open(io.BytesIO((uploads / "2019/03/knee.jpg").read_bytes())).size == (8, 6)
