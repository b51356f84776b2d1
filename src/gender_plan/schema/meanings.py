"""What an editor says of each word that a key may take, in Vietnamese."""

from collections.abc import Mapping
from enum import Enum

from gender_plan.model import AgencyKind, Level, Mandate, OverAreas, OverTime, Role
from gender_plan.provenance import Confidence
from gender_plan.targets import Bound, Direction, Every

MEANINGS: Mapping[type[Enum], Mapping[Enum, str]] = {
    Level: {
        Level.NATIONAL: "cả nước",
        Level.SECTOR: "ngành, bộ",
        Level.PROVINCE: "tỉnh, thành phố trực thuộc trung ương",
        Level.DISTRICT: "huyện",
        Level.COMMUNE: "xã, phường",
        Level.SCHOOL: "trường",
        Level.AGENCY: "cơ quan, đơn vị",
    },
    Role: {
        Role.LEAD: "chủ trì",
        Role.COORDINATE: "phối hợp",
        Role.CARRY_OUT: "thực hiện",
        Role.TAKE_PART: "tham gia",
    },
    Mandate: {Mandate.ASSIGNED: "giao", Mandate.REQUESTED: "đề nghị"},
    AgencyKind: {
        AgencyKind.MINISTRY: "bộ",
        AgencyKind.DEPARTMENT: "sở, phòng",
        AgencyKind.PEOPLES_COMMITTEE: "Ủy ban nhân dân",
        AgencyKind.PEOPLES_COUNCIL: "Hội đồng nhân dân",
        AgencyKind.PARTY: "cơ quan Đảng",
        AgencyKind.MASS_ORGANISATION: "đoàn thể",
        AgencyKind.COMMITTEE: "ủy ban, ban chỉ đạo",
        AgencyKind.BOARD: "ban",
        AgencyKind.OFFICE: "văn phòng",
        AgencyKind.POLICE: "công an",
        AgencyKind.BANK: "ngân hàng",
        AgencyKind.MEDIA: "báo, đài",
        AgencyKind.SCHOOL: "trường",
        AgencyKind.ENTERPRISE: "doanh nghiệp",
        AgencyKind.GROUP: "nhóm cơ quan, như “các sở, ban, ngành”",
    },
    Direction: {
        Direction.INCREASE: "càng tăng càng tốt",
        Direction.DECREASE: "càng giảm càng tốt",
        Direction.KEEP: "duy trì",
    },
    Every: {
        Every.YEAR: "hằng năm",
        Every.HALF_YEAR: "sáu tháng một lần",
        Every.QUARTER: "hằng quý",
        Every.MONTH: "hằng tháng",
    },
    Bound: {
        Bound.AT_LEAST: "ít nhất",
        Bound.ABOVE: "trên, không kể chính con số",
        Bound.AT_MOST: "không quá",
        Bound.BELOW: "dưới, không kể chính con số",
        Bound.WITHIN: "trong khoảng, hai đầu đều tính",
    },
    OverTime: {
        OverTime.LAST: "lấy giá trị cuối",
        OverTime.SUM: "cộng lại",
        OverTime.MEAN: "lấy trung bình",
        OverTime.MAX: "lấy giá trị lớn nhất",
    },
    OverAreas: {
        OverAreas.RATIO_OF_SUMS: "tổng tử số chia tổng mẫu số",
        OverAreas.SUM: "cộng lại",
        OverAreas.MEAN: "lấy trung bình, mỗi địa bàn như nhau",
        OverAreas.SHARE_OF_UNITS: "tỷ lệ số địa bàn đạt",
    },
    Confidence: {
        Confidence.SEEN: "đã thấy văn bản",
        Confidence.PRESS: "theo báo chí",
        Confidence.RECALLED: "nhớ lại, chưa kiểm chứng",
    },
}
