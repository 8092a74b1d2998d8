"""Addresses of the video hosts that a page may play after a click."""

import re
from dataclasses import dataclass

YOUTUBE = re.compile(
    r"^https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/|v/)|youtu\.be/)([\w-]{6,20})"
)
VIMEO = re.compile(r"^https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{3,15})")


@dataclass(frozen=True)
class Video:
    host: str
    player_url: str
    """Loads without cookies where the host offers that."""


def find_video(url: str | None) -> Video | None:
    """Return the player of a YouTube or Vimeo address, or None for any other."""
    if not url:
        return None
    if match := YOUTUBE.match(url):
        return Video("YouTube", f"https://www.youtube-nocookie.com/embed/{match[1]}?autoplay=1")
    if match := VIMEO.match(url):
        return Video("Vimeo", f"https://player.vimeo.com/video/{match[1]}?autoplay=1&dnt=1")
    return None


def is_video_url(url: str | None) -> bool:
    return find_video(url) is not None
