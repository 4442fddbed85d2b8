//! What looks like a date and is none: fractions, scores, decimals, quantities, house numbers, symbols of documents.
//!
//! Everything that decides against a date by what stands around it is here, so a new trap has one place to go.

use super::clock;
use super::days::Day;
use super::scan::Scan;
use super::words::{Word, role};
use crate::segment::Class;

/// Whether the number at `at` is not the beginning of what it belongs to: `1.500`, `B52-15/4`, `QĐ-5/4`.
pub(super) fn continues_something(scan: &Scan<'_>, at: usize) -> bool {
    if !scan.glued(at) {
        return false;
    }
    match scan.mark(at - 1) {
        b'(' | b'"' | b'\'' | b'[' => false,
        // `Hà Nội-15/4` but not `QĐ-15/4`; `,4/4` and `:4/4` after a word but not after a number.
        b'-' | b',' | b':' | b';' => {
            scan.glued(at - 1)
                && !matches!(scan.class(at.wrapping_sub(2)), Some(Class::Lower | Class::Title | Class::Mark))
        }
        b'.' => scan.glued(at - 1) && matches!(scan.class(at.wrapping_sub(2)), Some(Class::Number | Class::Alnum)),
        _ => true,
    }
}

/// Whether more is glued to a date that ends before `at`, so that it is none: `15/2020/NĐ-CP`, `5/4/3`, `12-5-TB`.
pub(super) fn goes_on(scan: &Scan<'_>, at: usize) -> bool {
    if !scan.glued(at) || !scan.glued(at + 1) {
        return scan.mark(at) == b'%' || scan.class(at).is_some_and(|c| c != Class::Mark && scan.glued(at));
    }
    let next = scan.class(at + 1);
    match scan.mark(at) {
        b'/' | b'_' => next != Some(Class::Mark),
        b'-' => matches!(next, Some(Class::Upper | Class::Alnum | Class::Mixed)),
        b'.' | b':' => next == Some(Class::Number),
        b'%' => true,
        _ => false,
    }
}

/// Whether the word at `at` makes what stands before it a quantity.
pub(super) fn is_quantity(scan: &Scan<'_>, at: usize) -> bool {
    is_measure(scan, at) || scan.has(at, role::NOUN) && !scan.has(at, role::FOLLOWS)
}

fn is_measure(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.mark(at), b'%' | b'$') || scan.has(at, role::UNIT)
}

/// Whether `ngày` and a number count days or say how much a day: `mỗi ngày 8 tiếng`, `ngày 3 bữa`.
pub(super) fn counted_days(scan: &Scan<'_>, day: &Day) -> bool {
    let before = day.from.wrapping_sub(1);
    is_measure(scan, day.to)
        || scan.has(day.to, role::PART_OF_DAY)
        || scan.has(before, role::COUNTS)
        // `3 ngày 2 đêm`, `cùng ngày 5 cháu nhỏ`.
        || scan.number(before).is_some()
        || scan.counted(before).is_some()
        || scan.word(before) == Word::Cung
        || matches!(scan.mark(day.to), b'.' | b',') && scan.glued(day.to) && scan.glued(day.to + 1)
}

/// Whether a numeric day and month in a list are a share of something: `1/3 số hộ`.
pub(super) fn is_fraction(scan: &Scan<'_>, day: &Day) -> bool {
    let feast = FEASTS.contains(&(day.day, day.month)) && !is_quantity(scan, day.to);
    day.mark == b'/' && day.day < day.month && day.year.is_none() && !plainly_ends(scan, day.to) && !feast
}

/// Whether what follows goes well after a date and badly after a quantity.
fn plainly_ends(scan: &Scan<'_>, at: usize) -> bool {
    !is_quantity(scan, at) && (scan.breaks_off(at) || scan.has(at, role::FOLLOWS))
}

/// How much the words before a number say that it is a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Announced {
    /// A word that numbers something else: `số`, `lớp`, `chiếm`.
    Denied,
    No,
    /// `đến`, `trước`, `sau`: a date may follow, or a share.
    Perhaps,
    /// `từ`, `vào`, `phiên`: a date or a plain number.
    Likely,
    /// `hôm`, `sáng`, `sáng nay (`, `lễ`, a weekday, a clock time.
    Surely,
}

