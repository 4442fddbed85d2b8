//! Organizations.

use super::{Context, NameDraft, NameKind, OrganizationDraft};

/// Adds candidates.
pub(super) fn organizations(_cx: &Context<'_>, _out: &mut Vec<NameDraft>) {}

/// The organizations among the settled names.
pub(super) fn settle(_cx: &Context<'_>, names: &[NameDraft]) -> Vec<OrganizationDraft> {
    let organizations = names.iter().filter(|n| n.kind == NameKind::Organization);
    organizations.map(|n| OrganizationDraft { tokens: n.tokens, field: None }).collect()
}
