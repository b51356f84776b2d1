"""The register of agencies: found by any spelling, on any day, each fact with where it is from."""

import datetime as dt
import unicodedata
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan import agencies
from gender_plan.text import folded

REGISTER = agencies.register()
OLD, NEW = dt.date(2025, 2, 28), dt.date(2025, 3, 1)
SPELLINGS = {
    "so-ldtbxh": (
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Lao động – Thương binh & Xã hội",
        "Sở Lao động, Thương binh và Xã hội",
        "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        "So Lao dong Thuong binh va Xa hoi",
        "Sở LĐTBXH",
        "Sở LĐTB&XH",
        "Sở LĐ-TB&XH",
        "Sở LĐ - TBXH",
        "Sở LĐ – TB & XH",
        "Sở Lao động –TB&XH",
        "Sở L\u00d0TBXH",
        "SỞ LAO \u0189ỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        "so-ldtbxh",
    ),
    "bo-ldtbxh": ("Bộ LĐTBXH", "Bộ LĐ-TB&XH", "Bộ Lao động – Thương binh và Xã hội"),
    "so-gddt": ("Sở GD&ĐT", "Sở GDĐT", "Sở GD-ĐT", "Sở Giáo dục và Đào tạo"),
    "so-vhttdl": ("Sở VHTTDL", "Sở VHTT&DL", "Sở VH, TT & DL", "Sở Văn hóa, Thể thao và Du lịch"),
    "so-vhtt": ("Sở VH&TT", "Sở Văn hoá và Thể thao"),
    "ubnd-tinh": ("UBND tỉnh", "Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh"),
    "ubnd-cap-huyen": (
        "UBND các huyện, thành, thị",
        "UBND các huyện, thành phố, thị xã",
        "Uỷ ban nhân dân các huyện, thị xã, thành phố",
    ),
    "ubqg-vstbpn": ("Ủy ban Quốc gia VSTBPN Việt Nam", "Uỷ ban quốc gia vì sự tiến bộ phụ nữ Việt Nam"),
    "ban-vstbpn-tinh": (
        "Ban Vì sự tiến bộ của phụ nữ tỉnh",
        "Ban Vì sự tiến bộ phụ nữ và bình đẳng giới",
    ),
    "uy-ban-dan-toc": ("UBDT", "Uỷ ban Dân tộc"),
    "nhcsxh-tinh": ("NHCSXH tỉnh", "Ngân hàng CSXH tỉnh"),
}


@pytest.mark.parametrize(
    ("spelling", "id_"), [(s, id_) for id_, spellings in SPELLINGS.items() for s in spellings]
)
def test_any_spelling_that_people_use_is_found(spelling: str, id_: str) -> None:
    """Accents, dashes, «&», abbreviations and where the tone stands do not matter."""
    assert agencies.find(spelling).id == id_
    assert agencies.named(spelling) == agencies.find(spelling)


@given(
    st.sampled_from([name for agency in REGISTER.agencies for name in agency.spellings]),
    st.sampled_from(
        (
            str.upper,
            str.lower,
            str.title,
            lambda name: unicodedata.normalize("NFD", name),
            lambda name: name.replace("-", "–").replace("&", " và "),
            lambda name: f"  {name.replace(' ', '  ')} ",
        )
    ),
)
def test_no_change_of_letters_alone_hides_an_agency(name: str, changed: Callable[[str], str]) -> None:
    """Whatever spelling there is: in capitals, decomposed, with other dashes or more spaces."""
    assert agencies.named(changed(name)) == agencies.named(name) is not None


@given(st.text(max_size=30) | st.sampled_from(["Sở", "Sở Lao động", "Ủy ban", "Sở Nội v", "công an"]))
def test_likeness_is_never_taken_for_a_name(words: str) -> None:
    """What is no name of any agency is found by nothing, however near it is."""
    known = {folded(name) for agency in REGISTER.agencies for name in agency.spellings}
    known |= {agency.id for agency in REGISTER.agencies}
    assert (agencies.named(words) is not None) == (words in known or folded(words) in known)


def test_a_misspelt_name_gets_a_suggestion() -> None:
    """In both languages, and nothing is resolved by it."""
    with pytest.raises(gp.UnknownIdError) as unknown:
        agencies.find("Sở LĐTBXHH")
    assert unknown.value.message("vi") == (
        "sổ cơ quan không có cơ quan nào tên là 'Sở LĐTBXHH'; có phải 'Sở LĐTBXH'?"
    )
    assert unknown.value.message("en") == (
        "no agency of the register is called 'Sở LĐTBXHH'; did you mean 'Sở LĐTBXH'?"
    )


def test_every_fact_says_where_it_is_from_and_how_sure_it_is() -> None:
    """Names, days and successions, each by itself."""
    days = [agency.valid for agency in REGISTER.agencies if agency.valid]
    facts = (*REGISTER.agencies, *days, *REGISTER.successions)
    assert [fact for fact in facts if fact.outside is None] == []


