"""The register of office-holders: who held which office of which country, from when to when, and how that is known.

The shipped register (`offices.tsv`, origin in `SOURCE.md`) covers chiefs of state, heads of government and the deputies named beside them;
a user's own register (CSV, Popolo, FollowTheMoney, a Wikidata result) loads beside it.
"""

from onrecord.register.link import link
from onrecord.register.offices import OfficeKind, read_office, singular_types
from onrecord.register.register import Register, load_register
from onrecord.register.tenure import Standing, Tenure

__all__ = ["OfficeKind", "Register", "Standing", "Tenure", "link", "load_register", "read_office", "singular_types"]
