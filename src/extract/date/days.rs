//! Days: `18/9/2023`, `22.4`, `ngày 25 tháng 12 năm 2017`, and lists and ranges of them that share a month or a year,
//! `ngày 3, 4 và 5-4`, `từ ngày 3 đến 5/4`, `đêm 3 rạng sáng 4/4`.

use super::scan::Scan;
use super::words::{Word, role};
use super::{Found, Rule, clock, lunar, traps};
use crate::edtf::Edtf;

/// A day as it is read, before it is given what its neighbours know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) day: u8,
    /// 0 if it is not said.
    pub(super) month: u8,
    pub(super) year: Option<u16>,
    /// What stands between day and month: a mark, or 0 for the word `tháng`.
    pub(super) mark: u8,
    /// Whether a word such as `ngày` or `sáng` says that it is a day.
    pub(super) headed: bool,
    pub(super) lunar: bool,
    pub(super) link: Link,
}

/// How a day is tied to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    None,
    List,
    Range,
}

/// More days than this in one list are read as several.
const MOST: usize = 12;

/// Reads the days after `ngày` at `at`.
pub(super) fn after_ngay(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let mut number = at + 1;
    if scan.mark(number) == b':' {
        number += 1;
    }
    let first = day(scan, number).or_else(|| lunar::day_after(scan, number))?;
    chain(scan, Day { from: at, headed: true, ..first }, out)
}

/// Reads the days that start with the number at `at`, if what stands around shows that they are days.
pub(super) fn bare(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if traps::continues_something(scan, at) {
        return None;
    }
    let first = day(scan, at)?;
    chain(scan, first, out)
}

/// Reads on from the first day, then gives each what the others know.
pub(super) fn chain(scan: &Scan<'_>, first: Day, out: &mut Vec<Found>) -> Option<usize> {
    let mut days = [first; MOST];
    let mut count = 1;
    while count < MOST {
        let Some(next) = next_day(scan, &days[count - 1]) else { break };
        days[count] = next;
        count += 1;
    }
    let days = &mut days[..count];
    let kept = match days.iter().rposition(|d| d.month > 0) {
        Some(last) => last + 1,
        None if first.headed => without_month(scan, days),
        None => 0,
    };
    let days = &mut days[..kept];
    if !first.headed && !traps::is_day(scan, days) {
        return None;
    }
    share(days);
    emit(days, out)
}

/// How many of these days count when none has a month: all of a list or range that is plainly one, else the first, and
/// that only if it is no number of something else.
fn without_month(scan: &Scan<'_>, days: &[Day]) -> usize {
    let plural =
        scan.has(days[0].from.wrapping_sub(1), role::FOLLOWS) || scan.word(days[0].from.wrapping_sub(1)) == Word::Nhung;
    let last = days[days.len() - 1];
    let tied = plural || days[1..].iter().all(|d| d.headed || d.link == Link::Range);
    if days.len() > 1 && tied && !traps::is_quantity(scan, last.to) {
        return days.len();
    }
    usize::from(!traps::counted_days(scan, &days[0]))
}

/// The day that is tied to this one, if there is any.
fn next_day(scan: &Scan<'_>, last: &Day) -> Option<Day> {
    let (link, at) = connector(scan, last.to)?;
    let (number, headed) = clock::skip_head(scan, at);
    let next = day(scan, number).or_else(|| lunar::day_after(scan, number))?;
    let next = Day { from: at, headed, link, ..next };
    let fits = match (last.month, next.month) {
        // A month goes back to the days before it, never forward.
        (0, 0) => next.day > last.day || next.lunar,
        (_, 0) => false,
        (0, _) => true,
        (_, _) => headed || link == Link::Range || !traps::is_fraction(scan, &next),
    };
    fits.then_some(next)
}

fn connector(scan: &Scan<'_>, at: usize) -> Option<(Link, usize)> {
    match (scan.mark(at), scan.word(at)) {
        (b',' | b';', _) if scan.word(at + 1) == Word::And => Some((Link::List, at + 2)),
        (b',' | b';' | b'&', _) | (_, Word::And) => Some((Link::List, at + 1)),
        (b'-', _) => Some((Link::Range, at + 1)),
        (_, Word::To) if scan.word(at + 1) == Word::Until => Some((Link::Range, at + 2)),
        (_, Word::To) => Some((Link::Range, at + 1)),
        (_, Word::Rang) => Some((Link::List, at)),
        _ => None,
    }
}

/// Gives each day the month and year of the day after it where it has none of its own.
fn share(days: &mut [Day]) {
    for i in (0..days.len().saturating_sub(1)).rev() {
        let next = days[i + 1];
        let day = &mut days[i];
        day.lunar |= next.lunar && (day.month == 0 || day.month == next.month);
        if day.month == 0 {
            // Before `mùng 4 Tết` stand the last days of the old year.
            let old_year = next.lunar && next.month == 1 && day.day > 15 && day.day > next.day;
            (day.month, day.year) = if old_year { (12, None) } else { (next.month, next.year) };
        } else if day.year.is_none() && day.month <= next.month {
            // `29/12 đến 3/1/2017` begins in a year that is not said.
            day.year = next.year;
        }
    }
}

fn emit(days: &[Day], out: &mut Vec<Found>) -> Option<usize> {
    let mut to = None;
    let mut i = 0;
    while i < days.len() {
        let day = days[i];
        let end = days.get(i + 1).filter(|next| next.link == Link::Range);
        let interval = end.and_then(|end| Some((end.to, value(&day)?.joined(value(end)?)?)));
        if let Some((end, value)) = interval {
            out.push(Found { from: day.from, to: end, value, rule: Rule::DayRange });
            to = Some(end);
            i += 2;
            continue;
        }
        if let Some(value) = value(&day) {
            out.push(Found { from: day.from, to: day.to, value, rule: rule(&day) });
            to = Some(day.to);
        }
        i += 1;
    }
    to
}

