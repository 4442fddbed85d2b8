//! Where entries of the lexicon stand in a report's tokens.

use super::{Entry, Lexicon, WordId};
use crate::segment::{Token, TokenRange};

/// One entry found over tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The tokens it spans.
    pub(crate) tokens: TokenRange,
    /// What the entry is.
    pub(crate) entry: Entry,
}

/// All hits of a report, by their first token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hits {
    hits: Vec<Hit>,
    /// By token: the index of its first hit; one more at the end.
    first: Vec<u32>,
}

impl Hits {
    /// Finds every entry, at every token where one can start; no entry runs over a line break.
    pub(crate) fn find(tokens: &[Token], lexicon: &Lexicon) -> Hits {
        let trie = &lexicon.0.trie;
        let mut hits = Vec::with_capacity(tokens.len() / 2);
        let mut first = Vec::with_capacity(tokens.len() + 1);
        for (i, token) in tokens.iter().enumerate() {
            first.push(hits.len() as u32);
            if token.word() == WordId::UNKNOWN {
                continue;
            }
            let mut at = trie.start(token.word());
            let mut end = i + 1;
            while let Some(node) = at {
                let tokens_of_hit = TokenRange::new(i, end);
                hits.extend(trie.entries(node).iter().map(|&e| Hit { tokens: tokens_of_hit, entry: lexicon.entry(e) }));
                at = tokens.get(end).filter(|next| !next.break_before()).and_then(|next| trie.step(node, next.word()));
                end += 1;
            }
        }
        first.push(hits.len() as u32);
        Hits { hits, first }
    }

    /// The hits that start at a token, shortest first.
    #[inline]
    pub(crate) fn at(&self, token: usize) -> &[Hit] {
        match (self.first.get(token), self.first.get(token + 1)) {
            (Some(&from), Some(&to)) => &self.hits[from as usize..to as usize],
            _ => &[],
        }
    }

    /// The longest hit that starts at a token and whose entry passes.
    #[inline]
    pub(crate) fn longest(&self, token: usize, pass: impl Fn(Entry) -> bool) -> Option<Hit> {
        self.at(token).iter().rev().find(|hit| pass(hit.entry)).copied()
    }
}
