//! A sentence as [`assign`](super::assign) reads it: people, offices with all their words, marks and joining words.

use super::phrase;
use crate::extract::{Context, NameDraft, NameKind, PersonDraft};
use crate::lexicon::{Cue, Entry, HonorificKind, Sorts};
use crate::segment::{Class, TokenRange};

/// One piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Element {
    /// A person, by index; `addressed` if a prefix stands before the name.
    Person { person: usize, addressed: bool },
    /// An office or job with everything that belongs to it.
    Office(Office),
    /// An honorific with no name right after: `đồng chí` in `đồng chí Chủ tịch UBND xã Lê Văn Mẫu`, or of a list.
    Honorific { tokens: TokenRange, plural: bool },
    /// A body or a place that belongs to no office.
    Name,
    /// A mark: comma, semicolon, dash, colon, opening and closing bracket, by the ASCII code of the first of its kind.
    Mark(u8),
    /// A word that joins offices and people.
    Cue(Cue),
    /// Any other words, how many.
    Other(usize),
    /// Two sentences meet here without a mark between: `… Tỉnh ủy Ông Mẫu …`.
    Break,
}

/// An office or job as it stands in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Office {
    /// The whole phrase, organization and place included.
    pub(super) tokens: TokenRange,
    /// The words that name the office itself.
    pub(super) head: TokenRange,
    /// Where another office inside starts, after `của`: `người phát ngôn của Thủ tướng`.
    pub(super) inner: Option<u32>,
    /// Whether it is said of several: `các Ủy viên`, `hai tiền đạo`.
    pub(super) plural: bool,
    /// Whether its first word has a capital.
    pub(super) capitalized: bool,
}

/// The names and people of a report from some token on.
#[derive(Clone, Copy)]
pub(super) struct Ahead<'n> {
    pub(super) names: &'n [NameDraft],
    pub(super) people: &'n [PersonDraft],
    /// How many people stand before `people`.
    pub(super) passed: usize,
}

impl<'n> Ahead<'n> {
    /// From this token on: names that end before it are passed.
    pub(super) fn seek(&mut self, at: usize) {
        while self.names.first().is_some_and(|n| n.tokens.end as usize <= at) {
            self.names = &self.names[1..];
        }
        while self.people.first().is_some_and(|p| p.name.end as usize <= at) {
            self.people = &self.people[1..];
            self.passed += 1;
        }
    }

    /// The name over this token, if one is.
    pub(super) fn name_over(&self, at: usize) -> Option<&'n NameDraft> {
        self.names.first().filter(|n| n.tokens.start as usize <= at && at < n.tokens.end as usize)
    }

    /// Whether a person's name or its prefix covers this token.
    pub(super) fn person_over(&self, at: usize) -> Option<&'n PersonDraft> {
        let over = |p: &&PersonDraft| start_of(p) <= at && at < p.name.end as usize;
        self.people.first().filter(over)
    }
}

/// Where a person starts, prefix included.
pub(super) fn start_of(person: &PersonDraft) -> usize {
    person.prefix.map_or(person.name.start, |p| p.start) as usize
}

/// Reads a sentence; `ahead` is left at its end.
pub(super) fn read(cx: &Context<'_>, sentence: TokenRange, ahead: &mut Ahead<'_>, out: &mut Vec<Element>) {
    out.clear();
    let end = sentence.end as usize;
    let mut at = sentence.start as usize;
    while at < end {
        ahead.seek(at);
        at = one(cx, at, end, ahead, out).max(at + 1);
    }
    ahead.seek(end);
}

/// Reads one element and returns where it ends.
fn one(cx: &Context<'_>, at: usize, end: usize, ahead: &Ahead<'_>, out: &mut Vec<Element>) -> usize {
    if let Some(person) = ahead.person_over(at) {
        if glued(cx, at) {
            out.push(Element::Break);
        }
        out.push(Element::Person { person: ahead.passed, addressed: person.prefix.is_some() });
        return person.name.end as usize;
    }
    if let Some(name) = ahead.name_over(at).filter(|n| n.kind != NameKind::Person) {
        out.push(Element::Name);
        return name.tokens.end as usize;
    }
    let token = &cx.tokens()[at];
    if !token.is_word() && !token.is_number() {
        let mark = match token.mark() {
            b',' | b';' | b'-' | b':' | b'(' | b')' => token.mark(),
            b'[' => b'(',
            b']' => b')',
            _ => {
                other(out);
                return at + 1;
            }
        };
        out.push(Element::Mark(mark));
        return at + 1;
    }
    let titles = Sorts::OFFICE | Sorts::OFFICE_MODIFIER | Sorts::JOB;
    if !cx.hits.starts(at, titles | Sorts::CUE | Sorts::HONORIFIC) {
        other(out);
        return at + 1;
    }
    let office = if cx.hits.starts(at, titles) { phrase::at(cx, at, end, *ahead) } else { None };
    let cue = cx.cue(at).filter(|(cue, _)| !(token.is_capitalized() && *cue == Cue::Stop));
    if let Some((cue, stop)) = cue {
        if office.is_none_or(|o| (o.head.end as usize) < stop) {
            if cue == Cue::Stop {
                other(out)
            } else {
                out.push(Element::Cue(cue))
            }
            return stop;
        }
    }
    if let Some(office) = office {
        out.push(Element::Office(office));
        return office.tokens.end as usize;
    }
    if let Some(hit) = cx.hits.longest_of(at, Sorts::HONORIFIC) {
        out.push(Element::Honorific { tokens: hit.tokens, plural: phrase::plural_before(cx, at) });
        return hit.tokens.end as usize;
    }
    other(out);
    at + 1
}

/// Whether a form of address with a capital follows a word: a new sentence begins.
fn glued(cx: &Context<'_>, at: usize) -> bool {
    let tokens = cx.tokens();
    let addressed =
        |e: Entry| matches!(e, Entry::Honorific(HonorificKind::Address | HonorificKind::Kin | HonorificKind::Party));
    at > 0
        && tokens[at].class() == Class::Title
        && tokens[at - 1].is_word()
        && !tokens[at - 1].is_mark(b'.')
        && cx.hits.longest_that(at, Sorts::HONORIFIC, addressed).is_some()
}

/// Counts one more word of no interest.
fn other(out: &mut Vec<Element>) {
    match out.last_mut() {
        Some(Element::Other(words)) => *words += 1,
        _ => out.push(Element::Other(1)),
    }
}