fn announced(scan: &Scan<'_>, at: usize) -> Announced {
    let Some(before) = at.checked_sub(1) else { return Announced::No };
    // `sáng nay (6.2)`, `hôm nay, 14/5`, `chiều nay – 7/6`, `thứ Hai (3/4)`.
    if matches!(scan.mark(before), b'(' | b',' | b'-') {
        return match before.checked_sub(1) {
            Some(b)
                if deictic(scan, b)
                    || clock::ends_weekday(scan, b).or_else(|| clock::ends_clock(scan, b)).is_some() =>
            {
                Announced::Surely
            }
            // `đến hạn (30.8)`.
            Some(b) if scan.mark(before) == b'(' && scan.has(b, role::ANNOUNCES) => Announced::Likely,
            _ => Announced::No,
        };
    }
    if deictic(scan, before) || clock::ends_weekday(scan, before).is_some() || clock::ends_clock(scan, before).is_some()
    {
        return Announced::Surely;
    }
    match scan.word(before) {
        word if word.shifts_day() => Announced::No,
        Word::Hom | Word::Tet => Announced::Surely,
        Word::Diem if scan.word(before.wrapping_sub(1)) == Word::Thoi => Announced::Likely,
        Word::To | Word::Until | Word::Edge | Word::Before => Announced::Perhaps,
        _ if scan.has(before, role::PART_OF_DAY | role::FEAST) => Announced::Surely,
        _ if scan.has(before, role::ANNOUNCES) => Announced::Likely,
        _ if scan.has(before, role::NUMBERS) => Announced::Denied,
        // `cho biếtngày 21-1`.
        Word::Other if scan.text(before).ends_with("ngày") => Announced::Surely,
        _ => Announced::No,
    }
}

/// Whether a word at `at` ends a time such as `hôm nay`, `chiều qua`, `ngày mai`, `cùng ngày`.
fn deictic(scan: &Scan<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    match scan.word(at) {
        word if word.shifts_day() => {
            matches!(scan.word(before), Word::Hom | Word::Ngay) || scan.has(before, role::PART_OF_DAY)
        }
        Word::Ngay => scan.word(before) == Word::Cung,
        _ => false,
    }
}

/// Whether days that no word heads are days after all.
pub(super) fn is_day(scan: &Scan<'_>, days: &[Day]) -> bool {
    let Some(first) = days.first() else { return false };
    let last = days[days.len() - 1];
    let announced = announced(scan, first.from);
    if first.month == 0 {
        // `từ 14 đến 16/07`, `03-05/6`.
        return days.len() > 1
            && (announced >= Announced::Likely
                || last.lunar
                || announced != Announced::Denied
                    && days.len() == 2
                    && scan.mark(first.to) == b'-'
                    && scan.glued(first.to))
            && !is_quantity(scan, last.to);
    }
    if first.lunar || days.len() > 1 && last.year.is_some() {
        return true;
    }
    if let Some(year) = first.year {
        let short = scan.number(first.to - 1).is_some_and(|n| n.digits == 2);
        let known = !short || announced > Announced::Perhaps;
        return known && (1000..2200).contains(&year) && scan.word(first.from.wrapping_sub(1)) != Word::So;
    }
    match first.mark {
        0 if announced > Announced::No => !is_measure(scan, first.to),
        0 => announced != Announced::Denied && first.day > 12 && plainly_ends(scan, first.to),
        b'/' => slash(scan, first, announced),
        _ => dash_or_dot(scan, first, announced),
    }
}

/// `22/4`, against fractions, house numbers and grades.
fn slash(scan: &Scan<'_>, day: &Day, announced: Announced) -> bool {
    let plain = plainly_ends(scan, day.to);
    match announced {
        Announced::Surely => !is_measure(scan, day.to),
        Announced::Likely => !is_quantity(scan, day.to),
        Announced::Perhaps => plain || day.day > day.month && !is_quantity(scan, day.to),
        Announced::Denied => false,
        Announced::No if is_feast(scan, day) => plain,
        // `24/7` is "all the time".
        Announced::No if day.day == 24 && day.month == 7 => false,
        Announced::No => match day.day.cmp(&day.month) {
            // `Xe khách 27/7 Thanh Xuân` is a name, or names in a row.
            std::cmp::Ordering::Greater => !is_quantity(scan, day.to) && scan.class(day.to) != Some(Class::Title),
            std::cmp::Ordering::Equal => plain && matches!(scan.mark(day.to), b':' | b')'),
            std::cmp::Ordering::Less => match scan.mark(day.to) {
                b':' => true,
                b')' => scan.mark(day.from.wrapping_sub(1)) == b'(' && day.month > 4,
                _ => false,
            },
        },
    }
}

/// `22-4` and `22.4`, against scores, decimals and "two or three".
fn dash_or_dot(scan: &Scan<'_>, day: &Day, announced: Announced) -> bool {
    match announced {
        Announced::Surely => !is_measure(scan, day.to),
        Announced::Likely | Announced::Perhaps => {
            // `dẫn trước 3-1` is a score.
            if announced == Announced::Perhaps && day.mark == b'-' && day.day <= 12 {
                return false;
            }
            let sure = if day.mark == b'-' { day.day > day.month } else { day.day > 9 };
            plainly_ends(scan, day.to) || sure && !is_quantity(scan, day.to)
        }
        Announced::No => is_feast(scan, day) && plainly_ends(scan, day.to),
        Announced::Denied => false,
    }
}

