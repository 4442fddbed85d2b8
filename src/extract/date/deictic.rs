//! Words that point from the day of publication, `hôm qua`, `sáng nay`, `tuần trước`, `năm ngoái`: dates only when that
//! day is given, for else they say nothing that could be filed.
//!
//! Their value is the day, week, month or year they point to. `cùng ngày` points to the last day that was read,
//! and at the beginning of a line to the last one that is not ahead; the date of a cited document is no such day.
//! Durations (`5 năm trước`, `hai tuần qua`) and words before a written date (`sáng nay (6/2)`) are left alone.

use super::scan::Scan;
use super::words::{Word, role};
use super::{Found, Rule};
use crate::date::{Date, Weekday};
use crate::edtf::Edtf;
use crate::segment::Class;

/// What deictic words are seen from.
#[derive(Clone, Copy)]
pub(super) struct Here {
    pub(super) today: Date,
    /// The last single day that was read, as it is written.
    pub(super) last_day: Option<Edtf>,
    /// The last one that had come on the day of publication, and on which something happened.
    last_past_day: Option<Edtf>,
}

impl Here {
    pub(super) fn new(today: Date) -> Self {
        Self { today, last_day: None, last_past_day: None }
    }

    /// Takes note of a day that was read; `bounds` says that it only begins or ends a stretch, `đến hết ngày 31/7`.
    pub(super) fn note(&mut self, day: Edtf, bounds: bool) {
        self.last_day = Some(day);
        let this_year = if day.has_year() { Some(day) } else { day.in_year(self.today.year()) };
        // More than half a year ahead is last year's.
        let ahead = this_year.and_then(|day| day.first_day()).map_or(0, |day| self.today.days_until(day));
        if !bounds && !(1..=183).contains(&ahead) {
            self.last_past_day = self.last_day;
        }
    }

    /// The day of `cùng ngày` at `at`. Where it opens a line, the report goes on from a day that it tells of, not from
    /// one that is still to come.
    fn same_day(&self, at: usize) -> Option<Edtf> {
        if at == 0 { self.last_past_day.or(self.last_day) } else { self.last_day }
    }
}

/// Reads the deictic words at `at`; the token after them.
pub(super) fn read(scan: &Scan<'_>, at: usize, here: Here, out: &mut Vec<Found>) -> Option<usize> {
    let (value, to) = point(scan, at, here)?;
    if written_date_follows(scan, to) {
        return None;
    }
    out.push(Found { from: at, to, value, rule: Rule::Deictic });
    Some(to)
}

fn point(scan: &Scan<'_>, at: usize, here: Here) -> Option<(Edtf, usize)> {
    let today = here.today;
    let before = at.wrapping_sub(1);
    match scan.word(at) {
        Word::Ngay if scan.word(at + 1) == Word::Hom => point(scan, at + 1, here),
        Word::Hom if matches!(scan.word(at + 1), Word::Now | Word::Past | Word::Beyond) => {
            day_from(scan, at + 1, today)
        }
        Word::Hom => {
            // `hôm thứ Ba`: the last one.
            let (weekday, to) = weekday(scan, at + 1)?;
            let back = days_after(weekday, today.weekday());
            Some((today.add_days(-back)?.into(), to))
        }
        Word::Ngay if matches!(scan.word(at + 1), Word::Tomorrow | Word::Beyond | Word::Mot) => {
            day_from(scan, at + 1, today)
        }
        _ if scan.has(at, role::PART_OF_DAY) => {
            // `rạng sáng`, `chiều tối`, `sáng sớm`: two words at most.
            let to = at + 1 + usize::from(scan.has(at + 1, role::PART_OF_DAY));
            match scan.word(to) {
                word if word.shifts_day() && word != Word::Beyond => day_from(scan, to, today),
                Word::Cung if scan.word(to + 1) == Word::Ngay => Some((here.same_day(at)?, to + 2)),
                _ => None,
            }
        }
        Word::Cung if scan.word(at + 1) == Word::Ngay => Some((here.same_day(at)?, at + 2)),
        // `hai tuần trước`, `những năm qua` are durations, `Phú Quý trước` is a name.
        Word::Tuan | Word::Thang | Word::Nam | Word::Quy if is_counted(scan, before) || ends_name(scan, at) => None,
        Word::Tuan => week(scan, at + 1, today),
        Word::Thu | Word::Chu => {
            let (weekday, to) = weekday(scan, at)?;
            let (weeks, to) = if scan.word(to) == Word::Tuan { shift(scan, to + 1) } else { None }?;
            Some((monday(today)?.add_days(weeks * 7 + weekday as i32)?.into(), to))
        }
        Word::Thang => {
            let (months, to) = shift(scan, at + 1)?;
            let month = i32::from(today.year()) * 12 + i32::from(today.month()) - 1 + months;
            let year = u16::try_from(month / 12).ok()?;
            Some((Edtf::parts(Some(year), (month % 12) as u8 + 1, 0)?, to))
        }
        Word::Quy => {
            let (quarters, to) = shift(scan, at + 1)?;
            let quarter = i32::from(today.year()) * 4 + i32::from(today.month() - 1) / 3 + quarters;
            let year = u16::try_from(quarter / 4).ok()?;
            Some((Edtf::of_quarter(Some(year), (quarter % 4) as u8 + 1).ok()?, to))
        }
        Word::Nam => {
            let (years, to) = super::year_shift(scan, at)?;
            Some((in_years(today, years)?, to))
        }
        Word::Sang if scan.word(at + 1) == Word::Nam && scan.number(at + 2).is_none() => {
            Some((in_years(today, 1)?, at + 2))
        }
        _ => None,
    }
}

