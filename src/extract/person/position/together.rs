//! People named together, to whom a verb gives one office: `A, B và C được bầu làm Phó Bí thư`.

use super::element::Element;
use crate::lexicon::Cue;

/// How many elements before an office those who share it may stand: it bounds the work at each.
const NEAR: usize = 16;

/// Those named together with the holder of the office at `at`; nobody if there are more offices, for then nobody knows whose is
/// which.
pub(super) fn with(elements: &[Element], at: usize, holder: usize) -> impl Iterator<Item = usize> + '_ {
    let joins = |at: Option<usize>| {
        let element = at.and_then(|at| elements.get(at));
        matches!(element, Some(Element::Mark(b',' | b'-' | b';') | Element::Cue(Cue::And | Cue::Also)))
    };
    let more = joins(at.checked_add(1)) || joins(at.checked_sub(1));
    let near = &elements[at.saturating_sub(NEAR)..at];
    let place = near.iter().rposition(|e| matches!(e, Element::Person { person, .. } if *person == holder));
    let mut before = &near[..place.filter(|_| !more).unwrap_or(0)];
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
