//! People: candidates for their names, and what the sentence says of a name that stands.
//!
//! [`people`] adds candidates for [`claim`](super::claim): names after honorifics and offices, runs that a surname
//! opens, initials, foreign names, and parts of names that the report has in full. [`settle`] takes the names of all
//! three kinds that stand, whoever decided them, and gives each person prefix, positions and whether it is a credit.

mod again;
mod credit;
mod initials;
mod name;
mod position;
mod prefix;
#[cfg(test)]
mod tests;

pub(super) use name::surname_led;

use super::{Context, NameDraft, NameKind, PersonDraft};

/// Adds candidates.
pub(super) fn people(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let first = out.len();
    name::names(cx, out);
    again::names(cx, first, out);
    credit::names(cx, out);
}

/// The people among the settled names, with prefix and positions.
pub(super) fn settle(cx: &Context<'_>, names: &[NameDraft]) -> Vec<PersonDraft> {
    let mut people = Vec::new();
    let mut free = 0;
    for name in names {
        if name.kind == NameKind::Person {
            // `Thủ tướng Anh Theresa May`: what another name owns is no prefix.
            let prefix = prefix::before(cx, name.tokens.start as usize).filter(|p| p.start >= free);
            let credit = credit::is_credit(cx, name.tokens);
            let (name, confidence) = (name.tokens, name.confidence);
            people.push(PersonDraft { name, confidence, prefix, positions: Vec::new(), credit });
        }
        free = name.tokens.end;
    }
    position::give(cx, names, &mut people);
    people
}
