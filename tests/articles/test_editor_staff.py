from django.contrib.auth.models import Group
from django.urls import reverse

from accounts.models import User
from tests.base import ClinicTestCase


class StaffTests(ClinicTestCase):
    """Administrators add staff, who sign in by e-mail and hold roles."""

    def setUp(self) -> None:
        self.sign_in(self.cast.administrator)

    def test_somebody_is_added_with_a_role_and_signs_in(self) -> None:
        role = Group.objects.get(name="Editors")
        data = {
            "email": "New.Person@example.org",
            "first_name": "New",
            "last_name": "Person",
            "password1": "correct horse battery",
            "password2": "correct horse battery",
            "groups": [role.pk],
            "is_active": "on",
        }
        response = self.client.post(reverse("wagtailusers_users:add"), data)
        self.assertRedirects(response, reverse("wagtailusers_users:index"))
        user = User.objects.get(email__iexact="new.person@example.org")
        assert list(user.groups.all()) == [role]
        self.client.logout()
        credentials = {"username": "new.person@example.org", "password": "correct horse battery"}
        response = self.client.post(reverse("wagtailadmin_login"), credentials)
        self.assertRedirects(response, reverse("wagtailadmin_home"))

    def test_the_list_and_the_form_speak_of_e_mail(self) -> None:
        response = self.client.get(reverse("wagtailusers_users:index"))
        self.assertContains(response, "editor@example.org")
        response = self.client.get(reverse("wagtailusers_users:edit", args=[self.cast.editor.pk]))
        self.assertContains(response, 'name="email"')
        self.assertNotContains(response, "Username")

    def test_roles_stand_in_its_list(self) -> None:
        response = self.client.get(reverse("wagtailusers_groups:index"))
        for name in ("Editors", "Clinical reviewers", "Moderators", "Front desk"):
            self.assertContains(response, name)

    def test_others_manage_nobody(self) -> None:
        self.sign_in(self.cast.editor)
        self.assertRedirects(
            self.client.get(reverse("wagtailusers_users:index")), reverse("wagtailadmin_home")
        )

    def test_moderators_of_replies_publish_no_page(self) -> None:
        assert not self.tree.home.permissions_for_user(self.cast.moderator).can_publish()
        assert self.tree.home.permissions_for_user(self.cast.editor).can_publish()
