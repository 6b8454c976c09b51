"""Who stands where around a trigger: passives, relative clauses, coordination, control and nominalisations undone.

The slots are the codebooks' own (`docs/codebooks.md`): what is found under "subject" is who does it, whether the copy says
`the court sentenced him`, `he was sentenced by the court`, `the court which sentenced him` or `sentenced by the court, he …`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.events.tree import Tree
from onrecord.events.words import verbs, words

OBJECT_CONTROL = verbs("object_control")
PERFECT = words("perfect")
TO_BE = words("to_be")
RELATIVES = words("relatives")
BY_ORDER = words("by_order")
GERUND_PREPOSITIONS = frozenset({"against", "at", "for", "from", "of", "on", "to"})


@dataclass(slots=True)
class Arguments:
    """The words found in each slot, best first. `passive` says how the trigger's own clause is built."""

    slots: dict[str, list[int]] = field(default_factory=dict)
    passive: bool = False

    def add(self, slot: str, words: Iterable[int]) -> None:
        """Put words into a slot, behind those that are there; a preposition's in the order of the text."""
        have = self.slots.setdefault(slot, [])
        have += [w for w in words if w not in have]
        if slot in ("to", "for", "on", "upon", "with"):
            have.sort()

    def get(self, slot: str) -> list[int]:
        """The words in a slot; none where it is empty."""
        return self.slots.get(slot, [])


def verb_arguments(tree: Tree, verb: int, *, depth: int = 0) -> Arguments:
    """The arguments of a verb or a participle."""
    out = Arguments(passive=is_passive(tree, verb))
    subjects = _subjects(tree, verb)
    objects = [_antecedent(tree, verb, k) for k in tree.children(verb, "obj")]
    receivers = [_antecedent(tree, verb, k) for k in tree.children(verb, "iobj")]
    if not out.passive and subjects and subjects[0] < verb:
        objects += [s for s in subjects if s > verb and s not in objects]
        subjects = [s for s in subjects if s < verb]
    if out.passive and subjects and subjects[0] < verb:
        objects += [s for s in subjects if s > verb]
        subjects = [s for s in subjects if s < verb]
    if not subjects:
        subjects = [s for k in tree.children(verb, "xcomp") for s in _subjects(tree, k) if s < verb]
    joined = len(objects) > 1 and any(tree.dep(k) == "cc" for k in range(min(objects[:2]), max(objects[:2])))
    if len(objects) > 1 and not joined and not receivers and not out.passive:
        receivers = [objects.pop(0)]
    _add_obliques(tree, verb, out)
    for obj in tree.children(verb, "obj", "nsubj:pass"):
        _add_modifiers(tree, obj, out)
        for inner in tree.children(obj, "nmod"):
            _add_modifiers(tree, inner, out, only=("between", "with", "to"))
    head = tree.heads[verb]
    if not subjects and not (out.passive and depth == 0 and tree.dep(verb) == "acl"):
        subjects = _shared_subject(tree, verb, depth)
    if tree.deps[verb] == "acl" and head >= 0 and "to" not in tree.marks(verb):
        if out.passive:
            objects = objects or [head]
        elif not subjects or tree.words[verb].endswith("ing"):
            subjects = [head]
    if tree.deps[verb] == "acl:relcl" and head >= 0 and not objects and not out.passive and subjects and head not in subjects:
        objects = [head]
    if out.passive:
        out.add("receiver" if objects and subjects else "object", subjects)
        out.add("object", objects)
        out.add("subject", _agents(tree, [*tree.children(verb, "obl:agent"), *out.get("by")]))
        if tree.deps[verb] == "acl" and subjects:
            out.slots["object"] = objects
    else:
        out.add("subject", subjects)
        out.add("object", objects)
        out.add("receiver", receivers)
    out.add("possessor", [k for o in out.get("object") for k in tree.children(o, "nmod:poss")])
    out.add("clause", tree.children(verb, "xcomp", "ccomp"))
    out.add("complement", tree.children(verb, "xcomp"))
    out.add("adverb", tree.children(verb, "compound:prt", "advmod"))
    out.add("auxiliary", tree.children(verb, "aux"))
    if head >= 0:
        out.add("governor", [head])
    return out


