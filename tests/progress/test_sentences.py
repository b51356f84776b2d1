"""What an official can paste into a report: the exact text of the main cases in both languages."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from gender_plan.model import (
    Baseline,
    Indicator,
    Level,
    Part,
    Period,
    Plan,
    ReportedValue,
    Sex,
    Unit,
    ValueState,
)
from gender_plan.periods import day_said, period_said
from gender_plan.progress import ProgressEvaluator
from gender_plan.progress.telling.wording import listed, runs_said, unit_said
from gender_plan.provenance import Confidence, Outside
from gender_plan.targets import (
    About,
    AtLeast,
    AtMost,
    Below,
    Direction,
    Done,
    EachSexAtLeast,
    Every,
    InForce,
    NotStated,
    Reach,
    Target,
)
from gender_plan.text import Text

D = Decimal


def end(year: int) -> dt.date:
    """The last day of a year."""
    return dt.date(year, 12, 31)


def value(period: str, figure: str, sex: Sex | None = None) -> ReportedValue:
    """One reported value of indicator 2.2."""
    return ReportedValue(indicator="2.2", period=period, value=D(figure), sex=sex)


FARMING = Below(below=D(30), by=end(2025))
JOBS = EachSexAtLeast(each_sex_at_least=D(40), every=Every.YEAR)
UNSTATED = NotStated(not_stated=Text("Phụ lục 1"))
PERCENT = Unit(of="percent")
START = Baseline(value=D(40), date=end(2020))
PRESS = Outside(from_=Text("báo chí"), confidence=Confidence.PRESS)
RECALLED = Outside(from_=Text("nhớ lại"), confidence=Confidence.RECALLED)


def one(*targets: Target, baseline: Baseline | None = None, unit: Unit | None = PERCENT) -> Indicator:
    """Indicator 2.2 with these targets."""
    return Indicator(id="2.2", unit=unit, baseline=baseline, targets=targets)


def said(indicator: Indicator, *values: ReportedValue, year: int, starts: int = 2016) -> tuple[str, str]:
    """The verdict at the end of a year, in Vietnamese and in English."""
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(starts=dt.date(starts, 1, 1), ends=end(2030)),
        indicators=(indicator,),
    )
    found = ProgressEvaluator(plan).evaluate(values, end(year)).indicator("2.2")
    return found.because(), found.because("en")


CASES = {
    "met": (
        said(one(FARMING), evolve(value("2023", "26.22"), source="Tổng cục Thống kê"), year=2023),
        (
            "Chỉ tiêu 2.2 đạt: 26,22 % (năm 2023), mục tiêu dưới 30 % đến hết năm 2025; nguồn:"
            " Tổng cục Thống kê."
        ),
        (
            "Indicator 2.2 is met: 26.22 % (2023), target below 30 % by the end of 2025; source:"
            " Tổng cục Thống kê."
        ),
    ),
    "not met": (
        said(one(FARMING), value("2025", "31"), year=2025),
        "Chỉ tiêu 2.2 không đạt: 31 % (năm 2025), mục tiêu dưới 30 % đến hết năm 2025.",
        "Indicator 2.2 is not met: 31 % (2025), target below 30 % by the end of 2025.",
    ),
    "rounded onto its limit": (
        said(one(FARMING), value("2025", "29.999"), year=2025),
        "Chỉ tiêu 2.2 đạt: gần 30 % (năm 2025), mục tiêu dưới 30 % đến hết năm 2025.",
        "Indicator 2.2 is met: just under 30 % (2025), target below 30 % by the end of 2025.",
    ),
    "reached late": (
        said(one(FARMING), value("2025", "31"), value("2026", "29"), year=2026),
        (
            "Chỉ tiêu 2.2 không đạt: 31 % (năm 2025), mục tiêu dưới 30 % đến hết năm 2025; đến năm"
            " 2026 mới đạt (29 %); so với lần trước 31 % (năm 2025) chuyển biến đúng hướng."
        ),
        (
            "Indicator 2.2 is not met: 31 % (2025), target below 30 % by the end of 2025; reached"
            " only later: 29 % (2026); moved the wanted way since the value before, 31 % (2025)."
        ),
    ),
    "lost again": (
        said(one(FARMING), value("2025", "29"), value("2026", "31"), year=2026),
        (
            "Chỉ tiêu 2.2 từng đạt (29 %, năm 2025) nhưng nay không còn đạt: 31 % (năm 2026), mục"
            " tiêu dưới 30 % đến hết năm 2025; so với lần trước 29 % (năm 2025) chuyển biến ngược"
            " hướng."
        ),
        (
            "Indicator 2.2 was met (29 %, 2025) and no longer is: 31 % (2026), target below 30 %"
            " by the end of 2025; moved the wrong way since the value before, 29 % (2025)."
        ),
    ),
    "not yet due, with its pace": (
        said(
            one(FARMING, baseline=START),
            evolve(value("2023", "35.5"), state=ValueState.PROVISIONAL),
            year=2023,
        ),
        (
            "Chỉ tiêu 2.2 chưa đến hạn: 35,5 % (năm 2023), mục tiêu dưới 30 % đến hết năm"
            " 2025; so với giá trị gốc 40 % (cuối năm 2020) chuyển biến đúng hướng; tiến "
            "độ chậm so với lộ trình (bằng 0,75 lần mức dự kiến; phương pháp "
            "lộ trình kế hoạch, ngưỡng 0,95 và 0,6); bình quân mỗi năm đã giảm 1,5 điểm phần "
            "trăm, từ nay còn cần giảm 2,75 điểm phần trăm mỗi năm để tới mức 30 % đến "
            "hết năm 2025. Lưu ý: số liệu sơ bộ."
        ),
        (
            "Indicator 2.2 is not yet due: 35.5 % (2023), target below 30 % by the end of"
            " 2025; moved the wanted way since the baseline of 40 % (end of 2020); behind"
            " the planned path (0.75 times what was planned; by the planned path, limits "
            "0.95 and 0.6); fell by 1.5 percentage points a year so far, from now on has "
            "to fall by 2.75 percentage points a year to 30 % by the end of 2025. Note: "
            "provisional figures."
        ),
    ),
    "moving away": (
        said(one(FARMING, baseline=START), value("2023", "41.5"), year=2023),
        (
            "Chỉ tiêu 2.2 chưa đến hạn: 41,5 % (năm 2023), mục tiêu dưới 30 % đến hết năm"
            " 2025; so với giá trị gốc 40 % (cuối năm 2020) chuyển biến ngược hướng; tiến"
            " độ đang xa dần mục tiêu (phương pháp lộ trình kế hoạch, ngưỡng 0,95 và 0,6); "
            "bình quân mỗi năm đã tăng 0,5 điểm phần trăm, từ nay còn cần giảm 5,75 điểm "
            "phần trăm mỗi năm để tới mức 30 % đến hết năm 2025."
        ),
        (
            "Indicator 2.2 is not yet due: 41.5 % (2023), target below 30 % by the end of"
            " 2025; moved the wrong way since the baseline of 40 % (end of 2020); moving "
            "away from the target (by the planned path, limits 0.95 and 0.6); rose by 0.5"
            " percentage points a year so far, from now on has to fall by 5.75 percentage"
            " points a year to 30 % by the end of 2025."
        ),
    ),
    "met early, nothing left to do": (
        said(one(FARMING, baseline=START), value("2023", "29"), year=2023),
        (
            "Chỉ tiêu 2.2 đạt: 29 % (năm 2023), mục tiêu dưới 30 % đến hết năm 2025; so với giá"
            " trị gốc 40 % (cuối năm 2020) chuyển biến đúng hướng."
        ),
        (
            "Indicator 2.2 is met: 29 % (2023), target below 30 % by the end of 2025; moved the"
            " wanted way since the baseline of 40 % (end of 2020)."
        ),
    ),
    "met, and beyond the next target": (
        said(
            one(FARMING, Below(below=D(25), by=end(2030)), baseline=START),
            value("2023", "24"),
            year=2023,
        ),
        (
            "Chỉ tiêu 2.2 đạt: 24 % (năm 2023), mục tiêu dưới 30 % đến hết năm 2025; so "
            "với giá trị gốc 40 % (cuối năm 2020) chuyển biến đúng hướng; tiến độ đúng lộ"
            " trình (bằng 2,67 lần mức dự kiến; phương pháp lộ trình kế hoạch, ngưỡng 0,95 và "
            "0,6)."
        ),
        (
            "Indicator 2.2 is met: 24 % (2023), target below 30 % by the end of 2025; "
            "moved the wanted way since the baseline of 40 % (end of 2020); on track "
            "(2.67 times what was planned; by the planned path, limits 0.95 and 0.6)."
        ),
    ),
    "no baseline, a milestone passed": (
        said(one(FARMING, Below(below=D(25), by=end(2030))), value("2027", "29"), year=2027),
        (
            "Chỉ tiêu 2.2 chưa đánh giá được: chưa có số liệu của sáu tháng tính đến hạn; mục tiêu dưới"
            " 30 % đến hết năm 2025; số liệu sau ngày đến hạn, năm 2027, thì đạt (29 %); tiến độ rất"
            " chậm so với lộ trình (bằng 0,5 lần mức dự kiến; phương pháp "
            "lộ trình kế hoạch, ngưỡng 0,95 và 0,6); từ nay còn cần giảm 1,33 điểm phần trăm "
            "mỗi năm để tới mức 25 % đến hết năm 2030."
        ),
        (
            "Indicator 2.2 cannot be assessed: no value is known for the six months up to the day on"
            " which it was due; target below 30 % by the end of 2025; a later value, 2027, meets it"
            " (29 %); far behind the planned path (0.5 times what was planned; by the planned path, "
            "limits 0.95 and 0.6); from now on has to fall by 1.33 percentage points a "
            "year to 25 % by the end of 2030."
        ),
    ),
    "a ratio that rounding would promote": (
        said(one(FARMING, baseline=START), value("2023", "34.304"), year=2023),
        (
            "Chỉ tiêu 2.2 chưa đến hạn: 34,3 % (năm 2023), mục tiêu dưới 30 % đến hết năm"
            " 2025; so với giá trị gốc 40 % (cuối năm 2020) chuyển biến đúng hướng; tiến "
            "độ chậm so với lộ trình (bằng gần 0,95 lần mức dự kiến; phương pháp "
            "lộ trình kế hoạch, ngưỡng 0,95 và 0,6); bình quân mỗi năm đã giảm 1,9 điểm phần "
            "trăm, từ nay còn cần giảm 2,15 điểm phần trăm mỗi năm để tới mức 30 % đến "
            "hết năm 2025."
        ),
        (
            "Indicator 2.2 is not yet due: 34.3 % (2023), target below 30 % by the end of"
            " 2025; moved the wanted way since the baseline of 40 % (end of 2020); behind"
            " the planned path (just under 0.95 times what was planned; by "
            "the planned path, limits 0.95 and 0.6); fell by 1.9 percentage points a year so "
            "far, from now on has to fall by 2.15 percentage points a year to 30 % by the"
            " end of 2025."
        ),
    ),
    "no value": (
        said(one(FARMING), year=2025),
        "Chỉ tiêu 2.2 chưa đánh giá được: chưa có số liệu; mục tiêu dưới 30 % đến hết năm 2025.",
        "Indicator 2.2 cannot be assessed: no value is known; target below 30 % by the end of 2025.",
    ),
    "nothing of the year in which it was due": (
        said(one(FARMING), value("2023", "31"), year=2026),
        (
            "Chỉ tiêu 2.2 chưa đánh giá được: chưa có số liệu của sáu tháng tính đến hạn; mục tiêu dưới"
            " 30 % đến hết năm 2025; số liệu gần nhất 31 % (năm 2023). Lưu ý: số liệu đã cũ, trước ngày"
            " đánh giá 1.096 ngày."
        ),
        (
            "Indicator 2.2 cannot be assessed: no value is known for the six months up to the day on"
            " which it was due; target below 30 % by the end of 2025; latest value 31 % (2023). Note:"
            " stale figures, 1,096 days old."
        ),
    ),
    "stale": (
        said(one(AtLeast(at_least=D(27), by=end(2025))), value("2020", "28.2"), year=2023),
        (
            "Chỉ tiêu 2.2 đạt: 28,2 % (năm 2020), mục tiêu ít nhất 27 % đến hết năm 2025. Lưu ý:"
            " số liệu đã cũ, trước ngày đánh giá 1.095 ngày."
        ),
        (
            "Indicator 2.2 is met: 28.2 % (2020), target at least 27 % by the end of 2025. Note:"
            " stale figures, 1,095 days old."
        ),
    ),
    "zero denominator": (
        said(
            one(AtLeast(at_least=D(50), by=end(2025))),
            ReportedValue(indicator="2.2", period="2025", numerator=D(0), denominator=D(0)),
            year=2025,
        ),
        (
            "Chỉ tiêu 2.2 chưa đánh giá được: không áp dụng: mẫu số bằng 0; mục tiêu ít nhất 50 %"
            " đến hết năm 2025."
        ),
        (
            "Indicator 2.2 cannot be assessed: not applicable: the denominator is 0; target at"
            " least 50 % by the end of 2025."
        ),
    ),
    "about without a tolerance": (
        said(one(About(about=D(60), by=end(2030))), value("2023", "60"), year=2023),
        (
            "Chỉ tiêu 2.2 chưa đánh giá được: văn bản ghi «khoảng» mà không nêu sai số cho phép"
            " (tolerance); mục tiêu khoảng 60 % đến hết năm 2030; số liệu gần nhất 60 % (năm"
            " 2023)."
        ),
        (
            "Indicator 2.2 cannot be assessed: the document says «about» and no tolerance is"
            " stated; target about 60 % by the end of 2030; latest value 60 % (2023)."
        ),
    ),
    "not stated": (
        said(one(UNSTATED), year=2020),
        "Chỉ tiêu 2.2: văn bản chưa nêu con số (Phụ lục 1).",
        "Indicator 2.2: the document states no figure (Phụ lục 1).",
    ),
    "not stated, with values": (
        said(
            evolve(one(UNSTATED), direction=Direction.DECREASE),
            value("2019", "35.5"),
            value("2020", "34"),
            year=2020,
        ),
        (
            "Chỉ tiêu 2.2: văn bản chưa nêu con số (Phụ lục 1); số liệu gần nhất 34 % (năm 2020);"
            " so với lần trước 35,5 % (năm 2019) chuyển biến đúng hướng."
        ),
        (
            "Indicator 2.2: the document states no figure (Phụ lục 1); latest value 34 % (2020);"
            " moved the wanted way since the value before, 35.5 % (2019)."
        ),
    ),
    "each sex, every year": (
        said(
            one(JOBS),
            value("2016", "45", Sex.FEMALE),
            value("2016", "55", Sex.MALE),
            year=2016,
        ),
        (
            "Chỉ tiêu 2.2 đạt: nữ 45 %, nam 55 % (năm 2016), mục tiêu mỗi giới ít nhất 40 % hằng"
            " năm; các kỳ đã đến hạn đều đạt (năm 2016)."
        ),
        (
            "Indicator 2.2 is met: women 45 %, men 55 % (2016), target each sex at least 40 %"
            " every year; every period already due is met (2016)."
        ),
    ),
    "a failing year": (
        said(
            one(JOBS),
            value("2017", "65", Sex.FEMALE),
            value("2017", "35", Sex.MALE),
            year=2018,
        ),
        "Chỉ tiêu 2.2 không đạt: nữ 65 %, nam 35 % (năm 2017), mục tiêu mỗi giới ít nhất 40 % hằng năm.",
        (
            "Indicator 2.2 is not met: women 65 %, men 35 % (2017), target each sex at least 40 %"
            " every year."
        ),
    ),
    "one point, as planned": (
        said(
            one(AtLeast(at_least=D(45), by=end(2025)), baseline=START),
            value("2021", "41"),
            year=2021,
        ),
        (
            "Chỉ tiêu 2.2 chưa đến hạn: 41 % (năm 2021), mục tiêu ít nhất 45 % đến hết "
            "năm 2025; so với giá trị gốc 40 % (cuối năm 2020) chuyển biến đúng hướng; "
            "tiến độ đúng lộ trình (xấp xỉ mức dự kiến; phương pháp lộ trình kế hoạch, ngưỡng "
            "0,95 và 0,6); bình quân mỗi năm đã tăng 1 điểm phần trăm, từ nay còn cần "
            "tăng 1 điểm phần trăm mỗi năm để tới mức 45 % đến hết năm 2025."
        ),
        (
            "Indicator 2.2 is not yet due: 41 % (2021), target at least 45 % by the end "
            "of 2025; moved the wanted way since the baseline of 40 % (end of 2020); on "
            "track (about what was planned; by the planned path, limits 0.95 and 0.6); "
            "rose by 1 percentage point a year so far, from now on has to rise by 1 "
            "percentage point a year to 45 % by the end of 2025."
        ),
    ),
    "a missing year": (
        said(
            one(JOBS),
            value("2016", "45", Sex.FEMALE),
            value("2016", "55", Sex.MALE),
            year=2017,
        ),
        (
            "Chỉ tiêu 2.2 chưa đánh giá được: chưa có số liệu năm 2017; mục tiêu mỗi giới ít"
            " nhất 40 % hằng năm."
        ),
        (
            "Indicator 2.2 cannot be assessed: no value is known for 2017; target each sex at"
            " least 40 % every year."
        ),
    ),
    "a year without cases": (
        said(
            one(AtLeast(at_least=D(40), every=Every.YEAR)),
            value("2017", "45"),
            ReportedValue(indicator="2.2", period="2016", numerator=D(0), denominator=D(0)),
            year=2017,
        ),
        (
            "Chỉ tiêu 2.2 đạt: 45 % (năm 2017), mục tiêu ít nhất 40 % hằng năm; các kỳ đã đến hạn"
            " đều đạt (năm 2017); không áp dụng vì mẫu số bằng 0: năm 2016."
        ),
        (
            "Indicator 2.2 is met: 45 % (2017), target at least 40 % every year; every period"
            " already due is met (2017); not applicable, denominator 0: 2016."
        ),
    ),
    "amended and recalled": (
        said(
            one(
                AtLeast(
                    at_least=D(75),
                    by=end(2020),
                    in_force=InForce(starts=dt.date(2018, 7, 2), amended_by="800/QĐ-TTg"),
                    outside=RECALLED,
                )
            ),
            value("2020", "78"),
            year=2020,
        ),
        (
            "Chỉ tiêu 2.2 đạt: 78 % (năm 2020), mục tiêu ít nhất 75 % đến hết năm 2020 (theo"
            " 800/QĐ-TTg). Lưu ý: chưa kiểm chứng (ghi theo trí nhớ, chưa đối chiếu với văn bản:"
            " con số của mục tiêu)."
        ),
        (
            "Indicator 2.2 is met: 78 % (2020), target at least 75 % by the end of 2020 (as"
            " amended by 800/QĐ-TTg). Note: unverified (recalled, not checked against the"
            " document: the target)."
        ),
    ),
    "due day assumed": (
        said(one(AtLeast(at_least=D(60))), value("2030", "65"), year=2030),
        (
            "Chỉ tiêu 2.2 đạt: 65 % (năm 2030), mục tiêu ít nhất 60 % đến hết năm 2030 (văn bản"
            " không nêu hạn, lấy ngày kết thúc kế hoạch)."
        ),
        (
            "Indicator 2.2 is met: 65 % (2030), target at least 60 % by the end of 2030 (no date"
            " is stated; the end of the plan is taken)."
        ),
    ),
    "sources that disagree, a direction inferred": (
        said(
            one(Reach(reach=D(60), by=end(2020)), Reach(reach=D(80), by=end(2025))),
            evolve(value("2020", "65"), source="Sở Nội vụ", reported_on=end(2020)),
            evolve(value("2020", "64"), source="báo chí"),
            year=2020,
        ),
        (
            "Chỉ tiêu 2.2 đạt: 65 % (năm 2020, công bố ngày 31/12/2020), mục tiêu đạt 60 % đến hết năm"
            " 2020; nguồn: Sở Nội vụ. Lưu ý: cùng thời điểm có số liệu khác: 64 % (báo chí), đã dùng"
            " 65 % (Sở Nội vụ); chiều mong muốn được suy ra từ các mốc mục tiêu."
        ),
        (
            "Indicator 2.2 is met: 65 % (2020, published 31 December 2020), target to reach 60 % by the"
            " end of 2020; source: Sở Nội vụ. Note: other figures exist for the same time: 64 % (báo"
            " chí), the one used is 65 % (Sở Nội vụ); the wanted direction is inferred from the"
            " successive targets."
        ),
    ),
    "a scoped target beside it, an exception": (
        said(
            one(
                AtLeast(
                    at_least=D(98), by=end(2020), exception=Text("huyện đảo", en="island districts")
                ),
                AtLeast(at_least=D(90), by=end(2020), scope=Text("dân tộc thiểu số", en="minorities")),
            ),
            value("2020", "98.5"),
            evolve(value("2020", "89"), population="Dân tộc thiểu số"),
            year=2020,
        ),
        (
            "Chỉ tiêu 2.2 đạt một phần: mục tiêu chung đạt, 98,5 % (năm 2020), mục tiêu ít nhất 98 % đến"
            " hết năm 2020; mục tiêu cho dân tộc thiểu số không đạt, 89 % (năm 2020), mục tiêu ít nhất"
            " 90 % đến hết năm 2020. Lưu ý: mục tiêu chung: văn bản nêu ngoại lệ: huyện đảo."
        ),
        (
            "Indicator 2.2 is partly met: the target of the whole is met, 98.5 % (2020), target at least"
            " 98 % by the end of 2020; the target for minorities is not met, 89 % (2020), target at"
            " least 90 % by the"
            " end of 2020. Note: the target of the whole: the document makes an exception: island"
            " districts."
        ),
    ),
    "a target of one place alone": (
        said(
            one(AtLeast(at_least=D(90), by=end(2020), scope=Text("huyện đảo", en="island districts"))),
            evolve(value("2020", "91"), area="Huyện đảo"),
            year=2020,
        ),
        "Chỉ tiêu 2.2 (huyện đảo) đạt: 91 % (năm 2020), mục tiêu ít nhất 90 % đến hết năm 2020.",
        "Indicator 2.2 (island districts) is met: 91 % (2020), target at least 90 % by the end of 2020.",
    ),
    "two figures for one day": (
        said(
            one(
                AtLeast(at_least=D(103), by=end(2020)),
                AtMost(at_most=D(107), by=end(2020)),
                unit=Unit(of="boys", per="100 girls"),
            ),
            value("2020", "108"),
            year=2020,
        ),
        (
            "Chỉ tiêu 2.2 đạt một phần: mức thứ 1 đạt, 108 bé trai/100 bé gái (năm 2020), mục tiêu"
            " ít nhất 103 bé trai/100 bé gái đến hết năm 2020; mức thứ 2 không đạt, 108 bé"
            " trai/100 bé gái (năm 2020), mục tiêu không quá 107 bé trai/100 bé gái đến hết năm"
            " 2020."
        ),
        (
            "Indicator 2.2 is partly met: figure 1 is met, 108 boys/100 girls (2020), target at"
            " least 103 boys/100 girls by the end of 2020; figure 2 is not met, 108 boys/100 girls"
            " (2020), target at most 107 boys/100 girls by the end of 2020."
        ),
    ),
    "done": (
        said(one(Done(done=True, by=dt.date(2020, 6, 30)), unit=None), value("2020-H1", "1"), year=2020),
        (
            "Chỉ tiêu 2.2 đạt: đã hoàn thành (6 tháng đầu năm 2020), mục tiêu hoàn thành đến ngày"
            " 30/6/2020."
        ),
        "Indicator 2.2 is met: done (first half of 2020), target to be done by 30 June 2020.",
    ),
    "from a year on": (
        said(one(AtLeast(at_least=D(100), since=dt.date(2025, 1, 1))), value("2023", "90"), year=2023),
        "Chỉ tiêu 2.2 chưa đến hạn: 90 % (năm 2023), mục tiêu ít nhất 100 % từ năm 2025 trở đi.",
        "Indicator 2.2 is not yet due: 90 % (2023), target at least 100 % from 2025 on.",
    ),
    "from a day on, seen on a day": (
        said(
            one(AtLeast(at_least=D(100), since=dt.date(2025, 7, 1))),
            ReportedValue(indicator="2.2", date=dt.date(2023, 3, 8), value=D(90)),
            year=2023,
        ),
        (
            "Chỉ tiêu 2.2 chưa đến hạn: 90 % (ngày 08/3/2023), mục tiêu ít nhất 100 % từ ngày 01/7/2025"
            " trở đi."
        ),
        "Indicator 2.2 is not yet due: 90 % (8 March 2023), target at least 100 % from 1 July 2025 on.",
    ),
    "compound, partly met": (
        said(
            Indicator(
                id="2.2",
                unit=PERCENT,
                parts=(
                    Part(id="a", targets=(AtLeast(at_least=D(50), by=end(2020)),)),
                    Part(id="b", targets=(AtLeast(at_least=D(75), by=end(2020)),), outside=RECALLED),
                    Part(id="c", targets=(UNSTATED,), outside=PRESS),
                ),
            ),
            evolve(value("2020", "55"), part="a"),
            evolve(value("2020", "70"), part="b"),
            year=2020,
        ),
        (
            "Chỉ tiêu 2.2 đạt một phần: phần a đạt, 55 % (năm 2020), mục tiêu ít nhất 50 % đến hết"
            " năm 2020; phần b không đạt, 70 % (năm 2020), mục tiêu ít nhất 75 % đến hết năm 2020;"
            " phần c chưa nêu con số (Phụ lục 1). Lưu ý: phần b: chưa kiểm chứng (ghi theo trí"
            " nhớ, chưa đối chiếu với văn bản: phần của chỉ tiêu)."
        ),
        (
            "Indicator 2.2 is partly met: part a is met, 55 % (2020), target at least 50 % by the"
            " end of 2020; part b is not met, 70 % (2020), target at least 75 % by the end of"
            " 2020; part c states no figure (Phụ lục 1). Note: part b: unverified (recalled, not"
            " checked against the document: the part)."
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_sentence(case: str) -> None:
    """The verdict reads as an official would write it, in both languages."""
    found, vi, en = CASES[case]
    assert found == (vi, en)


def test_a_part_speaks_for_itself() -> None:
    """One part of an indicator has its own sentence, with its name."""
    part = Part(id="a", targets=(AtLeast(at_least=D(50), by=end(2020)),))
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=end(2020)),
        indicators=(Indicator(id="2.2", unit=PERCENT, parts=(part, Part(id="b", targets=(UNSTATED,)))),),
    )
    row = evolve(value("2020", "55"), part="a")
    found = ProgressEvaluator(plan).evaluate([row], end(2020)).indicator("2.2").part("a")
    assert found.because() == (
        "Chỉ tiêu 2.2, phần a đạt: 55 % (năm 2020), mục tiêu ít nhất 50 % đến hết năm 2020."
    )


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("2020", "năm 2020", "2020"),
        ("2020-H1", "6 tháng đầu năm 2020", "first half of 2020"),
        ("2020-H2", "6 tháng cuối năm 2020", "second half of 2020"),
        ("2020-Q3", "quý III năm 2020", "third quarter of 2020"),
        ("2020-07", "tháng 7/2020", "July 2020"),
    ],
)
def test_a_period_is_said(code: str, vi: str, en: str) -> None:
    """Periods read as people call them."""
    assert (period_said(code), period_said(code, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("day", "vi", "en"),
    [
        (dt.date(2018, 7, 2), "02/7/2018", "2 July 2018"),
        (dt.date(2020, 2, 12), "12/02/2020", "12 February 2020"),
        (dt.date(2020, 11, 30), "30/11/2020", "30 November 2020"),
    ],
)
def test_a_day_is_said(day: dt.date, vi: str, en: str) -> None:
    """Days below 10 and the months 1 and 2 take a zero, as official documents write them."""
    assert (day_said(day), day_said(day, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("unit", "vi", "en"),
    [
        (Unit(of="percent"), "%", "%"),
        (Unit(of="times"), "lần", "times"),
        (Unit(of="deaths", per="100000 live births"), "ca tử vong/100.000 trẻ đẻ sống", ""),
        (Unit(of="births", per="1000"), "ca sinh/1.000", "births/1,000"),
        (Unit(of="chuyên mục", per="commune", in_="month"), "chuyên mục/xã/tháng", ""),
        (None, "", ""),
    ],
)
def test_a_unit_is_said(unit: Unit | None, vi: str, en: str) -> None:
    """Known units are said in the language; words nobody knows stay as they are."""
    assert unit_said(unit) == vi
    assert not en or unit_said(unit, "en") == en


def test_a_long_list_ends_with_a_number() -> None:
    """Ten missing months are not spelled out one by one."""
    names = [str(number) for number in range(1, 8)]
    assert listed(names) == "1, 2, 3, 4, 5 và 2 kỳ khác"
    assert listed(names, "en") == "1, 2, 3, 4, 5 and 2 others"
    assert listed(names[:5]) == "1, 2, 3, 4, 5"


@pytest.mark.parametrize(
    ("codes", "vi", "en"),
    [
        ((), [], []),
        (("2025",), ["năm 2025"], ["2025"]),
        (("2025", "2026"), ["năm 2025", "năm 2026"], ["2025", "2026"]),
        (("2025", "2026", "2027"), ["từ năm 2025 đến năm 2027"], ["2025 to 2027"]),
        (
            ("2021", "2025", "2026", "2027", "2029"),
            ["năm 2021", "từ năm 2025 đến năm 2027", "năm 2029"],
            ["2021", "2025 to 2027", "2029"],
        ),
        (
            ("2025-11", "2025-12", "2026-01"),
            ["từ tháng 11/2025 đến tháng 1/2026"],
            ["November 2025 to January 2026"],
        ),
        (
            ("2025-H2", "2026-Q1", "2026-04"),
            ["6 tháng cuối năm 2025", "quý I năm 2026", "tháng 4/2026"],
            ["second half of 2025", "first quarter of 2026", "April 2026"],
        ),
    ],
)
def test_periods_in_a_row_are_said_as_one(codes: tuple[str, ...], vi: list[str], en: list[str]) -> None:
    """Three or more of one kind in a row; two are named, and kinds are not mixed."""
    assert (runs_said(codes), runs_said(codes, "en")) == (vi, en)


def test_a_run_of_missing_years_is_said_as_one() -> None:
    """«Từ năm 2025 đến năm 2030», not six years one by one."""
    rows = (value(str(year), "45", sex) for year in range(2016, 2025) for sex in Sex)
    vi, en = said(one(JOBS), *rows, year=2030)
    assert "chưa có số liệu từ năm 2025 đến năm 2030;" in vi
    assert "no value is known for 2025 to 2030;" in en


def test_exactly_what_was_planned_is_said_in_words() -> None:
    """«Đúng bằng mức dự kiến», not «bằng 1 lần»."""
    vi, en = said(
        one(AtLeast(at_least=D(50), by=end(2022)), baseline=START), value("2021", "45"), year=2021
    )
    assert (
        "tiến độ đúng lộ trình (đúng bằng mức dự kiến; phương pháp lộ trình kế hoạch, ngưỡng 0,95 và"
        " 0,6);"
    ) in vi
    assert ("on track (exactly what was planned; by the planned path, limits 0.95 and 0.6);") in en
