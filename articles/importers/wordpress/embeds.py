"""Videos, sounds, files, and what other sites show inside a page."""

import re
from urllib.parse import parse_qs, urlsplit

from bs4 import Tag

from . import dom, richtext
from .gutenberg import Delimiter
from .notes import Kind
from .shortcodes import Shortcode, first_url
from .texts import MAX_LINE
from .walker import Walker

YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "youtube-nocookie.com", "music.youtube.com"}
SITES = {
    "twitter.com": "Post on X (Twitter)",
    "x.com": "Post on X (Twitter)",
    "instagram.com": "Post on Instagram",
    "facebook.com": "Post on Facebook",
    "tiktok.com": "Video on TikTok",
    "soundcloud.com": "Recording on SoundCloud",
    "open.spotify.com": "Recording on Spotify",
    "slideshare.net": "Slides on SlideShare",
    "wordpress.tv": "Video on WordPress.tv",
    "google.com": "Page on Google",
    "maps.google.com": "Map on Google Maps",
}
NOTHING_LOADED = "pages here load nothing from other sites; a card links to it"


def video_address(url: str) -> str:
    """Return the address of a video on YouTube or Vimeo as one would share it, empty for anything else."""
    try:
        parts = urlsplit("https:" + url if url.startswith("//") else url)
        query = parse_qs(parts.query)
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    steps = [step for step in parts.path.split("/") if step]
    video = ""
    if host == "youtu.be" and steps:
        video = steps[0]
    elif host in YOUTUBE_HOSTS and steps[:1] == ["watch"]:
        video = query.get("v", [""])[0]
    elif host in YOUTUBE_HOSTS and len(steps) > 1 and steps[0] in {"embed", "v", "shorts", "live"}:
        video = steps[1]
    if re.fullmatch(r"[\w-]{6,20}", video, re.ASCII):
        return f"https://www.youtube.com/watch?v={video}"
    if host in {"vimeo.com", "player.vimeo.com"}:
        number = next((step for step in steps if step.isascii() and step.isdecimal()), "")
        return f"https://vimeo.com/{number}" if number else ""
    return ""