def noun_arguments(tree: Tree, noun: int) -> Arguments:
    """The arguments of a nominalisation: its possessor and modifiers, and the subject of the verb it completes (`held talks`)."""
    out = Arguments()
    out.add("possessor", tree.children(noun, "nmod:poss"))
    out.add("compound", tree.children(noun, "compound", "amod", "nmod:desc"))
    out.add("subject", _subjects(tree, noun))
    _add_modifiers(tree, noun, out)
    at = tree.first_conjunct(noun)
    head = tree.heads[at]
    if head >= 0:
        out.add("governor", [head])
        if tree.tokens[head].upos in ("VERB", "AUX", None):
            told = verb_arguments(tree, head)
            if tree.dep(at) in ("obj", "obl", "nsubj", "xcomp"):
                out.add("subject", [w for w in told.get("subject") if w not in (at, noun)])
                out.add("object", [w for w in told.get("object") if w not in (at, noun)])
                out.add("receiver", told.get("receiver"))
                for slot, words in told.slots.items():
                    if slot not in ("subject", "object", "receiver", "clause", "governor"):
                        out.add(slot, [w for w in words if w not in (at, noun)])
    for clause in tree.children(noun, "acl"):
        told = verb_arguments(tree, clause)
        out.add("subject", [w for w in told.get("subject") if w != noun])
    out.add("clause", tree.children(noun, "acl", "ccomp", "xcomp"))
    return out


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb form is passive: by its auxiliaries and subject, or as a bare participle after a noun."""
    marks = {tree.deps[k] for k in tree.kids[verb]}
    word = tree.words[verb]
    helpers = {tree.words[k] for k in tree.kids[verb] if tree.dep(k) in ("aux", "cop")}
    if helpers & PERFECT and not helpers & TO_BE:
        return False
    if marks & {"nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"}:
        return True
    if word.endswith("ing") or tree.marks(verb) & {"to"} or any(tree.deps[k] == "aux" for k in tree.kids[verb]):
        return False
    if tree.deps[verb] == "acl":
        return not tree.children(verb, "obj") and not (
            tree.heads[tree.heads[verb]] < 0 and tree.marks(verb) == set() and _is_clause(tree, verb)
        )
    if tree.deps[verb] == "advcl" and not tree.children(verb, "nsubj", "obj") and word.endswith(("ed", "en")):
        return True
    if tree.dep(verb) == "conj" and tree.heads[verb] >= 0 and not tree.children(verb, "nsubj", "obj"):
        return is_passive(tree, tree.heads[verb])
    return False


def _is_clause(tree: Tree, verb: int) -> bool:
    """Whether a participle is really the only verb of its sentence: `Rebels attacked at dawn`, cut wrongly."""
    others = [k for k in range(len(tree.words)) if k != verb and tree.tokens[k].upos in ("VERB", "AUX") and tree.heads[k] not in (verb,)]
    return not others or bool(tree.children(verb, "xcomp", "advcl", "ccomp"))


def _subjects(tree: Tree, verb: int) -> list[int]:
    return [_antecedent(tree, verb, k) for k in tree.children(verb, "nsubj")]


def _antecedent(tree: Tree, verb: int, word: int) -> int:
    """What a relative pronoun stands for; any other word stands for itself."""
    if tree.words[word] not in RELATIVES or tree.tokens[word].upos not in ("PRON", "DET", "SCONJ", None):
        return word
    at = verb
    while tree.dep(at) == "conj" and tree.heads[at] >= 0:
        at = tree.heads[at]
    return tree.heads[at] if tree.deps[at] in ("acl:relcl", "acl") and tree.heads[at] >= 0 else word


def _shared_subject(tree: Tree, verb: int, depth: int) -> list[int]:
    """The subject that a coordinated, controlled or participial verb takes from the verb above it."""
    head, dep = tree.heads[verb], tree.dep(verb)
    if head < 0 or depth > 4:
        return []
    if dep == "conj" and tree.deps[head] == "acl:relcl" and tree.children(verb, "punct") and tree.children(verb, "cc"):
        main = next((above for above in tree.climb(head) if tree.tokens[above].upos in ("VERB", "AUX")), None)
        if main is not None:  # `, and` leads back to the main clause: he thanked those who serve, and awarded …
            return _surface_subject(tree, main, depth)
    if dep in ("conj", "parataxis") and (dep == "conj" or not tree.children(verb, "nsubj")):
        if tree.tokens[head].upos in ("NOUN", "PROPN") and tree.dep(verb) == "conj" and not tree.children(head, "nsubj"):
            return []
        return _surface_subject(tree, head, depth) if dep == "conj" else []
    if (dep in ("xcomp", "ccomp") or (dep == "advcl" and "to" in tree.marks(verb))) and tree.words[head] in OBJECT_CONTROL:
        above = verb_arguments(tree, head, depth=depth + 1)
        told = above.get("object") or above.get("receiver") or above.get("on") or above.get("to") or above.get("upon")
        return told or above.get("subject")
    if dep == "advcl":
        head = next((above for above in tree.climb(head) if head < above < verb), head)
    if dep in ("xcomp", "advcl") or (dep == "ccomp" and "to" in tree.marks(verb)):
        return _surface_subject(tree, head, depth)
    if dep == "acl" and "to" in tree.marks(verb):
        return [*tree.children(head, "nmod:poss")] or _surface_subject_of_noun(tree, head, depth)
    return []


def _surface_subject(tree: Tree, verb: int, depth: int) -> list[int]:
    """A verb's grammatical subject, its own or shared."""
    return _subjects(tree, verb) or _shared_subject(tree, verb, depth + 1)


def _surface_subject_of_noun(tree: Tree, noun: int, depth: int) -> list[int]:
    head = tree.heads[noun]
    return _surface_subject(tree, head, depth + 1) if head >= 0 and tree.dep(noun) in ("obj", "obl") else []


def _agents(tree: Tree, words: list[int]) -> list[int]:
    """Who acts where a decree, a court's ruling or an officer's hand does: `by an order of the premier`, the premier first."""
    out: list[int] = []
    for word in words:
        if tree.words[word] in BY_ORDER:
            out += [*tree.children(word, "nmod:poss"), *(k for k in tree.children(word, "nmod") if tree.preposition(k) in ("of", "from"))]
        out.append(word)
    return out


def _add_obliques(tree: Tree, verb: int, out: Arguments) -> None:
    for k in tree.children(verb, "obl", "nmod"):
        cases = tree.children(k, "case")
        for slot in dict.fromkeys((tree.preposition(k), *(tree.words[c] for c in cases))):  # in order: it tells which slot a word is in
            if slot:
                out.add(slot, [_antecedent(tree, verb, k)])
    for k in tree.children(verb, "advcl"):
        if tree.words[k].endswith("ing"):  # `barred from voting`, `committed to opening`
            for slot in sorted(tree.marks(k) & GERUND_PREPOSITIONS):
                out.add(slot, [k])


def _add_modifiers(tree: Tree, noun: int, out: Arguments, only: tuple[str, ...] = ()) -> None:
    for k in tree.children(noun, "nmod", "obl"):
        slot = tree.preposition(k)
        if slot and (not only or slot in only):
            out.add(slot, [k])
