"""The database itself refuses to change what happened to an inquiry, and who looked at it.

Code that must take rows away (retention, and the watchdog's own test inquiries) opens the history for
its transaction: see `inquiries.guards`.
"""

from django.db import migrations

TABLES = ["inquiries_inquiryevent", "inquiries_accesslog", "inquiries_erasurelog"]


def guard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        guard_sqlite(schema_editor)
    elif schema_editor.connection.vendor == "postgresql":
        guard_postgresql(schema_editor)


def guard_sqlite(schema_editor):
    """`history_is_open` comes with each connection that the site makes; to any other the rows are closed."""
    for table in TABLES:
        for verb in ["update", "delete"]:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table}"
                f" WHEN NOT history_is_open()"
                f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def guard_postgresql(schema_editor):
    schema_editor.execute(
        """
        CREATE FUNCTION inquiries_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF current_setting('inquiries.history', true) = 'open' THEN
                IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
            END IF;
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END
        $$
        """,
        params=None,  # so that its percent sign is its own
    )
    for table in TABLES:
        schema_editor.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION inquiries_refuse_change()"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION inquiries_refuse_change()"
        )


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            for verb in ["update", "delete"]:
                schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}")
    elif schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION inquiries_refuse_change() CASCADE")


class Migration(migrations.Migration):
    dependencies = [("inquiries", "0003_reply_draft")]

    operations = [migrations.RunPython(guard, unguard)]
