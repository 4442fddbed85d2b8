//! The name of a body taken apart: folded words with abbreviations for what has one, and where its parts meet.

use super::words::{self, Word};
use crate::extract::Context;
use crate::lexicon::{Entry, OrgField, PlaceKind, UnitLevel, WordId};
use crate::segment::{Class, Token, TokenRange};
use unicode_normalization::UnicodeNormalization;

/// Names with more words than this are not taken apart, only compared as a whole.
const MAX_WORDS: usize = 32;

/// A body's name.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// Its words: without marks and `và`, and `UBND` for `Ủy ban nhân dân`.
    pub(super) words: Vec<Word>,
    /// How many of them the head takes, in its shortest reading and in its longest: `Công ty` and `Công ty TNHH` of
    /// `Công ty TNHH Sao Mai`.
    heads: [usize; 2],
    field: Option<OrgField>,
    /// By word: whether a place or another body starts there.
    tails: [Tail; MAX_WORDS],
    /// The words up to the first joint inside a spelling that has an abbreviation: `Bộ Giáo dục` of `Bộ Giáo dục và Đào
    /// tạo`, as one number.
    stub: Option<u64>,
}

/// What starts at a word of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tail {
    #[default]
    None,
    /// A unit word: `tỉnh`.
    Unit,
    /// A place without a unit word.
    Place,
    /// A country other than ours.
    Country,
    /// Another body: `Tỉnh ủy` of `Ban Dân vận Tỉnh ủy`.
    Body,
}

impl Name {
    /// Reads a name from its tokens.
    pub(super) fn read(&mut self, cx: &Context<'_>, name: TokenRange) {
        let and = words::known().and;
        self.words.clear();
        self.tails = [Tail::None; MAX_WORDS];
        self.stub = None;
        let end = name.end as usize;
        let all = cx.segments.tokens();
        let opening = || cx.hits.at(name.start as usize).iter().filter(|hit| name.contains(hit.tokens));
        self.field = opening().rev().find_map(|hit| match hit.entry {
            Entry::OrgHead { field, .. } | Entry::OrgName(field) => Some(field),
            _ => None,
        });
        let mut heads = opening().filter(|hit| matches!(hit.entry, Entry::OrgHead { .. }));
        let shortest = heads.next().map_or(0, |hit| hit.tokens.end as usize);
        let ends = [shortest, heads.next_back().map_or(shortest, |hit| hit.tokens.end as usize)];
        self.heads = [0; 2];
        let mut at = name.start as usize;
        while at < end {
            let token = &all[at];
            if !token.is_word() && !token.is_number() || token.word() == and {
                at += 1;
                continue;
            }
            let (len, short) = cx.lexicon.abbreviation(&all[at..end]).unwrap_or((1, [token.word(), WordId::UNKNOWN]));
            if let Some(tail) = self.tails.get_mut(self.words.len()).filter(|_| at > name.start as usize) {
                *tail = tail_at(cx, at, len, end);
            }
            if len > 1 && self.stub.is_none() {
                self.stub = self.stub(cx, &all[at..at + len], and);
            }
            if short[0] == WordId::UNKNOWN {
                self.words.push(words::word(cx, token));
            } else {
                self.words.extend(short.iter().filter(|id| **id != WordId::UNKNOWN).map(|id| Word::from(id.0)));
            }
            for (head, end) in self.heads.iter_mut().zip(ends) {
                if end > at {
                    *head = self.words.len();
                }
            }
            at += len;
        }
    }

    /// The words read so far with those up to a joint in `spelling`.
    fn stub(&self, cx: &Context<'_>, spelling: &[Token], and: WordId) -> Option<u64> {
        let joint = spelling.iter().position(|t| !t.is_word() || t.word() == and)?;
        let before = spelling[..joint].iter().map(|t| words::word(cx, t));
        Some(words::hash(self.words.iter().copied().chain(before)))
    }

    /// The whole name as one number.
    pub(super) fn hash(&self) -> u64 {
        words::hash(self.words.iter().copied())
    }

