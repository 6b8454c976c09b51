"""Whether two names may be one."""

import pytest

from onrecord.resolve.genders import gender_of_name
from onrecord.resolve.lexicon import load_lexicon
from onrecord.resolve.names import acronym_of, org_score, person_score, word_score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilka Sorn", "Sorn"),
        ("Ilka Sorn", "I. Sorn"),
        ("Ruslan Qahhorov", "Ruslan Kahhorov"),
        ("Oybek Yuldoshev", "Yoʻldoshev"),
        ("Ana María Peña Ruiz", "Peña"),
        ("Otto van der Meer", "van der Meer"),
        ("Rosa Tamm-Lill", "Lill"),
        ("Park Do-yun", "Park"),
        ("Bill Harker", "William Harker"),
        ("R. T.", "Rosa Tamm"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    score, why = person_score(tuple(one.split()), tuple(other.split()))
    assert score >= 0.5 and why
    assert person_score(tuple(other.split()), tuple(one.split())) == (score, why)


@pytest.mark.parametrize(
    ("one", "other"), [("Ilka Sorn", "Otto Sorn"), ("Ilka Sorn", "Ilka Valk"), ("Sorn", "Valk"), ("Rosa Tamm", "M. Tamm")]
)
def test_two_people(one: str, other: str) -> None:
    assert person_score(tuple(one.split()), tuple(other.split()))[0] < 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Ministry of Defence", "Defense Ministry"),
        ("National Grain Board", "NGB"),
        ("Harbour Workers' Union", "Union of Harbour Workers"),
        ("Bank of Sorn", "the Bank"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    assert org_score(one, other)[0] >= 0.5


def test_two_bodies() -> None:
    assert org_score("Ministry of Health", "Ministry of Defence")[0] < 0.5


def test_parts() -> None:
    assert acronym_of("Board of Grain and Oil", "BGO") and not acronym_of("Board of Grain", "Board")
    assert word_score("Sorn", "Sorn") == 1 and word_score("Sorn", "Valk") == 0


@pytest.mark.parametrize(
    ("name", "gender"), [("Anna Valk", "female"), ("Peter Valk", "male"), ("Zu Ivanova", "female"), ("Xy Petrov", "male"), ("Zu Xy", None)]
)
def test_gender(name: str, gender: str | None) -> None:
    assert gender_of_name(tuple(name.split()), load_lexicon()) == gender
