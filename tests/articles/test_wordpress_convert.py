import pytest

from articles.importers.wordpress.convert import convert
from articles.importers.wordpress.notes import Kind
from articles.importers.wordpress.surroundings import FoundPicture, Link, Surroundings


class OldSite(Surroundings):
    """Knows picture 7 and the pictures of one post, one file, one page, one reusable block."""

    def picture(self, attachment_id, url):
        if attachment_id == "7" or url.endswith("knee.jpg"):
            return FoundPicture(70, url, alt="A knee", caption="The knee")
        return FoundPicture(url=url or f"https://old.example.org/{attachment_id}.jpg")

    def attached_pictures(self):
        return ["7", "8"]

    def document_id(self, attachment_id, url):
        return 90 if url.endswith("plan.pdf") else None

    def link(self, href):
        own = href == "https://old.example.org/about/"
        return Link({"linktype": "page", "id": "5"} if own else {"href": href})

    def reusable_block(self, block_id):
        return "<!-- wp:paragraph --><p>Shared words</p><!-- /wp:paragraph -->" if block_id == "3" else None


def blocks(html):
    return [(block.type, block.value) for block in convert(html, OldSite()).blocks]


def text(html):
    """Return the rich text of HTML that becomes a single paragraph block."""
    [(kind, value)] = blocks(html)
    assert kind == "paragraph"
    return value


def notes(html, kind=None):
    return [(note.what, note.text) for note, _ in convert(html, OldSite()).notes if kind in {None, note.kind}]


MISSING = {"caption": "", "credit": ""}


# Paragraphs and inline text


@pytest.mark.parametrize(
    ("html", "rich_text"),
    [
        ("One\n\nTwo\nlines", "<p>One</p><p>Two<br/>lines</p>"),
        ("<p>One</p>\n<p>Two</p>", "<p>One</p><p>Two</p>"),
        ("One<br><br>Two<br>lines", "<p>One</p><p>Two<br/>lines</p>"),
        ("One\r\n\r\nTwo", "<p>One</p><p>Two</p>"),
        ("<div>One</div>two <span>three</span>", "<p>One</p><p>two three</p>"),
        ("<b>One\n\nTwo</b> three", "<p><b>One<br/>Two</b> three</p>"),
        ("<p>a</p><p>&nbsp;</p><p></p><p>b</p>", "<p>a</p><p>b</p>"),
        ("a <strong>b</strong> <em>c</em> <code>d</code>", "<p>a <b>b</b> <i>c</i> <code>d</code></p>"),
        ("H<sub>2</sub>O <sup>2</sup> <del>x</del>", "<p>H<sub>2</sub>O <sup>2</sup> <s>x</s></p>"),
        (
            "<kbd>a</kbd> <tt>b</tt> <var>c</var> <cite>d</cite>",
            "<p><code>a</code> <code>b</code> <i>c</i> <i>d</i></p>",
        ),
        ("<q>Yes</q> <u>b</u> <small>c</small>", "<p>“Yes” b c</p>"),
        (
            '<abbr title="Food and Drug Administration">FDA</abbr>',
            "<p>FDA (Food and Drug Administration)</p>",
        ),
        ("5 < 6 &amp; 7 &gt; 6 &#8217;", "<p>5 &lt; 6 &amp; 7 &gt; 6 ’</p>"),
        ("<b>a <b>b</b></b>", "<p><b>a b</b></p>"),
        ("<p>never <b>closed", "<p>never <b>closed</b></p>"),
    ],
)
def test_running_text(html, rich_text):
    assert text(html) == rich_text


def test_line_breaks_are_white_space_in_the_block_editor():
    assert text("<!-- wp:paragraph --><p>one\ntwo</p><!-- /wp:paragraph -->") == "<p>one two</p>"


def test_links_keep_their_address_or_become_page_links():
    assert text('<a href="https://a.example/?x=1&y=2" target="_blank" onclick="x()">a</a>') == (
        '<p><a href="https://a.example/?x=1&amp;y=2">a</a></p>'
    )
    assert (
        text('<a href="https://old.example.org/about/">us</a>') == '<p><a linktype="page" id="5">us</a></p>'
    )
    assert text('<a href="tel:+15550100">call</a>') == '<p><a href="tel:+15550100">call</a></p>'


