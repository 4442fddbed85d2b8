//! Stage 2: working text in, blocks, sentences and tokens out.
//!
//! Tokens cover every char that is not white space, in order and without overlap; every token belongs to one sentence,
//! every sentence to one block.
//!
//! ```
//! let text = bantin::normalize("Tin vắn\nSáng 22.4, TP. Huế họp. Chiều cùng ngày, lũ rút.\nẢnh: N.H");
//! let segments = bantin::segment(&text);
//! let sentences: Vec<&str> = segments.sentences().iter().map(|s| segments.slice(*s)).collect();
//! assert_eq!(sentences, ["Tin vắn", "Sáng 22.4, TP. Huế họp.", "Chiều cùng ngày, lũ rút.", "Ảnh: N.H"]);
//! ```

mod abbreviation;
mod block;
mod caption;
mod credit;
mod key;
mod layout;
mod letter;
mod sentence;
mod spelling;
mod token;
mod tokenize;

pub use block::{Block, BlockKind};
pub(crate) use key::Key;
pub(crate) use spelling::Spellings;
pub use token::{Class, Token};
pub(crate) use tokenize::token_keys;

use crate::lexicon::Lexicon;
use crate::normalize::Normalized;

/// A half-open range of tokens, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenRange {
    /// Index of the first token.
    pub start: u32,
    /// One past the index of the last token.
    pub end: u32,
}

impl TokenRange {
    /// The tokens `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// As a range, for slicing [`Segments::tokens`].
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The number of tokens.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether there is no token inside.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether the two share a token.
    pub const fn overlaps(self, other: TokenRange) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: TokenRange) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// The working text cut into blocks, sentences and tokens.
#[derive(Clone, Debug)]
pub struct Segments<'n> {
    text: &'n str,
    tokens: Vec<Token>,
    sentences: Vec<TokenRange>,
    blocks: Vec<Block>,
}

impl<'n> Segments<'n> {
    /// The working text.
    pub fn text(&self) -> &'n str {
        self.text
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order; together they hold every token.
    pub fn sentences(&self) -> &[TokenRange] {
        &self.sentences
    }

    /// All blocks, in order; together they hold every sentence.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The text of one token.
    pub fn text_of(&self, token: &Token) -> &'n str {
        &self.text[token.start()..token.end()]
    }

    /// The text from the first token of the range to the last; empty for an empty range.
    pub fn slice(&self, range: TokenRange) -> &'n str {
        let bytes = self.bytes(range);
        &self.text[bytes]
    }

    /// The bytes of the working text from the first token of the range to the last.
    pub fn bytes(&self, range: TokenRange) -> std::ops::Range<usize> {
        match &self.tokens[range.range()] {
            [] => 0..0,
            [first, .., last] => first.start()..last.end(),
            [only] => only.start()..only.end(),
        }
    }
}

/// Cuts working text into blocks, sentences and tokens, with the words of the built-in lexicon.
pub fn segment<'n>(text: &'n Normalized<'_>) -> Segments<'n> {
    segment_with(text.text(), &Lexicon::builtin())
}

/// Cuts working text into blocks, sentences and tokens.
pub(crate) fn segment_with<'n>(text: &'n str, lexicon: &Lexicon) -> Segments<'n> {
    let tokens = tokenize::tokenize(text, lexicon.spellings(), |key| lexicon.word_id(key));
    let lines = block::lines(text, &tokens);
    let mut sentences = Vec::with_capacity(tokens.len() / 16 + 1);
    let mut blocks = Vec::with_capacity(lines.len());
    for line in lines {
        let first = sentences.len();
        sentence::split(text, &tokens, line, lexicon, &mut sentences);
        blocks.push(Block::new(line, first..sentences.len()));
    }
    layout::classify(layout::Page { text, tokens: &tokens, sentences: &sentences }, &mut blocks);
    Segments { text, tokens, sentences, blocks }
}

/// The lines of a text, for tests of how it is cut.
#[cfg(test)]
fn token_lines(text: &str) -> Vec<&str> {
    let tokens = tokenize::tokenize(text, &Spellings::none(), |_| crate::lexicon::WordId::UNKNOWN);
    let lines = block::lines(text, &tokens);
    lines.iter().map(|l| &text[tokens[l.start as usize].start()..tokens[l.end as usize - 1].end()]).collect()
}
