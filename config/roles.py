"""The staff roles and what each may do. `accounts.actions.sync_roles` makes groups of them.

A role's permissions are `app.codename`; page and collection permissions are Wagtail's
and hang on places in the tree, so they are named by Wagtail's own short words.
"""

from accounts.roles import Role

ADMIN_ACCESS = "wagtailadmin.access_admin"

ROLES = [
    Role(
        "Editors",
        permissions=[
            ADMIN_ACCESS,
            *(
                f"{app}.{action}_{model}"
                for app, model in [
                    ("articles", "author"),
                    ("articles", "reference"),
                    ("articles", "glossaryterm"),
                    ("articles", "category"),
                ]
                for action in ("add", "change", "delete", "view")
            ),
            "articles.view_missedsearch",
            "articles.delete_missedsearch",
            "clinic.change_clinicsettings",
            "clinic.change_menus",
            "clinic.change_alertbanner",
            "simple_translation.submit_translation",
            "wagtailredirects.add_redirect",
            "wagtailredirects.change_redirect",
            "wagtailredirects.delete_redirect",
        ],
        pages=["add", "change", "publish", "lock", "unlock"],
        collections=["add", "change", "choose"],
    ),
    Role(
        "Clinical reviewers",
        permissions=[
            ADMIN_ACCESS,
            "articles.sign_clinicalreview",
            "articles.view_reference",
            "comments.moderate",
            "comments.review_escalated",
            "comments.reply_as_staff",
        ],
        pages=["change"],
        collections=["choose"],
    ),
    Role(
        "Moderators",
        permissions=[
            ADMIN_ACCESS,
            "comments.moderate",
            "comments.reply_as_staff",
            "comments.redact",
            "comments.pin",
            "comments.manage_rules",
            *(f"comments.{action}_blockrule" for action in ("add", "change", "delete", "view")),
            "comments.change_commentsettings",
        ],
    ),
    Role(
        "Privacy officers",
        permissions=[
            ADMIN_ACCESS,
            "comments.moderate",
            "comments.view_contact",
            "comments.export",
            "comments.erase",
            "inquiries.triage_inquiry",
            "inquiries.view_identity",
            "inquiries.export_inquiry",
            "inquiries.erase_inquiry",
            "inquiries.view_access_log",
        ],
    ),
    Role(
        "Front desk",
        permissions=[ADMIN_ACCESS, "inquiries.triage_inquiry", "inquiries.view_identity"],
    ),
    Role(
        "Front desk leads",
        permissions=[
            ADMIN_ACCESS,
            "inquiries.triage_inquiry",
            "inquiries.view_identity",
            "inquiries.export_inquiry",
            "inquiries.erase_inquiry",
            "inquiries.view_inquiry_reports",
            "inquiries.view_access_log",
            "inquiries.change_contactformsettings",
            *(
                f"inquiries.{action}_{model}"
                for model in ("mailbox", "routingrule", "savedreply")
                for action in ("add", "change", "delete", "view")
            ),
            "outbox.view_outbox",
        ],
    ),
]
