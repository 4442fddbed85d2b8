//! What stands before a day and belongs to its mention: clock times, parts of the day, weekdays; and before a month or
//! year: `đầu`, `giữa`, `cuối`, `giai đoạn`.

use super::scan::Scan;
use super::words::{Word, role};
use crate::segment::Class;

/// Passes over what may stand between a connector and the number of a day: `đến 17 giờ chiều ngày` | `6/4`. Says whether
/// any of it shows that a day follows.
pub(super) fn skip_head(scan: &Scan<'_>, mut at: usize) -> (usize, bool) {
    let mut headed = false;
    // A clock time, a part of the day, a word for now and `ngày`, in any order, are no more than this.
    for _ in 0..8 {
        let length = match scan.word(at) {
            Word::Ngay | Word::Hom => 1,
            _ if scan.has(at, role::PART_OF_DAY) => 1,
            word if headed && word.shifts_day() => 1,
            _ => {
                let length = clock_length(scan, at);
                if length == 0 {
                    break;
                }
                at += length;
                continue;
            }
        };
        headed = true;
        at += length;
    }
    (at, headed)
}

/// The number of tokens of a clock time that starts at `at`; 0 if none does.
fn clock_length(scan: &Scan<'_>, at: usize) -> usize {
    if is_clock_token(scan, at) {
        return 1 + usize::from(scan.mark(at + 1) == b'\'' || scan.word(at + 1) == Word::Minute);
    }
    if scan.small(at, 24).is_none() || scan.word(at + 1) != Word::Hour {
        return 0;
    }
    match (scan.small(at + 2, 59), scan.word(at + 3)) {
        (Some(_), Word::Minute) => 4,
        _ => 2,
    }
}

/// Whether the token at `at` is a clock time in itself: `14h30`, `8h`, `15hchiều`.
fn is_clock_token(scan: &Scan<'_>, at: usize) -> bool {
    if scan.class(at) != Some(Class::Alnum) {
        return false;
    }
    let text = scan.text(at).as_bytes();
    let digits = text.iter().take_while(|b| b.is_ascii_digit()).count();
    (1..=2).contains(&digits) && matches!(text[digits] | 0x20, b'h' | b'g')
}

/// Where a clock time begins that ends with the token at `at`.
pub(super) fn ends_clock(scan: &Scan<'_>, at: usize) -> Option<usize> {
    if is_clock_token(scan, at) {
        return Some(at);
    }
    let before = at.checked_sub(1)?;
    let number = scan.small(before, 60).is_some() || scan.number(before).is_some_and(|n| n.value == 0);
    match scan.word(at) {
        Word::Hour if number => Some(before),
        // `20h34 phút`, `8 giờ 30 phút`.
        Word::Minute if is_clock_token(scan, before) => Some(before),
        Word::Minute if number => ends_clock(scan, before).or_else(|| hour_before(scan, before)),
        _ if scan.mark(at) == b'\'' && is_clock_token(scan, before) => Some(before),
        // `3h 30`, `8 giờ 30`, `18:43`.
        _ if scan.number(at).is_some_and(|n| n.digits == 2 && n.value < 60) => {
            let hour = is_clock_token(scan, before) && scan.text(before).len() <= 3;
            hour.then_some(before).or_else(|| hour_before(scan, at)).or_else(|| colon_before(scan, at))
        }
        _ => None,
    }
}

/// Where `8 giờ` begins that ends before the number at `at`.
fn hour_before(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let number = at.checked_sub(2)?;
    (scan.word(at - 1) == Word::Hour && scan.number(number).is_some()).then_some(number)
}

/// Where `18:` begins that ends before the number at `at`.
fn colon_before(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let number = at.checked_sub(2)?;
    let time = scan.mark(at - 1) == b':' && scan.glued(at) && scan.glued(at - 1);
    (time && scan.number(number).is_some_and(|n| n.digits <= 2 && n.value < 25)).then_some(number)
}

