"""Saying that a published reply should not stand. The pages work without script, set no cookie and ask for no name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from lib.http import is_same_origin

from .forms import ReportForm
from .listing import body_html
from .models import Comment, CommentSettings, NothingToReport, NotTaken, Thread
from .views import BIGGEST_ID, loses_nothing, network_of


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@loses_nothing(_lazy("Your report was not stored"), "comments/report_unavailable.html")
def report(request: HttpRequest, page_id: int, number: int) -> HttpResponse:
    """Take a report for the moderators. Same origin stands in for a token, as for replies."""
    comment = find_reported(page_id, number)
    if comment is None:
        return not_sent(request, None, _("There is no such reply (any more)."), 404)
    if request.method != "POST":
        return show_form(request, comment, ReportForm(), 200)
    return take(request, comment)


def find_reported(page_id: int, number: int) -> Comment | None:
    if page_id > BIGGEST_ID or number > BIGGEST_ID:
        return None
    thread = Thread.objects.visible().select_related("page").filter(page_id=page_id).first()
    comment = Comment.objects.approved().filter(thread=thread, number=number).first() if thread else None
    if comment is not None and thread is not None:
        comment.thread = thread
    return comment


def take(request: HttpRequest, comment: Comment) -> HttpResponse:
    form = ReportForm(request.POST)
    if not form.is_valid():
        return show_form(request, comment, form, 422)
    if not is_same_origin(request):
        form.add_error(
            None, _("We could not see that this came from our own page. Please send it once more.")
        )
        return show_form(request, comment, form, 403)
    data = form.cleaned_data
    try:
        comment.report(
            data["reason"], data["detail"], network=network_of(request), is_trapped=bool(data["website"])
        )
    except NothingToReport as refusal:
        return not_sent(request, comment, str(refusal), 409)
    except NotTaken as refusal:
        form.add_error(None, str(refusal))
        return show_form(request, comment, form, 429)
    return redirect("comments:reported", comment.thread.page_id, comment.number)


def show_form(request: HttpRequest, comment: Comment, form: ReportForm, status: int) -> HttpResponse:
    context = {
        "form": form,
        "page": comment.thread.page,
        "comment": comment,
        "comment_html": body_html(comment.body),
        "permalink": comment.get_absolute_url(),
    }
    return render(request, "comments/report.html", context, status=status)


def not_sent(request: HttpRequest, comment: Comment | None, why: str, status: int) -> HttpResponse:
    context = {
        "title": _("There is nothing to report"),
        "page": comment.thread.page if comment else None,
        "why": why,
        "text": request.POST.get("detail", "")[:20000],
    }
    return render(request, "comments/not_taken.html", context, status=status)


@never_cache
@require_GET
def reported(request: HttpRequest, page_id: int, number: int) -> HttpResponse:
    """Say what happens next. The same for everybody, so the address gives nobody away."""
    settings = CommentSettings.current(request)
    comment = find_reported(page_id, number)
    context = {
        "settings": settings,
        "crisis_lines": settings.crisis_lines("en"),
        "page": comment.thread.page if comment else None,
        "number": number,
    }
    return render(request, "comments/reported.html", context)
