//! Months: `tháng 5/2016`, `tháng Tư`, `5/2016`, their lists and ranges, and the months that a year begins or ends with,
//! `6 tháng đầu năm 2016`.

use super::days;
use super::scan::Scan;
use super::words::{Word, role};
use super::{Found, Rule, lunar, traps};
use crate::edtf::Edtf;

#[derive(Clone, Copy)]
struct Month {
    from: usize,
    to: usize,
    month: u8,
    year: Option<u16>,
    lunar: bool,
    ranges: bool,
}

const MOST: usize = 12;

/// Reads the months after `tháng` at `at`.
pub(super) fn after_thang(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let first = month(scan, at)?;
    if first.year.is_none() && !first.lunar && is_no_month(scan, at, first.to) {
        return None;
    }
    let mut months = [first; MOST];
    let mut count = 1;
    while count < MOST {
        let Some(next) = next_month(scan, &months[count - 1]) else { break };
        months[count] = next;
        count += 1;
    }
    let plural = scan.has(at.wrapping_sub(1), role::FOLLOWS) || scan.word(at.wrapping_sub(1)) == Word::Nhung;
    let kept = settled(scan, &months[..count], plural);
    let months = &mut months[..kept];
    for i in (0..kept.saturating_sub(1)).rev() {
        let next = months[i + 1];
        // `tháng 12 đến tháng 2/2017` begins in a year that is not said.
        if months[i].year.is_none() && months[i].month <= next.month {
            months[i].year = next.year;
        }
        months[i].lunar |= next.lunar;
    }
    emit(months, out)
}

/// Whether `tháng` and what follows is no month of the calendar: `mỗi tháng 5 triệu`, `một tháng ba lần`, `tháng năm`.
fn is_no_month(scan: &Scan<'_>, at: usize, to: usize) -> bool {
    let word = scan.number(at + 1).is_none();
    let small_letters = word && scan.class(at + 1) == Some(crate::segment::Class::Lower);
    traps::counted_months(scan, at, to)
        || traps::is_street(scan, at)
        || small_letters && (scan.has(to, role::NOUN) || scan.number(to).is_some() || scan.word(at + 1) == Word::Nam)
        || word && scan.word(to) == Word::Tuan
}

/// How many of these months are months: those up to the last that a year, the word `tháng` or a clear end confirms.
fn settled(scan: &Scan<'_>, months: &[Month], plural: bool) -> usize {
    let confirmed = |m: &Month| {
        m.year.is_some()
            || m.lunar
            || scan.word(m.from) == Word::Thang
            || plural && !traps::is_quantity(scan, m.to)
            || scan.mark(m.from - 1) != b',' && !traps::is_quantity(scan, m.to) && {
                scan.breaks_off(m.to) || scan.has(m.to, role::FOLLOWS | role::COUNTS)
            }
    };
    1 + months[1..].iter().rposition(confirmed).map_or(0, |at| at + 1)
}

fn month(scan: &Scan<'_>, thang: usize) -> Option<Month> {
    numbered(scan, thang, thang + 1).or_else(|| {
        let (month, moon, to) = scan.month_word(thang + 1)?;
        finish(scan, Month { from: thang, to, month, year: None, lunar: moon, ranges: false })
    })
}

/// A month by its number at `at`.
fn numbered(scan: &Scan<'_>, from: usize, at: usize) -> Option<Month> {
    let month = scan.small(at, 12)?;
    finish(scan, Month { from, to: at + 1, month, year: None, lunar: false, ranges: false })
}

fn finish(scan: &Scan<'_>, mut month: Month) -> Option<Month> {
    let moon = lunar::suffix(scan, month.to);
    month.to = moon.unwrap_or(month.to);
    if let Some((year, to)) = year(scan, month.to) {
        // A month with its year in figures is of the civil calendar, whatever it is called.
        month.lunar &= year.is_none();
        (month.year, month.to) = (year, to);
    }
    let after = lunar::suffix(scan, month.to);
    month.lunar |= moon.or(after).is_some();
    month.to = after.unwrap_or(month.to);
    (!traps::goes_on(scan, month.to)).then_some(month)
}

/// The year of a month that ends before `at`: `/2016`, `-2016`, ` năm 2016`, ` 2016`.
fn year(scan: &Scan<'_>, at: usize) -> Option<(Option<u16>, usize)> {
    let spaced = matches!(scan.mark(at), b'/' | b'-') && scan.recent_year(at + 1).is_some();
    if spaced && !traps::goes_on(scan, at + 2) {
        return Some((scan.year(at + 1), at + 2));
    }
    if let Some(found) = days::numeric_year(scan, at, b'/') {
        return Some(found);
    }
    if let Some(found) = days::written_year(scan, at) {
        return Some(found);
    }
    let bare = scan.recent_year(at).filter(|_| !traps::counted_year(scan, at, at + 1))?;
    Some((Some(bare), at + 1))
}