fn value(day: &Day) -> Option<Edtf> {
    if day.lunar { Edtf::lunar_parts(day.year, day.month, day.day) } else { Edtf::parts(day.year, day.month, day.day) }
}

fn rule(day: &Day) -> Rule {
    match (day.month, day.mark) {
        _ if day.lunar => Rule::LunarDay,
        (0, _) => Rule::Day,
        (_, 0) => Rule::WrittenDay,
        _ if day.year.is_some() => Rule::FullDate,
        _ => Rule::DayMonth,
    }
}

/// Reads one day from its number on, with its month and year if they follow. There is such a day in some year.
pub(super) fn day(scan: &Scan<'_>, at: usize) -> Option<Day> {
    day_of(scan, at, scan.small(at, 31)?)
}

/// Reads on from a token at `at` that says this day of a month.
pub(super) fn day_of(scan: &Scan<'_>, at: usize, day: u8) -> Option<Day> {
    let mut read =
        Day { from: at, to: at + 1, day, month: 0, year: None, mark: 0, headed: false, lunar: false, link: Link::None };
    if let Some(month) = numeric_month(scan, at + 1) {
        (read.month, read.mark, read.to) = (month, scan.mark(at + 1), at + 3);
        if let Some((year, to)) = numeric_year(scan, read.to, read.mark).or_else(|| written_year(scan, read.to)) {
            (read.year, read.to) = (year, to);
        }
    } else if scan.word(at + 1) == Word::Thang {
        let (month, lunar, to) = match scan.small(at + 2, 12) {
            Some(month) => (month, false, at + 3),
            None => scan.month_word(at + 2)?,
        };
        (read.month, read.lunar, read.to) = (month, lunar, to);
        if let Some((year, to)) = numeric_year(scan, to, 0).or_else(|| written_year(scan, to)) {
            (read.year, read.to) = (year, to);
        }
    }
    if let Some(to) = lunar::suffix(scan, read.to) {
        (read.lunar, read.to) = (true, to);
    }
    if let Some((month, year, to)) = lunar::tet(scan, read.to, day).filter(|_| read.month == 0) {
        (read.lunar, read.month, read.year, read.to) = (true, month, year, to);
    }
    (!traps::goes_on(scan, read.to) && value(&read).is_some()).then_some(read)
}

/// Reads `2017-05-09`, `1987.05.22` from the year at `at`.
pub(super) fn year_first(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let mark = scan.mark(at + 1);
    let whole = matches!(mark, b'-' | b'/' | b'.') && scan.mark(at + 3) == mark && (1..5).all(|i| scan.glued(at + i));
    let two_digits = |at| scan.number(at).filter(|n| n.digits == 2).map(|n| n.value as u8);
    if !whole || traps::goes_on(scan, at + 5) {
        return None;
    }
    let value = Edtf::parts(scan.recent_year(at), two_digits(at + 2)?, two_digits(at + 4)?)?;
    out.push(Found { from: at, to: at + 5, value, rule: Rule::FullDate });
    Some(at + 5)
}

/// The month after a mark at `at`: `/9`, `-9`, `.9`. Spaces may stand around a slash only.
fn numeric_month(scan: &Scan<'_>, at: usize) -> Option<u8> {
    let mark = scan.mark(at);
    let glued = scan.glued(at) && scan.glued(at + 1);
    if !(mark == b'/' || glued && matches!(mark, b'-' | b'.')) || scan.text(at).len() > 3 {
        return None;
    }
    let month = scan.small(at + 1, 12)?;
    // `3-5/4` and `2-7.5.2025` are ranges of days.
    let range = mark == b'-'
        && matches!(scan.mark(at + 2), b'/' | b'.')
        && scan.glued(at + 2)
        && scan.glued(at + 3)
        && scan.small(at + 3, 12).is_some();
    (!range).then_some(month)
}

/// The year after a mark at `at`, with the token after it. Two digits only after the mark that the month had.
pub(super) fn numeric_year(scan: &Scan<'_>, at: usize, month_mark: u8) -> Option<(Option<u16>, usize)> {
    let mark = scan.mark(at);
    if !matches!(mark, b'/' | b'-' | b'.') || (mark != b'/' && !(scan.glued(at) && scan.glued(at + 1))) {
        return None;
    }
    if let Some(year) = scan.year(at + 1) {
        return Some((Some(year), at + 2));
    }
    let short =
        scan.number(at + 1).filter(|n| n.digits == 2 && mark == month_mark && scan.glued(at) && scan.glued(at + 1))?;
    Some((Some(full_year(short.value)), at + 2))
}

/// The year that two digits mean in a report of our time.
pub(super) fn full_year(two_digits: u16) -> u16 {
    if two_digits < 40 { 2000 + two_digits } else { 1900 + two_digits }
}

/// The year after `năm` at `at`, in digits or, without a value, as a pair of the sexagenary cycle.
pub(super) fn written_year(scan: &Scan<'_>, at: usize) -> Option<(Option<u16>, usize)> {
    let at = if scan.word(at) == Word::Of { at + 1 } else { at };
    if scan.word(at) != Word::Nam {
        return None;
    }
    if let Some(to) = lunar::year_name(scan, at + 1) {
        return Some(match scan.year(to) {
            Some(year) => (Some(year), to + 1),
            None => (None, to),
        });
    }
    scan.year(at + 1).map(|year| (Some(year), at + 2))
}
