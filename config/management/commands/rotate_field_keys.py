from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction

from lib.crypto import EncryptedTextField, Sealed, is_current, rebuild_after_key_change

BATCH = 500


class Command(BaseCommand):
    help = (
        "Seal every private field again with the first key of FIELD_KEYS."
        " Put the new key first, run this, then take the old key out. It can be stopped and started again."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        total = 0
        for model in apps.get_models():
            # Fields sealed with a row's own key need nothing: the key itself is such a field.
            names = [
                field.attname
                for field in model._meta.concrete_fields
                if isinstance(field, EncryptedTextField) and not field.data_key
            ]
            if names:
                total += self.rotate(model, names)
        if total:
            rebuild_after_key_change()
        self.stdout.write(
            f"Sealed {total} rows with the key in use. Older keys may be taken out of FIELD_KEYS."
        )

    def rotate(self, model: Any, names: list[str]) -> int:
        """Go through the table in batches, each in its own transaction."""
        count, last = 0, None
        while True:
            rows = model._base_manager.order_by("pk")
            keys = list((rows.filter(pk__gt=last) if last else rows).values_list("pk", flat=True)[:BATCH])
            if not keys:
                return count
            last = keys[-1]
            with transaction.atomic():
                for row in model._base_manager.filter(pk__in=keys).select_for_update():
                    count += self.reseal(row, names)

    def reseal(self, row: Any, names: list[str]) -> bool:
        old = [
            name
            for name in names
            if isinstance(row.__dict__.get(name), Sealed) and not is_current(row.__dict__[name])
        ]
        if not old:
            return False
        for name in old:
            getattr(row, name)  # opened now, sealed with today's key when saved
        row.save(update_fields=old)
        file_again = getattr(row, "file_again", None)
        if file_again is not None:  # its blind indexes are hashes under a key too
            file_again()
        return True
