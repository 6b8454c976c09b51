"""Noun phrases and pronouns: whom they take up, walking through the text from its start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.record import Office, Span, Statement
from onrecord.resolve.cluster import Cluster
from onrecord.resolve.found import Found
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.nations import INTERNATIONAL
from onrecord.resolve.offices import office_type

# Heads that say nothing without what they are over.
_HEADS = frozenset(["head", "chief", "leader", "boss", "director", "member", "deputy", "representative"])
_LOOSE = frozenset(["official", "professional", "executive", "expert", None])
_SENIOR = {"minister": "deputy minister", "head of government": "deputy head of government", "head of state": "deputy head of state"}
Mention = tuple[Span, Cluster, Found]

# What speaks for and against an earlier mention as what a pronoun stands for: by random search on the training dispatches, then rounded.
_BACK, _HERE, _SUBJECT, _AGREES, _SPOKE_LAST, _OWNER, _UNSURE, _UNEVEN = 0.25, 0.1, 0.2, 0.25, 0.2, 0.05, 0.4, 0.3


def noun_score(found: Found, cluster: Cluster, lexicon: Lexicon) -> tuple[float, str]:
    """How well a noun phrase fits an entity already there: by head noun, by office, by kind."""
    if (found.gender and cluster.gender and found.gender != cluster.gender) or found.plural != cluster.plural:
        return 0.0, ""
    if found.kind == "organization":
        return _body_score(found, cluster, lexicon)
    if found.kind == "country":
        return (0.6, f"the {found.head}") if cluster.kind == "country" else (0.0, "")
    if cluster.kind == "unnamed":
        return (0.7, "same noun") if found.head in cluster.heads else (0.0, "")
    if cluster.kind != "person":
        return 0.0, ""
    return _office_score(found, cluster, lexicon)


def _body_score(found: Found, cluster: Cluster, lexicon: Lexicon) -> tuple[float, str]:
    if cluster.kind not in ("organization", "unnamed") or (found.country and cluster.country and found.country != cluster.country):
        return 0.0, ""
    words = {w.lower() for n in cluster.names for w in n.split()} | cluster.heads
    if found.head in words:
        return 0.8, f"the {found.head}"
    if found.head in lexicon.firms and any(w.strip(".") in lexicon.firm_forms for w in words):
        return 0.5, f"the {found.head}"
    return 0.0, ""


def _title_words(offices: Sequence[Office], lexicon: Lexicon) -> set[str]:
    return {w for o in offices for w in o.title.lower().replace("-", " ").split()} - lexicon.joining


def _office_score(found: Found, cluster: Cluster, lexicon: Lexicon) -> tuple[float, str]:
    """A title alone against the offices of someone named: `the minister`, `the head of state`, `the ex-governor`."""
    countries = {o.of for o in cluster.offices if o.of and o.of != INTERNATIONAL} | ({cluster.country} if cluster.country else set())
    if found.country and countries and found.country not in countries:
        return 0.0, ""
    bonus = 0.1 if found.country and found.country in countries else 0.0
    head = found.head.rsplit("-", 1)[-1]
    kind = found.offices[0].type if found.offices else office_type(found.head, lexicon)
    kinds = {o.type for o in cluster.offices}
    theirs = _title_words(cluster.offices, lexicon)
    mine = _title_words(found.offices, lexicon) or {head}
    share = len(mine & theirs) / len(mine)
    if kind not in _LOOSE:
        if kind in kinds:
            return 0.7 + 0.2 * share + bonus, "kind of office"
        if head in theirs and _SENIOR.get(kind or "") in kinds:
            return 0.5 + bonus, "title"
    elif head in theirs and (share >= 0.5 if head not in _HEADS else len(mine) == 1 or bool((mine - {head}) & theirs)):
        return 0.6 + 0.3 * share + bonus, "title"
    elif head in lexicon.persons and head in theirs:
        return 0.6 + bonus, "title"
    elif head in _HEADS and (mine - {head}) & theirs:
        return 0.55 + bonus, "what they head"
    return (
        (0.3 + bonus + (0.1 if cluster.spoke else 0.0), "generic noun")
        if found.head in lexicon.generic and len(mine) == 1 and (kind in _LOOSE or not kinds - _LOOSE)
        else (0.0, "")
    )


def resolve_noun(
    found: Found, before: Sequence[Mention], latest: Mapping[int, int], clusters: Sequence[Cluster], lexicon: Lexicon
) -> tuple[Cluster, str] | None:
    """The entity that a noun phrase takes up, or None where it brings in someone new.

    `latest` is each cluster's last place in `before`, by its `id()`.
    """
    if not found.definite:
        return None
    if found.head == "latter":
        return next(((c, "the latter") for span, c, f in reversed(before) if _stands_alone(span, c, f, before)), None)
    best: tuple[float, int, Cluster, str] | None = None
    for cluster in clusters:
        score, why = noun_score(found, cluster, lexicon)
        if not score:
            continue
        position = latest.get(id(cluster), -1)
        score -= 0.2 if position < 0 else 0.0
        key = (round(score, 2), position)
        if score > 0.25 and (best is None or key > best[:2]):
            best = (*key, cluster, why)
    return (best[2], best[3]) if best else None


def _stands_alone(span: Span, cluster: Cluster, found: Found, before: Sequence[Mention]) -> bool:
    """Whether a mention names a person or body, and not only inside the phrase of another (`Sorn, head of the Grain Board`)."""
    if found.form != "name" or cluster.kind not in ("person", "organization"):
        return False
    return not any(s.start <= span.start and span.end <= s.end and s != span and f.form == "name" for s, _, f in before[-12:])


def pronoun_score(found: Found, mention: Mention, *, is_source: bool, last_speaker: Cluster | None, sentences_back: int) -> float:
    """How well an earlier mention fits as what a pronoun stands for; 0 where they disagree in gender, number or kind."""
    span, cluster, earlier = mention
    if found.head == "who":
        return _relative_score(found, mention, sentences_back)
    if span.start <= found.span.start and found.span.end <= span.end and found.head not in ("his", "her", "its", "their"):
        return 0.0
    if found.head in ("he", "him", "his", "himself", "she", "her", "hers", "herself"):
        if cluster.kind not in ("person", "unnamed") or cluster.plural or (cluster.gender and cluster.gender != found.gender):
            return 0.0
        if cluster.kind == "unnamed" and not earlier.subject and not cluster.gender:
            return 0.05
    elif found.plural:
        if not (cluster.plural or cluster.kind in ("organization", "group")):
            return 0.0
    elif cluster.kind not in ("organization", "country") and not (
        cluster.kind == "unnamed" and cluster.gender is None and not cluster.plural
    ):
        return 0.0
    score = 1.0 - _BACK * min(sentences_back, 5)
    score += _SUBJECT if earlier.subject else 0.0
    score += _AGREES if cluster.gender and cluster.gender == found.gender else 0.0
    score += _SPOKE_LAST if is_source and cluster is last_speaker else 0.0
    score += _HERE if not sentences_back else 0.0
    score -= _OWNER if earlier.possessive and earlier.form == "name" else 0.0
    score -= _UNSURE if cluster.kind == "person" and not (cluster.sure or cluster.spoke) else 0.0
    score -= _UNEVEN if found.plural and not cluster.plural else 0.0
    return max(score, 0.01)


def _relative_score(found: Found, mention: Mention, sentences_back: int) -> float:
    """`who` takes up what stands right before it in its sentence, a person first."""
    span, cluster, _ = mention
    if sentences_back or span.end > found.span.start or cluster.kind == "country":
        return 0.0
    return (2.0 if cluster.kind in ("person", "unnamed", "group") else 1.0) / (1 + 0.02 * (found.span.start - span.end))


def resolve_pronoun(
    found: Found, before: Sequence[Mention], *, is_source: bool, last_speaker: Cluster | None, barred: Cluster | None = None
) -> tuple[Cluster, str] | None:
    """The entity that a third-person pronoun stands for: agreement first, then nearness, subject and the last speaker."""
    best: tuple[float, int, Cluster] | None = None
    for i in range(len(before) - 1, max(-1, len(before) - 40), -1):
        mention = before[i]
        back = found.sentence - mention[2].sentence
        if mention[1] is barred:
            continue
        if back > 6:
            break
        score = pronoun_score(found, mention, is_source=is_source, last_speaker=last_speaker, sentences_back=back)
        if score and (best is None or score > best[0]):
            best = (score, i, mention[1])
    return (best[2], "pronoun") if best else None


def speaks_here(statements: Sequence[Statement], at: int) -> Statement | None:
    """The innermost statement whose content holds the position."""
    best: Statement | None = None
    size = 1 << 60
    for statement in statements:
        for start, end in statement.content:
            if start <= at < end and end - start < size:
                best, size = statement, end - start
    return best
