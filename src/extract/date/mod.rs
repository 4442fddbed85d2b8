//! Dates.

use super::{Context, DateDraft, DocumentDraft};

/// Adds every date, in text order; the inside of a document's symbol is none.
pub(super) fn dates(_cx: &Context<'_>, _documents: &[DocumentDraft], _out: &mut Vec<DateDraft>) {}
