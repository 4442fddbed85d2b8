//! Places.

use super::{Context, LocationDraft, NameDraft, NameKind};

/// Adds candidates.
pub(super) fn locations(_cx: &Context<'_>, _out: &mut Vec<NameDraft>) {}

/// The places among the settled names.
pub(super) fn settle(_cx: &Context<'_>, names: &[NameDraft]) -> Vec<LocationDraft> {
    let locations = names.iter().filter(|n| n.kind == NameKind::Location);
    locations.map(|n| LocationDraft { tokens: n.tokens, unit: 0 }).collect()
}