def test_links_within_the_page_are_listed():
    html = '<a href="#part">below</a>'
    assert text(html) == "<p>below</p>"
    assert notes(html) == [("link within the page", "")]


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " JaVaScript:x", "data:text/html,x", "vbscript:x", "file:///etc"]
)
def test_links_that_can_do_harm_are_listed(href):
    html = f'<a href="{href}">click</a>'
    assert text(html) == "<p>click</p>"
    assert [what for what, _ in notes(html, Kind.DROPPED)] == ["link"]


def test_looks_are_counted_not_kept():
    html = '<p style="color:red" class="has-text-align-center has-red-color">a</p><font face="Arial" size="2">b</font>'
    assert text(html) == "<p>a</p><p>b</p>"
    assert {what for what, _ in notes(html, Kind.CHANGED)} == {
        "alignment",
        "colour",
        "inline style",
        "typeface",
        "text size",
    }


# Headings


@pytest.mark.parametrize(
    ("levels", "depths"),
    [
        ([2, 3, 4, 2], "1231"),
        ([1, 2, 3, 4, 5, 6], "123333"),
        ([3, 3], "11"),
        ([2, 4, 2], "121"),
        ([4, 2, 3], "112"),
        ([5, 6], "12"),
    ],
)
def test_heading_depths_are_relative_and_without_gaps(levels, depths):
    html = "".join(f"<h{level}>T</h{level}>" for level in levels)
    assert "".join(value["depth"] for _, value in blocks(html)) == depths


def test_a_heading_keeps_its_words_and_gives_up_the_rest():
    html = (
        '<h2>About <a href="https://a.example/">us</a><img src="https://old.example.org/x.jpg" alt="X"></h2>'
    )
    assert blocks(html)[0] == ("heading", {"text": "About us", "depth": "1"})
    assert blocks(html)[1][0] == "missing_picture"
    assert ("link in heading", "https://a.example/") in notes(html)


def test_an_empty_heading_is_none_and_a_very_long_one_is_text():
    assert blocks("<h2> &nbsp; </h2>") == []
    assert text(f"<h2>{'x' * 200}</h2>") == f"<p><b>{'x' * 200}</b></p>"


# Lists


def test_lists_nest():
    html = "<ul>\n\t<li>a\n<ol>\n\t<li>b</li>\n\t<li>c</li>\n</ol>\n</li>\n\t<li>d</li>\n</ul>"
    assert text(html) == "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"


def test_lists_of_the_block_editor_nest():
    html = (
        '<!-- wp:list --><ul><!-- wp:list-item --><li>a<!-- wp:list {"ordered":true} --><ol><!-- wp:list-item -->'
        "<li>b</li><!-- /wp:list-item --></ol><!-- /wp:list --></li><!-- /wp:list-item --></ul><!-- /wp:list -->"
    )
    assert text(html) == "<ul><li>a<ol><li>b</li></ol></li></ul>"


def test_what_cannot_stand_in_a_list_stands_after_it():
    html = '<ul><li>a<img src="https://old.example.org/knee.jpg" alt="K"></li><li><p>b</p><p>c</p></li></ul>'
    found = blocks(html)
    assert found[0] == ("paragraph", "<ul><li>a</li><li>b<br/>c</li></ul>")
    assert found[1][0] == "figure"
    assert ("figure inside a list", "") in notes(html)


def test_numbering_that_is_not_kept_is_listed():
    assert notes('<ol start="8"><li>a</li></ol>') == [("list numbering", "began at 8")]


def test_definition_lists_become_bold_terms():
    assert text("<dl><dt>Term</dt><dd>Meaning</dd><dt>Two</dt><dd>a</dd><dd>b</dd></dl>") == (
        "<p><b>Term</b><br/>Meaning</p><p><b>Two</b><br/>a</p><p>b</p>"
    )


# Quotes, code, details


def test_a_quote_has_its_source():
    html = '<blockquote>Stay hungry.<cite><a href="https://a.example/">Steve</a></cite></blockquote>'
    value = {"text": "<p>Stay hungry.</p>", "attribution": "Steve", "source": "https://a.example/"}
    assert blocks(html) == [("quote", value)]


def test_pull_quotes_are_quotes():
    html = '<figure class="wp-block-pullquote"><blockquote><p>Big</p><cite>Ann</cite></blockquote></figure>'
    assert blocks(html) == [("quote", {"text": "<p>Big</p>", "attribution": "Ann", "source": ""})]


def test_a_post_of_a_social_network_is_a_quote_that_links_to_it():
    html = '<blockquote class="twitter-tweet"><p>Hi</p>&mdash; A <a href="https://twitter.com/a/1">May</a></blockquote>'
    [(kind, value)] = blocks(html)
    assert (kind, value["source"]) == ("quote", "https://twitter.com/a/1")


