"""Whether an event happened, is to happen, did not happen or only might: tense, modality, negation and the verbs above it."""

from __future__ import annotations

from onrecord.codebooks.forms import verb_forms
from onrecord.events.tree import Tree
from onrecord.events.words import verbs, words
from onrecord.record import EventStatus, Statement

NOT = words("not")
NOBODY = words("nobody")
WILL = words("will")
WOULD = words("would")
MIGHT = words("might")
IF = words("if")
DENIES = verbs("denies")
CALLED_OFF = verbs("called_off")
PLANS = (verbs("plans") - words("plan_not")) | words("plan_words")
WISHES = verbs("wishes") | words("wish_words")
SPEECH = verbs("speech")
ASKS_OF_NOUN = verbs("asks_of_noun")
PLANS_NOUN = verbs("plans_noun")
REFUSES = frozenset(form for verb in ("deny", "refute", "reject", "refuse", "decline") for form in verb_forms(verb))
FAILS = frozenset(verb_forms("fail"))
ENDS = frozenset((*verb_forms("rule"), *verb_forms("call")))


def status_of(tree: Tree, at: int, *, within: Statement | None = None, noun: bool = False) -> EventStatus:
    """The status of the event whose trigger is the word `at`; `within` is the statement that tells it."""
    found = _walk(tree, at, noun=noun, told=within is not None)
    if found == "actual" and within is not None:
        if within.polarity == "denied":
            return "negated"
        if within.polarity == "asked":
            return "hypothetical"
    if found == "actual" and tree.words and tree.words[-1] == "?":
        return "hypothetical"
    return found


def _walk(tree: Tree, at: int, *, noun: bool, told: bool) -> EventStatus:
    """From the trigger upwards until a verb decides or the clause that the copy asserts is reached."""
    if noun and _negated_noun(tree, at):
        return "negated"
    verdict: EventStatus = "actual"
    here = at
    for step in range(7):
        own = _own(tree, here, told=told) if not (noun and step == 0) else "actual"
        if step and verdict == "actual" and own == "negated" and tree.words[here] in SPEECH:
            own = "actual"
        verdict = _join(verdict, own)
        if verdict in ("negated", "hypothetical"):
            return verdict
        head = tree.heads[here]
        dep = tree.dep(here)
        if head < 0 or (dep in ("parataxis", "root", "nsubj", "appos") and not (noun and step == 0 and dep == "nsubj")):
            break
        if dep == "advcl":
            if tree.marks(here) & IF:
                return "hypothetical"
            if "to" not in tree.marks(here):
                break
            verdict = _join(verdict, "planned" if _own(tree, head, told=told) == "planned" else verdict)
            break
        if tree.deps[here] == "acl:relcl" or (dep == "acl" and "to" not in tree.marks(here)):
            break
        word = tree.words[head]
        complement = dep in ("xcomp", "ccomp", "acl", "obl", "csubj", "advcl") or (noun and dep in ("obj", "nsubj", "nmod"))
        if complement and not (dep == "obl" and not noun and step == 0 and not tree.children(here, "mark")):
            verdict = _join(verdict, _above(tree, here, head, word, noun and step == 0))
            if verdict in ("negated", "hypothetical"):
                return verdict
        if dep == "ccomp" and word in SPEECH:
            break
        here = head
    return verdict


def _above(tree: Tree, here: int, head: int, word: str, noun: bool) -> EventStatus:
    """What the word above says of its complement."""
    dep = tree.dep(here)
    finite = dep == "ccomp" and "to" not in tree.marks(here)
    undone = not noun or word in CALLED_OFF or dep == "xcomp" or word in REFUSES
    if word in DENIES and undone:
        return "actual" if _own(tree, head, told=False) == "negated" and word in FAILS else "negated"
    if word in ENDS and {"out", "off"} & _near(tree, head) and dep in ("obj", "xcomp", "ccomp", "nsubj"):
        return "negated"
    if noun and dep == "obj" and word in ASKS_OF_NOUN:
        return "hypothetical"
    if noun and dep in ("obj", "nsubj") and word in PLANS_NOUN:
        return "planned"
    if noun:
        return "actual"
    if finite and word in SPEECH:
        return "actual"
    if word in WISHES:
        return "hypothetical"
    if word in PLANS:
        return "planned" if dep in ("xcomp", "acl") or "to" in tree.marks(here) or not finite else "actual"
    if word in ("is", "are", "was", "were", "be") and "to" in tree.marks(here):
        return "planned"
    return "actual"


def _own(tree: Tree, i: int, *, told: bool) -> EventStatus:
    """What a verb's own auxiliaries, negation, subject and conditions say."""
    helpers = {tree.words[k] for k in tree.children(i, "aux", "cop")}
    first = tree.first_conjunct(i)
    if first != i and not helpers & (WILL | WOULD | MIGHT) and tree.dep(i) == "conj" and not tree.children(i, "nsubj"):
        helpers |= {tree.words[k] for k in tree.children(first, "aux")}
    negated = any(tree.words[k] in NOT for k in tree.children(i, "advmod", "det", "cc", "mark"))
    if not negated:
        subjects = tree.children(i, "nsubj")
        negated = any(tree.words[s] in NOBODY or any(tree.words[k] in ("no", "neither") for k in tree.children(s, "det")) for s in subjects)
        negated = negated or any(any(tree.words[k] == "no" for k in tree.children(o, "det", "advmod")) for o in tree.children(i, "obj"))
    conditions = any(tree.marks(k) & {"if", "unless"} for k in tree.children(i, "advcl"))
    if negated:
        return "negated"
    if helpers & MIGHT or tree.marks(i) & {"if", "unless", "whether"}:
        return "hypothetical"
    if helpers & (WILL | WOULD) and conditions:
        return "hypothetical"
    if helpers & WILL:
        return "planned"
    if helpers & WOULD:
        return "planned" if told or any(tree.words[h] in SPEECH | PLANS for h in tree.climb(i)) else "hypothetical"
    if helpers & {"is", "are", "was", "were", "be"} and "to" in ({tree.words[k] for k in tree.children(i, "aux", "mark")}):
        return "planned"
    return "actual"


def _negated_noun(tree: Tree, noun: int) -> bool:
    return any(tree.words[k] in ("no", "not", "neither", "without") for k in tree.children(noun, "det", "advmod", "case"))


def _near(tree: Tree, i: int) -> set[str]:
    return {tree.words[k] for k in tree.children(i, "compound", "advmod")} | set(tree.words[i + 1 : i + 2])


_RANK: tuple[EventStatus, ...] = ("actual", "planned", "negated", "hypothetical")


def _join(a: EventStatus, b: EventStatus) -> EventStatus:
    """Two verdicts in one: a negated plan is negated, a plan that might be is hypothetical."""
    return a if _RANK.index(a) >= _RANK.index(b) else b
