//! Positions: the offices and jobs that a sentence gives its people.
//!
//! A sentence is read once into [`element`]s (people, offices with all their words, marks, small words that join);
//! [`assign`] walks them and gives offices to people; [`split`] cuts each office into its title and the rest.

mod ahead;
mod assign;
mod element;
mod phrase;
mod split;
mod state;
mod together;

use crate::extract::{Context, NameDraft, PersonDraft};

/// Gives people, in text order, their positions; `names` are all names that stand.
pub(super) fn give(cx: &Context<'_>, names: &[NameDraft], people: &mut [PersonDraft]) {
    let mut given = assign::Given::new();
    let mut elements = Vec::new();
    let mut passed = 0;
    let mut first_name = 0;
    for &sentence in cx.segments.sentences() {
        while people.get(passed).is_some_and(|p| p.name.end <= sentence.start) {
            passed += 1;
        }
        if people.get(passed).is_none_or(|p| p.name.start >= sentence.end) {
            continue;
        }
        while names.get(first_name).is_some_and(|n| n.tokens.end <= sentence.start) {
            first_name += 1;
        }
        let mut ahead = element::Ahead { names: &names[first_name..], people: &people[passed..], passed };
        element::read(cx, sentence, &mut ahead, &mut elements);
        given.clear();
        assign::walk(&elements, &mut given, people);
        for &(person, office, rule) in &given {
            people[person].positions.push(split::position(cx, office, names, rule));
        }
    }
    for person in people {
        person.positions.sort_unstable_by_key(|p| p.tokens);
        person.positions.dedup_by_key(|p| p.tokens);
    }
}
