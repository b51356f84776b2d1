"""From ``new`` to a sound plan with nothing but what the program says."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

import gender_plan as gp

Typed = Callable[..., Result]

_REPLACE = "hãy thay chỗ ghi “(điền: …)” bằng điều văn bản nêu"
_WHOLE = "; chỗ nào nằm trong {unknown: …} hay {not_stated: …} thì thay cả ngoặc"
_DOCUMENT = "số, ký hiệu, ví dụ 123/KH-UBND; ngày ban hành"
_INDICATOR = "nội dung chỉ tiêu, như in trong văn bản (chỉ tiêu 1.1); mức phải đạt (chỉ tiêu 1.1)"
_NO_DUE = "không có hạn nộp; nếu văn bản có nêu, hãy thêm due"


def _told(answer: Result) -> list[str]:
    """The first line of each thing that ``check`` said, without the name of the file."""
    lines = [line for line in answer.stdout.splitlines() if ".yaml:" in line]
    return [line.partition(".yaml:")[2] for line in lines]


def test_a_new_province_plan_becomes_sound(typed: Typed, tmp_path: Path) -> None:
    """What is to be filled in is told with its line; so is each fault made on the way."""
    path = tmp_path / "ha-giang.yaml"
    typed("new", "--name", "Hà Giang", "--year", "2027", "--out", path)

    def write(old: str, new: str) -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    assert _told(typed("check", path)) == [
        f"22:11: cảnh báo GP217: còn phải điền: {_DOCUMENT}; {_REPLACE}{_WHOLE}",
        f"48:12: cảnh báo GP217: còn phải điền: tên mục tiêu 1; {_INDICATOR}; {_REPLACE}{_WHOLE}",
        f"61:33: cảnh báo GP217: còn phải điền: tên cơ quan đầu mối; {_REPLACE}",
        f"79:14: cảnh báo GP504: kỳ báo cáo 2027-H1 {_NO_DUE}",
        f"80:14: cảnh báo GP504: kỳ báo cáo 2027 {_NO_DUE}",
    ]
    write("{unknown: '(điền: số, ký hiệu, ví dụ 123/KH-UBND)'}", "12/KH-UBND")
    write("{unknown: '(điền: ngày ban hành)'}", "15/01/2027")
    write("'(điền: tên mục tiêu 1)'", "Trong lĩnh vực chính trị: phấn đấu")
    write("'(điền: nội dung chỉ tiêu, như in trong văn bản)'", "Tỷ lệ nữ cấp ủy")
    write("{not_stated: '(điền: mức phải đạt)'}", "{at_least: 27,5, by: 2027}")
    write("'(điền: tên cơ quan đầu mối)'", "Sở Nội vụ")
    write("ends: 2027-06-30}", "ends: 2027-06-30, due: 30/6/2027}")
    write("'2027', starts: 2027-01-01", "'2027', due: 2027-11-30, starts: 2027-01-01")

    assert _told(typed("check", path))[0].startswith(
        "48:36: lỗi GP034: giá trị có dấu “: ” bên trong; hãy đặt cả giá trị trong ngoặc kép"
    )
    write("Trong lĩnh vực chính trị: phấn đấu", '"Trong lĩnh vực chính trị: phấn đấu"')
    told = _told(typed("check", path))
    assert [line.split()[2] for line in told] == ["GP108:", "GP119:", "GP108:"]
    assert [line.rpartition("; hãy viết ")[2] for line in told] == [
        "2027-01-15",
        "at_least: 27.5",
        "2027-06-30",
    ]
    assert typed("fix", path, "--write").exit_code == 0
    assert typed("check", path).stdout == "đạt: không có lỗi, không có cảnh báo\n"
    assert typed("fmt", path, "--check").exit_code == 1
    assert typed("fmt", path).exit_code == 0
    assert typed("check", path).stdout == "đạt: không có lỗi, không có cảnh báo\n"
    plan = gp.load_plan(path)
    assert gp.Responsibilities(plan).for_indicator("1.1").leads[0].name.vi == "Sở Nội vụ"
