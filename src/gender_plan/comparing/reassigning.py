"""The sentence that says how an assignment changed: only what differs, not all of it twice."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from gender_plan.comparing.pairing import Pairing
from gender_plan.comparing.rewording import both_said, brief
from gender_plan.model import Assignment, Covers, Mandate, Plan, Role
from gender_plan.responsibility.saying import calling, covers_said, role_said
from gender_plan.text import Language, Text

_WHOSE = {
    Role.LEAD: Text("cơ quan chủ trì", en="the agency that leads"),
    Role.COORDINATE: Text("cơ quan phối hợp", en="the agency that coordinates"),
    Role.CARRY_OUT: Text("cơ quan thực hiện", en="the agency that carries it out"),
    Role.TAKE_PART: Text("cơ quan tham gia", en="the agency that takes part"),
}
_AGENCY = Text("cơ quan", en="the agency")
_CHANGED = Text("{} đổi từ {} thành {}", en="{} changed from {} to {}")
_SUCCESSOR = Text("{} (cơ quan kế tục)", en="{} (its successor)")
_ROLE = Text("vai trò", en="the role")
_MORE = Text("thêm {}", en="{} added")
_LESS = Text("bỏ {}", en="{} dropped")
_JOINED = Text("{} cùng phối hợp", en="{} now takes part beside it")
_LEFT = Text("{} thôi phối hợp", en="{} no longer takes part beside it")
_DUTY = Text("việc được giao", en="the duty in words")
_MANDATES = {
    Mandate.ASSIGNED: Text("nay là giao, không phải đề nghị", en="now assigned, not requested"),
    Mandate.REQUESTED: Text("nay là đề nghị, không phải giao", en="now requested, not assigned"),
}
_ORDER = Text("thứ tự liệt kê thay đổi", en="listed in another order")
_BESIDE = Text("cơ quan cùng phối hợp", en="the agency beside it")
_NUMBER_ONLY = Text("chỉ đổi số", en="only the number changed")
_NUMBERED_NOW = Text("{} (nay là {})", en="{} (now {})")
_NOBODY = Text("(không nêu cơ quan)", en="(no agency named)")
_LISTS = ("stages", "goals", "indicators", "parts", "tasks", "documents", "events")


@frozen
class Reassigned:
    """An assignment in the earlier and in the later plan, and how the plans hang together."""

    before: Assignment
    after: Assignment
    plans: tuple[Plan, Plan]
    pairing: Pairing

    def said(self, language: Language) -> str:
        """«Sở Nội vụ chủ trì chỉ tiêu 1.1, 1.2: bỏ chỉ tiêu 1.2.»."""
        rest = _NUMBER_ONLY if self._has_other_number else _ORDER
        told = "; ".join(self._changes(language)) or rest.said(language)
        where = self._covered(language) if self._has_other_holder else self._whole(language)
        return f"{where[:1].upper()}{where[1:]}: {told}."

    @property
    def _has_other_holder(self) -> bool:
        one, other = self.before, self.after
        return (one.agency, one.post) != (other.agency, other.post)

    @property
    def _has_other_number(self) -> bool:
        """Whether it covers the same things, which have other numbers in the later plan."""
        before, after = self.before.covers, self.after.covers
        return before != after and self.pairing.covered(before) == after

    def _changes(self, language: Language) -> Iterator[str]:
        one, other = self.before, self.after
        if self._has_other_holder:
            whose = _WHOSE[one.role] if one.role is other.role else _AGENCY
            yield _changed(whose, self._holder(0, language), self._heir(language), language)
        if one.role is not other.role:
            was, now = (f"“{role_said(each.role, each, language)}”" for each in (one, other))
            yield _changed(_ROLE, was, now, language)
        yield from self._coverage(language)
        yield from self._companions(language)
        if one.mandate is not other.mandate:
            yield _MANDATES[other.mandate].said(language)

    def _coverage(self, language: Language) -> Iterator[str]:
        one, other = self.pairing.covered(self.before.covers), self.after.covers
        for words, more, less, plan in ((_MORE, other, one, 1), (_LESS, one, other, 0)):
            beyond = _beyond(more, less)
            own = _as_before(beyond, self.before.covers, one) if plan == 0 else beyond
            said = covers_said(own, calling(self.plans[plan]), language)
            if said:
                yield words.said(language).format(said)
        if one.duty != other.duty:
            if one.duty and other.duty:
                was, now = both_said(one.duty, other.duty, language)
                yield _changed(_DUTY, f"“{was}”", f"“{now}”", language)
            elif one.duty:
                yield _LESS.said(language).format(f"“{brief(one.duty.said(language))}”")
            elif other.duty:
                yield _MORE.said(language).format(f"“{brief(other.duty.said(language))}”")

    def _companions(self, language: Language) -> Iterator[str]:
        followed = {self.pairing.heirs.get(id_, id_) for id_ in self.before.alongside}
        came = [id_ for id_ in self.after.alongside if id_ not in self.before.alongside]
        left = [id_ for id_ in self.before.alongside if id_ not in self.after.alongside]
        for id_ in left:
            heir = self.pairing.heirs.get(id_)
            if heir in came:
                yield _changed(
                    _BESIDE,
                    self._name(0, id_, language),
                    _SUCCESSOR.said(language).format(self._name(1, heir, language)),
                    language,
                )
            else:
                yield _LEFT.said(language).format(self._name(0, id_, language))
        for id_ in came:
            if id_ not in followed:
                yield _JOINED.said(language).format(self._name(1, id_, language))

    def _heir(self, language: Language) -> str:
        now = self._holder(1, language)
        is_heir = self.pairing.heirs.get(self.before.agency or "") == self.after.agency is not None
        return _SUCCESSOR.said(language).format(now) if is_heir else now

    def _holder(self, which: int, language: Language) -> str:
        each = (self.before, self.after)[which]
        agency = self._name(which, each.agency, language) if each.agency else None
        post = each.post.said(language) if each.post else None
        return ", ".join(piece for piece in (agency, post) if piece) or _NOBODY.said(language)

    def _name(self, which: int, id_: str, language: Language) -> str:
        agencies = self.plans[which].agencies
        return next((a.name.said(language) for a in agencies if a.id == id_), id_)

    def _covered(self, language: Language) -> str:
        before, after = self.before.covers, self.after.covers
        said = brief(covers_said(before, calling(self.plans[0]), language))
        if self._has_other_number:
            now = covers_said(evolve(after, plan=False, duty=None), calling(self.plans[1]), language)
            said = _NUMBERED_NOW.said(language).format(said, now)
        return said or self._holder(0, language)

    def _whole(self, language: Language) -> str:
        holder = self._holder(0, language)
        agency = next((a for a in self.plans[0].agencies if a.id == self.before.agency), None)
        role = role_said(self.before.role, self.before, language, agency)
        return f"{holder} {role} {self._covered(language)}"


def _changed(what: Text, was: str, now: str, language: Language) -> str:
    return _CHANGED.said(language).format(what.said(language), was, now)


def _as_before(covers: Covers, before: Covers, renumbered: Covers) -> Covers:
    """In the numbers of the earlier plan."""
    back: dict[str, dict[str, str]] = {
        name: dict(zip(getattr(renumbered, name), getattr(before, name), strict=True)) for name in _LISTS
    }
    lists: dict[str, Any] = {n: tuple(back[n][id_] for id_ in getattr(covers, n)) for n in _LISTS}
    return evolve(covers, **lists)


def _beyond(one: Covers, other: Covers) -> Covers:
    """What one covers and the other does not, but for words."""
    lists: dict[str, Any] = {
        name: tuple(id_ for id_ in getattr(one, name) if id_ not in getattr(other, name))
        for name in _LISTS
    }
    return Covers(plan=one.plan and not other.plan, **lists)
