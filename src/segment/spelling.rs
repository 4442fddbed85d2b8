//! The commonest words, known by their bytes.
//!
//! Nine in ten words of a report are among a few thousand spellings. Such a word is found whole: its bytes up to the space,
//! comma or full stop after it, at most eight, are one number, looked up in one table. What is not found, or does not end
//! like this, the tokenizer reads char by char; it comes to the same.

use super::Key;
use super::token::{CAPITAL, Token};
use super::tokenize::tokenize;
use crate::lexicon::WordId;

/// The most spellings kept.
const MOST: usize = 8192;
/// A spelling's bytes in one number.
const BYTES: usize = size_of::<u64>();

/// A table of spellings: open addressing, the most frequent where they are found first.
#[derive(Clone)]
pub(crate) struct Spellings {
    slots: Box<[Slot]>,
    shift: u32,
}

/// A spelling, least significant byte first, with the token it makes; zero where the slot is free.
#[derive(Clone, Copy)]
struct Slot {
    spelling: u64,
    token: Token,
}

impl Spellings {
    /// The spellings of these words, most frequent first, with the ids that `id` gives.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w str>, mut id: impl FnMut(Key) -> WordId) -> Self {
        let bits = (2 * MOST).ilog2();
        let free = Slot { spelling: 0, token: Token::EMPTY };
        let mut new = Self { slots: vec![free; 1 << bits].into(), shift: u64::BITS - bits };
        let none = Self::none();
        for word in words.filter(|w| w.len() <= BYTES).take(MOST) {
            let [mut token] = tokenize(word, &none, &mut id)[..] else { continue };
            token.flags &= CAPITAL;
            let mut bytes = [0; BYTES];
            bytes[..word.len()].copy_from_slice(word.as_bytes());
            let spelling = u64::from_le_bytes(bytes);
            let at = new.slot(spelling);
            if token.is_word() {
                new.slots[at] = Slot { spelling, token };
            }
        }
        new
    }

    /// No spellings: everything is read char by char.
    pub(crate) fn none() -> Self {
        Self { slots: [Slot { spelling: 0, token: Token::EMPTY }].into(), shift: u64::BITS - 1 }
    }

    /// The slot of this spelling, or the free one where it belongs.
    #[inline]
    fn slot(&self, spelling: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (spelling.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize & mask;
        while self.slots[at].spelling != spelling && self.slots[at].spelling != 0 {
            at = (at + 1) & mask;
        }
        at
    }

    /// The token of the word that starts at `at`, if its spelling is known; its place in the text is for the caller to set.
    #[inline]
    pub(super) fn find(&self, bytes: &[u8], at: usize) -> Option<(Token, usize)> {
        let word = u64::from_le_bytes(*bytes[at..].first_chunk()?);
        let length = word_length(word);
        let after = *bytes.get(at + length)?;
        if length == 0 || after >= FIRST_IN_WORD || after == b'\'' {
            return None;
        }
        let spelling = word & (u64::MAX >> (u64::BITS - 8 * length as u32));
        let slot = &self.slots[self.slot(spelling)];
        (slot.spelling != 0).then_some((slot.token, at + length))
    }
}

/// Below this byte, `0`, are the spaces and the marks that most often follow a word, and no letter or digit.
const FIRST_IN_WORD: u8 = b'0';

/// The number of bytes before the first one that ends a word, 8 if there is none: all at once, by the borrow that such a
/// byte causes when the limit is taken from it.
#[inline]
fn word_length(word: u64) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; BYTES]);
    let below = word.wrapping_sub(EACH * FIRST_IN_WORD as u64) & !word & (EACH * 0x80);
    below.trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_spaces_and_marks() {
        for (bytes, length) in
            [(b"ab cdefg", 2), (b"abcdefgh", 8), (b" abcdefg", 0), (b"a,b.c d\n", 1), (b"abcdefg.", 7)]
        {
            assert_eq!(word_length(u64::from_le_bytes(*bytes)), length);
        }
        assert_eq!(word_length(u64::from_le_bytes(*"được. ".as_bytes().first_chunk().unwrap())), 8);
    }

    #[test]
    fn found_words_are_those_read_char_by_char() {
        let text = "Được người dân UBND họp, năm 2023: 14h30 y Y' K'Brêu được\u{301} nghiêng “dân” dân. Hết ";
        let id = |key: Key| WordId(key.0 as u32 | 1);
        let words =
            ["được", "người", "dân", "UBND", "họp", "năm", "2023", "14h30", "y", "Y", "K", ",", "hết", "nghiêng"];
        let spellings = Spellings::new(words.into_iter(), id);
        assert!(spellings.find(text.as_bytes(), text.find("UBND").unwrap()).is_some());
        assert!(spellings.find(text.as_bytes(), text.find("2023").unwrap()).is_none());
        assert_eq!(tokenize(text, &spellings, id), tokenize(text, &Spellings::none(), id));
    }

    proptest::proptest! {
        #[test]
        fn the_lexicon_spells_no_word_differently(text in "([a-zđưƯA-Z]{0,3}(được|Người|của|UBND|9|ờ|\u{300}|[ .,:'’\n])){0,12}") {
            let lexicon = crate::Lexicon::builtin();
            let id = |key| lexicon.word_id(key);
            proptest::prop_assert_eq!(tokenize(&text, lexicon.spellings(), id), tokenize(&text, &Spellings::none(), id));
        }
    }
}
