//! People named together, to whom a verb gives one office: `A, B và C được bầu làm Phó Bí thư`.

use super::element::Element;
use crate::lexicon::Cue;

/// How many elements before an office those who share it may stand: it bounds the work at each.
const NEAR: usize = 16;

/// Whose turn is when, the last first, if a verb gives as many offices as people were named together, from the one at `at`
/// on: `A và B lần lượt giữ chức Chủ tịch, Phó Chủ tịch`. Nobody's if the numbers differ.
pub(super) fn in_turn(elements: &[Element], at: usize, holder: usize) -> Vec<usize> {
    let mut people = vec![holder];
    people.extend(named(elements, at, holder));
    let mut offices = 1;
    for pair in elements[at + 1..].chunks_exact(2).take(people.len()) {
        match pair {
            [Element::Mark(b',') | Element::Cue(Cue::And), Element::Office(_)] => offices += 1,
            _ => break,
        }
    }
    let first = !joins(elements, at.checked_sub(1));
    if first && offices > 1 && offices == people.len() { people } else { Vec::new() }
}

/// Those named together with the holder of the office at `at`; nobody if there are more offices, for then nobody knows whose is
/// which.
pub(super) fn with(elements: &[Element], at: usize, holder: usize) -> impl Iterator<Item = usize> + '_ {
    let more = joins(elements, at.checked_add(1)) || joins(elements, at.checked_sub(1));
    named(elements, at, holder).filter(move |_| !more)
}

/// Whether this element joins what stands around it.
fn joins(elements: &[Element], at: Option<usize>) -> bool {
    let element = at.and_then(|at| elements.get(at));
    matches!(element, Some(Element::Mark(b',' | b'-' | b';') | Element::Cue(Cue::And | Cue::Also)))
}

/// Those named right before the holder, the nearest first.
fn named(elements: &[Element], at: usize, holder: usize) -> impl Iterator<Item = usize> + '_ {
    let near = &elements[at.saturating_sub(NEAR)..at];
    let place = near.iter().rposition(|e| matches!(e, Element::Person { person, .. } if *person == holder));
    let mut before = &near[..place.unwrap_or(0)];
    let mut link = Element::Cue(Cue::And);
    std::iter::from_fn(move || match before {
        [rest @ .., Element::Person { person, .. }, joins] if *joins == link => {
            link = Element::Mark(b',');
            before = rest;
            Some(*person)
        }
        _ => None,
    })
}
