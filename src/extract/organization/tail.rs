//! How far a body's name runs after its head.

use crate::extract::Context;
use crate::extract::capitals::MAX_NAME;
use crate::extract::person::surname_led;
use crate::lexicon::{Entry, Hit, OrgField, Sorts, UnitLevel};
use crate::segment::{Class, Token};

/// What a head leaves to its tail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The head is a name by itself: only a place or a higher body follows.
    Whole,
    /// A name of its own follows.
    Open,
}

/// The end of a name.
pub(super) struct Tail {
    /// One past its last token.
    pub(super) end: usize,
    /// Whether there is anything beyond the head.
    pub(super) named: bool,
}

/// Words in small letters that may stand inside a name before it is known to go on.
const MAX_SMALL: usize = 7;

/// Runs from the end of the head to the end of the name.
pub(super) fn after(cx: &Context<'_>, start: usize, field: OrgField, kind: Kind) -> Tail {
    let mut walk = Walk { cx, start, at: start, field, kind, closed: false };
    while walk.at - start < MAX_NAME {
        let Some(next) = walk.step() else { break };
        walk.at = next;
    }
    Tail { end: walk.at, named: walk.at > start }
}

/// A walk over a tail.
struct Walk<'c, 'a> {
    cx: &'c Context<'a>,
    start: usize,
    at: usize,
    field: OrgField,
    kind: Kind,
    /// Whether a place has closed the name.
    closed: bool,
}