def test_no_name_means_two_agencies() -> None:
    """Nor does one agency list a spelling twice."""
    spelt = [(agency.id, folded(n)) for agency in REGISTER.agencies for n in agency.spellings]
    assert [pair for pair, count in Counter(spelt).items() if count > 1] == []
    assert [name for name, count in Counter(n for _, n in spelt).items() if count > 1] == []
    assert max(Counter(agency.id for agency in REGISTER.agencies).values()) == 1


def test_successions_lead_from_agency_to_agency_and_end() -> None:
    """Both ends are in the register, each pair once for one field, and nobody follows itself."""
    known = {agency.id: agency for agency in REGISTER.agencies}
    pairs = [(each.agency, each.to) for each in REGISTER.successions]
    assert {id_ for pair in pairs for id_ in pair} <= known.keys()
    assert max(Counter(pairs).values()) == 1
    for agency in REGISTER.agencies:
        ahead, seen = list(agency.successors), set[str]()
        while ahead:
            seen |= {(each := ahead.pop())}
            assert each != agency.id
            ahead += [to for to in known[each].successors if to not in seen]


def test_whoever_has_ended_is_followed() -> None:
    """The register gives no day on which an agency ended without saying who took over."""
    ended = [agency for agency in REGISTER.agencies if agency.valid and agency.valid.ends]
    assert len(ended) > 10
    assert [agency.id for agency in ended if not agency.successors] == []


def test_gender_equality_moved_from_labour_to_home_affairs() -> None:
    """Whole successors and those of one field are told apart; seen and recalled too."""
    assert agencies.find("Sở LĐTBXH").successors == ("so-noi-vu",)
    first, *rest = agencies.successions("bo-ldtbxh")
    assert (first.to, first.about, first.unverified) == ("bo-noi-vu", None, False)
    assert rest
    assert all(each.about and each.unverified for each in rest)
    assert [each.agency for each in agencies.predecessors("so-noi-vu")] == ["so-ldtbxh"]


def test_on_a_day_the_one_who_holds_it_is_found() -> None:
    """To its last day the agency itself, afterwards whoever took over, step by step."""
    assert agencies.find("Sở LĐTBXH", on=OLD).id == "so-ldtbxh"
    assert agencies.find("Sở LĐTBXH", on=NEW).id == "so-noi-vu"
    assert agencies.find("Phòng LĐTBXH", on=NEW).id == "phong-noi-vu"
    assert agencies.find("Phòng LĐTBXH", on=dt.date(2025, 7, 1)).id == "phong-vhxh"
    assert agencies.find("Công an tỉnh", on=NEW).id == "cong-an-tinh"


def test_where_several_share_it_all_are_named() -> None:
    """One of them is never picked."""
    assert [each.id for each in agencies.holders("Sở TT&TT", NEW)] == ["so-khcn", "so-vhttdl"]
    with pytest.raises(gp.UnknownIdError) as several:
        agencies.find("Sở TT&TT", on=NEW)
    assert several.value.message("vi") == (
        "ngày 01/3/2025 việc của Sở Thông tin và Truyền thông do 2 cơ quan chia nhau: Sở Khoa học và "
        "Công nghệ (so-khcn), Sở Văn hóa, Thể thao và Du lịch (so-vhttdl)"
    )
    assert several.value.message("en") == (
        "on 1 March 2025 2 agencies share what Department of Information and Communications did: "
        "Department of Science and Technology (so-khcn), Department of Culture, Sports and Tourism "
        "(so-vhttdl)"
    )


def test_before_its_first_day_the_earlier_ones_are_named() -> None:
    """Who asks for 2020 by a name of 2025 is told what to ask for."""
    with pytest.raises(gp.UnknownIdError) as early:
        agencies.find("Sở Nông nghiệp và Môi trường", on=OLD)
    assert early.value.message("vi") == (
        "ngày 28/02/2025 chưa có Sở Nông nghiệp và Môi trường; trước đó là Sở Nông nghiệp và Phát triển "
        "nông thôn (so-nnptnt), Sở Tài nguyên và Môi trường (so-tnmt)"
    )
    assert early.value.message("en") == (
        "Department of Agriculture and Environment was not there yet on 28 February 2025; before it: "
        "Department of Agriculture and Rural Development (so-nnptnt), Department of Natural Resources "
        "and Environment (so-tnmt)"
    )


def test_the_agencies_of_the_real_plan_are_in_it_under_their_ids() -> None:
    """But for those with a name of the province, the district committees, and the groups."""
    plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
    districts = ("ubnd-huyen-", "ubnd-thi-xa-", "ubnd-thanh-pho-")
    own = [a for a in plan.agencies if not a.is_group and "Nghệ An" not in a.name.vi]
    asked = {a.id: a.name.vi for a in own if not a.id.startswith(districts)}
    found = {id_: agencies.named(name) for id_, name in asked.items()}
    assert [id_ for id_, agency in found.items() if agency is None or agency.id != id_] == []
