"""Gives the demo clinic other looks, as an editor would in Site settings."""

import io
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw
from wagtail.models import Site

from clinic.mark import draw_mark
from clinic.models import ClinicImage, ClinicSettings
from config.demo.themes import THEMES

LOGO_SIZE = 512


def choose_theme(name: str) -> ClinicSettings:
    """Set name, tagline, logo, color, face and paper of the default site; what stands elsewhere in the settings stays."""
    clinic = ClinicSettings.for_site(Site.objects.get(is_default_site=True))
    chosen = THEMES[name]
    for field in ("clinic_name", "tagline", "accent", "display_face", "tone"):
        setattr(clinic, field, chosen[field])
    clinic.logo = find_or_draw_logo(chosen["logo"]) if chosen["logo"] else None
    clinic.full_clean()
    clinic.save()
    return clinic


def find_or_draw_logo(row: dict[str, Any]) -> ClinicImage:
    logo = ClinicImage.objects.filter(title=row["title"]).first()
    return logo or ClinicImage.objects.create(
        title=row["title"],
        depicts=ClinicImage.Depicts.ILLUSTRATION,
        file=ImageFile(io.BytesIO(draw_logo(row["ground"], row["waves"])), "harbor-street-sign.png"),
    )


def draw_logo(ground: str, waves: list[str]) -> bytes:
    """The mark on a round sign."""
    fine = LOGO_SIZE * 2
    image = Image.new("RGBA", (fine, fine), (0, 0, 0, 0))
    canvas = ImageDraw.Draw(image)
    canvas.ellipse([0, 0, fine - 1, fine - 1], fill=ground)
    first, second, third = waves
    inset = fine * 0.16
    draw_mark(canvas, (inset, inset), (fine - 2 * inset) / 32, (first, second, third))
    out = io.BytesIO()
    image.resize((LOGO_SIZE, LOGO_SIZE), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
