"""Dates by dateparser. It fills in what the text leaves out; what it says of its period, and whether a year is written,
decides how much of its answer counts, so that it is not marked down for filling in. A year that is not written (`năm nay`,
`5 năm`) is no answer."""
import re

from dateparser.date import DateDataParser
from dateparser.search import search_dates

from contract import run

SETTINGS = {"DATE_ORDER": "DMY"}
parser = DateDataParser(languages=["vi"], settings=SETTINGS)


def value(text, date):
    period = parser.get_date_data(text).period
    numbers = re.findall(r"\d+", text)
    has_year = any(int(n) == date.year or len(n) == 2 and int(n) == date.year % 100 for n in numbers[-1:])
    year = f"{date.year:04}" if has_year else "XXXX"
    if period == "year":
        return year if has_year else None
    if period == "month":
        return f"{year}-{date.month:02}"
    return f"{year}-{date.month:02}-{date.day:02}"


def find(line):
    at = 0
    for text, date in search_dates(line, languages=["vi"], settings=SETTINGS) or []:
        start = line.find(text, at)
        if start >= 0 and re.search(r"\d", text):
            at = start + len(text)
            edtf = value(text, date)
            if edtf:
                yield "dates", start, at, {"value": edtf}


search_dates("ngày 2/9/2020", languages=["vi"], settings=SETTINGS)  # loads its tables
run(find)
