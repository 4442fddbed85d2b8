//! Documents.

use super::{Context, DocumentDraft, Mentions};

/// Adds every cited document, in text order, without date and issuer.
pub(super) fn documents(_cx: &Context<'_>, _out: &mut Vec<DocumentDraft>) {}

/// Gives each document its date and issuer, from the mentions beside it.
pub(super) fn complete(_cx: &Context<'_>, _mentions: &mut Mentions) {}
