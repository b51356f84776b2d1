"""``demo`` is a short tour, in either language, and every command it shows does what it says."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "vi",
            (
                "Văn bản ghi 7 mục tiêu, 24 chỉ tiêu; tệp liệt kê được 18 chỉ tiêu.",
                "- mục tiêu 3 (không liệt kê: Phụ lục 1): ",
                "- Sở Lao động - Thương binh và Xã hội chủ trì (III.2.1.a)",
                "- văn bản không nêu cơ quan chủ trì\n- Sở Kế hoạch và Đầu tư phối hợp (III.2.3)",
                "Ngoài ra có 2 việc văn bản chưa ấn định ngày.",
                "- GP214: văn bản nhắc tới nhưng không kèm theo: Phụ lục 1 (",
                "- Chỉ tiêu 2.2 đạt: 26,22 % (năm 2023, công bố ngày 22/5/2024), mục tiêu dưới 30 % đến",
                "Lưu ý: số liệu đã cũ, trước ngày đánh giá 1.095 ngày.",
            ),
        ),
        (
            "en",
            (
                "The document speaks of 7 goals and 24 indicators; the file lists 18 indicators.",
                "- goal 3 (not listed: Phụ lục 1): ",
                "- the document names nobody who leads\n",
                "Besides, 2 without a date in the document.",
                "- Indicator 2.2 is met: 26.22 % (2023, published 22 May 2024), target below 30 % by",
            ),
        ),
    ],
)
def test_the_tour_shows_what_the_library_answers(
    typed: Typed, language: str, words: tuple[str, ...]
) -> None:
    """The tour holds an answer to each question, fits a few screens, and says nothing on stderr."""
    result = typed("demo", "--lang", language)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [piece for piece in words if piece not in result.stdout] == []
    assert len(result.stdout.splitlines()) < 95


def test_the_tour_writes_no_file(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written where the tour is taken."""
    monkeypatch.chdir(tmp_path)
    typed("demo")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command_of_the_tour_can_be_typed(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """Each command that the tour shows runs as it stands, from any folder."""
    monkeypatch.chdir(tmp_path)
    steps = json.loads(typed("demo", "--format", "json", "--lang", language).stdout)["steps"]
    shown = [line.strip() for line in typed("demo", "--lang", language).stdout.splitlines()]
    assert len(steps) == 6
    for step in steps:
        assert f"$ {step['command']}" in shown
        program, *words = shlex.split(step["command"])
        result = typed(*words)
        assert (program, result.exit_code) == ("gender-plan", 0)
        assert result.stdout
