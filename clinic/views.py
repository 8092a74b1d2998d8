from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from clinic.frame import frame_for
from clinic.illustrations import MOTIFS, render_png
from clinic.theme import theme_css

FOREVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"
SOCIAL_SIZE = (1200, 630)


@require_safe
def theme(request: HttpRequest, accent: str) -> HttpResponse:
    """The accent as a stylesheet. The color is in the address, so the answer never changes."""
    return HttpResponse(theme_css(accent), content_type="text/css", headers={"Cache-Control": FOREVER})


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone shows when somebody keeps the site on its home screen."""
    clinic = frame_for(request).clinic
    return JsonResponse(
        {
            "name": clinic.clinic_name,
            "short_name": clinic.clinic_name,
            "start_url": "/",
            "display": "browser",
            "background_color": "#faf7f1",
            "theme_color": clinic.accent,
            "icons": [
                {"src": static("img/touch-icon.png"), "sizes": "180x180", "type": "image/png"},
                {"src": static("img/icon-512.png"), "sizes": "512x512", "type": "image/png"},
            ],
        },
        content_type="application/manifest+json",
        headers={"Cache-Control": A_DAY},
    )


@require_safe
def social_card(request: HttpRequest, drawing: str) -> HttpResponse:
    """A drawing as the picture that goes with a shared link. Drawn once, then kept."""
    if drawing not in MOTIFS:
        raise Http404
    png = cache.get_or_set(f"social-card:{drawing}", lambda: render_png(drawing, *SOCIAL_SIZE), timeout=None)
    return HttpResponse(png, content_type="image/png", headers={"Cache-Control": A_DAY})