@pytest.mark.parametrize(
    ("html", "language", "code"),
    [
        ("<pre>a\n  b\n</pre>", "", "a\n  b"),
        (
            '<pre class="wp-block-code"><code lang="php" class="language-php">&lt;?php<br>x</code></pre>',
            "php",
            "<?php\nx",
        ),
        ("[code lang=css]a {\n  b: c;\n}[/code]", "css", "a {\n  b: c;\n}"),
        ("<code>one\ntwo</code>", "", "one\ntwo"),
    ],
)
def test_code_keeps_its_spaces(html, language, code):
    assert blocks(html) == [("code", {"language": language, "code": code})]


def test_verse_keeps_its_lines():
    html = '<!-- wp:verse --><pre class="wp-block-verse">One<br>  two<br><br>three</pre><!-- /wp:verse -->'
    assert text(html) == "<p>One<br/>two</p><p>three</p>"


def test_details_and_faq():
    assert blocks("<details><summary>More</summary><p>Depth</p></details>") == [
        ("details", {"summary": "More", "text": "<p>Depth</p>"})
    ]
    html = (
        '<div class="schema-faq"><div class="schema-faq-section"><strong class="schema-faq-question">Why?</strong>'
        '<p class="schema-faq-answer">Because.</p></div></div>'
    )
    assert blocks(html) == [("faq", {"items": [{"question": "Why?", "answer": "<p>Because.</p>"}]})]


# Tables


def test_a_table_has_headings_rows_and_caption():
    html = (
        '<figure class="wp-block-table"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>1</th>'
        "<td><b>2</b></td></tr></tbody><tfoot><tr><td>3</td></tr></tfoot></table><figcaption>Sums</figcaption></figure>"
    )
    [(kind, value)] = blocks(html)
    assert kind == "table"
    assert value["caption"] == "Sums"
    assert [column["heading"] for column in value["columns"]] == ["A", "B"]
    assert [row["values"] for row in value["rows"]] == [
        ["<p><b>1</b></p>", "<p><b>2</b></p>"],
        ["<p>3</p>", ""],
    ]


def test_joined_cells_are_written_once():
    html = '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>'
    [(_, value)] = blocks(html)
    assert [row["values"] for row in value["rows"]] == [["<p>a</p>", ""], ["<p>b</p>", "<p>c</p>"]]
    assert ("joined table cells", "") in notes(html)


def test_a_table_of_one_cell_is_no_table():
    assert text("<table><tr><td><p>Only layout</p></td></tr></table>") == "<p>Only layout</p>"


def test_a_table_inside_a_table_stands_after_it():
    html = "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>"
    assert [kind for kind, _ in blocks(html)] == ["table", "table"]


# Pictures


def test_a_picture_with_its_file_is_a_figure():
    html = (
        '<!-- wp:image {"id":7} --><figure class="wp-block-image alignleft"><img src="https://old.example.org/k.jpg" '
        'alt="Knee" class="wp-image-7"/><figcaption>A <em>knee</em></figcaption></figure><!-- /wp:image -->'
    )
    picture = {"image": 70, "decorative": False, "alt_text": "Knee"}
    assert blocks(html) == [("figure", {"image": picture, "caption": "<p>A <i>knee</i></p>", "credit": ""})]


def test_a_picture_without_its_file_keeps_its_words():
    html = '[caption id="attachment_9" align="left"]<img src="https://old.example.org/x.jpg" alt="X"> Caption[/caption]'
    value = {"alt": "X", "caption": "<p>Caption</p>", "credit": "", "source": "https://old.example.org/x.jpg"}
    assert blocks(html) == [("missing_picture", value)]
    assert notes(html, Kind.MISSING) == [("picture", "https://old.example.org/x.jpg")]


def test_the_caption_shortcode_of_old_had_an_attribute():
    html = '[caption id="attachment_7" caption="Old &amp; good"]<a href="/k.jpg"><img src="/k.jpg"></a>[/caption]'
    [(kind, value)] = blocks(html)
    assert (kind, value["caption"], value["image"]["alt_text"]) == (
        "figure",
        "<p>Old &amp; good</p>",
        "A knee",
    )


