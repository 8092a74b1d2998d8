from django.db import migrations


def leave_out(apps, schema_editor):
    """Remove what Wagtail makes on its first start: groups named like our roles that may do other things.

    Its “Moderators” publish pages; ours decide on comments. The roles are made anew after
    the migrations (config.roles), with what they may do here. The workflow that waits for
    those moderators goes too. Where people hold such a group already, nothing is touched.
    """
    groups = apps.get_model("auth", "Group").objects.filter(name__in=["Moderators", "Editors"])
    if apps.get_model("accounts", "User").objects.filter(groups__in=groups).exists():
        return
    workflows = apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval")
    apps.get_model("wagtailcore", "Task").objects.filter(
        workflow_tasks__workflow__in=workflows, task_states__isnull=True
    ).delete()
    workflows.filter(workflow_states__isnull=True).delete()
    groups.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0005_editingsession_is_editing"),
        ("wagtailcore", "0094_alter_page_locale"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(leave_out, migrations.RunPython.noop)]
