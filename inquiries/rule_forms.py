"""Forms for what leads set up: a rule, a trial of the rules, a saved reply."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Page

from .models import ContactFormSettings, Inquiry, Mailbox, Patient, RoutingRule, SavedReply
from .places import Places
from .routing import Facts, Route, route
from .widgets import MomentInput

PAGE_CONDITIONS = ["locations", "topics", "pages"]


class RoutingRuleForm(WagtailAdminModelForm):
    """A rule with its conditions as boxes to tick; what a rule names that is gone stays visible."""

    fields: dict[str, Any]

    class Meta:
        model = RoutingRule
        fields = [
            "name",
            "sort_order",
            "is_active",
            "locations",
            "topics",
            "pages",
            "patients",
            "languages",
            "hours",
            "mailbox",
            "priority",
            "assignee",
            "tags",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = Places.read()
        pages = dict(
            Page.objects.live().filter(depth__gt=1).order_by("title").values_list("pk", "title")[:500]
        )
        self._offer("locations", places.locations, _("Locations"))
        self._offer("topics", places.topics, _("Topics"))
        self._offer("pages", pages, _("Pages they came from"))
        self._offer("patients", dict(Patient.choices), _("Who it is for"))
        self._offer("languages", dict(Inquiry.Language.choices), _("Languages"))
        names = ContactFormSettings.load().tag_names
        self._offer("tags", dict(zip(names, names, strict=True)), _("Tags"))
        self.fields["mailbox"].queryset = Mailbox.objects.active().led_by(self.for_user)

    def _offer(self, name: str, choices: dict[Any, Any], label: Any) -> None:
        for value in getattr(self.instance, name, None) or []:
            choices.setdefault(value, _("No longer there (%s): fits nothing") % value)
        by_id = name in PAGE_CONDITIONS
        self.fields[name] = forms.TypedMultipleChoiceField(
            label=label,
            choices=list(choices.items()),
            coerce=int if by_id else str,
            required=False,
            empty_value=[],
            widget=forms.SelectMultiple(attrs={"size": 8})
            if name == "pages"
            else forms.CheckboxSelectMultiple,
            help_text=_("None chosen: any will do."),
        )
        self.initial[name] = getattr(self.instance, name, None) or []


class SavedReplyForm(WagtailAdminModelForm):
    fields: dict[str, Any]

    class Meta:
        model = SavedReply
        fields = ["title", "mailbox", "language", "body"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mailbox"].queryset = Mailbox.objects.led_by(self.for_user)
        self.fields["mailbox"].empty_label = _("All mailboxes")
        self.fields["language"] = forms.ChoiceField(label=_("Language"), choices=Inquiry.Language)


class SimulatorForm(forms.Form):
    """An inquiry that nobody sent: where would it go, and why?"""

    fields: dict[str, Any]
    location = forms.ChoiceField(label=_("Location"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    page = forms.ModelChoiceField(
        label=_("Page they came from"), queryset=Page.objects.none(), required=False, empty_label=_("None")
    )
    patient = forms.ChoiceField(label=_("For"), choices=Patient, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=Inquiry.Language, required=False)
    arrived_at = forms.DateTimeField(label=_("Arrives at"), required=False, widget=MomentInput)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        places = Places.read()
        self.fields["location"].choices = places.location_choices()
        self.fields["topic"].choices = places.topic_choices()
        self.fields["page"].queryset = Page.objects.live().filter(depth__gt=1).order_by("title")

    @property
    def arrives_at(self) -> datetime:
        self.is_valid()
        return self.cleaned_data.get("arrived_at") or timezone.now()

    def route(self) -> Route:
        """What the rules of now would do; nonsense counts as not chosen."""
        self.is_valid()
        data = self.cleaned_data
        page = data.get("page")
        facts = Facts(
            location=int(data["location"]) if data.get("location") else None,
            topic=int(data["topic"]) if data.get("topic") else None,
            patient=data.get("patient") or Patient.SELF,
            language=data.get("language") or Inquiry.Language.ENGLISH,
            arrived_at=self.arrives_at,
            page=page.pk if page else None,
        )
        return route(facts, RoutingRule.objects.in_order(), Mailbox.objects.all().default())
