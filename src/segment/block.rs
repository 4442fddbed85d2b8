//! Blocks: title, lead, paragraphs, captions, byline, markers.

use super::{Token, TokenRange};

/// What a block is in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline: the first block, when it does not end like a sentence.
    Title,
    /// The paragraph after the title that sums the report up.
    Lead,
    /// Running text.
    Paragraph,
    /// The words under a photo.
    Caption,
    /// Who wrote it.
    Byline,
    /// A mark left by the page: `[img]`.
    Marker,
}

/// A paragraph-sized piece of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    kind: BlockKind,
    tokens: TokenRange,
    sentences: std::ops::Range<usize>,
}

impl Block {
    pub(super) fn new(tokens: TokenRange, sentences: std::ops::Range<usize>) -> Self {
        Self { kind: BlockKind::Paragraph, tokens, sentences }
    }

    /// What the block is.
    pub fn kind(&self) -> BlockKind {
        self.kind
    }

    /// Its tokens.
    pub fn tokens(&self) -> TokenRange {
        self.tokens
    }

    /// Its sentences, as a range of [`Segments::sentences`](super::Segments::sentences).
    pub fn sentences(&self) -> std::ops::Range<usize> {
        self.sentences.clone()
    }
}

/// The lines of the text, as token ranges.
pub(super) fn lines(tokens: &[Token]) -> Vec<TokenRange> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (i, token) in tokens.iter().enumerate() {
        if token.break_before() && i > start {
            lines.push(TokenRange::new(start, i));
            start = i;
        }
    }
    if start < tokens.len() {
        lines.push(TokenRange::new(start, tokens.len()));
    }
    lines
}

/// Decides what each block is.
pub(super) fn classify(_text: &str, _tokens: &[Token], blocks: &mut [Block]) {
    if let Some(first) = blocks.first_mut() {
        first.kind = BlockKind::Title;
    }
}
