//! Names that a unit word opens: `thị xã Nghi Sơn`, `quận 1`, `đường Nguyễn Huệ`, `Quốc lộ 1A`, `ngã tư A – B`.

use crate::extract::person::surname_led;
use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Entry, Hit, Sorts, UnitLevel};
use crate::segment::{Class, TokenRange};

/// The longest run of words after a unit word.
const MAX_WORDS: usize = 6;

/// Adds the candidates, left to right.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let mut from = 0;
    while let Some(at) = cx.hits.next(from, Sorts::PLACE_UNIT) {
        from = at + 1;
        let hit = cx.hits.longest_of(at, Sorts::PLACE_UNIT);
        if let Some(end) = hit.and_then(|hit| name_after_unit(cx, hit)) {
            out.push(NameRule::Unit.name(TokenRange::new(at, end)));
            from = end;
        }
    }
}

/// The end of the place's name that a unit word opens; `None` for a unit word alone.
pub(in crate::extract) fn name_after_unit(cx: &Context<'_>, unit: Hit) -> Option<usize> {
    let Entry::PlaceUnit(level) = unit.entry else { return None };
    let mut at = unit.tokens.end as usize;
    // `Q.1`, `TP. Huế`, `P.Tân Định`, but not `… bên hồ. Đề …`.
    let last = &cx.tokens()[at - 1];
    let abbreviated = last.is_capitalized() && last.chars() <= 3;
    if abbreviated && cx.mark(at, b'.') {
        at += 1;
    }
    let start = unit.tokens.start as usize;
    if cx.in_noun(start) {
        return None;
    }
    // `Hồ Quốc Dũng`: a surname, and no lake.
    let surname = cx.tokens()[start].class() == Class::Title && unit.tokens.len() == 1;
    if surname && surname_led(cx, start, 3).is_some() {
        return None;
    }
    let token = cx.same_line(at)?;
    if !token.is_word() && !token.is_number() {
        return None;
    }
    let known = cx.capital_place(at);
    let administrative =
        matches!(level, UnitLevel::Province | UnitLevel::District | UnitLevel::Commune | UnitLevel::Urban);
    if let Some(known) = known.filter(|_| administrative) {
        return Some(numbered(cx, known.tokens.end as usize));
    }
    if token.is_number() || (token.class() == Class::Alnum && token.chars() <= 4) {
        use UnitLevel::*;
        let takes_number = matches!(level, District | Commune | Hamlet | Way) && !is_measure(cx, at + 1);
        return takes_number.then(|| numbered_way(cx, at + 1, level));
    }
    if !token.is_capitalized() {
        return None;
    }
    // `Chủ tịch UBND tỉnh Lê Văn Mẫu`: a unit named after a person is in the gazetteer.
    let least = if level == UnitLevel::Province { 2 } else { 3 };
    if administrative && level != UnitLevel::Urban && surname_led(cx, at, least).is_some() {
        return None;
    }
    let mut end = run(cx, at, level, known.map(|k| k.tokens.end as usize));
    if level == UnitLevel::Way && cx.mark(end, b'-') {
        // `cao tốc Hà Nội - Thái Nguyên`.
        if let Some(token) = cx.same_line(end + 1).filter(|t| t.is_capitalized()) {
            let known = cx.capital_place(end + 1);
            if token.is_word() {
                end = run(cx, end + 1, level, known.map(|k| k.tokens.end as usize));
            }
        }
    }
    Some(end)
}

/// The end of the capitals that name a place.
fn run(cx: &Context<'_>, at: usize, level: UnitLevel, known: Option<usize>) -> usize {
    let mut end = known.unwrap_or(at + 1).max(at + 1);
    if level == UnitLevel::Way || level == UnitLevel::Site {
        end = end.max(surname_led(cx, at, 2).unwrap_or(0));
    }
    while end - at < MAX_WORDS {
        let Some(token) = cx.next_capital(end) else { break };
        let other = cx.hits.at(end).iter().any(|hit| {
            matches!(hit.entry, Entry::OrgHead { .. } | Entry::OrgName(_) | Entry::Office { .. } if hit.tokens.len() > 1)
        });
        if token.class() == Class::Upper || other || (end > at && surname_led(cx, end, 3).is_some()) {
            break;
        }
        end += 1;
    }
    numbered(cx, end)
}

/// Whether the number before counts what follows: `thành 3 đợt`, `5,5 km`.
fn is_measure(cx: &Context<'_>, at: usize) -> bool {
    let Some(token) = cx.same_line(at) else { return false };
    let decimal = (token.is_mark(b',') || token.is_mark(b'.') || token.is_mark(b'/'))
        && cx.same_line(at + 1).is_some_and(|t| t.is_number() && !t.space_before());
    decimal || token.is_mark(b'%')
}

/// A number that goes with a name: `Vinh Quang 2`.
fn numbered(cx: &Context<'_>, end: usize) -> usize {
    let number = cx.same_line(end).filter(|t| t.is_number() && t.chars() <= 2);
    let dated =
        cx.same_line(end + 1).is_some_and(|t| t.is_word() || t.is_mark(b'/') || t.is_mark(b'.') || t.is_mark(b'-'));
    if number.is_some() && !dated { end + 1 } else { end }
}

/// A letter after a road's number: `1A` is one token, `1 A` two.
fn numbered_way(cx: &Context<'_>, end: usize, level: UnitLevel) -> usize {
    let letter = cx.same_line(end).filter(|t| t.class() == Class::Title && t.chars() == 1);
    if level == UnitLevel::Way && letter.is_some() { end + 1 } else { end }
}