/// Days that reports name by their numbers alone.
pub(super) const FEASTS: [(u8, u8); 20] = [
    (1, 1),
    (3, 2),
    (14, 2),
    (27, 2),
    (8, 3),
    (26, 3),
    (30, 4),
    (1, 5),
    (7, 5),
    (19, 5),
    (1, 6),
    (21, 6),
    (27, 7),
    (19, 8),
    (2, 9),
    (10, 10),
    (20, 10),
    (20, 11),
    (22, 12),
    (25, 12),
];

/// Whether this is the day of a feast and the words before speak of one: `Ngày Nhà giáo Việt Nam 20-11`.
fn is_feast(scan: &Scan<'_>, day: &Day) -> bool {
    FEASTS.contains(&(day.day, day.month))
        && (1..=8)
            .filter_map(|back| day.from.checked_sub(back))
            .any(|at| scan.has(at, role::FEAST) || scan.word(at) == Word::Ngay && scan.class(at) == Some(Class::Title))
}

/// Whether a month is part of a street's name: `đường Cách mạng Tháng Tám`.
pub(super) fn is_street(scan: &Scan<'_>, thang: usize) -> bool {
    scan.word(thang.wrapping_sub(1)) == Word::Mang && scan.has(thang.wrapping_sub(3), role::NUMBERS)
}

/// Whether a number with `tháng` before it counts or measures: `mỗi tháng 5 triệu`, `6 tháng 5 ngày`.
pub(super) fn counted_months(scan: &Scan<'_>, thang: usize, to: usize) -> bool {
    let before = thang.wrapping_sub(1);
    is_measure(scan, to)
        || scan.word(to) == Word::Ngay && scan.class(to) == Some(Class::Lower)
        || scan.has(before, role::COUNTS)
        || scan.number(before).is_some()
        || scan.counted(before).is_some()
        || matches!(scan.mark(to), b'.' | b',') && scan.glued(to) && scan.glued(to + 1) && scan.number(to + 1).is_some()
}

/// Whether the word before `at` makes the number there one of something else: `số 5/2016`, `tỷ lệ 1/2000`.
pub(super) fn is_numbered(scan: &Scan<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    scan.has(before, role::NUMBERS) && !scan.has(before, role::ANNOUNCES)
}

/// Whether a bare number that could be a year counts or names something else: `2000 người`, `số 2012`, `hơn 2000`.
pub(super) fn counted_year(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let before = from.wrapping_sub(1);
    // Of things that are counted, only round numbers come without a point after the thousands.
    let round = scan.number(from).is_some_and(|n| n.value % 50 == 0);
    // `Cúp 2017 lần thứ 4`, `2017 lần lượt`.
    let times = scan.word(to) == Word::Lan && !scan.breaks_off(to + 1);
    // `1983 năm` is how long; `Cúp 2017 năm nay` is not.
    let span = scan.word(to) == Word::Nam && scan.number(to + 1).is_none() && super::year_shift(scan, to).is_none();
    span || is_measure(scan, to) && !times
        || round && (is_quantity(scan, to) || scan.has(before, role::NUMBERS))
        || scan.word(before) == Word::So
        // A row of a table.
        || scan.number(before).is_some()
        || scan.number(to).is_some_and(|n| n.digits > 2)
        || matches!(scan.mark(before), b'$' | b'#')
        || matches!(scan.mark(to), b'.' | b',' | b'/' | b':') && scan.glued(to) && scan.glued(to + 1)
        || matches!(scan.mark(to), b'-') && goes_on(scan, to)
        || matches!(scan.class(to), Some(c) if c != Class::Mark && scan.glued(to))
        || before_common_era(scan, to)
}

/// `trước Công nguyên`, `TCN`: years that run backwards are not read.
pub(super) fn before_common_era(scan: &Scan<'_>, at: usize) -> bool {
    scan.text(at) == "TCN" || scan.words(at, &[Word::Before, Word::Cong, Word::NguyenDan])
}

/// Whether more digits follow a number that ends before `at`, so that it is only the beginning of one: `quý 1.500`.
pub(super) fn goes_on_as_number(scan: &Scan<'_>, at: usize) -> bool {
    let glued = scan.glued(at) && scan.glued(at + 1);
    glued && matches!(scan.mark(at), b'.' | b',') && scan.number(at + 1).is_some_and(|n| n.digits == 3)
}
