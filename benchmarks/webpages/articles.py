"""Invented news in English and Russian, told anew from patterns for every seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

PEOPLE = ("Tomas Okvist", "Runa Halloran", "Dagny Rusk", "Ilse Marrin", "Bela Kordas", "Amina Tesfai", "Joren Valk", "Mirela Stane")
TOWNS = ("Velmaar", "Ostrava Bay", "Kirn", "Port Sela", "Haldenmark", "Tuvary")
THINGS = ("harbour", "bridge", "hospital", "school", "tram line", "water works", "library", "power plant")
OPENINGS = (
    "The {thing} of {town} will close for {n} days in July, {person} said on {day}.",
    "{person} promised on {day} that the {thing} in {town} would be rebuilt within {n} months.",
    "Work on the {thing} in {town} stopped on {day} after {n} workers walked out, {person} told reporters.",
    "{town} will pay {n} million crowns for a new {thing}, its council decided on {day}.",
)
SENTENCES = (
    "“Nobody asked us, and nobody will pay us for the {n} weeks that we lose,” {person} said.",
    "The ministry denied that there had been any other offer for the {thing}.",
    "{person}, who has led the office since 2016, called the plan late but right.",
    "About {n} people live near the {thing}, most of them in houses built after the flood.",
    "He told the council of {town} that prices had risen by {n} percent since spring.",
    "A spokeswoman for the contractor said it would answer in writing.",
    "Opponents want a vote before the end of the year, and they have collected {n},000 names.",
    "“We have read every page of it,” {person} told the committee, “and we found nothing that speaks against it.”",
    "The last repair was finished eleven years ago and had cost twice what was planned.",
    "Fishermen and shopkeepers met at the town hall on {day} evening and stayed until midnight.",
    "No one was hurt.",
    "In {town}, meanwhile, the first pupils moved into containers beside the {thing}.",
    "{person} thanked the volunteers who had kept the {thing} open through the winter.",
    "The court will hear the case in {n} days; until then nothing may be torn down, it said in a statement.",
)
RUSSIAN = (
    "«Мы ждали этого {n} лет и больше ждать не намерены», — сказала {person} журналистам.",
    "В министерстве опровергли сообщения о том, что других предложений по объекту не поступало.",
    "По словам представителя подрядчика, ответ будет дан в письменном виде до конца месяца.",
    "Ремонт был завершён одиннадцать лет назад и обошёлся вдвое дороже, чем планировалось.",
    "Жители города собрали {n} тысяч подписей и требуют провести голосование до конца года.",
    "Суд рассмотрит дело через {n} дней, до этого сносить ничего нельзя, говорится в сообщении.",
    "Пострадавших нет.",
)
RUSSIAN_OPENINGS = (
    "Мост в городе {town} закроют на {n} дней в июле, сообщил {person}.",
    "{person} пообещал, что больница в городе {town} будет построена за {n} месяцев.",
)
TITLES = (
    "{town} to close its {thing} for {n} days",
    "{person}: {thing} will be rebuilt",
    "{town} pays {n} million for a new {thing}",
    "Council of {town} argues over {thing}",
)
RUSSIAN_TITLES = ("Мост в городе {town} закроют на {n} дней", "{person} пообещал новую больницу")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
HEADS = ("What comes next", "A long dispute", "The money")


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of an article: a paragraph, a heading, a list item or a quotation."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class News:
    """An article as its author wrote it: what a reader should find again on the page."""

    title: str
    pieces: tuple[Piece, ...]
    byline: str
    published: str
    language: str


def write_news(rng: Random) -> News:
    """An article of three to fourteen paragraphs."""
    russian = rng.random() < 0.15
    fill = {"person": "", "town": rng.choice(TOWNS), "thing": rng.choice(THINGS), "n": 0, "day": ""}

    def tell(pattern: str) -> str:
        return pattern.format(**fill | {"person": rng.choice(PEOPLE), "n": rng.randint(3, 90), "day": rng.choice(DAYS)})

    sentences = RUSSIAN if russian else SENTENCES
    pieces = [Piece("p", tell(rng.choice(RUSSIAN_OPENINGS if russian else OPENINGS)))]
    for _ in range(rng.randint(2, 13)):
        told = rng.sample(sentences, k=min(rng.choice((1, 1, 2, 2, 3, 4)), len(sentences)))
        pieces.append(Piece("p", " ".join(tell(s) for s in told)))
    if len(pieces) > 6 and not russian and rng.random() < 0.5:
        pieces.insert(4, Piece("h2", rng.choice(HEADS)))
    if len(pieces) > 5 and not russian and rng.random() < 0.25:
        pieces[5:5] = [
            Piece("li", tell("{town}: {n} million crowns, paid over three years")),
            Piece("li", tell("{town}: a loan of {n} million")),
        ]
    if rng.random() < 0.2:
        pieces.append(Piece("quote", tell(sentences[0])))
    title = tell(rng.choice(RUSSIAN_TITLES if russian else TITLES))
    moment = f"2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}+0{rng.randint(0, 5)}:00"
    return News(title[0].upper() + title[1:], tuple(pieces), rng.choice(PEOPLE), moment, "ru" if russian else "en")


def write_teaser(rng: Random) -> str:
    """A headline of other news."""
    return rng.choice(TITLES).format(person=rng.choice(PEOPLE), town=rng.choice(TOWNS), thing=rng.choice(THINGS), n=rng.randint(3, 90))
