"""The command, on whole sites and on files that mean harm."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from articles.models import ArticlePage, ImportedItem
from tests.articles.wordpress_files import comment, export, item, write

REAL_EXPORT = os.environ.get("WORDPRESS_EXPORT", "")
"""The path of an export of your own, to see that this site can show it."""


def run(path, **options):
    out = StringIO()
    call_command("import_wordpress", path, stdout=out, **options)
    return out.getvalue()


def row(report, what):
    """Return created, updated, unchanged, skipped of one kind."""
    line = next(line for line in report.splitlines() if line.startswith(what))
    return [int(number) for number in line.removeprefix(what).split()]


def assert_every_page_answers(client):
    for imported in ImportedItem.objects.filter(kind="page").select_related("page"):
        page = imported.page
        expected = 404 if not page.live else 302 if page.get_view_restrictions() else 200
        assert client.get(page.url).status_code == expected, page.url


def assert_nothing_is_left_to_do(path):
    assert "nothing was changed" in run(path)


CLASSIC = """Some words
with a break.

[caption id="attachment_9" align="left"]<img src="/x.jpg" alt="A walk"> By the sea[/caption]
<blockquote>Move.<cite>Ann</cite></blockquote>
<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
https://www.youtube.com/watch?v=SQEQr7c0-dw

[gallery ids="9,10"]
<pre>a
  b</pre><!--nextpage-->The <a href="/about/team/">team</a>
"""
BLOCKS = """<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column">
<!-- wp:heading {"level":4} --><h4>Why</h4><!-- /wp:heading -->
<!-- wp:list --><ul><!-- wp:list-item --><li>a<!-- wp:list --><ul><li>b</li></ul><!-- /wp:list --></li><!-- /wp:list-item -->
</ul><!-- /wp:list --></div><!-- /wp:column --></div><!-- /wp:columns -->
<!-- wp:details --><details class="wp-block-details"><summary>More</summary><p>Depth</p></details><!-- /wp:details -->
<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
<!-- wp:embed {"url":"https://twitter.com/a/status/1"} --><figure class="wp-block-embed"><div
class="wp-block-embed__wrapper">https://twitter.com/a/status/1</div></figure><!-- /wp:embed -->
<!-- wp:file {"href":"https://old.example.org/a.pdf"} --><div class="wp-block-file"><a href="https://old.example.org/a.pdf">A</a>
</div><!-- /wp:file --><!-- wp:latest-posts /-->"""


def test_a_whole_site_arrives_and_every_published_page_answers(tree, tmp_path, client):
    path = write(
        tmp_path,
        item("Classic", CLASSIC, post_id=1, terms=[("category", "pain", "Pain"), ("post_tag", "a", "A")]),
        item("Blocks", BLOCKS, post_id=2),
        item("Nothing", "", post_id=3),
        item("", "Untitled", post_id=4, post_name=" "),
        item("Draft", post_id=5, status="draft"),
        item("Private", post_id=6, status="private"),
        item("Soon", post_id=7, status="future", post_date_gmt="2199-01-01 00:00:00"),
        item("About", post_id=8, post_type="page", link="https://old.example.org/about/"),
        item(
            "Team",
            BLOCKS,
            post_id=11,
            post_type="page",
            post_parent=8,
            link="https://old.example.org/about/team/",
        ),
    )
    report = run(path)
    assert row(report, "Posts") == [7, 0, 0, 0]
    assert row(report, "Pages") == [2, 0, 0, 0]
    assert_every_page_answers(client)
    html = client.get("/articles/classic/").content.decode()
    assert 'href="/about/team/"' in html
    assert "By the sea" in html
    assert_nothing_is_left_to_do(path)


@pytest.mark.skipif(not REAL_EXPORT, reason="WORDPRESS_EXPORT names no export to try")
def test_a_real_export_arrives_and_every_published_page_answers(tree, client):
    run(Path(REAL_EXPORT))
    assert_every_page_answers(client)
    assert_nothing_is_left_to_do(Path(REAL_EXPORT))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is empty"),
        ("Dear colleague", "isn't XML"),
        ("<html></html>", "instead of <rss>"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss>&a;</rss>', "document type"),
        (export(item("A"))[:-40], "cut off"),
        (export(), "without a single post"),
    ],
)
def test_a_file_that_means_harm_ends_with_a_sentence_and_no_change(tree, tmp_path, content, words):
    path = tmp_path / "export.xml"
    path.write_text(content)
    pages = Page.objects.count()
    with pytest.raises(CommandError) as caught:
        run(path)
    assert words in str(caught.value)
    assert str(caught.value).endswith("Nothing was changed.")
    assert Page.objects.count() == pages
    assert not ImportedItem.objects.exists()


def test_it_refuses_a_media_folder_that_is_none(tree, tmp_path):
    path = write(tmp_path, item("A"))
    with pytest.raises(CommandError, match="is not a folder"):
        run(path, media=tmp_path / "nowhere")
    assert not ImportedItem.objects.exists()


def test_a_rehearsal_says_so_and_changes_nothing(tree, tmp_path):
    report = run(write(tmp_path, item("A", comments=[comment(1)])), dry_run=True)
    assert row(report, "Posts") == [1, 0, 0, 0]
    assert "rehearsal" in report
    assert not ArticlePage.objects.exists()


def test_the_report_names_what_and_where_and_why(tree, tmp_path):
    html = "<!-- wp:heading --><h2>News</h2><!-- /wp:heading --><!-- wp:latest-posts /--><!-- wp:latest-posts /-->"
    report = run(write(tmp_path, item("Front", html)))
    assert "Not converted (2)" in report
    assert "block “latest-posts”: WordPress composed this list anew" in report
    assert "Front, under “News” (2 times)" in report
