//! Parts of a year and stretches of years: `quý I/2017`, `mùa xuân 1975`, `những năm 90`, `thập niên 1960`, `thế kỷ XX`.

use super::scan::Scan;
use super::words::Word;
use super::{Found, Rule, days, traps};
use crate::edtf::{Edtf, Season};

/// Reads the quarters after `quý` at `at`.
pub(super) fn after_quy(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let mut quarters = [(at, at, 0u8, None, false); 4];
    let mut count = 0;
    let mut next = at + 1;
    let mut ranges = false;
    while count < 4 {
        let Some(quarter) = quarter(scan, next) else { break };
        let mut to = next + 1;
        let year = year(scan, to);
        if let Some((_, after)) = year {
            to = after;
        }
        let from = if count == 0 { at } else { next - usize::from(scan.word(next - 1) == Word::Quy) };
        quarters[count] = (from, to, quarter, year.and_then(|y| y.0), ranges);
        count += 1;
        let (range, after) = match (scan.mark(to), scan.word(to)) {
            (b',', _) | (_, Word::And) => (false, to + 1),
            (b'-', _) | (_, Word::To) => (true, to + 1),
            _ => break,
        };
        ranges = range;
        next = after + usize::from(scan.word(after) == Word::Quy);
    }
    let quarters = &mut quarters[..count];
    for i in (0..count.saturating_sub(1)).rev() {
        quarters[i].3 = quarters[i].3.or(quarters[i + 1].3);
    }
    let mut i = 0;
    while i < count {
        let (from, to, quarter, year, _) = quarters[i];
        let value = Edtf::of_quarter(year, quarter).ok()?;
        match quarters.get(i + 1).filter(|end| end.4) {
            Some(&(_, to, end, year, _)) => {
                let value = value.joined(Edtf::of_quarter(year, end).ok()?)?;
                out.push(Found { from, to, value, rule: Rule::Quarter });
                i += 2;
            }
            None => {
                out.push(Found { from, to, value, rule: Rule::Quarter });
                i += 1;
            }
        }
    }
    quarters.last().map(|q| q.1)
}

fn quarter(scan: &Scan<'_>, at: usize) -> Option<u8> {
    let quarter = scan.small(at, 4).or_else(|| scan.roman(at)).or_else(|| {
        // In small letters `quý hai` is too near to other words.
        scan.counted(at).filter(|_| scan.class(at) == Some(crate::segment::Class::Title))
    })?;
    (quarter <= 4 && !traps::is_quantity(scan, at + 1) && !traps::goes_on_as_number(scan, at + 1)).then_some(quarter)
}

/// The year of a quarter or season that ends before `at`.
fn year(scan: &Scan<'_>, at: usize) -> Option<(Option<u16>, usize)> {
    if matches!(scan.mark(at), b'/' | b'-' | b'.') {
        return scan.recent_year(at + 1).map(|y| (Some(y), at + 2));
    }
    days::written_year(scan, at).or_else(|| {
        let year = scan.recent_year(at).filter(|_| !traps::counted_year(scan, at, at + 1))?;
        Some((Some(year), at + 1))
    })
}

/// Reads `mùa xuân 1975` from `mùa` at `at`. With `năm` between, or without `mùa`, only the year is said.
pub(super) fn after_mua(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if scan.word(at + 1) != Word::Season {
        return None;
    }
    let season = match scan.known(at + 1).number {
        1 => Season::Spring,
        2 => Season::Summer,
        3 => Season::Autumn,
        _ => Season::Winter,
    };
    let year = scan.recent_year(at + 2).filter(|_| !traps::counted_year(scan, at + 2, at + 3))?;
    out.push(Found { from: at, to: at + 3, value: Edtf::of_season(Some(year), season).ok()?, rule: Rule::Season });
    Some(at + 3)
}

/// Reads `những năm 90 của thế kỷ XX`, `những năm 1990`, `những năm 1991 - 1994` from `những` at `at`.
pub(super) fn after_nhung(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if scan.word(at + 1) != Word::Nam {
        return None;
    }
    decades(scan, at, at + 2, out).or_else(|| super::years::after_nam(scan, at, at + 1, out))
}

