"""Countries by name, demonym and seat of power: the lexicon that the rooms for people, events and places share.

Codes are ISO 3166-1 alpha-2 (`XK` for Kosovo, which ISO leaves to its users); a state that is no more has the code ISO 3166-3 withdrew
(`SU`, `YU`, `CS`, `DD` …) and `successors` names today's. International bodies have codes of their own, never a country's alpha-2.
Where the data comes from: `SOURCE.md`.
"""

from onrecord.countries.lexicon import (
    Body,
    Country,
    Former,
    Seat,
    alpha3,
    bodies,
    body_named,
    capital_of,
    countries,
    country_named,
    demonym,
    demonym_codes,
    former_names,
    inhabitant,
    is_country,
    name_of,
    names_of,
    seat,
    seats,
    successors,
)

__all__ = [
    "Body",
    "Country",
    "Former",
    "Seat",
    "alpha3",
    "bodies",
    "body_named",
    "capital_of",
    "countries",
    "country_named",
    "demonym",
    "demonym_codes",
    "former_names",
    "inhabitant",
    "is_country",
    "name_of",
    "names_of",
    "seat",
    "seats",
    "successors",
]