fn next_month(scan: &Scan<'_>, last: &Month) -> Option<Month> {
    let (ranges, at) = match (scan.mark(last.to), scan.word(last.to)) {
        (b',', _) if scan.word(last.to + 1) == Word::And => (false, last.to + 2),
        (b',', _) | (_, Word::And) => (false, last.to + 1),
        (b'-', _) => (true, last.to + 1),
        (_, Word::To) if scan.word(last.to + 1) == Word::Until => (true, last.to + 2),
        (_, Word::To) => (true, last.to + 1),
        _ => return None,
    };
    let at = at + usize::from(scan.word(at) == Word::Edge);
    let next = if scan.word(at) == Word::Thang {
        month(scan, at)?
    } else if last.year.is_none() || ranges {
        // A bare number goes on only with a month that waits for its year, or in `7/2010 đến 5/2013`.
        numbered(scan, at, at).filter(|m| m.month > last.month || m.year.is_some())?
    } else {
        return None;
    };
    let fits = last.year.is_none() || next.year.is_some() || scan.word(at) == Word::Thang;
    fits.then_some(Month { ranges, ..next })
}

fn emit(months: &[Month], out: &mut Vec<Found>) -> Option<usize> {
    let mut to = None;
    let mut i = 0;
    while i < months.len() {
        let month = months[i];
        let end = months.get(i + 1).filter(|next| next.ranges);
        if let Some((end, value)) = end.and_then(|end| Some((end.to, value(&month)?.joined(value(end)?)?))) {
            out.push(Found { from: month.from, to: end, value, rule: Rule::MonthRange });
            to = Some(end);
            i += 2;
            continue;
        }
        if let Some(value) = value(&month) {
            let rule = if month.year.is_some() { Rule::MonthYear } else { Rule::Month };
            out.push(Found { from: month.from, to: month.to, value, rule });
            to = Some(month.to);
        }
        i += 1;
    }
    to
}

fn value(month: &Month) -> Option<Edtf> {
    if month.lunar { Edtf::lunar_parts(month.year, month.month, 0) } else { Edtf::parts(month.year, month.month, 0) }
}

/// Reads `5/2016`, `6/1970-12/1979` without the word for month.
pub(super) fn bare(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let first = bare_month(scan, at)?;
    if traps::is_numbered(scan, at) || traps::continues_something(scan, at) {
        return None;
    }
    let range = match (scan.mark(first.to), scan.word(first.to)) {
        (b'-', _) | (_, Word::To) => bare_month(scan, first.to + 1).map(|m| Month { ranges: true, ..m }),
        _ => None,
    };
    match range {
        Some(end) => emit(&[first, end], out),
        None => emit(&[first], out),
    }
}

fn bare_month(scan: &Scan<'_>, at: usize) -> Option<Month> {
    let month = scan.small(at, 12)?;
    let glued = scan.glued(at + 1) && scan.glued(at + 2) && matches!(scan.mark(at + 1), b'/' | b'-' | b'.');
    let year = scan.recent_year(at + 2).filter(|_| glued)?;
    let to = at + 3;
    let quantity = scan.mark(at + 1) != b'/' && traps::is_quantity(scan, to);
    (!quantity && !traps::goes_on(scan, to)).then_some(Month {
        from: at,
        to,
        month,
        year: Some(year),
        lunar: false,
        ranges: false,
    })
}

/// Reads `6 tháng đầu năm 2016`, `sáu tháng cuối năm`, `9 tháng năm 2016`, from the number at `at`.
pub(super) fn of_year(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if scan.word(at + 1) != Word::Thang {
        return None;
    }
    let count = scan.small(at, 12).or_else(|| scan.counted(at))?;
    let edged = scan.word(at + 2) == Word::Edge;
    let last = edged && scan.text(at + 2).eq_ignore_ascii_case("cuối");
    let year = at + 2 + usize::from(edged) + usize::from(edged && scan.word(at + 3) == Word::Of);
    let (number, to) = match (scan.word(year), scan.year(year + 1)) {
        (Word::Nam, Some(number)) if edged || count > 1 => (Some(number), year + 2),
        // `6 tháng đầu năm học` is of another year.
        (Word::Nam, None) if edged && scan.word(year + 1) != Word::Hoc => (None, year + 1),
        _ if edged => (Some(scan.recent_year(year)?), year + 1),
        _ => return None,
    };
    let (first, last) = if last { (13 - count, 12) } else { (1, count) };
    let value = Edtf::parts(number, first, 0)?.joined(Edtf::parts(number, last, 0)?)?;
    out.push(Found { from: at, to, value, rule: Rule::MonthsOfYear });
    Some(to)
}
