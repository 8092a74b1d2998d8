import datetime as dt

import pytest

from articles.importers.wordpress import mending, xml_stream
from articles.importers.wordpress.wxr import read_contents, read_items
from articles.importers.wordpress.xml_stream import BadExport
from tests.articles.wordpress_files import FOOT, HEAD, comment, export, item, write


def read(path):
    return read_contents(path), list(read_items(path))


def refusal(path):
    with pytest.raises(BadExport) as caught:
        read_contents(path)
    return str(caught.value)


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_it_reads_every_version(tmp_path, version):
    contents, items = read(write(tmp_path, item("Walking", "<p>Walk.</p>"), version=version))
    assert contents.site.wxr_version == version
    assert contents.site.url == "https://old.example.org"
    assert contents.authors["nora"].name == "Nora Bell"
    assert [(one.title, one.html) for one in items] == [("Walking", "<p>Walk.</p>")]


def test_it_reads_https_namespaces_and_other_prefixes(tmp_path):
    text = export(item("Walking")).replace("http://wordpress.org", "https://wordpress.org")
    for prefix, other in (("wp", "x"), ("content", "c"), ("excerpt", "e")):
        text = text.replace(f"<{prefix}:", f"<{other}:").replace(f"</{prefix}:", f"</{other}:")
        text = text.replace(f"xmlns:{prefix}=", f"xmlns:{other}=")
    path = tmp_path / "export.xml"
    path.write_text(text)
    _, items = read(path)
    assert [(one.title, one.post_id, one.html) for one in items] == [("Walking", "1", "<p>Words.</p>")]


def test_it_reads_what_belongs_to_an_item(tmp_path):
    written = item(
        "Walking &amp; talking",
        post_id=7,
        post_type="page",
        status="private",
        post_parent=3,
        menu_order=4,
        post_password="secret",
        is_sticky=1,
        excerpt="In short.",
        terms=[
            ("category", "pain", "Pain"),
            ("post_tag", "a-b", "A &amp; B"),
            ("post_format", "post-format-aside", "Aside"),
        ],
        meta=[("_wp_old_slug", "hiking"), ("_wp_old_slug", "strolling"), ("_thumbnail_id", "12")],
        comments=[comment(5), comment(6, parent=5, approved="spam")],
    )
    _, [one] = read(write(tmp_path, written))
    assert (one.title, one.post_id, one.type, one.status) == ("Walking & talking", "7", "page", "private")
    assert (one.parent, one.menu_order, one.password, one.is_sticky) == ("3", 4, "secret", True)
    assert one.published_at == dt.datetime(2019, 3, 1, 13, tzinfo=dt.UTC)
    assert one.excerpt == "In short."
    assert [(term.taxonomy, term.slug, term.name) for term in one.terms[:2]] == [
        ("category", "pain", "Pain"),
        ("post_tag", "a-b", "A & B"),
    ]
    assert one.format == "aside"
    assert one.old_slugs == ["hiking", "strolling"]
    assert [(c.comment_id, c.parent, c.approved) for c in one.comments] == [
        ("5", "", "1"),
        ("6", "5", "spam"),
    ]


def test_it_reads_categories_with_their_parents(tmp_path):
    terms = (
        "<wp:category><wp:category_nicename>back</wp:category_nicename><wp:category_parent>pain</wp:category_parent>"
        "<wp:cat_name><![CDATA[Back &amp; neck]]></wp:cat_name></wp:category>"
        "<wp:tag><wp:tag_slug>sleep</wp:tag_slug><wp:tag_name>Sleep</wp:tag_name></wp:tag>"
    )
    contents, _ = read(write(tmp_path, item(), terms=terms))
    back = contents.terms[("category", "back")]
    assert (back.name, back.parent) == ("Back & neck", "pain")
    assert contents.terms[("post_tag", "sleep")].name == "Sleep"


def test_a_draft_without_a_date_in_utc_keeps_its_local_one(tmp_path):
    zero = "0000-00-00 00:00:00"
    dated = item("A", post_id=1, status="draft", post_date_gmt=zero)
    undated = item("B", post_id=2, status="draft", post_date_gmt=zero, post_date=zero)
    _, items = read(write(tmp_path, dated, undated))
    assert items[0].published_at == dt.datetime(2019, 3, 1, 8, tzinfo=dt.UTC)
    assert items[1].published_at is None


def test_an_item_that_lacks_fields_is_read_all_the_same(tmp_path):
    _, [one] = read(write(tmp_path, "<item><title>Bare</title></item>"))
    assert (one.title, one.type, one.status, one.html, one.post_id) == ("Bare", "post", "publish", "", "Bare")


def test_the_same_item_twice_is_one(tmp_path):
    contents, items = read(write(tmp_path, item("A"), item("A")))
    assert len(items) == 1
    assert [one.title for one in contents.duplicates] == ["A"]


def test_two_items_with_the_same_number_stay_apart(tmp_path):
    contents, items = read(write(tmp_path, item("A"), item("B"), item("B")))
    assert [one.title for one in items] == ["A", "B"]
    assert len({one.post_id for one in items}) == 2
    assert set(contents.outlines) == {one.post_id for one in items}


def test_control_characters_are_left_out(tmp_path):
    path = tmp_path / "export.xml"
    path.write_bytes(export(item("A", "one\x03 two\x0b three\x00")).encode())
    _, [one] = read(path)
    assert one.html == "one two three"


