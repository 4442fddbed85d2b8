//! Acronyms: explained in brackets after a body's name (`Trung tâm … (ICISE)`), then alone.

use crate::extract::{Context, NameDraft, NameKind, NameRule};
use crate::lexicon::{Cue, Sorts};
use crate::segment::{Class, TokenRange};
use std::collections::HashSet;

/// Adds each acronym in brackets after a candidate at `names[first..]`, and wherever else it stands.
pub(super) fn names(cx: &Context<'_>, first: usize, names: &mut Vec<NameDraft>) {
    let tokens = cx.tokens();
    let mut met: HashSet<&str> = HashSet::new();
    for name in names[first..].iter().filter(|n| n.kind == NameKind::Organization) {
        let (start, end) = (name.tokens.start as usize, name.tokens.end as usize);
        // `10 Phòng Công chứng (PCC)`, `Nhà Xuất bản (NXB) Hà Nội`: short for the head, and no body's name.
        let counted =
            start > 0 && (tokens[start - 1].is_number() || matches!(cx.cue(start - 1), Some((Cue::Plural, _))));
        let goes_on =
            cx.same_line(end + 3).is_some_and(|t| t.is_capitalized() || cx.hits.starts(end + 3, Sorts::PLACE_UNIT));
        if counted || goes_on {
            continue;
        }
        let acronym =
            cx.same_line(end + 1).filter(|t| matches!(t.class(), Class::Upper | Class::Mixed) && t.chars() > 2);
        if let Some(token) = acronym.filter(|_| cx.mark(end, b'(') && cx.mark(end + 2, b')')) {
            met.insert(cx.segments.text_of(token));
        }
    }
    if met.is_empty() {
        return;
    }
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token.class(), Class::Upper | Class::Mixed) && met.contains(cx.segments.text_of(token)) {
            names.push(NameRule::Acronym.name(TokenRange::new(at, at + 1)));
        }
    }
}
