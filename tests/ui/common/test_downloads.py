"""Files to take along."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def page():
    from exports.writing.progress import tell
    from ui.common.downloads import File, slow_file

    def make():
        tell(0.5)
        return b"file"

    slow_file(File("pptx", "PowerPoint", "deals.pptx", "x/y", make, slow=True), "view")


def test_a_file_is_made_at_the_button_and_then_given():
    app = AppTest.from_function(page).run()
    assert not app.get("download_button")
    app.button(key="make-pptx").click().run()
    assert not app.exception
    (given,) = app.get("download_button")
    assert given.proto.label == "PowerPoint: klaar, bewaar het bestand"
    assert not app.button