def test_bytes_of_another_encoding_are_read_as_windows_1252(tmp_path):
    path = tmp_path / "export.xml"
    path.write_bytes(
        export(item("A", "HERE \u2013 n\u00e9e")).encode().replace(b"HERE", b"caf\xe9 \x93hi\x94")
    )
    _, [one] = read(path)
    assert one.html == "caf\u00e9 \u201chi\u201d \u2013 n\u00e9e"


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252", "UTF-16", "utf-8-sig"])
def test_declared_encodings_are_honoured(tmp_path, encoding):
    path = tmp_path / "export.xml"
    path.write_bytes(export(item("A", "caf\u00e9"), encoding=encoding).encode(encoding))
    _, [one] = read(path)
    assert one.html == "caf\u00e9"


@pytest.mark.parametrize("encoding", ["klingon-8", "rot13", "UTF-16"])
def test_an_encoding_that_cannot_be_is_read_as_utf_8(tmp_path, encoding):
    path = tmp_path / "export.xml"
    path.write_bytes(export(item("A", "caf\u00e9"), encoding=encoding).encode())
    _, [one] = read(path)
    assert one.html == "caf\u00e9"


def test_html_entities_outside_cdata_are_read(tmp_path):
    path = tmp_path / "export.xml"
    path.write_text(export(item("TITLE")).replace("TITLE", "Tea&nbsp;&amp; toast &eacute;"))
    _, [one] = read(path)
    assert one.title == "Tea & toast \u00e9"


def test_stray_ampersands_and_forbidden_references_are_mended(tmp_path):
    text = export(item("TITLE", link="LINK", post_name="a")).replace("TITLE", "Q & A&#3; &#x41;")
    path = tmp_path / "export.xml"
    path.write_text(text.replace("LINK", "https://a.example/?p=1&b=2"))
    _, [one] = read(path)
    assert one.title == "Q & A A"
    assert one.link == "https://a.example/?p=1&b=2"


def test_a_cdata_section_that_ends_too_early_is_mended(tmp_path):
    script = "<script>//<![CDATA[\nvar a = '<b>';\n//]]>\n</script><p>After &amp; all</p>"
    path = tmp_path / "export.xml"
    path.write_text(export(item("A", "HERE"), item("B", "<p>Next</p>", post_id=2)).replace("HERE", script))
    _, items = read(path)
    assert items[0].html == script
    assert items[1].html == "<p>Next</p>"


def test_a_correctly_escaped_cdata_end_stays(tmp_path):
    broken_elsewhere = item("B & C", post_id=2).replace("B &amp; C", "B & C")
    _, items = read(write(tmp_path, item("A", "x ]]> y"), broken_elsewhere))
    assert items[0].html == "x ]]> y"
    assert items[1].title == "B & C"


def test_mending_does_not_depend_on_where_chunks_end(tmp_path, monkeypatch):
    monkeypatch.setattr(mending, "CHUNK_BYTES", 512)
    broken = (
        item("B & C", "a ]]> b", post_id=2).replace("B &amp; C", "B & C").replace("]]]]><![CDATA[>", "]]>")
    )
    items = [item(f"T{n}", f"caf\u00e9 {n} " * n, post_id=n + 10) for n in range(60)]
    _, read_back = read(write(tmp_path, *items, broken))
    assert read_back[-1].html == "a ]]> b"
    assert [one.html for one in read_back[:-1]] == [f"caf\u00e9 {n} " * n for n in range(60)]


# Files that are refused


def test_it_refuses_a_missing_file(tmp_path):
    assert "cannot be read" in refusal(tmp_path / "nowhere.xml")


def test_it_refuses_a_folder(tmp_path):
    assert "cannot be read" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"Dear colleague", "isn't XML"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "isn't XML"),
        (b"PK\x03\x04" + b"\x00" * 100, "isn't XML"),
        (b"\x1f\x8b\x08\x00" + b"\x00" * 100, "isn't XML"),
        (b"<html><body>Error establishing a database connection</body></html>", "<html> instead of <rss>"),
        (b"<rss version='2.0'><item/></rss>", "no channel"),
        (b"<rss version='2.0'><channel><title>News</title><item/></channel></rss>", "not a WordPress export"),
    ],
)
def test_it_refuses_what_is_no_export(tmp_path, content, words):
    path = tmp_path / "export.xml"
    path.write_bytes(content)
    assert words in refusal(path)


def test_it_refuses_an_export_without_items(tmp_path):
    assert "without a single post" in refusal(write(tmp_path))


@pytest.mark.parametrize("kept", [0.3, 0.5, 0.8, 0.95, 0.999])
def test_it_refuses_a_file_that_is_cut_off(tmp_path, kept):
    text = export(*(item(f"T{n}", "<p>Many words.</p>" * 20, post_id=n) for n in range(1, 30)))
    path = tmp_path / "export.xml"
    path.write_text(text[: int(len(text) * kept)])
    assert "cut off" in refusal(path)


def test_it_refuses_entity_bombs(tmp_path):
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'
    path = tmp_path / "export.xml"
    path.write_text(export(item("&c;")).replace("?>", "?>" + bomb, 1))
    assert "document type" in refusal(path)


def test_it_opens_no_other_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    declared = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>'
    path = tmp_path / "export.xml"
    path.write_text(export(item("TITLE")).replace("?>", "?>" + declared, 1).replace("TITLE", "&x;"))
    assert "document type" in refusal(path)


def test_it_refuses_a_file_that_is_too_large_without_reading_it(tmp_path):
    path = tmp_path / "export.xml"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    assert "200 MB" in refusal(path)


def test_it_refuses_elements_nested_without_end(tmp_path):
    path = tmp_path / "export.xml"
    path.write_text(HEAD.format(version="1.2", encoding="UTF-8") + "<item>" * 2000 + "</item>" * 2000 + FOOT)
    assert "nested too deeply" in refusal(path)


def test_the_limit_lets_a_large_site_pass():
    assert xml_stream.MAX_FILE_BYTES > 100 * 1024 * 1024
