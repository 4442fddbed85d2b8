//! Looking ahead over a few elements: whom an office leads to.

use super::element::Element;
use crate::lexicon::Cue;

/// How many elements a look ahead takes in: it bounds the work at each.
const AHEAD: usize = 12;

/// Whether the office at `at` leads to the person after it rather than to the one before; `preceded` if the one before
/// has offices before the name.
pub(super) fn belongs_to_next(elements: &[Element], at: usize, preceded: bool) -> bool {
    let mut offices = 1;
    for next in at + 1..elements.len().min(at + AHEAD) {
        match elements[next] {
            Element::Person { .. } => {
                return match elements[next - 1] {
                    Element::Office(_) | Element::Cue(Cue::Is) => offices == 1 || preceded,
                    Element::Mark(b'-') => offices == 1 && preceded,
                    _ => false,
                };
            }
            Element::Office(office) if !office.plural => offices += 1,
            Element::Mark(b',' | b'-') | Element::Cue(Cue::Also) => {}
            Element::Cue(Cue::Is) if matches!(elements.get(next + 1), Some(Element::Person { .. })) => {}
            _ => return false,
        }
    }
    false
}

/// The person an office at `at` is led to by small words, over other words: `hai tiền đạo của đội là A`, `chức vụ
/// Giám đốc đối với ông A`.
pub(super) fn target(elements: &[Element], at: usize) -> Option<usize> {
    let Element::Office(office) = elements[at] else { return None };
    let given = at > 0 && matches!(elements[at - 1], Element::Cue(Cue::Takes));
    let mut words = 0;
    let mut term = false;
    for next in at + 1..elements.len().min(at + AHEAD) {
        let person = matches!(elements.get(next + 1), Some(Element::Person { .. }));
        match elements[next] {
            Element::Cue(Cue::To | Cue::Of | Cue::By) if given && person => return Some(next + 1),
            Element::Cue(Cue::Is) if person && words > 0 => return (office.plural || words < 5).then_some(next + 1),
            Element::Cue(Cue::Such) | Element::Mark(b':') if office.plural => match elements.get(next + 1) {
                Some(Element::Person { .. }) => return Some(next + 1),
                Some(Element::Mark(b':')) => {}
                _ => return None,
            },
            Element::Mark(b',') if matches!(elements.get(next + 1), Some(Element::Cue(Cue::To))) => {}
            Element::Mark(b'-') if term => {}
            Element::Cue(Cue::Takes) | Element::Office(_) if given && term => {}
            Element::Cue(Cue::Term) => term = true,
            Element::Other(more) => words += more,
            Element::Name | Element::Cue(Cue::And | Cue::At | Cue::Of | Cue::Passive | Cue::Now) => words += 1,
            _ => return None,
        }
    }
    None
}
