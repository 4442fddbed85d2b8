//! Positions: the offices and jobs that a sentence gives its people.
//!
//! A sentence is read once into [`element`]s (people, offices with all their words, marks, small words that join);
//! [`assign`] walks them and gives offices to people; [`split`] cuts each office into its title and the rest.

use crate::extract::{Context, NameDraft, PersonDraft};

/// Gives people, in text order, their positions; `names` are all names that stand.
pub(super) fn give(_cx: &Context<'_>, _names: &[NameDraft], _people: &mut [PersonDraft]) {}
