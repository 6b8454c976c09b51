"""What is taken out of an article's page, and what must not be."""

from __future__ import annotations

import pytest

from onrecord.read.page import read_page

NEWS = "The harbour of Velmaar will close for eleven days in July, harbour master Tomas Okvist said on Friday."
MORE = (
    "Fishermen asked for the work to wait until autumn. Their speaker, Runa Halloran, said that it would cost them a quarter of the season."
)


def text(inside: str) -> str:
    """The text of a page whose article holds this between its paragraphs."""
    article = f"<h1>Harbour closes</h1><p>{NEWS}</p>{inside}<p>{MORE}</p>"
    page = f"<html><head><title>Harbour closes</title></head><body><article>{article}</article></body></html>"
    return read_page(page.encode()).text


@pytest.mark.parametrize(
    "inside",
    [
        "<p><b>READ ALSO:</b> <a href=/1>Ferry fares to rise for the third time</a></p>",
        "<p>Читайте также: <a href=/1>Паромные билеты подорожают</a></p>",
        "<div class='box newsletter-signup'><p>The most important news of the coast, every day at six.</p></div>",
        "<div data-component='promo'><p>Our podcast, every Thursday.</p></div>",
    ],
)
def test_what_is_no_news_is_taken_out(inside: str) -> None:
    assert text(inside) == f"Harbour closes\n\n{NEWS}\n\n{MORE}"


@pytest.mark.parametrize(
    "said",
    [
        "Related costs are paid by the <a href=/port>port office</a>, the ministry said in a statement on Friday evening.",
        "See also how the ministry answered last year, Okvist told <a href=/1>the council</a> of the town on Thursday.",
    ],
)
def test_a_sentence_with_a_link_stays(said: str) -> None:
    assert said.replace("<a href=/port>", "").replace("<a href=/1>", "").replace("</a>", "") in text(f"<p>{said}</p>")


def test_an_article_in_a_box_of_that_name_stays() -> None:
    page = f"<html><body><div class='page has subscription'><h1>Harbour closes now</h1><p>{NEWS}</p><p>{MORE}</p></div></body></html>"
    assert NEWS in read_page(page.encode()).text


def test_a_table_that_lays_the_page_out_becomes_paragraphs_and_one_of_figures_stays() -> None:
    figures = "<table><tr><td>Days</td><td>11</td></tr><tr><td>Ships</td><td>40</td></tr></table>"
    page = (
        "<html><body><table><tr><td><a href=/>Home</a></td><td><b>Harbour closes</b><br><br>"
        f"{NEWS} <i>Truly.</i><br><br>{MORE}<br><br>{NEWS} {MORE}</td></tr></table></body></html>"
    )
    lines = read_page(page.encode()).text.splitlines()
    assert f"{NEWS} Truly." in lines and MORE in lines
    assert "Days" in text(figures) and "11" in text(figures)


@pytest.mark.parametrize(
    "inside",
    [
        "<div><p>Advertisement</p></div>",
        "<p>Advertisement. Scroll to continue reading.</p>",
        "<div>Реклама</div>",
        "<div>Sponsored</div>",
        "<p>Sign up <a href=/n>here.</a></p>",
        "<p><strong>Подписывайтесь на наш канал в <a href=/t>Telegram</a></strong></p>",
        "<div class=author-bio><p>Ilse Marrin covers the coast and lives by the weir.</p></div>",
    ],
)
def test_labels_invitations_and_lives_are_taken_out(inside: str) -> None:
    assert text(inside) == f"Harbour closes\n\n{NEWS}\n\n{MORE}"


@pytest.mark.parametrize(
    "said",
    [
        "<p class=paywall>The last repair was finished eleven years ago.</p>",
        "<p>Advertisement of the works costs a tenth of the budget.</p>",
        "<p>Subscribe to nothing that you have not read, she told <a href=/1>the council</a> on Friday evening, and went home by way of "
        "the harbour, where the last boats were being made fast for the night while gulls fought over what had been thrown away.</p>",
    ],
)
def test_what_only_looks_like_one_stays(said: str) -> None:
    shown = said.replace("<a href=/1>", "").replace("</a>", "").replace("</p>", "").partition(">")[2]
    assert shown in text(said)


@pytest.mark.parametrize("title", ["THE COAST: Harbour closes in July", "Harbour closes in July | The Coast", "Harbour closes in July"])
def test_the_site_is_no_part_of_a_headline(title: str) -> None:
    page = (
        f"<html><head><title>{title}</title></head><body><div><b>Harbour closes in July</b><p>{NEWS}</p><p>{MORE}</p></div></body></html>"
    )
    assert read_page(page.encode()).headline == "Harbour closes in July"
