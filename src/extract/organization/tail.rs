//! How far a body's name runs after its head.

use crate::extract::Context;
use crate::extract::capitals::MAX_NAME;
use crate::extract::person::surname_led;
use crate::lexicon::{Entry, OrgField};
use crate::segment::Class;

/// The end of a name.
pub(super) struct Tail {
    /// One past its last token.
    pub(super) end: usize,
    /// Whether there is anything beyond the head.
    pub(super) named: bool,
}

/// Small words that may stand inside a name before it is known to go on.
const MAX_SMALL: usize = 7;

/// Runs from the end of the head to the end of the name.
pub(super) fn after(cx: &Context<'_>, start: usize, field: OrgField) -> Tail {
    let mut end = start;
    // Whether a place has closed the name: only capitals right after go on then.
    let mut closed = false;
    while end - start < MAX_NAME {
        let Some(next) = step(cx, start, end, field, &mut closed) else { break };
        end = next;
    }
    Tail { end, named: end > start }
}

/// One part of the name at `at`: where it ends.
fn step(cx: &Context<'_>, start: usize, at: usize, field: OrgField, closed: &mut bool) -> Option<usize> {
    let token = cx.same_line(at)?;
    if token.is_mark(b'&') || (token.is_mark(b'-') && !*closed) {
        return joined(cx, at + 1, field);
    }
    if !token.is_word() && !token.is_number() {
        return None;
    }
    if token.is_capitalized() {
        return capital(cx, start, at, field, closed);
    }
    if token.is_number() {
        let body = &cx.tokens()[at - 1];
        return (!*closed && body.is_word() && at == start && field != OrgField::Company).then_some(at + 1);
    }
    if *closed {
        return None;
    }
    if let Some(end) = unit(cx, at) {
        *closed = true;
        return Some(end);
    }
    if is_word(cx, at, "và") && at > start {
        return joined(cx, at + 1, field);
    }
    small(cx, start, at)
}

/// After `và`, `&` or a dash inside a name: the capitalized word that goes on, if no other name begins there.
fn joined(cx: &Context<'_>, at: usize, field: OrgField) -> Option<usize> {
    let token = cx.same_line(at)?;
    let company = field == OrgField::Company;
    let other = cx.hits.at(at).iter().any(|hit| match hit.entry {
        Entry::Office { .. } | Entry::OrgName(_) | Entry::OrgHead { .. } => hit.tokens.len() > 1 || !company,
        Entry::Place(_) | Entry::AdminUnit { .. } | Entry::PlaceUnit(_) => !company || hit.tokens.len() > 1,
        Entry::Honorific(_) => true,
        _ => false,
    });
    (token.is_capitalized() && !other && surname_led(cx, at, 2).is_none()).then_some(at + 1)
}

fn capital(cx: &Context<'_>, start: usize, at: usize, field: OrgField, closed: &mut bool) -> Option<usize> {
    let full_name = surname_led(cx, at, 2);
    if (at > start || *closed) && full_name.is_some_and(|end| end - at >= 3) && !names_after_people(field, at == start)
    {
        return None;
    }
    if at > start && cx.proper(at, |e| matches!(e, Entry::Office { .. })).is_some() {
        return None;
    }
    if let Some(place) = cx.all_capital(at, |e| matches!(e, Entry::Place(_) | Entry::AdminUnit { .. })) {
        let end = place.tokens.end as usize;
        *closed = true;
        return Some(end.max(full_name.filter(|_| names_after_people(field, at == start)).unwrap_or(0)));
    }
    if let Some(end) = unit(cx, at) {
        *closed = true;
        return Some(end);
    }
    if *closed && (field != OrgField::Company || full_name.is_some()) {
        return None;
    }
    let nested = cx.proper(at, |e| matches!(e, Entry::OrgName(_) | Entry::OrgHead { .. }));
    Some(nested.map_or(at + 1, |hit| hit.tokens.end as usize))
}

/// Whether a body of this field is named after people, right after its head.
fn names_after_people(field: OrgField, first: bool) -> bool {
    first
        && matches!(
            field,
            OrgField::School | OrgField::Hospital | OrgField::Company | OrgField::Club | OrgField::Military
        )
}

/// A unit word with the place it opens (`tỉnh Thanh Hóa`, `quận 9`), or alone (`UBND tỉnh`).
fn unit(cx: &Context<'_>, at: usize) -> Option<usize> {
    let hit = cx.hits.longest(at, |e| matches!(e, Entry::PlaceUnit(_)))?;
    let end = hit.tokens.end as usize;
    Some(crate::extract::location::name_after_unit(cx, hit).unwrap_or(end))
}

/// Words in small letters inside a name: the second syllable of a capitalized word, or a stretch that leads to more
/// capitals or a unit word.
fn small(cx: &Context<'_>, start: usize, at: usize) -> Option<usize> {
    let mut end = at;
    while end - at < MAX_SMALL {
        let Some(token) = cx.same_line(end) else { break };
        if token.class() != Class::Lower
            || cx.cue(end).is_some()
            || cx.hits.longest(end, |e| matches!(e, Entry::PlaceUnit(_) | Entry::Job | Entry::Honorific(_))).is_some()
        {
            break;
        }
        end += 1;
    }
    if end == at {
        return None;
    }
    let goes_on = cx.next_capital(end).is_some()
        && cx.proper(end, |e| matches!(e, Entry::Office { .. })).is_none()
        && surname_led(cx, end, 3).is_none();
    let unit = cx.hits.longest(end, |e| matches!(e, Entry::PlaceUnit(_))).is_some();
    let compound = at > start && cx.tokens()[at - 1].class() == Class::Title && cx.is_vietnamese(&cx.tokens()[at - 1]);
    if goes_on || unit { Some(end) } else { compound.then_some(at + 1) }
}

fn is_word(cx: &Context<'_>, at: usize, word: &str) -> bool {
    cx.segments.text_of(&cx.tokens()[at]) == word
}
