"""Where: the places a dispatch names, on the map.

`find_places` puts toponyms on record with country, coordinates (WGS 84) and GeoNames id; `place_of` says where a statement or an event took
place; `country_of_place_name` reads a dateline's place. The gazetteer ships with the package (GeoNames, CC BY 4.0; see `SOURCE.md`), and
`Gazetteer.from_geonames` plugs in a full one.
"""

from onrecord.where.find import find_places
from onrecord.where.gazetteer import Gazetteer, Spot, load_gazetteer
from onrecord.where.named import country_of_place_name
from onrecord.where.setting import place_of

__all__ = ["Gazetteer", "Spot", "country_of_place_name", "find_places", "load_gazetteer", "place_of"]
