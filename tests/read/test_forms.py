"""The forms that header times and datelines take, one line each, all put on the same news."""

from __future__ import annotations

import pytest

from onrecord.read import read_dispatch
from onrecord.read.lines import SLUG

HEADLINE = "Ferry sinks near port, nobody hurt"
NEWS = "A ferry sank near the port on Friday after it struck a rock, and nobody was hurt, the harbour master said in a statement."


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 05 May, 2023, 13:17 IST", "2023-05-05T13:17"),
        ("Updated - May 05, 2023 01:17 pm IST - New Delhi", "2023-05-05T13:17"),
        ("Friday, 5 May 2023, 13:17", "2023-05-05T13:17"),
        ("05.05.2023, 13:17 (MSK)", "2023-05-05T13:17"),
        ("2023/05/05 13:17", "2023-05-05T13:17"),
        ("May 5, 2023, 1:17 p.m. ET", "2023-05-05T13:17"),
        ("May 5, 2023 / 1:17 PM / UPDATED 20 MIN AGO", "2023-05-05T13:17"),
        ("11:32, 29 July 2022, Bishkek - 24.KG news agency, by Ann Poe", "2022-07-29T11:32"),
        ("2023-05-05T13:17:00+06:00", "2023-05-05T13:17"),
        ("Last updated: 5 May 2023 at 13.17", "2023-05-05T13:17"),
        ("Sat, 05/06/2023 - 13:17", "2023-05-06T13:17"),
        ("1:17 PM | 5 May 2023", "2023-05-05T13:17"),
        ("5 May 2023", "2023-05-05"),
        ("6 May, 13:17", None),
    ],
)
def test_header_time_before_and_after_the_headline(line: str, published: str | None) -> None:
    for copy in (f"{line}\n\n{HEADLINE}\n\n{NEWS}\n", f"{HEADLINE}\n{line}\n\nRIGA (Reuters) - {NEWS}\n"):
        dispatch = read_dispatch(copy)
        assert dispatch.published == published
        assert dispatch.headline and dispatch.headline.text == HEADLINE
        assert dispatch.text[slice(*dispatch.body)] == NEWS


@pytest.mark.parametrize(
    ("line", "agency", "place", "country", "date"),
    [
        ("Tehran, July 15, IRNA – ", "IRNA", "Tehran", "IR", "2023-07-15"),
        ("ISLAMABAD - May 5 (APP): ", "APP", "Islamabad", "PK", "2023-05-05"),
        ("MOSCOW. May 5. KAZINFORM /TASS/ - ", "Kazinform", "Moscow", "RU", "2023-05-05"),
        ("LONDON, May 5. /TASS Correspondent John Roe/. ", "TASS", "London", "GB", "2023-05-05"),
        ("Prague, June 6 (CTK correspondent) - ", "CTK", "Prague", "CZ", "2023-06-06"),
        ("TEL AVIV/GAZA CITY, May 5 (Reuters) - ", "Reuters", "Tel Aviv/Gaza", None, "2023-05-05"),
        ("Dimapur (Nagaland) [India], May 5 (ANI): ", "ANI", "Dimapur", "IN", "2023-05-05"),
        ("BEND, Ore. (AP) — ", "AP", "Bend", "US", None),
        ("OTTAWA, ON, May 5, 2023 /CNW/ - ", "CNW", "Ottawa", "CA", "2023-05-05"),
        ("БИШКЕК, 5 мая /Кабар/. ", "Kabar", "Bishkek", "KG", "2023-05-05"),
        ("НҰР-СҰЛТАН. 5 мамыр. ҚазАқпарат – ", "Kazinform", "Nur-Sultan", "KZ", "2023-05-05"),
        ("BAKU, Azerbaijan, May 5\nTrend: ", "Trend", "Baku", "AZ", "2023-05-05"),
        ("Feb 12, Colombo: ", None, "Colombo", "LK", "2023-02-12"),
        ("Quito, 30 Jun (EFE).- ", "EFE", "Quito", "EC", "2023-06-30"),
        ("(BELGA) ", "Belga", None, None, None),
        ("May 5 (Reuters) - ", "Reuters", None, None, "2023-05-05"),
        ("NEW DELHI: ", None, "New Delhi", "IN", None),
        ("PARIS -- ", None, "Paris", "FR", None),
        ("RIVERTON, May 5 (Some New Wire) -- ", "Some New Wire", "Riverton", None, "2023-05-05"),
        ("", None, None, None, None),
    ],
)
def test_dateline(line: str, agency: str | None, place: str | None, country: str | None, date: str | None) -> None:
    dispatch = read_dispatch(f"5 May 2023 13:17\n\n{HEADLINE}\n\n{line}{NEWS}\n")
    dateline = dispatch.dateline
    assert dispatch.agency == agency
    assert ((dateline.place.name, dateline.place.country) if dateline and dateline.place else (None, None)) == (place, country)
    assert (dateline.date if dateline else None) == date
    assert dispatch.text[slice(*dispatch.body)] == NEWS


