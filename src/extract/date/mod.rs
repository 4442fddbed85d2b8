//! Dates: tokens in, calendar times out, each with the value that is written and the rule that read it.
//!
//! One pass over the tokens of each line. A number, or one of the few words that open a date (`ngày`, `tháng`, `năm`,
//! `quý`, `mùng`, `rằm`, `thế kỷ`, `những năm` …), calls the reader for its family; the reader looks ahead a bounded
//! number of tokens, and what it finds is widened to the left over `sáng`, `cuối`, `14h30` and their like. What looks
//! like a date and is none is decided in [`traps`].
//!
//! What comes out is in text order, does not overlap, never runs over a line break, and exists in the calendar.

mod clock;
mod days;
mod deictic;
mod eras;
mod glued;
mod lunar;
mod months;
mod scan;
#[cfg(test)]
mod tests;
mod traps;
mod words;
mod years;

use super::{Aim, Context, DateDraft, DocumentDraft};
use crate::edtf::Edtf;
use crate::segment::{Class, Token, TokenRange};
use deictic::Here;
use scan::Scan;
use words::{Vocabulary, Word, opens};

/// What read a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    FullDate,
    DayMonth,
    WrittenDay,
    Day,
    DayRange,
    LunarDay,
    MonthYear,
    Month,
    MonthRange,
    MonthsOfYear,
    Year,
    YearRange,
    Quarter,
    Season,
    Decade,
    Century,
    Deictic,
}

impl Rule {
    fn name(self) -> &'static str {
        match self {
            Rule::FullDate => "date/full",
            Rule::DayMonth => "date/day-month",
            Rule::WrittenDay => "date/written-day",
            Rule::Day => "date/day",
            Rule::DayRange => "date/day-range",
            Rule::LunarDay => "date/lunar-day",
            Rule::MonthYear => "date/month-year",
            Rule::Month => "date/month",
            Rule::MonthRange => "date/month-range",
            Rule::MonthsOfYear => "date/months-of-year",
            Rule::Year => "date/year",
            Rule::YearRange => "date/year-range",
            Rule::Quarter => "date/quarter",
            Rule::Season => "date/season",
            Rule::Decade => "date/decade",
            Rule::Century => "date/century",
            Rule::Deictic => "date/deictic",
        }
    }

    /// Whether clock times and parts of the day belong to what this rule reads; else `đầu`, `cuối`, `giai đoạn` do.
    fn reads_days(self) -> bool {
        matches!(self, Rule::FullDate | Rule::DayMonth | Rule::WrittenDay | Rule::Day | Rule::DayRange | Rule::LunarDay)
    }
}

/// A date in a line: its tokens, counted from the line's first.
#[derive(Clone, Copy, Debug)]
struct Found {
    from: usize,
    to: usize,
    value: Edtf,
    rule: Rule,
}

/// Adds every date, in text order; the inside of a document's symbol is none. With a reference date also the words that
/// point from it, such as `hôm qua`.
pub(super) fn dates(cx: &Context<'_>, documents: &[DocumentDraft], out: &mut Vec<DateDraft>) {
    let tokens = cx.segments.tokens();
    let vocabulary = Vocabulary::shared();
    let mut found = Vec::new();
    let mut here = cx.reference_date.map(Here::new);
    let wanted = if here.is_some() { opens::WRITTEN | opens::POINTER } else { opens::WRITTEN };
    let mut from = 0;
    while let Some(first) = tokens[from..].iter().position(|token| vocabulary.may_open(token, wanted)) {
        // Most lines open nothing, and are not looked at again.
        let first = from + first;
        let start = from + tokens[from..=first].iter().rposition(Token::break_before).unwrap_or(0);
        let end = line_end(tokens, first);
        let scan = Scan::new(cx.segments.text(), &tokens[start..end], vocabulary);
        // `Nghị định số 118/2025/NĐ-CP ngày 09/6/2025`
        let dates_document = |at: usize| {
            let end = (start + at) as u32;
            let after = documents.partition_point(|d| d.tokens.end < end);
            documents.get(after).is_some_and(|d| d.tokens.end == end)
        };
        read_line(&scan, wanted, &mut here, dates_document, &mut found);
        out.extend(found.drain(..).map(|f| DateDraft {
            tokens: TokenRange::new(start + f.from, start + f.to),
            value: f.value,
            aim: aim(&scan, f.to),
            rule: f.rule.name(),
        }));
        from = end;
    }
    drop_inside_documents(documents, out);
}

/// Where the line ends that the token at `at` stands in.
fn line_end(tokens: &[Token], at: usize) -> usize {
    tokens[at + 1..].iter().position(|t| t.break_before()).map_or(tokens.len(), |n| at + 1 + n)
}

