//! Years: `năm 2017`, `2013, 2014 và 2015`, `giai đoạn 2016 - 2020`, `mùa giải 2016/17`, and the bare number where it
//! plainly is one.

use super::days::{self, full_year};
use super::scan::Scan;
use super::words::{Word, role};
use super::{Found, Rule, lunar, traps};
use crate::edtf::Edtf;
use crate::segment::Class;

/// Reads the years after `năm` at `at`, in a mention that begins at `from`.
pub(super) fn after_nam(scan: &Scan<'_>, from: usize, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if scan.word(at + 1) == Word::Hoc {
        return school_year(scan, at, out);
    }
    let number = lunar::year_name(scan, at + 1).unwrap_or(at + 1);
    let year = match scan.number(number)? {
        n if n.digits == 4 && n.value > 0 && n.value < 3000 => n.value,
        // `năm 713` of an old chronicle, `năm 86` of someone's memories.
        n if n.digits == 3 && n.value > 99 && !traps::is_quantity(scan, number + 1) => n.value,
        n if n.digits == 2 && n.value > 40 && counts_nothing(scan, at, number + 1) => full_year(n.value),
        _ => return None,
    };
    let quantity = scan.has(at.wrapping_sub(1), role::COUNTS) && traps::is_quantity(scan, number + 1);
    if quantity || cut_short(scan, number + 1) || traps::before_common_era(scan, number + 1) {
        return None;
    }
    go_on(scan, from, number + 1, year, out)
}

/// Whether the two digits after `năm` are a year, not an age or a number of things.
fn counts_nothing(scan: &Scan<'_>, nam: usize, to: usize) -> bool {
    let before = nam.wrapping_sub(1);
    scan.word(before) == Word::Sinh
        || !traps::is_quantity(scan, to)
            && (scan.breaks_off(to) || scan.has(to, role::FOLLOWS))
            && scan.number(before).is_none()
            && !scan.has(before, role::COUNTS)
}

/// Whether the digits before `at` are only the beginning of a number or symbol.
fn cut_short(scan: &Scan<'_>, at: usize) -> bool {
    let glued = scan.glued(at) && scan.glued(at + 1);
    match scan.mark(at) {
        b'.' | b',' => glued && scan.number(at + 1).is_some_and(|n| n.digits == 3),
        b'/' => glued && matches!(scan.class(at + 1), Some(Class::Upper | Class::Alnum | Class::Mixed)),
        b'%' => true,
        _ => false,
    }
}

/// Reads the school year after `năm học` at `at`.
fn school_year(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let (value, to) = span_of_years(scan, at + 2)?;
    out.push(Found { from: at, to, value, rule: Rule::YearRange });
    Some(to)
}

/// Reads the year at `at`, which no word heads.
pub(super) fn bare(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if traps::continues_something(scan, at) && !after_dash(scan, at) {
        return None;
    }
    if let Some(to) = days::year_first(scan, at, out) {
        return Some(to);
    }
    let bracketed = scan.mark(at.wrapping_sub(1)) == b'(';
    if let Some((value, to)) = span_of_years(scan, at) {
        let plain = !traps::is_quantity(scan, to) && !traps::goes_on(scan, to);
        let known = value.start().year() >= Some(1900) || bracketed && scan.mark(to) == b')';
        if plain && known && !scan.has(at.wrapping_sub(1), role::NUMBERS & !role::ANNOUNCES) || termed(scan, at) {
            out.push(Found { from: at, to, value, rule: Rule::YearRange });
            return Some(to);
        }
    }
    let year = scan.recent_year(at)?;
    if traps::counted_year(scan, at, at + 1) {
        return None;
    }
    let from = lunar::year_name_before(scan, at).unwrap_or(at);
    go_on(scan, from, at + 1, year, out)
}

