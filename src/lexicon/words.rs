//! Words: keys to ids, and what is known of each word.

use crate::segment::Key;

/// A word's number in the lexicon; the same for every casing and tone placement of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub(crate) u32);

impl WordId {
    /// A word that no table has.
    pub const UNKNOWN: WordId = WordId(0);

    /// As an index, for tables by word.
    #[inline]
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The clusters of one casing of a word at three grains, 0 where it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clusters {
    /// 1 to 64.
    pub(crate) coarse: u16,
    /// 1 to 256.
    pub(crate) middle: u16,
    /// 1 to 1024.
    pub(crate) fine: u16,
}

/// How often a syllable stands where in names, from 35,330 news articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NameCounts {
    pub(crate) lower: u32,
    pub(crate) capitalized: u32,
    pub(crate) first: u32,
    pub(crate) middle: u32,
    pub(crate) last: u32,
    pub(crate) alone: u32,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordInfo {
    pub(crate) counts: NameCounts,
    /// For the word in small letters, with a capital first, in capitals.
    pub(crate) clusters: [Clusters; 3],
}

/// Ids by key, in an open-addressing table, and info by id.
#[derive(Clone)]
pub(super) struct Words {
    pub(super) slots: Vec<(Key, WordId)>,
    pub(super) info: Vec<WordInfo>,
    /// By id: a hash of the key, the same whatever the order of tables.
    stable: Vec<u32>,
    used: usize,
}

/// No word has this key: it would be a hashed mark beyond Unicode.
const EMPTY: Key = Key(u64::MAX);

impl Words {
    pub(super) fn with_capacity(words: usize) -> Self {
        let slots = (words * 2).next_power_of_two().max(16);
        let mut new =
            Self { slots: vec![(EMPTY, WordId::UNKNOWN); slots], info: Vec::new(), stable: Vec::new(), used: 0 };
        new.info.reserve(words + 1);
        new.stable.reserve(words + 1);
        new.info.push(WordInfo::default());
        new.stable.push(0);
        new
    }

    /// The number of known words.
    pub(super) fn len(&self) -> usize {
        self.used
    }

    #[inline]
    fn slot(&self, key: Key) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (key.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots[at].0 != key && self.slots[at].0 != EMPTY {
            at = (at + 1) & mask;
        }
        at
    }

    #[inline]
    pub(super) fn id(&self, key: Key) -> WordId {
        self.slots[self.slot(key)].1
    }

    #[inline]
    pub(super) fn info(&self, word: WordId) -> &WordInfo {
        &self.info[word.index()]
    }

    #[inline]
    pub(super) fn stable(&self, word: WordId) -> u32 {
        self.stable[word.index()]
    }

    pub(super) fn info_mut(&mut self, word: WordId) -> &mut WordInfo {
        &mut self.info[word.index()]
    }

    /// The id of this key, a new one if it has none yet.
    pub(super) fn intern(&mut self, key: Key) -> WordId {
        let at = self.slot(key);
        if self.slots[at].0 == key {
            return self.slots[at].1;
        }
        if (self.used + 1) * 2 > self.slots.len() {
            let old = std::mem::take(&mut self.slots);
            self.slots = vec![(EMPTY, WordId::UNKNOWN); old.len() * 2];
            for entry in old.into_iter().filter(|e| e.0 != EMPTY) {
                let at = self.slot(entry.0);
                self.slots[at] = entry;
            }
            return self.intern(key);
        }
        let id = WordId(self.info.len() as u32);
        self.slots[at] = (key, id);
        self.info.push(WordInfo::default());
        self.stable.push((key.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32);
        self.used += 1;
        id
    }
}

/// The keys of a name's tokens, cut as the tokenizer cuts text.
pub(super) fn keys(text: &str) -> Vec<Key> {
    crate::segment::token_keys(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_survive_growth() {
        let mut words = Words::with_capacity(1);
        let ids: Vec<_> = (0..1000).map(|n| words.intern(Key::word(&format!("w{n}")))).collect();
        for (n, id) in ids.iter().enumerate() {
            assert_eq!(words.id(Key::word(&format!("W{n}"))), *id);
        }
        assert_eq!(words.len(), 1000);
        assert_eq!(words.id(Key::word("w1000")), WordId::UNKNOWN);
    }
}