impl<'a> Walk<'_, 'a> {
    /// Whether nothing of the name's own may follow.
    fn whole(&self) -> bool {
        self.closed || self.kind == Kind::Whole
    }

    fn first(&self) -> bool {
        self.at == self.start
    }

    /// One more part of the name: where it ends.
    fn step(&mut self) -> Option<usize> {
        let token = self.cx.same_line(self.at)?;
        if token.is_mark(b'&') || (token.is_mark(b'-') && !self.whole() && !self.first()) {
            return self.joined(self.at + 1);
        }
        if token.is_number() {
            if let Some(end) = self.after_unit() {
                self.closed = true;
                return Some(end);
            }
            let body = self.first() && self.kind == Kind::Open && self.field != OrgField::Company;
            return body.then_some(self.at + 1);
        }
        if !token.is_word() {
            return None;
        }
        if let Some(end) = self.unit() {
            self.closed = true;
            return Some(end);
        }
        if token.is_capitalized() {
            return self.capital(token);
        }
        if self.whole() {
            return None;
        }
        if !self.first() && self.cx.segments.text_of(token) == "và" {
            return self.joined(self.at + 1);
        }
        self.small()
    }

    /// After `và`, `&` or a dash: the capitalized word that goes on, if no other name begins there.
    fn joined(&self, next: usize) -> Option<usize> {
        let token = self.cx.same_line(next).filter(|t| t.is_capitalized())?;
        let company = self.field == OrgField::Company;
        let other = self.cx.hits.at(next).iter().any(|hit| match hit.entry {
            Entry::Office { .. } | Entry::OrgName(_) | Entry::OrgHead { .. } => hit.tokens.len() > 1 || !company,
            Entry::Place(_) | Entry::AdminUnit { .. } | Entry::PlaceUnit(_) => !company || hit.tokens.len() > 1,
            Entry::Honorific(_) => true,
            _ => false,
        });
        (token.is_word() && !other && surname_led(self.cx, next, 2).is_none()).then_some(next + 1)
    }

    /// A capitalized word: of a place, of a higher body, or of the name itself.
    fn capital(&mut self, token: &Token) -> Option<usize> {
        let (cx, at) = (self.cx, self.at);
        // `UBND quận 1`, `UBND TP Hà Nội`, where the unit word belongs to the head.
        if let Some(end) = self.after_unit() {
            self.closed = true;
            return Some(end);
        }
        let named_after = self.first() && self.kind == Kind::Open && names_after_people(self.field);
        let full_name = surname_led(cx, at, 2);
        let place = cx.capital_place(at);
        let office = !self.first() && cx.hits.starts(at, Sorts::OFFICE);
        let person = full_name.is_some_and(|end| end - at >= 3) && place.is_none_or(|p| p.tokens.len() < 2);
        if (person || office) && !named_after {
            return None;
        }
        if let Some(place) = place {
            // `Trường Nam Trung Yên` is no school of the commune `Nam Trung`.
            let large = |hit: &Hit| match hit.entry {
                Entry::Place(_) => true,
                Entry::AdminUnit { level, .. } => matches!(level, UnitLevel::Province | UnitLevel::District),
                _ => false,
            };
            self.closed = !names_after_people(self.field) || cx.hits.at(at).iter().any(large);
            let end = place.tokens.end as usize;
            return Some(if named_after { end.max(full_name.unwrap_or(0)) } else { end });
        }
        let nested = cx.hits.longest_of(at, Sorts::BODY);
        if let Some(nested) = nested.filter(|hit| hit.tokens.len() > 1 || !self.closed) {
            return Some(nested.tokens.end as usize);
        }
        if self.whole() && (self.kind == Kind::Whole || self.field != OrgField::Company) {
            return None;
        }
        token.space_before().then_some(at + 1)
    }

    /// The place after a unit word that ends the head.
    fn after_unit(&self) -> Option<usize> {
        let (cx, at) = (self.cx, self.at);
        if !self.first() || !cx.hits.ended(at, Sorts::PLACE_UNIT) {
            return None;
        }
        let unit = (1..=at.min(2)).rev().find_map(|back| {
            let ends_here = |hit: &&Hit| hit.tokens.end as usize == at && matches!(hit.entry, Entry::PlaceUnit(_));
            cx.hits.at(at - back).iter().find(ends_here).copied()
        })?;
        crate::extract::location::name_after_unit(cx, unit)
    }

    /// A unit word with the place it opens (`tỉnh Thanh Hóa`, `quận 9`), or alone (`UBND tỉnh`).
    fn unit(&self) -> Option<usize> {
        let hit = self.cx.hits.longest_of(self.at, Sorts::PLACE_UNIT)?;
        if let Some(end) = crate::extract::location::name_after_unit(self.cx, hit) {
            return Some(end);
        }
        use OrgField::*;
        let administered =
            matches!(self.field, Party | State | Council | Front | Union | Military | Police | Court | Association);
        let bare =
            matches!(hit.entry, Entry::PlaceUnit(UnitLevel::Province | UnitLevel::District | UnitLevel::Commune));
        (administered && bare && !self.closed).then_some(hit.tokens.end as usize)
    }

    /// Words in small letters: the second syllable of a capitalized word, or a stretch that leads to more capitals or
    /// a unit word.
    fn small(&self) -> Option<usize> {
        let (cx, at) = (self.cx, self.at);
        let stops = Sorts::PLACE_UNIT | Sorts::JOB | Sorts::HONORIFIC;
        let mut end = at;
        while end - at < MAX_SMALL {
            let Some(token) = cx.same_line(end) else { break };
            if token.class() != Class::Lower || cx.cue(end).is_some() || cx.hits.starts(end, stops) {
                break;
            }
            end += 1;
        }
        if end == at {
            return None;
        }
        let goes_on =
            cx.next_capital(end).is_some() && !cx.hits.starts(end, Sorts::OFFICE) && surname_led(cx, end, 3).is_none();
        let unit = cx.hits.starts(end, Sorts::PLACE_UNIT);
        let before = &cx.tokens()[at - 1];
        // `Giáo` needs its second syllable, `Hưng` is a name by itself.
        let counts = cx.lexicon.info(before.word()).counts;
        let own = !names_after_people(self.field) && cx.is_vietnamese(before);
        let compound = before.class() == Class::Title && (counts.lower > counts.capitalized || own);
        if self.first() && !compound {
            // `Hội nghị`, `Phòng game`: a head of one syllable takes a capital.
            return (self.start > 1 && goes_on && cx.tokens()[at - 2].is_word() && before.class() == Class::Lower)
                .then_some(end);
        }
        if goes_on || unit { Some(end) } else { (compound && !self.first()).then_some(at + 1) }
    }
}

/// Whether bodies of this field are named after people.
fn names_after_people(field: OrgField) -> bool {
    use OrgField::*;
    matches!(field, School | Hospital | Company | Club | Military)
}