/// `Bình Định-2025` and `lần thứ VI-2017`, but not `QĐ-2017`.
fn after_dash(scan: &Scan<'_>, at: usize) -> bool {
    let numbered = scan.word(at.wrapping_sub(3)) == Word::Thu;
    let name = matches!(scan.class(at.wrapping_sub(2)), Some(Class::Lower | Class::Title));
    scan.mark(at - 1) == b'-' && (name || numbered)
}

/// Whether the words before say that two years with a dash are a term: `giai đoạn`, `nhiệm kỳ`, `khóa`.
fn termed(scan: &Scan<'_>, at: usize) -> bool {
    matches!(
        scan.word(at.wrapping_sub(1)),
        Word::Doan | Word::Ky | Word::Khoa | Word::Nien | Word::Hoc | Word::Giai | Word::Mua
    )
}

/// Two years in order with a dash or slash between, `2016 - 2020`, `2016/2017`, `2016/17`: the interval, and the token after.
fn span_of_years(scan: &Scan<'_>, at: usize) -> Option<(Edtf, usize)> {
    let start = scan.year(at)?;
    let mark = scan.mark(at + 1);
    let glued = scan.glued(at + 1) && scan.glued(at + 2);
    if mark != b'-' && !(mark == b'/' && glued) || scan.text(at + 1).chars().count() > 1 {
        return None;
    }
    let end = match scan.number(at + 2)? {
        n if n.digits == 4 => scan.year(at + 2)?,
        // `2016-17` is a season; further apart it is a month or something else.
        n if n.digits == 2 && glued && (start + 1) % 100 == n.value => start + 1,
        _ => return None,
    };
    let consecutive = mark == b'-' || end == start + 1;
    let ordered = start < end && end - start <= 500;
    let value =
        (consecutive && ordered).then(|| Edtf::parts(Some(start), 0, 0)?.joined(Edtf::parts(Some(end), 0, 0)?))??;
    Some((value, at + 3))
}

/// Emits the year that ends before `to`, then those that are listed or ranged after it.
fn go_on(scan: &Scan<'_>, from: usize, to: usize, year: u16, out: &mut Vec<Found>) -> Option<usize> {
    let (mut from, mut to, mut year) = (from, to, year);
    loop {
        let value = Edtf::parts(Some(year), 0, 0)?;
        if let Some((end, after)) = range_end(scan, to) {
            if let Some(value) = Edtf::parts(Some(end), 0, 0).and_then(|end| value.joined(end)).filter(|_| end != year)
            {
                out.push(Found { from, to: after, value, rule: Rule::YearRange });
                return Some(after);
            }
        }
        out.push(Found { from, to, value, rule: Rule::Year });
        let Some(next) = listed(scan, to) else { return Some(to) };
        (year, from, to) = (scan.recent_year(next)?, next, next + 1);
    }
}

/// The year that a range runs to, after `-`, `đến`, `đến năm`, `đến giữa năm` at `at`, and the token after it.
fn range_end(scan: &Scan<'_>, at: usize) -> Option<(u16, usize)> {
    let mut next = match (scan.mark(at), scan.word(at)) {
        (b'-', _) | (_, Word::To) => at + 1,
        _ => return None,
    };
    let dash = scan.mark(at) == b'-';
    next += usize::from(!dash && scan.word(next) == Word::Until);
    next += usize::from(scan.word(next) == Word::Edge);
    let worded = scan.word(next) == Word::Nam;
    next += usize::from(worded);
    let year = scan.year(next)?;
    let plain = worded || !traps::counted_year(scan, next, next + 1);
    plain.then_some((year, next + 1))
}

/// Where another year stands after a comma or `và`: `2013, 2014 và 2015`. One that has its own `năm` starts anew.
fn listed(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let next = match (scan.mark(at), scan.word(at)) {
        (b',', _) if scan.word(at + 1) == Word::And => at + 2,
        (b',', _) | (_, Word::And) => at + 1,
        _ => return None,
    };
    (scan.recent_year(next).is_some() && !traps::counted_year(scan, next, next + 1)).then_some(next)
}
