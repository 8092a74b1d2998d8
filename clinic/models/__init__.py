from .images import ClinicImage, ClinicRendition
from .mixins import PictureMixin
from .pages import HomePage, LegalNoticePage, StandardPage
from .people import ClinicianIndexPage, ClinicianPage
from .places import LocationIndexPage, LocationPage, OpeningException, OpeningHours
from .settings import AlertBanner, ClinicSettings, FooterMenuItem, MainMenuItem, Menus, SocialLink
from .version import ContentVersion

__all__ = [
    "AlertBanner",
    "ClinicImage",
    "ClinicRendition",
    "ClinicSettings",
    "ContentVersion",
    "ClinicianIndexPage",
    "ClinicianPage",
    "FooterMenuItem",
    "HomePage",
    "LegalNoticePage",
    "LocationIndexPage",
    "LocationPage",
    "MainMenuItem",
    "Menus",
    "OpeningException",
    "OpeningHours",
    "PictureMixin",
    "SocialLink",
    "StandardPage",
]
