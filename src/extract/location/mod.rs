//! Places: candidates for their names, and the unit word of a name that stands.

mod gazetteer;
mod list;
#[cfg(test)]
mod tests;
mod unit;

pub(super) use unit::name_after_unit;

use super::{Context, LocationDraft, NameDraft, NameKind};
use crate::lexicon::{Entry, Hit, PlaceKind, Sorts};

/// Adds candidates.
pub(super) fn locations(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    unit::names(cx, out);
    gazetteer::names(cx, out);
    list::names(cx, out);
}

/// The places among the settled names, with the length of their unit word.
pub(super) fn settle(cx: &Context<'_>, names: &[NameDraft]) -> Vec<LocationDraft> {
    let locations = names.iter().filter(|n| n.kind == NameKind::Location);
    let settled = |n: &NameDraft| LocationDraft { tokens: n.tokens, confidence: n.confidence, unit: unit_len(cx, n) };
    locations.map(settled).collect()
}

/// The number of tokens of the unit word that opens a name, its point included, 0 for none; a unit word is never the
/// whole name.
fn unit_len(cx: &Context<'_>, name: &NameDraft) -> u32 {
    let Some(unit) = cx.hits.longest_of(name.tokens.start as usize, Sorts::PLACE_UNIT) else {
        return 0;
    };
    // `Biển Đông`: without its first word it is not the name.
    let known = |hit: &Hit| hit.tokens == name.tokens && hit.entry == Entry::Place(PlaceKind::Sea);
    let start = name.tokens.start as usize;
    if cx.tokens()[start].is_capitalized() && cx.hits.at(start).iter().any(known) {
        return 0;
    }
    let point = cx.mark(unit.tokens.end as usize, b'.');
    let len = unit.tokens.len() + usize::from(point);
    if len < name.tokens.len() { len as u32 } else { 0 }
}
