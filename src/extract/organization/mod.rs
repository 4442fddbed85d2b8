//! Organizations: candidates for their names, and the field of a name that stands.

mod acronym;
mod head;
mod list;
mod tail;
#[cfg(test)]
mod tests;

use super::{Context, NameDraft, NameKind, OrganizationDraft};
use crate::lexicon::{Entry, OrgField};
use crate::segment::TokenRange;

/// Adds candidates.
pub(super) fn organizations(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let first = out.len();
    head::names(cx, out);
    acronym::names(cx, first, out);
    list::names(cx, out);
}

/// The organizations among the settled names, with the field that their first words tell.
pub(super) fn settle(cx: &Context<'_>, names: &[NameDraft]) -> Vec<OrganizationDraft> {
    let organizations = names.iter().filter(|n| n.kind == NameKind::Organization);
    let settled =
        |n: &NameDraft| OrganizationDraft { tokens: n.tokens, confidence: n.confidence, field: field(cx, n.tokens) };
    organizations.map(settled).collect()
}

/// The field of the longest entry that opens a name.
fn field(cx: &Context<'_>, name: TokenRange) -> Option<OrgField> {
    cx.hits.at(name.start as usize).iter().rev().filter(|hit| name.contains(hit.tokens)).find_map(|hit| {
        match hit.entry {
            Entry::OrgName(field) | Entry::OrgHead { field, .. } => Some(field),
            _ => None,
        }
    })
}
