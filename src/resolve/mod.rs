//! Stage 4: drafts over tokens in, the typed report out, in offsets of the original text.
//!
//! What only the whole report can tell is decided here: a missing year, a given name met before in full, an acronym's
//! expansion, the body an office belongs to.

mod reference_date;
mod render;

use crate::date::Date;
use crate::extract::Mentions;
use crate::normalize::Normalized;
use crate::report::Report;
use crate::segment::Segments;

/// Builds the report.
pub(crate) fn resolve<'t>(
    normalized: &Normalized<'t>,
    segments: &Segments<'_>,
    mentions: Mentions,
    reference_date: Option<Date>,
) -> Report<'t> {
    render::report(normalized, segments, mentions, reference_date)
}
