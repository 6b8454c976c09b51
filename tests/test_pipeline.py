"""The whole path, by rule: what stages hand to each other."""

from onrecord.pipeline import RULES, load_resources, read_record
from onrecord.read import read_dispatch


def test_a_date_that_someone_speaks_of_dates_nobody_elses_words() -> None:
    copy = "The launch may slip to March 1, Ada Vint said. Ilya Brandt said he hoped for the spring."
    dispatch = read_dispatch(f"RIGA, Latvia (AP) - {copy}\n", published="2024-02-28", headline=None)
    record = read_record(dispatch, resources=load_resources(model=RULES))
    assert len(record.statements) == 2
    assert [s.date for s in record.statements] == [None, None]
