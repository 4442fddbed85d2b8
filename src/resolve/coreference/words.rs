//! Names as rows of folded words: what two spellings of one name have in common.

use crate::extract::Context;
use crate::lexicon::Lexicon;
use crate::lexicon::WordId;
use crate::segment::{Key, Token, TokenRange};
use once_cell::sync::OnceCell;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

/// A word whatever its case and wherever its tone mark was put, as 64 bits.
pub(super) type Word = u64;

/// Marks the words that no table has: they are their key, the others their number.
const UNLISTED: Word = 1 << 63;

/// The folded word of a token.
#[inline]
pub(super) fn word(cx: &Context<'_>, token: &Token) -> Word {
    match token.word() {
        WordId::UNKNOWN => Key::word(cx.segments.text_of(token)).0 | UNLISTED,
        id => Word::from(id.0),
    }
}

/// Puts the words of a name into `out`, without its marks: `Kim Jong-un` and `Kim Jong Un` are the same three.
pub(super) fn read(cx: &Context<'_>, name: TokenRange, out: &mut Vec<Word>) {
    out.clear();
    let tokens = &cx.segments.tokens()[name.range()];
    out.extend(tokens.iter().filter(|t| t.is_word() || t.is_number()).map(|t| word(cx, t)));
}

/// One number for a row of words. Names are compared by it: that two of one report share it by chance, when there are a
/// hundred thousand, has odds of one in some billions.
pub(super) fn hash(words: impl IntoIterator<Item = Word>) -> u64 {
    words.into_iter().fold(0x9e37_79b9_7f4a_7c15, |hash, word| {
        let mixed = (hash ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
        (mixed ^ mixed >> 32).wrapping_mul(0xc4ce_b9fe_1a85_ec53).rotate_left(29)
    })
}

/// What is known of the rows of words with some hash.
pub(super) type ByHash<T> = HashMap<u64, T, Seeded>;

/// An empty map with room for `size` rows.
pub(super) fn by_hash<T>(size: usize) -> ByHash<T> {
    HashMap::with_capacity_and_hasher(size, Seeded(RandomState::new().hash_one(0u8) | 1))
}

/// Places hashes, which are mixed already, by one multiplication with a secret, so that no text can be written to make
/// them meet.
#[derive(Clone, Copy)]
pub(super) struct Seeded(u64);

impl BuildHasher for Seeded {
    type Hasher = Placed;

    fn build_hasher(&self) -> Placed {
        Placed(self.0)
    }
}

/// The place of one hash.
pub(super) struct Placed(u64);

impl Hasher for Placed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(u64::from(byte)));
    }

    fn write_u64(&mut self, hash: u64) {
        let wide = u128::from(self.0) * u128::from(hash ^ self.0.rotate_left(32));
        self.0 = wide as u64 ^ (wide >> 64) as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Words that rules here ask for.
pub(super) struct Known {
    pub(super) and: WordId,
    /// The middle words of women's names and of men's.
    pub(super) thi: Word,
    pub(super) van: Word,
    /// `Hồ Chí Minh`.
    pub(super) uncle: [Word; 3],
}

/// Their ids. Every lexicon begins with the built-in one, so they are the same in all.
pub(super) fn known() -> &'static Known {
    static KNOWN: OnceCell<Known> = OnceCell::new();
    KNOWN.get_or_init(|| {
        let id = |word: &str| Lexicon::builtin().id_of(word);
        let word = |text: &str| Word::from(id(text).0);
        Known { and: id("và"), thi: word("thị"), van: word("văn"), uncle: ["hồ", "chí", "minh"].map(word) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_tell_rows_apart() {
        assert_ne!(hash([1, 2]), hash([2, 1]));
        assert_ne!(hash([1]), hash([1, 0]));
        assert_eq!(hash([1, 2, 3]), hash(vec![1, 2, 3]));
    }

    #[test]
    fn own_entries_do_not_move_the_words() {
        let lexicon = Lexicon::builtin().with_organizations(["Và Thị Văn Qzx"]);
        assert_eq!(lexicon.id_of("và"), known().and);
        assert_ne!(known().and, WordId::UNKNOWN);
        assert!(![known().thi, known().van].iter().chain(&known().uncle).any(|word| *word == 0));
    }
}
