"""Link people on record to the register, and say of each office what the register knows of that day.

A person is linked when name, country and office agree on the dispatch's date. The name agrees in full (a family name and one more word)
or by its
family name alone where the copy gives no more; then the office must have been held that day by one bearer of that name only, so that the
link
still rests on name, country and office together. Where two people fit, nobody is linked and `why` names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from onrecord.record import Dispatch, Entity, Office
from onrecord.register.names import NameAgreement, name_words
from onrecord.register.offices import OfficeKind, read_office
from onrecord.register.register import Register
from onrecord.register.tenure import Standing, Tenure, date_range

BEFORE = re.compile(
    r"\b(former|ex|late|then|previous|deposed|ousted|exiled|erstwhile|onetime|one-time|acting|interim|caretaker|outgoing|incoming|future|transitional"
    r"|self-proclaimed|would-be)[\s-]+(?:[\w.'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
AFTER = re.compile(r"^[\s-]+(elect|designate|nominee|candidate|hopeful)\b", re.IGNORECASE)
TEMPORARY = ("acting", "interim", "caretaker", "transitional")


class Fit(NamedTuple):
    """A tenure that fits an office on record: how far the names agree, and how the office stood that day."""

    office: Office
    tenure: Tenure
    agreement: NameAgreement
    standing: Standing | None


def link(entities: tuple[Entity, ...], dispatch: Dispatch, *, register: Register) -> tuple[Entity, ...]:
    """The entities with `register_id`, each office's `checked` and the reason in `why`, where the register knows them.

    Nothing else changes. Without a date on the dispatch, or without an office and its country, nobody is linked.
    """
    on = dispatch_date(dispatch)
    return tuple(_link_one(e, dispatch, on, register) if on and e.kind == "person" and e.offices else e for e in entities)


def dispatch_date(dispatch: Dispatch) -> str | None:
    """The day the dispatch speaks on: the dateline's, else that of publication; ISO, maybe partial."""
    date = (dispatch.dateline.date if dispatch.dateline else None) or dispatch.published
    if not date:
        return None
    try:
        date_range(date[:10])
    except ValueError:
        return None
    return date[:10]


def kind_of(office: Office, country: str, dispatch: Dispatch) -> OfficeKind:
    """The kind of office, with a status that the copy prints around its words: `former`, `then-`, `-elect`."""
    kind = read_office(office.title, country)
    if kind.status:
        return kind
    before = BEFORE.search(dispatch.text[max(0, office.start - 40) : office.start])
    after = AFTER.match(dispatch.text[office.end : office.end + 20])
    status = "elect" if after else read_office(f"{before[1]} {office.title}", country).status if before else ""
    return OfficeKind(kind.type, status)


def fits_of(entity: Entity, dispatch: Dispatch, on: str, register: Register) -> Iterator[Fit]:
    """Every tenure whose holder's name, country and type of office agree with one of the entity's offices, whenever it was."""
    names = [n for n in (entity.name, *entity.also) if n]
    for office in entity.offices:
        country = office.of or entity.country
        kind = kind_of(office, country, dispatch) if country else None
        if not country or not kind or not kind.type:
            continue
        for tenure in register.held_in(country, kind.type):
            agreement = best_agreement(names, tenure, register)
            if agreement:
                yield Fit(office, tenure, agreement, tenure.standing(on))


def best_agreement(names: Iterable[str], tenure: Tenure, register: Register) -> NameAgreement | None:
    """The best agreement of any of the names with the holder's. A family name counts only where no longer name says another person."""
    found = {name: register.agreement(name, tenure) for name in names}
    if "full" in found.values():
        return "full"
    others = any(agreement is None and len(name_words(name)) > 1 for name, agreement in found.items())
    return "family" if "family" in found.values() and not others else None


def _link_one(entity: Entity, dispatch: Dispatch, on: str, register: Register) -> Entity:
    fits = list(fits_of(entity, dispatch, on, register))
    if not fits:
        return entity
    linking = [f for f in fits if _links(f, dispatch)]
    if any(f.agreement == "full" for f in linking):
        linking = [f for f in linking if f.agreement == "full"]
    elif any(f.agreement == "full" for f in fits):
        linking = []
    people = _one_each(linking, register)
    if len(people) > 1:
        told = " or ".join(sorted(_describe(f.tenure) for f in people.values()))
        return replace(entity, why=(*entity.why, f"register: not linked, {told}"))
    known = {f.tenure.person for f in fits if f.agreement == "full"} or {f.tenure.person for f in linking}
    offices = tuple(_checked(office, [f for f in fits if f.office == office and f.tenure.person in known], on) for office in entity.offices)
    if not people:
        return replace(entity, offices=offices)
    person, fit = next(iter(people.items()))
    how = "name" if fit.agreement == "full" else "family name"
    day = (
        f"on {on}"
        if fit.standing == "held"
        else f"until {date_range(fit.tenure.end or on)[0]} at least"
        if fit.standing is None
        else f"before {on}"
    )
    why = f"register: {how}, country and office agree with {_describe(fit.tenure)} {day}"
    return replace(entity, register_id=person, offices=offices, why=(*entity.why, why))


def _links(fit: Fit, dispatch: Dispatch) -> bool:
    """Whether a fit links. By full name: in office that day, or where the register cannot tell and the office had begun, or, called
    former, out of it.

    By family name: in office that day only.
    """
    if fit.standing == "held":
        return True
    if fit.agreement != "full":
        return False
    if fit.standing == "no longer":
        country = fit.tenure.country
        return kind_of(fit.office, country, dispatch).status == "former"
    return fit.standing is None and fit.tenure.end is not None and fit.tenure.end.endswith("..")


def _one_each(fits: list[Fit], register: Register) -> dict[str, Fit]:
    """One fit a person. Someone whom the shipped register and a user's own both hold goes by the id of the user's, which comes later."""
    people: dict[str, Fit] = {}
    for fit in fits:
        for person, other in list(people.items()):
            if person != fit.tenure.person and best_agreement(fit.tenure.names(), other.tenure, register) == "full":
                del people[person]
        people.setdefault(fit.tenure.person, fit)
    return people


def _describe(tenure: Tenure) -> str:
    return f"{tenure.name} ({tenure.person}), {tenure.office} of {tenure.country}"


def _checked(office: Office, fits: list[Fit], on: str) -> Office:
    """The office with what the register knows of its holder on that day; unchanged where it knows nothing."""
    standing, tenure = judge(fits)
    if standing is None or tenure is None:
        return office
    as_acting = f" in {_article(tenure.status)} capacity" if standing == "held" and tenure.status in TEMPORARY else ""
    words = {"held": f"held{as_acting} on {on}", "not yet": f"not yet held on {on}", "no longer": f"no longer held on {on}"}
    return replace(office, checked=words[standing])


def judge(fits: Iterable[Fit]) -> tuple[Standing | None, Tenure | None]:
    """How one office of one person stood, over all the terms that fit it: held in any of them; unknown in any; else as the nearest term
    says.

    Of several terms held at once the plain one goes before the acting one.
    """
    fits = list(fits)
    held = sorted((f.tenure for f in fits if f.standing == "held"), key=lambda t: t.status in TEMPORARY)
    if held:
        return "held", held[0]
    if not fits or any(f.standing is None for f in fits):
        return None, None
    past = [f.tenure for f in fits if f.standing == "no longer"]
    if past:
        return "no longer", max(past, key=lambda t: date_range(t.end)[1] if t.end else "")
    return "not yet", min((f.tenure for f in fits), key=lambda t: date_range(t.start)[0] if t.start else "")


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