def _site_title(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    known = next((title for site, title in SITES.items() if host == site or host.endswith("." + site)), "")
    return known or host


def _web_address(url: str) -> str:
    url = "https:" + url if url.startswith("//") else url
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme.lower() in {"http", "https"} and parts.hostname else ""


def show_address(walker: Walker, url: str, title: str = "") -> None:
    """Emit what stands behind an address: a page of this site, a video to click, or a card that links to it."""
    address = _web_address(url)
    if len(title) > MAX_LINE:
        walker.emit_paragraph(richtext.text(title))
        title = ""
    if not address:
        walker.note(Kind.DROPPED, "embed", "its address can't be used", f"{url} {title}".strip())
        return
    own = walker.surroundings.link(address)
    if own.is_own:
        walker.emit_paragraph(richtext.link(richtext.text(title or address), own.attributes))
        return
    video = video_address(address)
    if video:
        site = "YouTube" if "youtube" in video else "Vimeo"
        walker.emit("video", {"url": video, "title": title or f"Video on {site}", "transcript": ""})
        if not title:
            walker.note(
                Kind.ATTENTION,
                "video without a title",
                "say in the title what it shows, add a transcript",
                video,
            )
        return
    walker.emit("link_card", {"url": address, "title": title or _site_title(address), "note": ""})
    walker.note(Kind.CHANGED, "embed", NOTHING_LOADED, address)


def embed(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """The editor's embed block: the address stands in the text of its wrapper, or only among its attributes."""
    caption_tag = tag.find("figcaption")
    caption = caption_tag.extract() if isinstance(caption_tag, Tag) else None
    frame = tag.find("iframe")
    wrapper = tag.find(class_="wp-block-embed__wrapper")
    text = dom.words(wrapper) if isinstance(wrapper, Tag) else ""
    media = walker.take_media(caption) if caption else []
    url = str(delimiter.attributes.get("url") or "") or text.split(" ")[0]
    if isinstance(frame, Tag) and not url.startswith("http"):
        url = dom.attribute(frame, "src")
    title = " ".join(caption.get_text().split()) if caption else ""
    if not url:
        walker.note(Kind.DROPPED, "embed", "it names no address", title)
    else:
        show_address(walker, url, title)
    if url and isinstance(wrapper, Tag):
        _take_address(walker, wrapper, url)
    walker.children(tag)
    for found in media:
        walker.element(found)


def _take_address(walker: Walker, wrapper: Tag, url: str) -> None:
    """Take the embedded address and its frame out of the wrapper, so that only further words are left in it."""
    for node in wrapper.find_all(string=True):
        if url in node:
            node.replace_with(node.replace(url, ""))
    for frame in wrapper.find_all("iframe"):
        _note_words_inside(walker, frame.extract())


def iframe(walker: Walker, tag: Tag, _: Delimiter) -> None:
    url = dom.attribute(tag, "data-src") or dom.attribute(tag, "src")
    _note_words_inside(walker, tag)
    if not _web_address(url):
        walker.note(Kind.DROPPED, "frame", "it names no address that can be shown", url)
        return
    show_address(walker, url, dom.attribute(tag, "title"))


def _note_words_inside(walker: Walker, tag: Tag) -> None:
    words = walker.words(tag)
    if words:
        walker.note(Kind.DROPPED, f"words inside <{tag.name}>", "only browsers of old showed them", words)


def player(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """`<video>` and `<audio>` of the old site's own files."""
    sources = [tag, *tag.find_all("source")]
    url = next((dom.attribute(source, "src") for source in sources if dom.attribute(source, "src")), "")
    figure = tag.find_parent("figure")
    caption_tag = figure.find("figcaption") if figure else None
    caption = caption_tag.extract() if isinstance(caption_tag, Tag) else None
    title = " ".join(caption.get_text().split()) if caption else ""
    _note_words_inside(walker, tag)
    emit_file(walker, url, title, str(delimiter.attributes.get("id") or ""), tag.name)


def emit_file(walker: Walker, url: str, title: str, attachment_id: str, what: str) -> None:
    url = url or walker.surroundings.attachment_url(attachment_id)
    name = title or (urlsplit(url if "[" not in url else "").path.rsplit("/", 1)[-1] or what)[:MAX_LINE]
    document = walker.surroundings.document_id(attachment_id, url)
    if document is not None:
        walker.emit("document", {"document": document, "title": name[:MAX_LINE]})
        return
    address = _web_address(url)
    if not address:
        walker.note(Kind.DROPPED, what, "it names no file", " ".join(filter(None, (title, url))))
        return
    walker.note(
        Kind.MISSING, what, "its file was not given with --media; a card links to where it was", address
    )
    if len(name) > MAX_LINE:
        walker.emit_paragraph(richtext.text(name))
        name = what
    walker.emit("link_card", {"url": address, "title": name, "note": ""})


def file(walker: Walker, tag: Tag, delimiter: Delimiter) -> None:
    """The editor's file block: a link with the title, and often a second one that says "Download"."""
    anchors = list(tag.find_all("a", href=True))
    url = str(delimiter.attributes.get("href") or "") or dom.attribute(
        anchors[0] if anchors else None, "href"
    )
    title = " ".join(anchors[0].get_text().split()) if anchors else ""
    for anchor in anchors[1:]:
        if "wp-block-file__button" in dom.classes(anchor):
            walker.note(
                Kind.CHANGED, "download button", "a file has one link here", dom.words(anchor.extract())
            )
    emit_file(walker, url, title, str(delimiter.attributes.get("id") or ""), "file")
    if anchors:
        anchors[0].extract()
    walker.children(tag)


def shortcode(walker: Walker, found: Shortcode) -> None:
    if found.name in {"audio", "video"}:
        _player_shortcode(walker, found)
    elif found.name == "playlist":
        for number in re.findall(r"\d+", found.attributes.get("ids", "")):
            emit_file(walker, "", "", number, "recording")
        if not found.attributes.get("ids"):
            walker.note(Kind.DROPPED, found.label, "the export names no files for it", found.source)
    else:
        address = first_url(found, "url", "src") or _from_number(found)
        if address:
            show_address(walker, address, found.attributes.get("title", ""))
        else:
            walker.note(Kind.DROPPED, found.label, "it names no address", found.source)


def _player_shortcode(walker: Walker, found: Shortcode) -> None:
    extensions = (
        "src",
        "mp3",
        "m4a",
        "ogg",
        "wav",
        "wma",
        "flac",
        "mp4",
        "m4v",
        "webm",
        "ogv",
        "wmv",
        "flv",
        "mov",
    )
    url = first_url(found, *extensions)
    if url and video_address(url):
        show_address(walker, url)
    elif url:
        emit_file(walker, url, found.attributes.get("title", ""), "", found.name)
    else:
        walker.note(Kind.DROPPED, found.label, "it names no file", found.source)


def _from_number(found: Shortcode) -> str:
    """`[youtube dQw4w9WgXcQ]` and `[vimeo 123]` name a video by its number alone."""
    number = found.attributes.get("id", "") or " ".join(found.words)
    if found.name == "youtube" and re.fullmatch(r"[\w-]{6,20}", number, re.ASCII):
        return f"https://www.youtube.com/watch?v={number}"
    if found.name == "vimeo" and re.fullmatch(r"[0-9]{4,15}", number):
        return f"https://vimeo.com/{number}"
    return ""
