//! Abbreviations inside the names of bodies: `Ủy ban nhân dân` and `UBND`, `TN&MT` and `Tài nguyên và Môi trường`.

use super::Sorts;
use super::trie::Trie;
use super::words::{self, WordId, Words};
use crate::segment::{Key, Token};

/// What a spelling is short for, or long for: one abbreviation, or two.
pub(crate) type Short = [WordId; 2];

/// Every spelling with the abbreviation that stands for it, found over tokens.
#[derive(Clone, Default)]
pub(super) struct Abbreviations {
    trie: Trie<Short>,
    shorts: Vec<Short>,
    paths: Vec<(Box<[WordId]>, u32)>,
}

impl Abbreviations {
    /// Adds a spelling with the one or two words that stand for it; nothing, if they are neither one nor two.
    pub(super) fn add(&mut self, words: &mut Words, spelling: &str, short: &str) -> Option<()> {
        let (spelling, short) = (words::keys(spelling), words::keys(short));
        if spelling.is_empty() || short.is_empty() || short.len() > 2 {
            return None;
        }
        let mut id = |key: &Key| words.intern(*key);
        let path: Box<[WordId]> = spelling.iter().map(&mut id).collect();
        let second = short.get(1).map_or(WordId::UNKNOWN, &mut id);
        self.paths.push((path, self.shorts.len() as u32));
        self.shorts.push([id(&short[0]), second]);
        Some(())
    }

    /// Makes ready what was added.
    pub(super) fn build(&mut self) {
        self.trie =
            Trie::build(&std::mem::take(&mut self.paths), |number| (self.shorts[number as usize], Sorts::all()));
    }

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
