from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

from .roles import Role


@transaction.atomic
def sync_roles(roles: Iterable[Role]) -> None:
    """Make a group for each role and give it exactly the role's model permissions.

    Page and collection permissions are only added, never taken away: an owner may
    have narrowed or widened them to a part of the site in the admin.
    """
    known = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.select_related("content_type")
    }
    root_page = Page.objects.filter(depth=1).first()
    root_collection = Collection.objects.filter(depth=1).first()
    for role in roles:
        missing = [name for name in role.permissions if name not in known]
        if missing:
            raise ValueError(f"Role {role.name} names permissions that don't exist: {', '.join(missing)}.")
        group, created = Group.objects.get_or_create(name=role.name)
        group.permissions.set([known[name] for name in role.permissions])
        if not created:
            continue
        for kind in role.pages if root_page else []:
            GroupPagePermission.objects.get_or_create(
                group=group, page=root_page, permission=known[f"wagtailcore.{kind}_page"]
            )
        for kind in role.collections if root_collection else []:
            for name in (f"wagtailimages.{kind}_image", f"wagtaildocs.{kind}_document"):
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=root_collection, permission=known[name]
                )