def test_a_picture_at_the_start_of_a_paragraph_stands_before_it_and_any_other_after():
    before = '<p><img src="https://old.example.org/x.jpg" alt="x"> Words here.</p>'
    assert [kind for kind, _ in blocks(before)] == ["missing_picture", "paragraph"]
    within = '<p>Words <img src="https://old.example.org/x.jpg" alt="x"> here.</p>'
    assert [kind for kind, _ in blocks(within)] == ["paragraph", "missing_picture"]
    assert blocks(within)[0][1] == "<p>Words here.</p>"


def test_smilies_are_text():
    assert (
        text('<p>Hello <img class="wp-smiley" src="https://s.w.org/x.png" alt=":-)"></p>')
        == "<p>Hello :-)</p>"
    )


def test_a_missing_alternative_text_is_listed():
    assert ("picture without alternative text", "x.jpg") in notes('<img src="https://old.example.org/x.jpg">')


def test_a_file_name_is_no_alternative_text():
    html = '<img src="https://old.example.org/dsc_0042.jpg" alt="DSC_0042">'
    [(_, value)] = blocks(html)
    assert value["alt"] == ""
    assert ("picture without alternative text", "dsc_0042.jpg") in notes(html)


def test_a_link_on_a_picture_is_listed_unless_it_leads_to_the_picture():
    away = '<a href="https://a.example/"><img src="https://old.example.org/x.jpg" alt="x"></a>'
    assert ("link on a picture", "https://a.example/") in notes(away)
    own = '<a href="https://old.example.org/x.jpg"><img src="https://old.example.org/x-300x200.jpg" alt="x"></a>'
    assert notes(own, Kind.DROPPED) == []


def test_embedded_data_and_counting_dots_are_listed():
    assert notes('<img src="data:image/png;base64,AAAA" alt="x">')[0][0] == "picture without a file"
    assert notes('<img src="https://t.example/p.gif" width="1" height="1">')[0][0] == "invisible picture"


NEW_GALLERY = (
    '<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images"><!-- wp:image {"id":7} -->'
    '<figure class="wp-block-image"><img src="/a.jpg" alt="A" class="wp-image-7"/><figcaption>One</figcaption></figure>'
    '<!-- /wp:image --><!-- wp:image {"id":9} --><figure class="wp-block-image"><img src="https://o.example/b.jpg" alt="B"/>'
    "</figure><!-- /wp:image --><figcaption>Both</figcaption></figure><!-- /wp:gallery -->"
)
OLD_GALLERY = (
    '<ul class="wp-block-gallery columns-2"><li class="blocks-gallery-item"><figure><img src="/a.jpg" alt="A" data-id="7"/>'
    '<figcaption>One</figcaption></figure></li><li class="blocks-gallery-item"><figure>'
    '<img src="https://o.example/b.jpg" alt="B"/></figure></li></ul>'
)


@pytest.mark.parametrize(("html", "caption"), [(NEW_GALLERY, "<p>Both</p>"), (OLD_GALLERY, "")])
def test_galleries_of_the_block_editor(html, caption):
    [(kind, value)] = blocks(html)
    assert kind == "gallery"
    assert value["caption"] == caption
    assert [(one["type"], one["value"]["caption"]) for one in value["items"]] == [
        ("figure", "<p>One</p>"),
        ("missing_picture", ""),
    ]


def test_the_gallery_shortcode_lists_pictures_or_takes_those_of_the_post():
    [(_, listed)] = blocks('[gallery type="rectangular" ids="9,7,8"]')
    assert [one["type"] for one in listed["items"]] == ["missing_picture", "figure", "missing_picture"]
    [(_, own)] = blocks("before\n[gallery]\nafter")[1:2]
    assert len(own["items"]) == 2
    [(kind, _)] = blocks('[gallery exclude="8"]')
    assert kind == "figure"


# Videos, sounds, files, other sites


@pytest.mark.parametrize(
    "html",
    [
        "https://www.youtube.com/watch?v=SQEQr7c0-dw",
        "<p>https://youtu.be/SQEQr7c0-dw?t=30</p>",
        "[embed width=200]https://www.youtube.com/watch?v=SQEQr7c0-dw&amp;list=x[/embed]",
        "[youtube https://www.youtube.com/watch?v=SQEQr7c0-dw]",
        "[youtube SQEQr7c0-dw]",
        '<iframe src="//www.youtube.com/embed/SQEQr7c0-dw?rel=0"></iframe>',
        '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=SQEQr7c0-dw"} --><figure class="wp-block-embed"><div '
        'class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=SQEQr7c0-dw\n</div></figure><!-- /wp:embed -->',
        '<!-- wp:core-embed/youtube {"url":"https://youtu.be/SQEQr7c0-dw"} --><figure class="wp-block-embed-youtube '
        'wp-block-embed"><div class="wp-block-embed__wrapper">https://youtu.be/SQEQr7c0-dw</div></figure>'
        "<!-- /wp:core-embed/youtube -->",
    ],
)
def test_every_way_to_embed_a_video(html):
    [(kind, value)] = blocks(html)
    assert kind == "video"
    assert value["url"] == "https://www.youtube.com/watch?v=SQEQr7c0-dw"


