"""Everything that people wrote, to take away. A spreadsheet must not run what a stranger typed."""

import csv
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from openpyxl import Workbook
from wagtail.log_actions import log
from wagtail.models import Site

from .models import Comment

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
COLUMNS = ["id", "page", "number", "answers", "state", "name", "e-mail", "staff", "text", "language", "marked for",
           "sent", "decided", "published", "source"]  # fmt: skip


def neutral(value: Any) -> str:
    """Return `value` as text that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    bare = text.lstrip(" \u00a0\u3000")
    return f"'{text}" if bare.startswith((*FORMULA_STARTS, "\uff1d", "\uff0b", "\uff0d", "\uff20")) else text


def rows_of(comments: QuerySet[Comment], with_email: bool) -> Iterator[list[str]]:
    yield COLUMNS
    related = ["thread", "parent", "commenter"] if with_email else ["thread", "parent"]
    for comment in comments.select_related(*related).iterator(chunk_size=500):
        times = (comment.submitted_at, comment.decided_at, comment.approved_at)
        yield [
            neutral(value)
            for value in [
                comment.pk,
                comment.thread.page_title,
                comment.number,
                comment.parent.number if comment.parent else None,
                comment.state,
                comment.author_name,
                comment.commenter.email if with_email and comment.commenter else "",
                comment.staff_title,
                comment.body,
                comment.language,
                " ".join(comment.held_reasons),
                *(time and time.isoformat(timespec="seconds") for time in times),
                comment.source,
            ]
        ]


class Echo:
    """A file that hands back what is written, so that a long export is sent row by row."""

    def write(self, value: str) -> str:
        return value


def export_response(comments: QuerySet[Comment], kind: str, by: Any) -> HttpResponse | StreamingHttpResponse:
    """Return the rows as a file. Addresses are in it only for those who may see them; the export is logged."""
    rows = rows_of(comments, by.has_perm("comments.view_contact"))
    log(
        instance=Site.objects.filter(is_default_site=True).first(),
        action="comments.export",
        user=by,
        data={"format": kind},
    )
    name = f"replies-{timezone.localdate()}"
    if kind == "xlsx":
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Replies")
        for row in rows:
            sheet.append(row)
        file = BytesIO()
        book.save(file)
        response: Any = HttpResponse(
            file.getvalue(), content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
        response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
        return response
    writer = csv.writer(Echo())
    response = StreamingHttpResponse(
        (writer.writerow(row) for row in rows), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response