/// Whether the word at `at` is the last of a name: a capital after a capital, and small letters after it.
fn ends_name(scan: &Scan<'_>, at: usize) -> bool {
    let capital = |at: usize| matches!(scan.class(at), Some(Class::Title | Class::Upper));
    capital(at) && capital(at.wrapping_sub(1)) && scan.class(at + 1) == Some(Class::Lower)
}

/// Whether the words before make of the unit a duration or a number of its own.
fn is_counted(scan: &Scan<'_>, before: usize) -> bool {
    scan.number(before).is_some()
        || scan.counted(before).is_some()
        || scan.has(before, role::COUNTS)
        || matches!(scan.word(before), Word::Nhung | Word::Cac | Word::Nua | Word::Thu)
}

/// `nay`, `qua`, `mai`, `kia`, `mốt` at `at`, as a day.
fn day_from(scan: &Scan<'_>, at: usize, today: Date) -> Option<(Edtf, usize)> {
    let after_ngay = scan.word(at - 1) == Word::Ngay;
    let days = match scan.word(at) {
        Word::Now => 0,
        Word::Past => -1,
        Word::Tomorrow => 1,
        Word::Beyond if after_ngay => 2,
        Word::Beyond => -2,
        Word::Mot => 2,
        _ => return None,
    };
    Some((today.add_days(days)?.into(), at + 1))
}

/// `này`, `trước`, `qua`, `tới`, `sau` at `at`: how many units on, and the token after.
fn shift(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    match scan.word(at) {
        Word::This => Some((0, at + 1)),
        Word::Just if matches!(scan.word(at + 1), Word::Past) => Some((-1, at + 2)),
        Word::Before | Word::Past => Some((-1, at + 1)),
        Word::Next => Some((1, at + 1)),
        Word::To if scan.text(at).eq_ignore_ascii_case("tới") => Some((1, at + 1)),
        _ => None,
    }
}

fn week(scan: &Scan<'_>, at: usize, today: Date) -> Option<(Edtf, usize)> {
    let (weeks, to) = shift(scan, at)?;
    // `cuối tuần qua` is its last two days.
    let first = if at >= 2 && scan.text(at - 2).to_lowercase() == "cuối" { 5 } else { 0 };
    let monday = monday(today)?.add_days(weeks * 7)?;
    let value = Edtf::from(monday.add_days(first)?).joined(monday.add_days(6)?.into())?;
    Some((value, to))
}

fn monday(today: Date) -> Option<Date> {
    today.add_days(-(today.weekday() as i32))
}

fn in_years(today: Date, years: i8) -> Option<Edtf> {
    Edtf::parts(today.year().checked_add_signed(i16::from(years)), 0, 0)
}

/// The days from one weekday on to the next that is `to`.
fn days_after(from: Weekday, to: Weekday) -> i32 {
    (to as i32 - from as i32).rem_euclid(7)
}

/// The weekday at `at`, and the token after.
fn weekday(scan: &Scan<'_>, at: usize) -> Option<(Weekday, usize)> {
    const DAYS: [Weekday; 6] =
        [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday, Weekday::Saturday];
    match (scan.word(at), scan.word(at + 1)) {
        (Word::Chu, Word::Nhat) => Some((Weekday::Sunday, at + 2)),
        (Word::Thu, _) => {
            let number = scan.small(at + 1, 7).or_else(|| scan.counted(at + 1))?;
            Some((*DAYS.get(usize::from(number).checked_sub(2)?)?, at + 2))
        }
        _ => None,
    }
}

/// Whether a day in figures follows, alone or in brackets: then it is the date, and the words only lead to it.
fn written_date_follows(scan: &Scan<'_>, at: usize) -> bool {
    let at = at + usize::from(matches!(scan.mark(at), b'(' | b',' | b'-'));
    let at = at + usize::from(scan.word(at) == Word::Ngay);
    scan.small(at, 31).is_some()
        && (matches!(scan.mark(at + 1), b'/' | b'-' | b'.') && scan.small(at + 2, 12).is_some()
            || scan.word(at + 1) == Word::Thang)
}
