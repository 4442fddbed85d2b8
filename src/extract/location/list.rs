//! Lists under one unit word: `các tỉnh Tây Ninh, Hà Nam và Bình Định`.

use crate::extract::{Context, NameDraft, NameRule};
use crate::segment::TokenRange;

/// Adds what follows a unit-led name in a list of plural units.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let tokens = cx.tokens();
    for at in 0..out.len() {
        let name = out[at].clone();
        let start = name.tokens.start as usize;
        let plural = name.rule == NameRule::Unit
            && start > 0
            && matches!(cx.segments.text_of(&tokens[start - 1]), "các" | "Các" | "hai" | "ba" | "những");
        if !plural {
            continue;
        }
        let mut end = name.tokens.end as usize;
        for _ in 0..64 {
            let joins = cx.mark(end, b',')
                || cx.same_line(end).is_some_and(|t| matches!(cx.segments.text_of(t), "và" | "cùng"));
            let from = end + 1;
            if !joins || cx.next_capital(from).is_none() {
                break;
            }
            let mut stop = from + 1;
            while stop - from < 5 && cx.next_capital(stop).is_some() {
                stop += 1;
            }
            out.push(NameRule::UnitList.name(TokenRange::new(from, stop)));
            end = stop;
        }
    }
}