/// Reads the dates of one line, where a token may open what is wanted; `dates_document` says whether a document ends
/// where a date begins.
fn read_line(
    scan: &Scan<'_>,
    wanted: u8,
    here: &mut Option<Here>,
    dates_document: impl Fn(usize) -> bool,
    out: &mut Vec<Found>,
) {
    let (mut next, mut floor) = (0, 0);
    while let Some(at) = scan.next_opening(next, wanted) {
        let first = out.len();
        let mut read = read_at(scan, at, out).filter(|&to| to > at && out.len() > first);
        if let (None, Some(here)) = (read, *here) {
            out.truncate(first);
            read = deictic::read(scan, at, here, out);
        }
        match read {
            Some(to) => {
                for found in &mut out[first..] {
                    let day = found.value.day().is_some() && !dates_document(found.from);
                    if let Some(here) = here.as_mut().filter(|_| day) {
                        let before = scan.word(found.from.wrapping_sub(1));
                        let bounds = matches!(before, Word::From | Word::To | Word::Until | Word::Before);
                        here.note(found.value, bounds);
                    }
                    if found.rule.reads_days() || found.rule == Rule::Deictic && found.value.day().is_some() {
                        (found.from, found.to) = clock::widen_day(scan, found.from, found.to, floor);
                    } else {
                        found.from = clock::widen_period(scan, found.from, floor);
                    }
                    floor = found.to;
                }
                next = to.max(floor);
            }
            None => {
                out.truncate(first);
                next = at + 1;
            }
        }
    }
}

/// Reads what starts with the token at `at`; the token after it.
fn read_at(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    match scan.class(at) {
        Some(Class::Number) => read_number(scan, at, out),
        Some(Class::Mark) | None => None,
        Some(Class::Alnum) => glued::read(scan, at, out),
        _ => read_word(scan, at, out),
    }
}

/// The families in order: the longer reading of a number comes first.
fn read_number(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let digits = scan.number(at)?.digits;
    if digits > 2 {
        return years::bare(scan, at, out);
    }
    months::of_year(scan, at, out).or_else(|| months::bare(scan, at, out)).or_else(|| days::bare(scan, at, out))
}

fn read_word(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    match scan.word(at) {
        Word::Other => None,
        Word::Ngay => days::after_ngay(scan, at, out),
        Word::Thang => months::after_thang(scan, at, out),
        Word::Nam => years::after_nam(scan, at, at, out).or_else(|| months::of_year(scan, at, out)),
        Word::Quy => eras::after_quy(scan, at, out),
        Word::Mua => eras::after_mua(scan, at, out),
        Word::Nhung => eras::after_nhung(scan, at, out),
        Word::Thap => eras::after_thap(scan, at, out),
        Word::The => eras::after_the(scan, at, out),
        Word::Mung => lunar::from_mung(scan, at, out),
        Word::Ram => lunar::from_ram(scan, at, out),
        Word::Plain if scan.counted(at).is_some() => months::of_year(scan, at, out),
        _ => None,
    }
}

/// Where the words from `at` on say that the date before them lies: `năm ngoái`, `vừa qua`, `tới`.
fn aim(scan: &Scan<'_>, at: usize) -> Aim {
    if let Some((years, _)) = year_shift(scan, at) {
        return Aim::Years(years);
    }
    match (scan.word(at), scan.word(at + 1)) {
        (Word::Sang, Word::Nam) if scan.year(at + 2).is_none() => Aim::Years(1),
        (Word::Past, _) | (Word::Just, Word::Past) => Aim::Past,
        (Word::Soon, Word::To) => Aim::Future,
        (Word::To, _) if scan.text(at).eq_ignore_ascii_case("tới") => Aim::Future,
        _ => Aim::Any,
    }
}

/// `năm nay`, `năm ngoái`, `năm trước`, `năm tới` at `at`: the years on from this one, and the token after.
fn year_shift(scan: &Scan<'_>, at: usize) -> Option<(i8, usize)> {
    if scan.word(at) != Word::Nam {
        return None;
    }
    let years = match scan.word(at + 1) {
        Word::Now => 0,
        Word::Last | Word::Past | Word::Before => -1,
        Word::Next => 1,
        Word::To if scan.text(at + 1).eq_ignore_ascii_case("tới") => 1,
        _ => return None,
    };
    Some((years, at + 2))
}

/// Removes the dates that lie inside a cited document's symbol; its year as a name (`Luật Đất đai 2013`) stays.
fn drop_inside_documents(documents: &[DocumentDraft], out: &mut Vec<DateDraft>) {
    let mut symbols = documents.iter().filter(|d| d.symbol.is_some()).map(|d| d.tokens).peekable();
    out.retain(|date| {
        while symbols.peek().is_some_and(|s| s.end <= date.tokens.start) {
            symbols.next();
        }
        !symbols.peek().is_some_and(|s| s.overlaps(date.tokens))
    });
}
