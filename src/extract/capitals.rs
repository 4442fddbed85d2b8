//! Runs of capitalized words, the stuff names are made of.

use super::Context;
use crate::lexicon::{Cue, Entry, Hit, Sorts};
use crate::segment::Token;

/// Names longer than this many tokens are none: it bounds the work at each token.
pub(super) const MAX_NAME: usize = 24;

/// Whether a token can be part of a name for its letters: `Nghi`, `UBND`, `McDonald`, `A1`.
#[inline]
pub(super) fn is_capital(token: &Token) -> bool {
    token.is_capitalized()
}

impl<'a> Context<'a> {
    /// The tokens of the report.
    #[inline]
    pub(super) fn tokens(&self) -> &'a [Token] {
        self.segments.tokens()
    }

    /// The token at an index, if it goes on the line of the one before.
    #[inline]
    pub(super) fn same_line(&self, at: usize) -> Option<&'a Token> {
        self.segments.tokens().get(at).filter(|t| !t.break_before())
    }

    /// Whether this mark stands at an index, on the line of the token before.
    #[inline]
    pub(super) fn mark(&self, at: usize, mark: u8) -> bool {
        self.same_line(at).is_some_and(|t| t.is_mark(mark))
    }

    /// The capitalized word at an index, on the line of the token before and apart from it by a space.
    #[inline]
    pub(super) fn next_capital(&self, at: usize) -> Option<&'a Token> {
        self.same_line(at).filter(|t| is_capital(t) && t.space_before())
    }

    /// The longest place known by its name at an index that has a capital on every word.
    #[inline]
    pub(super) fn capital_place(&self, at: usize) -> Option<Hit> {
        if !self.hits.starts(at, Sorts::KNOWN_PLACE) {
            return None;
        }
        let tokens = self.tokens();
        tokens.get(at).filter(|t| is_capital(t))?;
        let place = |hit: &&Hit| Sorts::KNOWN_PLACE.contains(hit.entry.sort());
        let written = |hit: &&Hit| tokens[hit.tokens.range()].iter().all(|t| is_capital(t) || !t.is_word());
        self.hits.at(at).iter().rev().filter(place).find(written).copied()
    }

    /// The longest cue at an index, and where it ends; [`Cue::Weak`] speaks of an office and is none here.
    #[inline]
    pub(super) fn cue(&self, at: usize) -> Option<(Cue, usize)> {
        if !self.hits.starts(at, Sorts::CUE) {
            return None;
        }
        let tokens = self.segments.tokens();
        self.hits.at(at).iter().rev().find_map(|hit| match hit.entry {
            Entry::Cue(cue) if cue != Cue::Weak => {
                // `giữ chức Vụ trưởng` holds no `giữ chức vụ`.
                let end = hit.tokens.end as usize;
                let broken = tokens[end - 1].is_capitalized() && !tokens[at].is_capitalized();
                (!broken).then_some((cue, end))
            }
            _ => None,
        })
    }

    /// Whether a word is a syllable that Vietnamese text writes in small letters now and then.
    #[inline]
    pub(super) fn is_vietnamese(&self, token: &Token) -> bool {
        self.lexicon.info(token.word()).counts.lower > 0
    }

    /// Whether a word is the second or third of a common noun or verb: `trường` in `thị trường`, `cầu` in `yêu cầu`.
    pub(super) fn in_noun(&self, at: usize) -> bool {
        self.hits.inside(at, Sorts::CUE)
            && (at.saturating_sub(2)..at).any(|from| {
                self.hits.at(from).iter().any(|hit| matches!(hit.entry, Entry::Cue(_)) && hit.tokens.end as usize > at)
            })
    }
}
