//! The words right before a name that address or rank the person: `đồng chí`, `Đại tá`, `PGS.TS`, `ông`.

use crate::extract::Context;
use crate::lexicon::{Entry, Sorts};
use crate::segment::TokenRange;

/// A prefix has at most this many words and marks: `Đại tá, PGS.TS, Thầy thuốc Nhân dân`.
const MAX_PREFIX: usize = 12;

/// The prefix that ends right before a token; honorifics may be chained (`đồng chí Trung tá`, `Đại tá, TS`).
///
/// Words that are an office as well (`Chủ tịch`) are left to positions.
pub(super) fn before(cx: &Context<'_>, at: usize) -> Option<TokenRange> {
    let mut start = at;
    while let Some(from) = one_before(cx, start, at) {
        start = from;
    }
    (start < at).then(|| TokenRange::new(start, at)).map(|p| trim(cx, p))
}

/// Where the honorific starts that ends at `end`, not counting marks that join it to what follows.
fn one_before(cx: &Context<'_>, end: usize, at: usize) -> Option<usize> {
    let tokens = cx.tokens();
    let mut last = end;
    // `PGS.TS`, `GS.`, `Đại tá, TS`: a point belongs to an abbreviation, a comma joins honorifics but never ends one.
    while last > 0 && at - last < MAX_PREFIX && !tokens.get(last).is_none_or(|t| t.break_before()) {
        let mark = &tokens[last - 1];
        let abbreviation = mark.is_mark(b'.')
            && last > 1
            && !mark.space_before()
            && tokens[last - 2].is_capitalized()
            && !cx.is_vietnamese(&tokens[last - 2]);
        let joins = abbreviation || (end < at && (mark.is_mark(b',') || mark.is_mark(b'-')));
        if !joins {
            break;
        }
        last -= 1;
    }
    let ended = cx.hits.ended(last, Sorts::HONORIFIC) || cx.hits.ended(end, Sorts::HONORIFIC);
    if !ended || last == 0 || tokens.get(last).is_some_and(|t| t.break_before()) {
        return None;
    }
    let room = MAX_PREFIX.saturating_sub(at - last).min(last).min(6);
    for from in (1..=room).rev().map(|back| last - back) {
        match spans(cx, from, last, end) {
            Some(true) => return Some(from),
            // `thủ tướng` is an office, and `tướng` in it no rank.
            Some(false) => return None,
            None => {}
        }
    }
    None
}

/// Whether an honorific spans exactly these tokens (its point may be part of the entry), or an office does.
fn spans(cx: &Context<'_>, from: usize, last: usize, end: usize) -> Option<bool> {
    let mut honorific = None;
    for hit in cx.hits.at(from) {
        let stop = hit.tokens.end as usize;
        if stop == last || stop == end {
            match hit.entry {
                Entry::Honorific(_) => honorific = Some(true),
                Entry::Office { .. } => return Some(false),
                Entry::Job => honorific = honorific.or(Some(false)),
                _ => {}
            }
        }
    }
    honorific
}

/// Without the marks at its end, but with the point of an abbreviation's inside.
fn trim(cx: &Context<'_>, mut prefix: TokenRange) -> TokenRange {
    while prefix.len() > 1 && !cx.tokens()[prefix.end as usize - 1].is_word() {
        prefix.end -= 1;
    }
    prefix
}
