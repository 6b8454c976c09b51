"""The World Factbook's country codes (GEC, once FIPS 10-4) as ISO 3166-1 alpha-2, and where sovereigns are at home.

GEC is a public-domain US standard; `factbook_country.tsv` pairs it with ISO. Akrotiri and Dhekelia (`ax`, `dx`) are British bases with
no ISO code.
"""

from __future__ import annotations

from pathlib import Path

NO_ISO = {"ax": "Akrotiri, a British base, has no ISO code", "dx": "Dhekelia, a British base, has no ISO code"}
HOMES = (
    "GB",
    "NL",
    "DK",
    "NO",
    "FR",
    "US",
    "CN",
    "NZ",
    "AU",
)  # whose head of state is others' too: the first that shares one names the person


def gec_to_iso() -> dict[str, str]:
    """ISO alpha-2 by GEC code, lower case as the Factbook's files are named."""
    lines = Path(__file__).with_name("factbook_country.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t")[:2] for line in lines)  # type: ignore[misc]
