//! Acronyms: explained in brackets after a body's name (`Trung tâm … (ICISE)`), then alone.

use crate::extract::{Context, NameDraft, NameKind, NameRule};
use crate::segment::{Class, TokenRange};
use std::collections::HashSet;

/// Adds each acronym in brackets after a candidate at `names[first..]`, and wherever else it stands.
pub(super) fn names(cx: &Context<'_>, first: usize, names: &mut Vec<NameDraft>) {
    let tokens = cx.tokens();
    let mut met: HashSet<&str> = HashSet::new();
    for name in names[first..].iter().filter(|n| n.kind == NameKind::Organization) {
        let end = name.tokens.end as usize;
        let acronym = cx.same_line(end + 1).filter(|t| matches!(t.class(), Class::Upper | Class::Mixed));
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
