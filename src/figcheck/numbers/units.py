"""Units and magnitudes as they are printed, and the one name that each has here."""

from __future__ import annotations

from figcheck.numbers.figure import BASIS_POINTS, PERCENT, POINTS, TIMES


def _table(rows: dict[str, str]) -> dict[str, str]:
    return {spelling: name for name, row in rows.items() for spelling in row.split("|")}


MAGNITUDE_WORDS: dict[str, int] = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15,
    "millions": 6, "billions": 9, "mln": 6, "mn": 6, "mio": 6, "bln": 9, "bn": 9, "trn": 12, "tn": 12,
    "lakh": 5, "crore": 7,
}  # fmt: skip
"""Word behind the digits -> power of ten."""
MAGNITUDE_LETTERS: dict[str, int] = {"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "tr": 12, "T": 12}
"""Letter right behind the digits -> power of ten."""

CURRENCY_SIGNS: dict[str, str] = {
    "$": "$", "US$": "$", "USD": "$", "U.S.$": "$", "£": "£", "GBP": "£", "€": "€", "EUR": "€", "¥": "¥",
    "JPY": "¥", "A$": "A$", "AU$": "A$", "C$": "C$", "CA$": "C$", "HK$": "HK$", "NZ$": "NZ$", "S$": "S$",
    "NT$": "NT$", "R$": "R$",
    "₹": "₹", "Rs": "₹", "Rs.": "₹", "₩": "₩", "₽": "₽", "CHF": "CHF", "SFr": "CHF", "DM": "DM",
}  # fmt: skip
"""What stands before the digits -> currency."""

UNIT_WORDS: dict[str, str] = _table({
    PERCENT: "%|percent|per cent|pct|p.c.|pc|per-cent|٪|％|% percent",
    POINTS: "percentage points|percentage point|percentage-point|percentage-points|percent points"
    "|percent point|pct points|pct point|% points|% point|pp|ppt|ppts|p.p.|%-points|%-point"
    "|per cent points",
    BASIS_POINTS: "basis points|basis point|basis-point|bps|bp",
    TIMES: "times|x|×|fold|-fold",
    "$": "dollars|dollar|dlrs|dlr|US dollars|U.S. dollars|USD",
    "£": "stg|pounds sterling|GBP",
    "€": "€|euros|euro|EUR",
    "¥": "yen|JPY",
    "DM": "marks|mark",
    "CHF": "francs|Swiss francs",
    "cent": "cents|cent|cts|ct|¢",
    "pence": "pence",
    "day": "days|day",
    "week": "weeks|week|wk|wks",
    "month": "months|month|mo|mos",
    "year": "years|year|yr|yrs",
    "hour": "hours|hour|hr|hrs",
    "minute": "minutes|minute|min|mins",
    "second": "seconds|second|sec|secs",
    "decade": "decades|decade",
    "quarter": "quarters",
    "inch": "inches|inch",
    "foot": "feet|foot|ft",
    "yard": "yards|yard|yd",
    "mile": "miles|mile|mi",
    "millimetre": "mm|millimetres|millimeters|millimetre|millimeter",
    "centimetre": "cm|centimetres|centimeters|centimetre|centimeter",
    "metre": "metres|meters|metre|meter|m",
    "kilometre": "km|kilometres|kilometers|kilometre|kilometer|kms",
    "acre": "acres|acre",
    "hectare": "hectares|hectare|ha",
    "square foot": "square feet|square foot|sq ft|sq. ft.|sq. ft|ft²",
    "square metre": "square metres|square meters|square metre|square meter|sq m|m²|m2",
    "square mile": "square miles|square mile|sq mi|sq miles",
    "square kilometre": "square kilometres|square kilometers|sq km|km²|km2",
    "microgram": "µg|μg|mcg|micrograms|microgram",
    "milligram": "mg|milligrams|milligram",
    "gram": "g|grams|gram",
    "kilogram": "kg|kgs|kilograms|kilogram|kilos|kilo",
    "tonne": "tonnes|tonne|metric tons|metric ton",
    "ton": "tons|ton|short tons|short ton",
    "pound": "lb|lbs|pounds|pound",
    "ounce": "oz|ounces|ounce",
    "millilitre": "ml|mL|millilitres|milliliters",
    "litre": "litres|liters|litre|liter|l|L",
    "gallon": "gallons|gallon",
    "barrel": "barrels|barrel|bbl|bpd",
    "celsius": "°C|° C|℃|degrees Celsius|degrees C|degrees centigrade|degree Celsius",
    "fahrenheit": "°F|° F|℉|degrees Fahrenheit|degrees F|degree Fahrenheit",
    "degree": "degrees|degree|°",
    "mile per hour": "mph|miles per hour|miles an hour",
    "kilometre per hour": "km/h|kph|kmh|kilometres per hour|kilometers per hour"
    "|kilometres an hour|kilometers an hour",
    "kilowatt": "kW|kilowatts|kilowatt",
    "megawatt": "MW|megawatts|megawatt",
    "gigawatt": "GW|gigawatts|gigawatt",
    "kilowatt-hour": "kWh",
    "megawatt-hour": "MWh",
})  # fmt: skip
"""What stands behind the digits (singular, plural and short) -> the unit's one name."""

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})
CURRENCIES = frozenset(CURRENCY_SIGNS.values()) | {"cent"}


def printed_behind(unit: str) -> str:
    """A unit as it is written behind a number: `%`, ` percentage points`, ` days`."""
    spelling = next((spelling for spelling, name in UNIT_WORDS.items() if name == unit), unit)
    return spelling if unit == PERCENT else f" {spelling}"
