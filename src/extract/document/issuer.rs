//! Bodies and offices that issue documents, read over tokens: `Ban Thường vụ Tỉnh ủy`, `Chủ tịch UBND TP Đông Hà`.
//!
//! Where the organization extractor found a body, its end is taken. Elsewhere a body opens with a head word or a whole
//! name of the lexicon and runs on over capitalized words, unit words and places, up to the first word that cannot
//! belong to a name.

use super::reader::Reader;
use super::words::Roles;
use crate::extract::{OrganizationDraft, PersonDraft};
use crate::lexicon::{Entry, OrgField, Sorts, UnitLevel};
use crate::segment::{Class, TokenRange};

/// The most tokens in a body's name.
const REACH: usize = 24;

/// Finds bodies.
pub(super) struct Bodies<'a> {
    pub(super) r: Reader<'a>,
    pub(super) found: &'a [OrganizationDraft],
    pub(super) people: &'a [PersonDraft],
}

impl Bodies<'_> {
    /// The body, or the office with its body, that starts at `at`.
    pub(super) fn at(&self, at: usize) -> Option<TokenRange> {
        self.office(at).or_else(|| self.body(at))
    }

    /// The bodies and offices between two tokens, each as long as it gets.
    pub(super) fn within(&self, start: usize, end: usize) -> Vec<TokenRange> {
        let mut bodies = Vec::new();
        let mut at = start;
        while at < end {
            match self.at(at) {
                Some(body) => {
                    at = body.end as usize;
                    bodies.push(body);
                }
                None => at += 1,
            }
        }
        bodies
    }

    /// `Chủ tịch UBND tỉnh`, `Thủ tướng`.
    fn office(&self, at: usize) -> Option<TokenRange> {
        let r = &self.r;
        let end = r.hit(at, Sorts::OFFICE)?.tokens.end as usize;
        // `Ban Thường vụ` may be listed as an office too; the longer reading is the body.
        if r.hit(at, Sorts::BODY).is_some_and(|head| head.tokens.end as usize > end) {
            return None;
        }
        // The office's last word can open the body: `Bộ trưởng Bộ` + `Bộ Giao thông vận tải`.
        let body = (at + 1..=end).filter_map(|i| self.body(i)).map(|b| b.end as usize).filter(|&b| b > end).max();
        let end = match body {
            Some(body) => body,
            None if r.capital(at) => self.run(at, end),
            None => return None,
        };
        Some(TokenRange::new(at, self.past_acronym(end)))
    }

    /// The body that starts at `at`; no office.
    fn body(&self, at: usize) -> Option<TokenRange> {
        let r = &self.r;
        r.get(at).filter(|t| t.is_word())?;
        let found = self.found.binary_search_by_key(&(at as u32), |o| o.tokens.start).ok();
        let found = found.map(|index| self.found[index].tokens);
        let Some(head) = r.hit(at, Sorts::BODY) else { return found };
        let end = head.tokens.end as usize;
        // `UBND TP…` has three full stops where `UBND TP.` has one.
        let trails = r.is(end - 1, Class::Mark) && r.text(end - 1) != ".";
        let end = if trails { end - 1 } else { self.past_unit(head.entry, end, self.run(at, end)) };
        if let Some(found) = found {
            // A body of the state ends before the person who signs: `UBND tỉnh Lê Văn Mẫu đã ký`.
            let state = matches!(head.entry, Entry::OrgHead { field, .. } if is_public(field));
            let person = state && end < found.end as usize && (trails || self.person(end));
            return Some(if person { TokenRange::new(at, end) } else { found });
        }
        // `Sở` and `Bộ` alone are no names, and heads in small letters are common nouns unless something capitalized
        // follows: `chính quyền huyện Yên Thành`.
        let bare = end == at + 1 && r.is(at, Class::Title);
        let named = (at..end).any(|i| r.capital(i)) && !bare;
        named.then(|| TokenRange::new(at, end))
    }

    /// Past the unit word that alone says where a public body is, `UBND tỉnh`, when nothing else follows its head.
    fn past_unit(&self, head: Entry, head_end: usize, end: usize) -> usize {
        let r = &self.r;
        let public = matches!(head, Entry::OrgHead { field, .. } | Entry::OrgName(field) if is_public(field));
        if !public || end > head_end || r.on(end).is_none() {
            return end;
        }
        r.hit(end, Sorts::PLACE_UNIT).map_or(end, |unit| unit.tokens.end as usize)
    }

    /// Runs on from `end` over what can belong to a body's name.
    fn run(&self, start: usize, mut end: usize) -> usize {
        while end < start + REACH {
            match self.step(end) {
                Some(next) => end = next,
                None => break,
            }
        }
        end
    }

    /// The index after the piece of a body's name at `at`.
    fn step(&self, at: usize) -> Option<usize> {
        let r = &self.r;
        let token = r.on(at)?;
        if token.is_capitalized() && self.person(at) {
            return None;
        }
        if let Some(hit) = r.hit(at, Sorts::BODY | Sorts::KNOWN_PLACE).filter(|_| token.is_capitalized()) {
            return Some(hit.tokens.end as usize);
        }
        if let Some(hit) = r.hit(at, Sorts::PLACE_UNIT) {
            let unit = hit.tokens.end as usize;
            if r.on(unit).is_some_and(|t| t.is_capitalized()) {
                return Some(unit);
            }
            if r.on(unit).is_some_and(|t| t.is_number()) {
                return Some(unit + 1);
            }
            // `UBND tỉnh`: the unit that the body governs, without its name.
            let governed =
                matches!(hit.entry, Entry::PlaceUnit(UnitLevel::Province | UnitLevel::District | UnitLevel::Commune));
            if governed && !token.is_capitalized() {
                return Some(unit);
            }
        }
        let glued = r.glued(at) && r.glued(at + 1) && r.capital(at + 1);
        match token.class() {
            Class::Title | Class::Upper | Class::Mixed => Some(at + 1),
            // The second syllable of a capitalized word: `Tài chính`.
            Class::Lower => {
                let stops = Roles::NAME_END | Roles::ISSUES | Roles::ADVERB | Roles::SUBJECT | Roles::DECIDES;
                (r.is(at - 1, Class::Title) && !r.can(at, stops)).then_some(at + 1)
            }
            Class::Mark if matches!(token.mark(), b'&' | b'-') && glued => Some(at + 2),
            Class::Mark if r.text(at) == "." && glued && r.is(at - 1, Class::Upper) => Some(at + 1),
            _ => None,
        }
    }

    /// Whether a person's name starts here.
    fn person(&self, at: usize) -> bool {
        let r = &self.r;
        if self.people.binary_search_by_key(&(at as u32), |p| p.name.start).is_ok() {
            return true;
        }
        let surname = r.hit(at, Sorts::SURNAME).is_some();
        let place = r.hit(at, Sorts::KNOWN_PLACE).is_some_and(|hit| hit.tokens.len() > 1);
        let named = r.on(at + 1).is_some_and(|t| t.class() == Class::Title);
        surname && named && !place && r.is(at, Class::Title)
    }

    /// The end of the person's name that starts at `at`.
    pub(super) fn past_person(&self, at: usize) -> usize {
        let mut end = at;
        while end < at + 5 && self.r.on(end).is_some_and(|t| t.class() == Class::Title) {
            end += 1;
        }
        end
    }

    /// Past the bracketed acronym of an office's body: `Bộ trưởng Bộ Tài nguyên và Môi trường (TN&MT)`.
    fn past_acronym(&self, at: usize) -> usize {
        let r = &self.r;
        if !r.mark(at, b'(') {
            return at;
        }
        let letters = |&i: &usize| r.is(i, Class::Upper) || r.mark(i, b'&') || r.mark(i, b'-');
        let close = (at + 1..at + 6).take_while(letters).last().map_or(at, |last| last + 1);
        if close > at && r.mark(close, b')') { close + 1 } else { at }
    }
}

/// Whether bodies of this field are not named after people, as schools and firms are.
fn is_public(field: OrgField) -> bool {
    use OrgField::{Council, Court, Front, Military, Party, Police, State, Union};
    matches!(field, Party | State | Council | Front | Union | Military | Police | Court)
}
