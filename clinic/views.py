from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Page

from clinic.faces import FACES
from clinic.frame import frame_for, frame_of
from clinic.icons import SIZES, Icons
from clinic.illustrations import MOTIFS, render_png
from clinic.social_image import SocialImage
from clinic.theme import TONES, Theme, admin_css

FOREVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"
SOCIAL_SIZE = (1200, 630)


@require_safe
def theme(request: HttpRequest, accent: str, face: str, tone: str) -> HttpResponse:
    """What a clinic chose, as a stylesheet. All of it is in the address, so the answer never changes."""
    if face not in FACES or tone not in TONES:
        raise Http404
    return stylesheet(Theme(f"#{accent}", face, tone).css())


@require_safe
def admin_theme(request: HttpRequest, accent: str) -> HttpResponse:
    """The accent for the admin, likewise."""
    return stylesheet(admin_css(f"#{accent}"))


def stylesheet(css: str) -> HttpResponse:
    return HttpResponse(css, content_type="text/css", headers={"Cache-Control": FOREVER})


@require_safe
def icon(request: HttpRequest, digest: str, name: str, extension: str) -> HttpResponse:
    """Answer with an icon of the site; an old address leads to the icon of today."""
    icons = Icons.of(frame_for(request).clinic)
    is_drawn = (name, extension) == ("mark", "svg")
    if not is_drawn and (name not in SIZES or extension != "png"):
        raise Http404
    if digest != icons.digest or (is_drawn and icons.logo):
        today = icons.favicon_path if is_drawn and icons.logo else icons.path(name, extension)
        return HttpResponseRedirect(today, headers={"Cache-Control": "public, max-age=300"})
    content: str | bytes = icons.svg() if is_drawn else icons.png(name)
    kind = "image/svg+xml" if is_drawn else "image/png"
    return HttpResponse(content, content_type=kind, headers={"Cache-Control": FOREVER})


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone shows when somebody keeps the site on its home screen."""
    clinic = frame_for(request).clinic
    icons = Icons.of(clinic)
    return JsonResponse(
        {
            "name": clinic.clinic_name,
            "short_name": clinic.clinic_name.split(maxsplit=1)[0][:12],
            "description": clinic.tagline,
            "start_url": "/",
            "scope": "/",
            "display": "browser",
            "background_color": icons.theme.tone.light.paper,
            "theme_color": icons.theme.accent,
            "icons": [
                {
                    "src": icons.path(name, "png"),
                    "sizes": f"{SIZES[name]}x{SIZES[name]}",
                    "type": "image/png",
                }
                for name in ("small", "large")
            ],
        },
        content_type="application/manifest+json",
        headers={"Cache-Control": A_DAY},
    )


@require_safe
def social_card(request: HttpRequest, drawing: str) -> HttpResponse:
    """A drawing as the picture that goes with a shared link to what is no page. Drawn once, then kept."""
    if drawing not in MOTIFS:
        raise Http404
    accent = frame_for(request).clinic.accent.lower()
    png = cache.get_or_set(
        f"social-card:{drawing}:{accent}",
        lambda: render_png(drawing, *SOCIAL_SIZE, accent=accent),
        timeout=None,
    )
    return HttpResponse(png, content_type="image/png", headers={"Cache-Control": A_DAY})


@require_safe
def social_image(request: HttpRequest, page_id: int, digest: str, extension: str) -> HttpResponse:
    """Answer with the picture of a published page; an old address leads to the page's picture of today."""
    page = get_object_or_404(Page.objects.live().public(), pk=page_id).specific
    with override(page.locale.language_code):  # its address is the same in every language
        image = SocialImage.of(page, frame_of(page.get_site()).clinic)
    if (digest, extension) != (image.digest, image.extension):
        return HttpResponseRedirect(image.path, headers={"Cache-Control": "public, max-age=300"})
    return HttpResponse(image.read(), content_type=image.content_type, headers={"Cache-Control": FOREVER})
