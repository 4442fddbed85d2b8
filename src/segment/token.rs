//! Tokens: syllables, numbers and marks, each classified once, with its word's id in the lexicon.
//!
//! Everything after this stage speaks of tokens and never looks at the text's chars again to find out what they are.
//! [`tokenize`](super::tokenize) makes them.

use crate::lexicon::WordId;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Class {
    /// A word in small letters: `đồng`.
    Lower,
    /// A word with a capital first, or one capital alone: `Nghi`, `Y`.
    Title,
    /// Two or more capitals: `UBND`.
    Upper,
    /// Capitals elsewhere: `McDonald`, `iPhone`, `ThS`.
    Mixed,
    /// Digits only: `18`, `2023`.
    Number,
    /// Letters and digits: `QH13`, `14h30`.
    Alnum,
    /// A word in a script without case: `東京`.
    Uncased,
    /// One punctuation mark or symbol, or a run of the same: `,`, `...`.
    Mark,
}

/// A syllable, a number or a mark of the working text.
///
/// ```
/// let text = bantin::normalize("Ngày 18/9/2023");
/// let segments = bantin::segment(&text);
/// let words: Vec<&str> = segments.tokens().iter().map(|t| segments.text_of(t)).collect();
/// assert_eq!(words, ["Ngày", "18", "/", "9", "/", "2023"]);
/// assert!(segments.tokens()[1].space_before());
/// assert!(segments.tokens()[2].is_mark(b'/'));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) word: WordId,
    pub(super) class: Class,
    pub(super) mark: u8,
    pub(super) flags: u8,
    pub(super) chars: u8,
}

pub(super) const SPACE_BEFORE: u8 = 1;
pub(super) const BREAK_BEFORE: u8 = 2;
pub(super) const CAPITAL: u8 = 4;

impl Token {
    pub(super) const EMPTY: Token =
        Token { start: 0, end: 0, word: WordId::UNKNOWN, class: Class::Mark, mark: 0, flags: 0, chars: 0 };

    /// First byte in the working text.
    #[inline]
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// One past the last byte in the working text.
    #[inline]
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// The lexicon's id of the folded word, [`WordId::UNKNOWN`] for a word it does not have.
    #[inline]
    pub fn word(&self) -> WordId {
        self.word
    }

    /// What the token is made of.
    #[inline]
    pub fn class(&self) -> Class {
        self.class
    }

    /// Whether the token is this mark. Dashes of every width are `-`, quotes of every shape `"` or `'`, `…` is `.`;
    /// marks outside ASCII are none of them.
    #[inline]
    pub fn is_mark(&self, ascii: u8) -> bool {
        self.mark == ascii
    }

    /// The ASCII code of the mark as [`is_mark`](Self::is_mark) folds it; 0 for words, 1 for other marks.
    #[inline]
    pub fn mark(&self) -> u8 {
        self.mark
    }

    /// Whether white space (or the text's beginning) stands before.
    #[inline]
    pub fn space_before(&self) -> bool {
        self.flags & SPACE_BEFORE != 0
    }

    /// Whether a line break (or the text's beginning) stands before.
    #[inline]
    pub fn break_before(&self) -> bool {
        self.flags & BREAK_BEFORE != 0
    }

    /// The number of chars, at most 255.
    #[inline]
    pub fn chars(&self) -> usize {
        usize::from(self.chars)
    }

    /// Whether the token is a word that holds a capital: `Nghi`, `UBND`, `iPhone`, `QH13`.
    #[inline]
    pub fn is_capitalized(&self) -> bool {
        self.flags & CAPITAL != 0
    }

    /// Whether the token is a word of letters, perhaps with digits.
    #[inline]
    pub fn is_word(&self) -> bool {
        !matches!(self.class, Class::Number | Class::Mark)
    }

    /// Whether the token is digits only.
    #[inline]
    pub fn is_number(&self) -> bool {
        self.class == Class::Number
    }
}