def test_vimeo_and_captions_as_titles():
    html = (
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://vimeo.com/22439234</div>'
    )
    [(_, value)] = blocks(html + "<figcaption>The <b>block</b></figcaption></figure>")
    assert value == {"url": "https://vimeo.com/22439234", "title": "The block", "transcript": ""}


def test_other_sites_become_cards_and_load_nothing():
    [(kind, value)] = blocks("https://twitter.com/nacin/status/319508408669708289")
    assert (kind, value["title"]) == ("link_card", "Post on X (Twitter)")
    [(kind, value)] = blocks(
        '<iframe src="https://www.google.com/maps/embed?pb=1" title="Our office"></iframe>'
    )
    assert (kind, value["title"]) == ("link_card", "Our office")


def test_an_address_of_the_old_site_becomes_a_link():
    link = '<p><a linktype="page" id="5">https://old.example.org/about/</a></p>'
    assert text("https://old.example.org/about/") == link


def test_an_address_within_a_sentence_stays_text():
    assert text("See https://youtu.be/SQEQr7c0-dw today") == "<p>See https://youtu.be/SQEQr7c0-dw today</p>"


def test_files_become_documents_or_cards():
    html = '<div class="wp-block-file"><a href="https://o.example/{0}">Plan</a><a class="wp-block-file__button" href="#">Get</a></div>'
    assert blocks(html.format("plan.pdf")) == [("document", {"document": 90, "title": "Plan"})]
    missing = html.format("else.pdf")
    assert blocks(missing) == [
        ("link_card", {"url": "https://o.example/else.pdf", "title": "Plan", "note": ""})
    ]
    assert notes(missing, Kind.MISSING) == [("file", "https://o.example/else.pdf")]


@pytest.mark.parametrize(
    "html",
    [
        "[audio https://o.example/a.mp3]",
        '[audio mp3="https://o.example/a.mp3"][/audio]',
        '<figure class="wp-block-audio"><audio controls src="https://o.example/a.mp3"></audio></figure>',
        '<video><source src="https://o.example/a.mp3"></video>',
    ],
)
def test_players(html):
    assert blocks(html) == [("link_card", {"url": "https://o.example/a.mp3", "title": "a.mp3", "note": ""})]


# Layout


def test_columns_and_groups_are_flattened_and_said_so():
    html = (
        '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><p>a</p></div>'
        '<!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><p>b</p></div><!-- /wp:column --></div>'
        '<!-- /wp:columns --><!-- wp:group --><div class="wp-block-group"><p>c</p></div><!-- /wp:group -->'
    )
    assert text(html) == "<p>a</p><p>b</p><p>c</p>"
    assert notes(html) == [("columns", ""), ("group", "")]


@pytest.mark.parametrize(
    "html",
    [
        '<!-- wp:cover {"url":"https://o.example/c.jpg","id":7} --><div class="wp-block-cover"><img alt="C" '
        'class="wp-block-cover__image-background wp-image-7" src="https://o.example/c.jpg"/><div><p>Over</p></div></div>'
        "<!-- /wp:cover -->",
        '<!-- wp:cover {"url":"https://o.example/c.jpg","id":7} --><div class="wp-block-cover" '
        'style="background-image:url(https://o.example/c.jpg)"><p>Over</p></div><!-- /wp:cover -->',
    ],
)
def test_a_cover_is_its_picture_and_its_text(html):
    found = blocks(html)
    assert [kind for kind, _ in found] == ["figure", "paragraph"]
    assert found[1][1] == "<p>Over</p>"


def test_media_and_text():
    html = (
        '<div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src="/k.jpg" alt="K" '
        'class="wp-image-7"/></figure><div class="wp-block-media-text__content"><p>Beside</p></div></div>'
    )
    assert [kind for kind, _ in blocks(html)] == ["figure", "paragraph"]


