from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires

from .models import Heartbeat, Message

may_see = requires("outbox.view_outbox")


@require_GET
@may_see
def index(request: HttpRequest) -> HttpResponse:
    """Mail that has not gone out: kinds, ages and errors, never an address."""
    waiting = (Message.objects.unsent() | Message.objects.stuck()).defer("recipient").order_by("wanted_at")
    return render(
        request,
        "outbox/admin/index.html",
        {
            "page": Paginator(waiting, 50).get_page(request.GET.get("p")),
            "is_worker_alive": Heartbeat.is_alive(),
            "header_title": _("Mail that has not gone out"),
            "header_icon": "mail",
            "breadcrumbs_items": [{"url": "", "label": _("Mail that has not gone out")}],
        },
    )


@require_POST
@may_see
def retry(request: HttpRequest, pk: str) -> HttpResponse:
    message = get_object_or_404(Message, pk=pk)
    if message.retry_now():
        messages.success(request, _("The mail goes out with the next look of the worker."))
    else:
        messages.warning(request, _("The mail is going out, has gone or was cancelled."))
    return redirect("outbox_admin:index")