/// Reads `thập niên 90`, `thập kỷ 1960` from `thập` at `at`.
pub(super) fn after_thap(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if !matches!(scan.word(at + 1), Word::Nien | Word::Ky) {
        return None;
    }
    decades(scan, at, at + 2, out)
}

/// The decades from the number at `number` on, listed or as a range, and the century that they share.
fn decades(scan: &Scan<'_>, from: usize, number: usize, out: &mut Vec<Found>) -> Option<usize> {
    let mut found = [(from, number, 0u16, false); 8];
    let mut count = 0;
    let (mut next, mut ranges) = (number, false);
    while count < found.len() {
        let Some(decade) = scan.number(next).filter(|n| n.value % 10 == 0 && matches!(n.digits, 2 | 4)) else { break };
        found[count] = (if count == 0 { from } else { next }, next + 1, decade.value, ranges);
        count += 1;
        (ranges, next) = match (scan.mark(next + 1), scan.word(next + 1)) {
            (b',', _) | (_, Word::And) => (false, next + 2),
            (b'-', _) | (_, Word::To) => (true, next + 2),
            _ => break,
        };
    }
    if count == 0 || found[0].2 > 2100 {
        return None;
    }
    let found = &mut found[..count];
    let last = found[count - 1].1;
    let (century, to) = century_after(scan, last).unwrap_or((19, last));
    if traps::is_quantity(scan, to) || traps::before_common_era(scan, to) {
        return None;
    }
    found[count - 1].1 = to;
    let value = |decade: u16| {
        let digits = if decade < 100 { u16::from(century) * 10 + decade / 10 } else { decade / 10 };
        Edtf::of_decade(digits).ok()
    };
    let mut i = 0;
    while i < count {
        let (from, to, decade, _) = found[i];
        match found.get(i + 1).filter(|end| end.3) {
            Some(&(_, to, end, _)) => {
                out.push(Found { from, to, value: value(decade)?.joined(value(end)?)?, rule: Rule::Decade });
                i += 2;
            }
            None => {
                out.push(Found { from, to, value: value(decade)?, rule: Rule::Decade });
                i += 1;
            }
        }
    }
    Some(to)
}

/// The first digits of the century in ` của thế kỷ XX`, ` thế kỷ trước` at `at`, and the token after.
fn century_after(scan: &Scan<'_>, at: usize) -> Option<(u8, usize)> {
    let at = at + usize::from(scan.word(at) == Word::Of);
    if !scan.words(at, &[Word::The, Word::Ky]) {
        return None;
    }
    if scan.word(at + 2) == Word::Before {
        return Some((19, at + 3));
    }
    century(scan, at + 2).map(|century| (century, at + 3))
}

/// The first two digits of the years of a century given by its number at `at`.
fn century(scan: &Scan<'_>, at: usize) -> Option<u8> {
    scan.small(at, 21).or_else(|| scan.roman(at)).filter(|c| (1..=21).contains(c)).map(|c| c - 1)
}

/// Reads `thế kỷ XX`, `thế kỷ XI đến thế kỷ XIII`, `thế kỷ 13 - 14` from `thế` at `at`.
pub(super) fn after_the(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if scan.word(at + 1) != Word::Ky {
        return None;
    }
    let mut from = at;
    let mut number = at + 2;
    loop {
        let value = Edtf::of_century(century(scan, number)?).ok()?;
        let to = number + 1;
        if traps::before_common_era(scan, to) {
            return None;
        }
        let (ranges, next) = match (scan.mark(to), scan.word(to)) {
            (b',', _) | (_, Word::And) => (false, to + 1),
            (b'-', _) | (_, Word::To) => (true, to + 1),
            _ => (false, usize::MAX),
        };
        let next_from = next;
        let next = next.saturating_add(if scan.words(next, &[Word::The, Word::Ky]) { 2 } else { 0 });
        let end = century(scan, next).filter(|_| !traps::is_quantity(scan, next + 1));
        match end {
            Some(end) if ranges => {
                let value = value.joined(Edtf::of_century(end).ok()?)?;
                out.push(Found { from, to: next + 1, value, rule: Rule::Century });
                return Some(next + 1);
            }
            Some(_) => {
                out.push(Found { from, to, value, rule: Rule::Century });
                from = next_from;
                number = next;
            }
            None => {
                out.push(Found { from, to, value, rule: Rule::Century });
                return Some(to);
            }
        }
    }
}