    /// Calls `name` with every shorter name that the body may go by.
    pub(super) fn shorter(&self, mut name: impl FnMut(u64)) {
        let words = self.words.as_slice();
        if words.len() > MAX_WORDS {
            return;
        }
        let without = |from: usize, to: usize| words::hash(words[..from].iter().chain(&words[to..]).copied());
        for (at, tail) in self.tails.iter().enumerate().take(words.len()).skip(1) {
            // `UBND tỉnh` for `UBND tỉnh Thanh Hóa`, `Ban Dân vận` for `Ban Dân vận Tỉnh ủy`.
            let ends = match tail {
                Tail::None => false,
                Tail::Unit | Tail::Place => true,
                Tail::Country => !self.governs(),
                // `Đảng ủy` is not that of the office, `Đảng ủy UBND tỉnh`, but of the place.
                Tail::Body => at > 2 || self.field != Some(OrgField::Party),
            };
            if ends {
                name(without(at, words.len()));
            }
            // `Công an Thanh Hóa` for `Công an tỉnh Thanh Hóa`.
            if *tail == Tail::Unit && at + 1 < words.len() {
                name(without(at, at + 1));
            }
        }
        // `Công ty Sao Mai` and `Sao Mai` for `Công ty TNHH MTV Sao Mai`; but not `Tỉnh ủy` for `Ban Dân vận Tỉnh ủy`.
        let [short, long] = self.heads;
        for head in [Some(short), (long != short).then_some(long)].into_iter().flatten().filter(|&h| h < words.len()) {
            let least = match self.tails[head] {
                Tail::None => 0,
                // `Hà Nội` is a club, and `Đại học Đà Nẵng` no short name of `Trường Đại học Sư phạm Đà Nẵng`.
                Tail::Unit | Tail::Place | Tail::Country if self.field == Some(OrgField::Club) => 0,
                Tail::Unit | Tail::Place | Tail::Country if self.field != Some(OrgField::School) => 1,
                Tail::Unit | Tail::Place | Tail::Country => continue,
                Tail::Body => continue,
            };
            (least..head).for_each(|kept| name(without(kept, head)));
        }
    }

    /// The name that breaks off at a joint, if there is one.
    pub(super) fn stub_hash(&self) -> Option<u64> {
        self.stub
    }

    /// Whether every country has a body of this kind.
    fn governs(&self) -> bool {
        use OrgField::*;
        matches!(self.field, Some(Party | State | Council | Front | Union | Military | Police | Court | Bank))
    }
}

/// What starts at a token inside a name that ends at `end`; `len` tokens are one word.
fn tail_at(cx: &Context<'_>, at: usize, len: usize, end: usize) -> Tail {
    let hits = cx.hits.at(at).iter().filter(|hit| hit.tokens.end as usize <= end);
    let mut found = Tail::None;
    for hit in hits {
        let tail = match hit.entry {
            Entry::OrgHead { .. } | Entry::OrgName(_) => Tail::Body,
            Entry::PlaceUnit(UnitLevel::Province | UnitLevel::District | UnitLevel::Commune)
                if hit.tokens.len() == len =>
            {
                Tail::Unit
            }
            Entry::Place(PlaceKind::Country) if !is_vietnam(cx, at) => Tail::Country,
            Entry::Place(_) | Entry::AdminUnit { .. } if cx.segments.tokens()[at].is_capitalized() => Tail::Place,
            _ => continue,
        };
        // Of several readings the longest counts; of two as long, the first.
        found = if found == Tail::None || hit.tokens.len() > 1 { tail } else { found };
    }
    found
}

fn is_vietnam(cx: &Context<'_>, at: usize) -> bool {
    let text = cx.segments.text_of(&cx.segments.tokens()[at]);
    matches!(text, "Việt" | "VIỆT" | "VN")
}

/// The letters of an acronym as one number: `ICISE`, `LĐBĐVN`; nothing for what is no acronym.
pub(super) fn acronym(cx: &Context<'_>, name: TokenRange) -> Option<u64> {
    let [token] = &cx.segments.tokens()[name.range()] else { return None };
    let letters = matches!(token.class(), Class::Upper | Class::Mixed) && token.chars() > 2;
    letters.then(|| words::hash(cx.segments.text_of(token).chars().map(bare)))
}

/// The first letters of a name's words, as [`acronym`] counts them, if they are at least three.
pub(super) fn initials(cx: &Context<'_>, name: TokenRange) -> Option<u64> {
    let and = words::known().and;
    let counted = |t: &&Token| (t.is_word() || t.is_number()) && t.word() != and;
    let letters = cx.segments.tokens()[name.range()].iter().filter(counted).flat_map(|token| {
        // What is an acronym itself gives all its letters.
        let taken = if token.class() == Class::Upper || token.is_number() { usize::MAX } else { 1 };
        cx.segments.text_of(token).chars().take(taken).map(bare)
    });
    let long = name.len() > 2 && letters.clone().nth(2).is_some();
    long.then(|| words::hash(letters))
}

/// A letter without case, tone and diacritics, `đ` as it is: `ƯBND` and `UBND` begin alike.
fn bare(letter: char) -> Word {
    if letter.is_ascii() {
        return Word::from(letter.to_ascii_lowercase() as u32);
    }
    let base = Some(letter).into_iter().nfd().next().unwrap_or(letter);
    Word::from(u32::from(base.to_lowercase().next().unwrap_or(base)))
}
