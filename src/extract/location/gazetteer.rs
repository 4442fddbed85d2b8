//! Places known by their names, with or without a unit word.

use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Cue, Entry, Hit, PlaceKind, Sorts, UnitLevel};

/// Adds the candidates.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let mut from = 0;
    while let Some(at) = cx.hits.next(from, Sorts::KNOWN_PLACE) {
        from = at + 1;
        if let Some(hit) = cx.capital_place(at).filter(|hit| stands_alone(cx, *hit)) {
            out.push(NameRule::KnownPlace.name(hit.tokens));
            from = hit.tokens.end as usize;
        }
    }
}

/// Whether a place is one by its name alone: communes are too often people, so they need a place beside them.
fn stands_alone(cx: &Context<'_>, hit: Hit) -> bool {
    let (at, end) = (hit.tokens.start as usize, hit.tokens.end as usize);
    let known = cx.hits.at(at).iter().any(|other| {
        let level = match other.entry {
            Entry::Place(_) => true,
            Entry::AdminUnit { level, .. } => matches!(level, UnitLevel::Province | UnitLevel::District),
            _ => false,
        };
        level && other.tokens == hit.tokens
    });
    if known { !runs_on(cx, at, end) } else { !runs_on(cx, at, end) && (located(cx, at) || goes_up(cx, end)) }
}

/// Whether `tại`, `ở`, `quê`, `trú tại` stands before.
fn located(cx: &Context<'_>, at: usize) -> bool {
    let tokens = cx.tokens();
    let cue = |e: Entry| matches!(e, Entry::Cue(Cue::At | Cue::Bio));
    cx.hits.ended(at, Sorts::CUE)
        && !tokens[at].break_before()
        && (1..=at.min(3))
            .any(|back| cx.hits.at(at - back).iter().any(|hit| cue(hit.entry) && hit.tokens.end as usize == at))
}

/// Whether a higher place follows: `Tân Minh, Hàm Tân (Bình Thuận)`.
fn goes_up(cx: &Context<'_>, end: usize) -> bool {
    let joined = cx.mark(end, b',') || cx.mark(end, b'(');
    let place = |e: Entry| match e {
        Entry::PlaceUnit(level) => matches!(level, UnitLevel::Province | UnitLevel::District),
        Entry::AdminUnit { level, .. } => matches!(level, UnitLevel::Province | UnitLevel::District),
        _ => false,
    };
    joined
        && cx.hits.longest_that(end + 1, Sorts::PLACE_UNIT | Sorts::ADMIN_UNIT, place).is_some_and(|hit| {
            cx.tokens()[hit.tokens.start as usize].is_capitalized() || matches!(hit.entry, Entry::PlaceUnit(_))
        })
}

/// Whether capitals stand right before or after a single word, so that it is part of another name.
fn runs_on(cx: &Context<'_>, at: usize, end: usize) -> bool {
    let tokens = cx.tokens();
    if end > at + 1 {
        return false;
    }
    let before = at > 0 && !tokens[at].break_before() && tokens[at].space_before() && tokens[at - 1].is_capitalized();
    let after = cx.next_capital(end).is_some();
    // `Tổng thống Mỹ Donald Trump`: a country between an office and a name.
    let country = cx.hits.at(at).iter().any(|hit| matches!(hit.entry, Entry::Place(PlaceKind::Country)));
    let office = country
        && cx.hits.ended(at, Sorts::OFFICE)
        && (1..=at.min(4)).any(|back| {
            let ends_here = |hit: &Hit| hit.tokens.end as usize == at && matches!(hit.entry, Entry::Office { .. });
            cx.hits.at(at - back).iter().any(ends_here)
        });
    (before || after) && !office
}
