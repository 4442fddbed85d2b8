//! Abbreviations inside the names of bodies: `Ủy ban nhân dân` and `UBND`, `TN&MT` and `Tài nguyên và Môi trường`.

use super::Sorts;
use super::trie::Trie;
use super::words::WordId;
use crate::segment::Token;

/// What a spelling is short for, or long for: one abbreviation, or two.
pub(crate) type Short = [WordId; 2];

/// Every spelling with the abbreviation that stands for it, found over tokens.
#[derive(Clone, Default)]
pub(super) struct Abbreviations {
    pub(super) trie: Trie<Short>,
}

impl Abbreviations {
    /// The longest spelling at the beginning of these tokens: how many it takes, and the words that stand for it, the
    /// second [`WordId::UNKNOWN`] if there is one only.
    pub(super) fn at(&self, tokens: &[Token]) -> Option<(usize, Short)> {
        let mut found = None;
        let mut node = self.trie.start(tokens.first()?.word(), Sorts::all());
        let mut len = 1;
        while let Some(at) = node {
            if let Some(&short) = self.trie.entries(at).first() {
                found = Some((len, short));
            }
            node = tokens.get(len).and_then(|next| self.trie.step(at, next.word()));
            len += 1;
        }
        found
    }
}
