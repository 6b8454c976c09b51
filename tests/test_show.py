from dataclasses import replace

import click

from onrecord.show import show_card
from test_record import TEXT, full_record


def test_the_card_says_who_said_what_where_and_how() -> None:
    card = show_card(full_record(), color=False)
    assert "Zorvia notes calm" in card
    assert "Wire · Zorvia (KZ) · 2023-05-05 · published 2023-05-05T13:17" in card
    assert "Ada Vint (President of KZ) · indirect · asserted" in card
    assert "{All is calm}, [President Ada Vint] <said>" in card
    assert "v1  HONOR (actual)" in card and "within s1" in card
    assert "May 5 = 2023-05-05" in card and "Zorvia = Zorvia, KZ" in card
    assert "weekday: agrees: Friday is 2023-05-05" in card


def test_colour_changes_nothing_but_colour() -> None:
    plain, colored = show_card(full_record(), color=False), show_card(full_record(), color=True)
    words = click.unstyle(colored).replace("\n", " ").split()
    stripped = "".join(c for c in plain if c not in "{}[]<>").replace("source cue content", "").split()
    assert words == stripped and "\x1b[" not in plain


def test_no_line_is_wider_than_asked() -> None:
    for width in (24, 40, 80, 100):
        assert max(map(len, show_card(full_record(), width=width, color=False).splitlines())) <= width


def test_a_terminal_of_no_width_still_gets_its_card() -> None:
    for width in (-4, 0, 1, 5):
        assert show_card(full_record(), width=width) == show_card(full_record(), width=24)


def test_dates_are_not_parted_at_their_hyphens() -> None:
    for width in range(24, 60):
        assert not any(line.endswith("-") for line in show_card(full_record(), width=width, color=False).splitlines())


def test_a_record_with_nothing_in_it_says_so() -> None:
    empty = replace(full_record(), entities=(), statements=(), events=(), times=(), places=(), findings=(), headline=None)
    card = show_card(empty, color=False)
    assert "(no headline)" in card and "no statements found" in card and TEXT not in card
