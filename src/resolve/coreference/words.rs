//! Names as rows of folded words: what two spellings of one name have in common.

use crate::extract::Context;
use crate::lexicon::WordId;
use crate::segment::{Key, Token, TokenRange};

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
