import base64
from typing import Any

from django import template
from django.template.context import Context

from clinic.models import ClinicSettings
from clinic.social_image import SocialImage

register = template.Library()


@register.simple_tag(takes_context=True)
def social_picture(context: Context, page: Any) -> str:
    """The picture that social sites show for a page as it is in the editor, as the address of an image."""
    image = SocialImage.of(page, ClinicSettings.for_request(context["request"]).in_language())
    return f"data:{image.content_type};base64,{base64.b64encode(image.render()).decode()}"
