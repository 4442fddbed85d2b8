//! People.

use super::{Context, NameDraft, NameKind, PersonDraft};

/// Adds candidates.
pub(super) fn people(_cx: &Context<'_>, _out: &mut Vec<NameDraft>) {}

/// The people among the settled names, with prefix and positions.
pub(super) fn settle(_cx: &Context<'_>, names: &[NameDraft]) -> Vec<PersonDraft> {
    let people = names.iter().filter(|n| n.kind == NameKind::Person);
    people.map(|n| PersonDraft { name: n.tokens, prefix: None, positions: Vec::new(), credit: false }).collect()
}
