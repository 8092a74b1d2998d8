from django.urls import reverse
from wagtail.blocks import Block

from articles.blocks import clinical_blocks, point_blocks
from clinic.blocks import GalleryBlock, content_blocks, home_blocks
from tests.base import ClinicTestCase

OFFERED: dict[str, Block] = {
    **dict(home_blocks()),
    **dict(content_blocks()),
    **dict(clinical_blocks()),
    **dict(point_blocks()),
    **GalleryBlock().child_blocks["items"].child_blocks,
}


class BlockTests(ClinicTestCase):
    def test_an_editor_can_tell_what_each_block_is_for(self) -> None:
        for name, block in OFFERED.items():
            with self.subTest(name):
                assert block.label
                assert block.meta.icon != "placeholder"
                assert str(block.meta.description)
                assert str(block.meta.group)

    def test_each_block_shows_a_preview(self) -> None:
        self.sign_in(self.cast.editor)
        for name, block in OFFERED.items():
            with self.subTest(name):
                assert block.is_previewable
                url = reverse("wagtailadmin_block_preview")
                response = self.client.get(url, {"id": block.definition_prefix})
                body = response.content.decode().partition('<div class="blocks">')[2].partition("</main>")[0]
                assert "<" in body.replace("</div>", "")
