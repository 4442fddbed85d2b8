//! Who owns a token: overlapping names are settled here and nowhere else, longest first, then by a written order.

use super::{Context, Mentions, NameDraft};

/// The names that stand, in text order, without overlap among themselves or with the documents found.
pub(super) fn claim(_cx: &Context<'_>, mut names: Vec<NameDraft>, found: &Mentions) -> Vec<NameDraft> {
    names.retain(|name| !found.documents.iter().any(|d| d.tokens.overlaps(name.tokens)));
    names.sort_by_key(|name| (std::cmp::Reverse(name.tokens.len()), name.tokens.start));
    let mut settled: Vec<NameDraft> = Vec::with_capacity(names.len());
    for name in names {
        if !settled.iter().any(|other| other.tokens.overlaps(name.tokens)) {
            settled.push(name);
        }
    }
    settled.sort_by_key(|name| name.tokens);
    settled
}
