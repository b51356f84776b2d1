"""How Sphinx builds these pages: from the root of the project, so that links are the same on a forge."""

import re
from enum import Enum
from importlib.metadata import version as version_of
from typing import Any

import attrs
from sphinx.application import Sphinx

project = "gender_plan"
author = "The gender_plan maintainers"
project_copyright = f"{author}; Apache-2.0"
version = release = version_of("gender-plan")
language = "vi"
locale_dirs = ["docs/_locale"]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
root_doc = "docs/index"
include_patterns = ["README*.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/**.md"]
exclude_patterns = ["docs/_build"]
nitpicky = True
nitpick_ignore_regex = [
    # Other projects' pages are not fetched: the build needs no network.
    ("py:.*", r"(?!gender_plan).*"),
    # Pieces that results are made of; a caller never makes or names one.
    ("py:class", r"gender_plan\.render\.content\.\w+"),
    ("py:class", r"gender_plan\.forms\.(form|layout)\.\w+"),
    ("py:class", r"gender_plan\.drafting\.clauses\.Clause"),
    ("py:class", r"gender_plan\.progress\.measures\.Measure"),
    ("py:class", r"gender_plan\.responsibility\.routes\.Index"),
]
# A wrong example is wrong, and CSV has no colours; a highlighter has no say in that.
suppress_warnings = ["misc.highlighting_failure"]

myst_heading_anchors = 4

autodoc_default_options = {"no-value": True}
autodoc_preserve_defaults = True
autodoc_member_order = "bysource"
add_module_names = False
python_maximum_signature_line_length = 88

html_theme = "furo"
html_title = "gender_plan"
html_static_path = ["_static"]
html_extra_path = ["_extra"]  # the way from the root of the site to the contents
html_css_files = ["pages.css"]
html_copy_source = False
html_show_sourcelink = False


def setup(app: Sphinx) -> None:
    """Signatures as a reader writes them."""
    app.connect("autodoc-process-signature", plain_defaults)


def plain_defaults(*given: Any) -> tuple[str | None, str | None]:  # noqa: ANN401  what Sphinx hands over
    """The defaults of a class themselves, where attrs names its table of them."""
    *_, of, _options, signature, returned = given
    if not (signature and isinstance(of, type) and attrs.has(of)):
        return signature, returned
    defaults = {field.name: field.default for field in attrs.fields(of)}
    said = re.sub(
        r"attr_dict\['(\w+)'\]\.default", lambda found: _written(defaults[found[1]]), signature
    )
    return said, returned


def _written(default: object) -> str:
    return str(default) if isinstance(default, Enum) else repr(default)
