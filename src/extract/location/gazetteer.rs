//! Places known by their names, with or without a unit word.

use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Entry, UnitLevel};

/// Adds the candidates.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let mut at = 0;
    while at < cx.tokens().len() {
        let hit = cx.all_capital(at, |e| stands_alone(e));
        match hit {
            Some(hit) if !runs_on(cx, at, hit.tokens.end as usize) => {
                out.push(NameRule::KnownPlace.name(hit.tokens));
                at = hit.tokens.end as usize;
            }
            _ => at += 1,
        }
    }
}

/// Whether a place is one by its name alone: communes and hamlets are too often people.
fn stands_alone(entry: Entry) -> bool {
    match entry {
        Entry::Place(_) => true,
        Entry::AdminUnit { level, .. } => matches!(level, UnitLevel::Province | UnitLevel::District),
        _ => false,
    }
}

/// Whether capitals stand right before or after, so that the place is part of another name.
fn runs_on(cx: &Context<'_>, at: usize, end: usize) -> bool {
    let tokens = cx.tokens();
    let single = end == at + 1;
    let before = at > 0 && !tokens[at].break_before() && tokens[at].space_before() && tokens[at - 1].is_capitalized();
    single && (before || cx.next_capital(end).is_some())
}
