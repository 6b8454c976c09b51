"""When: time expressions in a dispatch, valued in TimeML terms, and the date of the clause that a fact stands in.

The path: `scan` cuts a text into tokens and gives each a character for what it can mean; `pattern` compiles the rules of a
language's data file to regexes over those characters; `find` walks the text; `value`, `days` and `stretches` make the value
against a `context`; `setting` dates facts.
"""

from onrecord.when.find import Extent, find_times
from onrecord.when.setting import date_of
from onrecord.when.words import Weekday, verb_before, weekday_in

__all__ = ["Extent", "Weekday", "date_of", "find_times", "verb_before", "weekday_in"]