@pytest.mark.parametrize(
    "line", ["CABLE. ", "MODERATOR: ", "MS. ROE: ", "Yes - ", "On May 5, 2023, ", "He said: ", "– ", "1. ", "Dr. Roe (left) - ", "TOTAL: "]
)
def test_what_only_looks_like_a_dateline(line: str) -> None:
    assert read_dispatch(f"{HEADLINE}\n\n{line}{NEWS}\n").dateline is None


@pytest.mark.parametrize(
    ("headline", "kind", "number"),
    [
        ("UPDATE 2-Ferry sinks", "update", 2),
        ("(3rd LD) Ferry sinks", "update", 3),
        ("2ND LD: Ferry sinks", "update", 2),
        ("(LEAD) Ferry sinks near port", "update", None),
        ("CORRECTED-Ferry sinks near port", "correction", None),
        ("REFILE-Ferry sinks near port", "correction", None),
        ("WRAPUP 4-Ferries sink near ports", "wrapup", 4),
        ("URGENT: Ferry sinks near port", "urgent", None),
        ("EXCLUSIVE-Ferry sank on purpose, sources say", "exclusive", None),
        ("MEDIA ADVISORY: Minister to board ferry", "advisory", None),
        ("FACTBOX-Ferries that sank", "factbox", None),
        ("BC-EU--Latvia-Ferry, KILL", "kill", None),
        ("СРОЧНО: Паром затонул у порта", "urgent", None),
    ],
)
def test_series(headline: str, kind: str, number: int | None) -> None:
    dispatch = read_dispatch(f"{headline}\n\nRIGA (Reuters) - {NEWS}\n")
    assert dispatch.headline and dispatch.headline.text == headline
    assert dispatch.series and (dispatch.series.kind, dispatch.series.number) == (kind, number)


@pytest.mark.parametrize(
    "headline", ["Updated rules for ferries agreed", "Killing of ferry captain shocks port", "Urgently needed ferry sails", HEADLINE]
)
def test_what_only_looks_like_a_mark_of_series(headline: str) -> None:
    assert read_dispatch(f"{headline}\n\nRIGA (Reuters) - {NEWS}\n").series is None


@pytest.mark.parametrize(
    ("slug", "series"),
    [
        ("BC-EU--Zorvia-Ferry, 1st Ld-Writethru", ("update", 1)),
        ("BC-Zorvia-Ferry", None),
        ("BC-Zorvia-Ferry, ADVISORY", ("advisory", None)),
        ("BC-Zorvia-Ferry, KILL", ("kill", None)),
        ("BC-EU--Zorvia-Ferry, KILL", ("kill", None)),
    ],
)
def test_a_slug_above_the_headline_is_none_and_tells_the_series(slug: str, series: tuple[str, int | None] | None) -> None:
    dispatch = read_dispatch(f"{slug}\n{HEADLINE}\nRIGA, Latvia (AP) - {NEWS}\n")
    assert dispatch.headline and dispatch.headline.text == HEADLINE
    assert (dispatch.series and (dispatch.series.kind, dispatch.series.number)) == series


def test_a_line_that_is_almost_a_slug_is_told_apart_at_once() -> None:
    assert SLUG.match("BC-" + "a" * 56 + "!") is None  # must not try every way to part the letters


@pytest.mark.parametrize(
    "line", ["Contact: Ann Poe, (202) 555-0142, ann@example.org", "Media contact: Ann Poe", "Contacts: Ann Poe, Tel. 5"]
)
def test_a_contact_above_the_headline_is_none(line: str) -> None:
    dispatch = read_dispatch(f"FOR IMMEDIATE RELEASE\n5 May 2023\n\n{line}\n\n{HEADLINE}\n\n{NEWS}\n")
    assert dispatch.headline and dispatch.headline.text == HEADLINE
    assert dispatch.text[slice(*dispatch.body)] == NEWS


@pytest.mark.parametrize(
    "foot",
    [
        "(Reporting by Ann Poe; Editing by Jane Roe)\n ((ann.poe@example.com; +371 5555 5555))\n Keywords: ZORVIA FERRY/",
        "(Reporting by Ann Poe)\n\nOur Standards: The Principles We Keep.",
        "___\nAssociated Press writer Ann Poe in Riga, Latvia, contributed to this report.",
        "Ann Poe and Jane Roe contributed reporting.",
        "## Notebook\n### Contacts\n- Editor: Ann Poe, +371 5555, <desk@example.com>\ndpa ap jr n1",
        "(MORE) PTI ABC\nXYZ\n-more-\nPTI ABC XYZ\n05051712 IST\nNNNN",
    ],
)
def test_every_line_of_the_foot_is_left_out_of_the_news(foot: str) -> None:
    dispatch = read_dispatch(f"{HEADLINE}\n\nRIGA, May 5 (Reuters) - {NEWS}\n\n{foot}\n")
    assert dispatch.text[slice(*dispatch.body)] == NEWS
    assert dispatch.agency == "Reuters"


@pytest.mark.parametrize("last", ["The two yards contributed to the report that the port published in May.", "More than 300 people came."])
def test_news_is_not_taken_for_a_foot(last: str) -> None:
    dispatch = read_dispatch(f"{HEADLINE}\n\nRIGA, May 5 (Reuters) - {NEWS}\n\n{last}\n")
    assert dispatch.text[slice(*dispatch.body)].endswith(last)
