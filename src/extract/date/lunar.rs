//! The lunar calendar: `mùng 3 Tết`, `rằm tháng Giêng`, `10/3 âm lịch`, `28 Tết`, and the names of its years.

use super::days::{self, Day};
use super::scan::Scan;
use super::words::{Word, role};
use super::{Found, Rule, traps};
use crate::edtf::Edtf;

/// The token after `âm lịch`, `(âm lịch)`, `lịch âm` or `ÂL` at `at`.
pub(super) fn suffix(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let open = scan.mark(at) == b'(';
    let word = at + usize::from(open);
    let to = match (scan.word(word), scan.word(word + 1)) {
        (Word::Am, Word::Lich) | (Word::Lich, Word::Am) => word + 2,
        _ if scan.text(word) == "ÂL" => word + 1,
        _ => return None,
    };
    match open {
        false => Some(to),
        true => (scan.mark(to) == b')').then_some(to + 1),
    }
}

/// The token after the name of a lunar year at `at`: `Đinh Dậu`.
pub(super) fn year_name(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let stem = matches!(scan.word(at), Word::Stem | Word::Ky | Word::Quy);
    (stem && scan.word(at + 1) == Word::Branch).then_some(at + 2)
}

/// A day from `mùng` at `at` on.
pub(super) fn day_after(scan: &Scan<'_>, at: usize) -> Option<Day> {
    if scan.word(at) != Word::Mung {
        return None;
    }
    let day = days::day(scan, at + 1)?;
    let moon = day.month > 0 && day.mark == 0 && !traps::FEASTS.contains(&(day.day, day.month));
    // `mùng 8/3` is the eighth of March as often as not; `mùng 10 tháng 3` is a day of the moon, but for `mùng 1 tháng 5`
    // and the other feasts of the civil year.
    Some(Day { from: at, headed: true, lunar: day.lunar || moon, ..day })
}

/// What `Tết`, `Tết Nguyên đán`, `Tết âm lịch`, `Tết Đinh Dậu 2017` at `at` make of a day before them: its month and year,
/// and the token after.
pub(super) fn tet(scan: &Scan<'_>, at: usize, day: u8) -> Option<(u8, Option<u16>, usize)> {
    if scan.word(at) != Word::Tet {
        return None;
    }
    let mut to = at + 1;
    if scan.words(to, &[Word::NguyenDan, Word::NguyenDan]) {
        to += 2;
    }
    to = suffix(scan, to).unwrap_or(to);
    if scan.word(to) == Word::Nam {
        to += usize::from(scan.year(to + 1).is_some() || year_name(scan, to + 1).is_some());
    }
    to = year_name(scan, to).unwrap_or(to);
    let year = scan.recent_year(to);
    to += usize::from(year.is_some());
    // The days counted down to Tết are the last of the old year; those counted from it the first of the new.
    Some(if day > 15 { (12, None, to) } else { (1, year, to) })
}

/// Reads `mùng 10 tháng Giêng` and what is listed with it.
pub(super) fn from_mung(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    days::chain(scan, day_after(scan, at)?, out)
}

/// Reads `rằm tháng 7`.
pub(super) fn from_ram(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    if scan.word(at + 1) != Word::Thang {
        return None;
    }
    let (month, to) = match scan.small(at + 2, 12) {
        Some(month) => (month, at + 3),
        None => scan.month_word(at + 2).map(|(month, _, to)| (month, to))?,
    };
    let (year, to) = days::written_year(scan, to).unwrap_or((None, to));
    let to = suffix(scan, to).unwrap_or(to);
    out.push(Found { from: at, to, value: Edtf::lunar_parts(year, month, 15)?, rule: Rule::LunarDay });
    Some(to)
}

/// Where a year begins that has its lunar name before it: `Đinh Dậu 2017`.
pub(super) fn year_name_before(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let from = at.checked_sub(2)?;
    (year_name(scan, from) == Some(at) && !scan.has(from, role::UNIT)).then_some(from)
}