/// Where a weekday begins that ends with the token at `at`: `thứ Hai`, `thứ 7`, `Chủ nhật`, `CN`.
pub(super) fn ends_weekday(scan: &Scan<'_>, at: usize) -> Option<usize> {
    // In `770/UBND-CN` it is no weekday.
    if scan.word(at) == Word::SundayMark && !scan.glued(at) {
        return Some(at);
    }
    let before = at.checked_sub(1)?;
    match (scan.word(before), scan.word(at)) {
        (Word::Chu, Word::Nhat) => Some(before),
        (Word::Thu, _) if scan.small(at, 7).or_else(|| scan.counted(at)).is_some_and(|n| (2..=7).contains(&n)) => {
            Some(before)
        }
        _ => None,
    }
}

/// The mention of a day, widened over what belongs to it, not beyond `floor` on the left.
pub(super) fn widen_day(scan: &Scan<'_>, from: usize, to: usize, floor: usize) -> (usize, usize) {
    let (mut from, mut to) = (from, to);
    while let Some(before) = from.checked_sub(1).filter(|&b| b >= floor) {
        let mut start = before;
        let mut end = to;
        match scan.mark(before) {
            // `thứ Hai (3/4)` | `thứ Hai, ngày 3/4` | `8 giờ 20 phút, ngày 8/6`.
            b'(' if scan.mark(to) == b')' => end = to + 1,
            b',' => {}
            0 | b'\'' => start = from,
            _ => break,
        }
        let aside = start == before;
        let Some(last) = start.checked_sub(1) else { break };
        start = match scan.word(last) {
            _ if ends_weekday(scan, last).is_some() => ends_weekday(scan, last).unwrap_or(last),
            _ if end == to && ends_clock(scan, last).is_some() => ends_clock(scan, last).unwrap_or(last),
            _ if aside => break,
            _ if scan.has(last, role::PART_OF_DAY) => last,
            word if word.shifts_day() && last > floor && scan.has(last - 1, role::PART_OF_DAY) => last - 1,
            // `chiều và tối ngày 11/5`, `9h đến 21h ngày 18/6`.
            Word::And if last > floor && scan.has(last - 1, role::PART_OF_DAY) => last - 1,
            Word::To if last > floor && clock_length(scan, from) > 0 => match ends_clock(scan, last - 1) {
                Some(start) => start,
                None => break,
            },
            Word::Ngay if ends_weekday(scan, from + 1).is_some() => last,
            _ => break,
        };
        if start < floor {
            break;
        }
        (from, to) = (start, end);
    }
    (from, to)
}

/// Where the mention of a month, quarter, year or era begins with the words before it, not beyond `floor`.
pub(super) fn widen_period(scan: &Scan<'_>, from: usize, floor: usize) -> usize {
    let mut from = from;
    while let Some(before) = from.checked_sub(1).filter(|&b| b >= floor) {
        let first = before.wrapping_sub(1);
        from = match (scan.word(first), scan.word(before)) {
            (Word::Giai, Word::Doan)
            | (Word::Nhiem | Word::Thoi, Word::Ky)
            | (Word::Nam | Word::Khoa, Word::Hoc)
            | (Word::Mua, Word::Giai)
            | (Word::Nien, Word::Khoa | Word::Do)
            | (Word::EdgeOfTen | Word::Season, Word::Tuan)
            | (Word::Nua, Word::Edge)
                if first >= floor =>
            {
                first
            }
            (Word::Mua, Word::Season) if first >= floor => first,
            // `hè 2017`, `Xuân 2017`; other seasons are names and parts of words too.
            (_, Word::Season) if scan.known(before).number == 2 || scan.class(before) == Some(Class::Title) => before,
            (_, Word::Edge | Word::Khoa | Word::Mua | Word::Nua) => before,
            // `giai đoạn: 2017 - 2020`, `giai đoạn từ năm 2008 đến năm 2010`.
            (Word::Doan | Word::Ky, _) if first > floor && is_term(scan, first) && scan.mark(before) == b':' => {
                first - 1
            }
            (Word::Doan, Word::From) if first > floor && is_term(scan, first) => first - 1,
            _ => break,
        };
    }
    from
}

/// Whether the word at `at` ends `giai đoạn`, `nhiệm kỳ` or `thời kỳ`; `gián đoạn từ năm 2008` is no stretch of years.
fn is_term(scan: &Scan<'_>, at: usize) -> bool {
    matches!(
        (scan.word(at.wrapping_sub(1)), scan.word(at)),
        (Word::Giai, Word::Doan) | (Word::Nhiem | Word::Thoi, Word::Ky)
    )
}
