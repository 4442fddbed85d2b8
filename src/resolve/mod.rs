//! Stage 4: drafts over tokens in, the typed report out, in offsets of the original text.
//!
//! What only the whole report can tell is decided here: a missing year, a given name met before in full, an acronym's
//! expansion, the body an office belongs to.

mod coreference;
mod links;
mod reference_date;
mod render;

use crate::explain::Explainer;
use crate::extract::{Context, Mentions};
use crate::kinds::Kinds;
use crate::normalize::Normalized;
use crate::report::Report;

/// Builds the report of the mentions of these kinds; others served to find them, and go. With an explainer each mention
/// says why it was found.
pub(crate) fn resolve<'t>(
    cx: &Context<'_>,
    normalized: &Normalized<'t>,
    mut mentions: Mentions,
    kinds: Kinds,
    explainer: Option<&Explainer<'_>>,
) -> Report<'t> {
    mentions.keep(kinds);
    let entities = coreference::entities(cx, &mentions);
    render::report(cx, normalized, mentions, &entities, explainer)
}