def test_buttons_are_links_and_those_without_address_are_listed():
    html = '<div class="wp-block-button"><a class="wp-block-button__link" href="https://a.example/">Book</a></div>'
    assert text(html) == '<p><a href="https://a.example/">Book</a></p>'
    assert notes('<div class="wp-block-button"><a>Nowhere</a></div>') == [("button", "Nowhere")]


def test_separators_spacers_and_page_marks():
    html = 'a<!--more-->b<hr><!--nextpage-->c<div class="wp-block-spacer" style="height:9px"></div>'
    assert [kind for kind, _ in blocks(html)] == ["paragraph", "divider", "paragraph"]
    assert {what for what, _ in notes(html)} == {"“read more” mark", "page break", "spacer"}


# Blocks and shortcodes without HTML


def test_dynamic_blocks_are_listed_with_the_reason():
    conversion = convert(
        '<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:acme/promo {"text":"Sale today"} /-->'
    )
    assert conversion.blocks == []
    [(first, _), (second, _)] = list(conversion.notes)
    assert (first.what, first.kind) == ("block “latest-posts”", Kind.DROPPED)
    assert "composed" in first.why
    assert (second.what, second.text) == ("block “acme/promo”", "Sale today")


def test_a_query_is_listed_once_and_not_by_its_parts():
    html = (
        '<!-- wp:query {"queryId":0} --><div class="wp-block-query"><!-- wp:post-template --><!-- wp:post-title /-->'
        "<!-- wp:post-date /--><!-- /wp:post-template --></div><!-- /wp:query -->"
    )
    assert [what for what, _ in notes(html)] == ["block “query”"]


def test_reusable_blocks_are_put_in_place():
    assert text('<!-- wp:block {"ref":3} /-->') == "<p>Shared words</p>"
    assert [what for what, _ in notes('<!-- wp:block {"ref":4} /-->')] == ["block “block”"]


def test_a_reusable_block_that_holds_itself_ends():
    class Endless(Surroundings):
        def reusable_block(self, block_id):
            return '<p>again</p><!-- wp:block {"ref":1} /-->'

    assert convert('<!-- wp:block {"ref":1} /-->', Endless()).blocks


def test_unknown_shortcodes_are_listed_and_what_they_enclose_stays():
    html = 'Before\n\n[contact-form-7 id="4" title="Contact"]\n\n[box color="red"]Inside[/box]'
    assert text(html) == "<p>Before</p><p>Inside</p>"
    assert [what for what, _ in notes(html)] == ["shortcode [contact-form-7]", "shortcode [box]"]


def test_page_builders_leave_their_text():
    html = '[vc_row][vc_column width="1/2"][vc_column_text]One[/vc_column_text][/vc_column][vc_column]Two[/vc_column][/vc_row]'
    assert text(html) == "<p>One</p><p>Two</p>"


def test_words_in_brackets_stay_words():
    assert text("As they wrote [sic] in [1] and [the text] [[gallery]]") == (
        "<p>As they wrote [sic] in [1] and [the text] [gallery]</p>"
    )


def test_shortcodes_in_code_and_attributes_stay():
    assert blocks("<pre>[gallery ids=1]</pre>") == [("code", {"language": "", "code": "[gallery ids=1]"})]
    assert text('<a href="https://a.example/?q=[gallery]">x</a>') == (
        '<p><a href="https://a.example/?q=[gallery]">x</a></p>'
    )


# What runs or asks


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<script>steal()</script>", "<script>"),
        ("<style>p{color:red}</style>", "<style>"),
        ("<form><label>Name</label><input name=a><button>Send</button></form>", "form"),
        ("<textarea>Typed</textarea>", "form field <textarea>"),
        ('<object data="x.swf"></object>', "<object>"),
        ("<svg><text>Drawn</text></svg>", "<svg>"),
        ("<noscript>No script</noscript>", "<noscript>"),
    ],
)
def test_what_runs_or_asks_is_listed_and_gone(html, what):
    conversion = convert("<p>a</p>" + html)
    assert [block.value for block in conversion.blocks] == ["<p>a</p>"]
    assert what in [note.what for note, _ in conversion.notes]


def test_an_enormous_text_keeps_its_words():
    conversion = convert("<p>word</p>" * 40_000)
    assert conversion.blocks[0].value.count("word") == 40_000
    assert "too large" in next(iter(conversion.notes))[0].why


def test_elements_nested_without_end_keep_their_words():
    conversion = convert("<div>" * 3000 + "deep" + "</div>" * 3000)
    assert [block.value for block in conversion.blocks] == ["<p>deep</p>"]
