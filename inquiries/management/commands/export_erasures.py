import json
from typing import Any

from django.core.management.base import BaseCommand

from inquiries.models import ErasureLog


class Command(BaseCommand):
    help = "Print which inquiries were erased, one JSON line each. Keep the file apart from the backups."

    def handle(self, *args: Any, **options: Any) -> None:
        for row in ErasureLog.objects.order_by("at").iterator():
            line = {"inquiry": str(row.inquiry_id), "reason": row.reason, "at": row.at.isoformat()}
            self.stdout.write(json.dumps(line))
