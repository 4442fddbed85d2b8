//! Which mentions of bodies speak of one body: those with the same words.

use super::words;
use crate::extract::{Context, OrganizationDraft};
use std::collections::HashMap;

/// The entity of each mention, counted from 0 in no order that matters.
pub(super) fn entities(cx: &Context<'_>, bodies: &[OrganizationDraft]) -> Vec<u32> {
    let mut known = HashMap::with_capacity(bodies.len());
    let mut buffer = Vec::new();
    let entity = |body: &OrganizationDraft| {
        words::read(cx, body.tokens, &mut buffer);
        let next = known.len() as u32;
        *known.entry(words::hash(buffer.iter().copied())).or_insert(next)
    };
    bodies.iter().map(entity).collect()
}
