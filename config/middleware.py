from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from config.views.errors import maintenance


class MaintenanceMiddleware:
    """While MAINTENANCE is on, answer visitors with 503. Staff and health checks pass."""

    OPEN = ("/admin/", "/healthz", "/readyz", settings.STATIC_URL)

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.MAINTENANCE and not request.path.startswith(self.OPEN):
            return maintenance(request)
        return self.get_response(request)
