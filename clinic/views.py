from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.templatetags.static import static
from django.views.decorators.http import require_safe
from wagtail.models import Page

from clinic.frame import frame_for, frame_of
from clinic.illustrations import MOTIFS, render_png
from clinic.social_image import SocialImage
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
            "short_name": clinic.clinic_name.split(maxsplit=1)[0][:12],
            "description": clinic.tagline,
            "start_url": "/",
            "scope": "/",
            "display": "browser",
            "background_color": "#faf7f1",
            "theme_color": clinic.accent.lower(),
            "icons": [
                {"src": static(f"img/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
                for size in (192, 512)
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
    png = cache.get_or_set(f"social-card:{drawing}", lambda: render_png(drawing, *SOCIAL_SIZE), timeout=None)
    return HttpResponse(png, content_type="image/png", headers={"Cache-Control": A_DAY})


@require_safe
def social_image(request: HttpRequest, page_id: int, digest: str, extension: str) -> HttpResponse:
    """Answer with the picture of a published page; an old address leads to the page's picture of today."""
    page = get_object_or_404(Page.objects.live().public(), pk=page_id).specific
    image = SocialImage.of(page, frame_of(page.get_site()).clinic)
    if (digest, extension) != (image.digest, image.extension):
        return HttpResponseRedirect(image.path, headers={"Cache-Control": "public, max-age=300"})
    return HttpResponse(image.read(), content_type=image.content_type, headers={"Cache-Control": FOREVER})
