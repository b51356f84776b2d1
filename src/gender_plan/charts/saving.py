"""Charts as files: a page that needs no network, a drawing, a picture; replaced whole or not at all."""

import html
import json
import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

import altair as alt
import vl_convert

from gender_plan.errors import GenderPlanError
from gender_plan.replacing import write_whole
from gender_plan.text import Language, Text

_SCALE = 2
_UNKNOWN_FORM = Text(
    "không lưu được biểu đồ thành tệp “{}”; hãy đặt tên tệp kết thúc bằng .html, .svg hoặc .png",
    en="a chart cannot be saved as “{}”; let the name end in .html, .svg or .png",
)
_NO_FOLDER = Text(
    "không có thư mục “{}”; hãy tạo thư mục này trước", en="there is no folder “{}”; make it first"
)
_NAMELESS = Text("Biểu đồ", en="Chart")
_NO_SCRIPT = Text(
    "Trình duyệt đang tắt JavaScript nên không vẽ được biểu đồ. {}",
    en="JavaScript is switched off, so the chart cannot be drawn. {}",
)
_LOCALE_VI = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\N{NO-BREAK SPACE}₫"]}
# The menu would send the data to a web site; pictures can be saved without it.
_ACTIONS = {"export": True, "source": False, "compiled": False, "editor": False}
_LIBRARY = "window.vegaEmbed = vegaEmbed;"
# Nothing may be fetched, whatever the chart says; drawing needs scripts that are in the page.
_PAGE = Template("""\
<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
</head>
<body>
<div id="chart"></div>
<noscript><p>$instead</p></noscript>
<script>$library</script>
<script type="application/json" id="spec">$spec</script>
<script type="application/json" id="options">$options</script>
<script>
const read = (id) => JSON.parse(document.getElementById(id).textContent);
vegaEmbed("#chart", read("spec"), read("options"));
</script>
</body>
</html>
""")


def save_chart(chart: alt.TopLevelMixin, path: str | os.PathLike[str], language: Language) -> None:
    """Writes a chart in the form that the ending of the name says."""
    target = Path(path)
    form = _FORMS.get(target.suffix.lower())
    if form is None:
        raise GenderPlanError(_filled(_UNKNOWN_FORM, target.name))
    if not target.parent.is_dir():
        raise GenderPlanError(_filled(_NO_FOLDER, target.parent))
    write_whole(target, form(chart, language))


def _page(chart: alt.TopLevelMixin, language: Language) -> bytes:
    spec = chart.to_dict()
    said = str(spec.get("description", ""))
    options = {"actions": _ACTIONS, "renderer": "svg", **_locale(language, "formatLocale")}
    page = _PAGE.substitute(
        language=language,
        title=html.escape(_title(spec) or _NAMELESS.said(language)),
        instead=html.escape(_NO_SCRIPT.said(language).format(said)),
        library=_library(),
        spec=_json(spec),
        options=_json(options),
    )
    return page.encode()


@cache
def _library() -> str:
    """What draws charts in a browser; made once, for that takes seconds."""
    library: str = vl_convert.javascript_bundle(_LIBRARY, vl_version=_version())
    return library


def drawn_svg(chart: alt.TopLevelMixin, language: Language) -> str:
    """A drawing as text, with what it shows in words."""
    spec = chart.to_dict()
    drawn: str = vl_convert.vegalite_to_svg(
        spec,
        vl_version=_version(),
        allowed_base_urls=[],
        **_locale(language, "format_locale"),
    )
    label = html.escape(str(spec.get("description", "")))
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)


def _drawing(chart: alt.TopLevelMixin, language: Language) -> bytes:
    return drawn_svg(chart, language).encode()


def drawn_png(chart: alt.TopLevelMixin, language: Language) -> bytes:
    """A picture that prints well."""
    drawn: bytes = vl_convert.vegalite_to_png(
        chart.to_dict(),
        vl_version=_version(),
        scale=_SCALE,
        allowed_base_urls=[],
        **_locale(language, "format_locale"),
    )
    return drawn


_FORMS: Mapping[str, Callable[[alt.TopLevelMixin, Language], bytes]] = {
    ".html": _page,
    ".svg": _drawing,
    ".png": drawn_png,
}


def _json(data: Any) -> str:  # noqa: ANN401  a chart as plain data
    """JSON that can stand inside of a page: nothing in it can end the script or begin another."""
    return json.dumps(data).replace("<", "\\u003c")


def _locale(language: Language, name: str) -> dict[str, Any]:
    """How figures are written that the analyst adds; the axes of our own charts do not need it."""
    return {name: _LOCALE_VI} if language == "vi" else {}


def _version() -> str:
    """The version of Vega-Lite that altair speaks, as vl-convert names it: «6.4»."""
    return ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])


def _title(spec: Mapping[str, Any]) -> str:
    """The title of a chart as one line, however it is written down."""
    title = spec.get("title", "")
    words = title.get("text", "") if isinstance(title, dict) else title
    return " ".join(words) if isinstance(words, list) else str(words)


def _filled(text: Text, piece: object) -> Text:
    return Text(text.said("vi").format(piece), en=text.said("en").format(piece))
