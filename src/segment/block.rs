//! Blocks: the pieces of a report that are as long as a paragraph, and how text is cut into them.
//!
//! In go tokens, out come the lines of the text, with the marks that pages leave (`[img]`) cut out as lines of their own.
//! What each block is, [`layout`](super::layout) decides once its sentences are known.

use super::{Token, TokenRange};

/// What a block is in a report.
///
/// ```
/// use bantin::BlockKind::*;
/// let text = bantin::normalize("Xã Mẫu Đơn có cầu mới\nSáng 5/3, cầu Mẫu Đơn thông xe.\n[img]\nQuang cảnh lễ thông xe\nLÊ MẪU");
/// let kinds: Vec<_> = bantin::segment(&text).blocks().iter().map(|b| b.kind()).collect();
/// assert_eq!(kinds, [Title, Lead, Marker, Caption, Byline]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline. At most one block; a report may start without.
    Title,
    /// The first paragraph, which sums the report up.
    Lead,
    /// Running text, and whatever is nothing else: headings inside, the kicker above a headline.
    Paragraph,
    /// The words under a photo. Captions that were glued into a paragraph stay with it.
    Caption,
    /// Who wrote it, or where it was taken from: a last short line, or the last words of the last paragraph.
    Byline,
    /// A mark left by the page: `[img]`, `***`.
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

    pub(super) fn set_kind(&mut self, kind: BlockKind) {
        self.kind = kind;
    }

    /// Cuts the last sentence off, which starts at the token `at`; the block must have another.
    pub(super) fn split_last(&mut self, at: u32) -> Block {
        let last = self.sentences.end - 1;
        let rest = Block::new(TokenRange { start: at, end: self.tokens.end }, last..last + 1);
        self.tokens.end = at;
        self.sentences.end = last;
        rest
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

/// The lines of the text, as token ranges; page marks are lines of their own.
pub(super) fn lines(text: &str, tokens: &[Token]) -> Vec<TokenRange> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut from = 0;
    let cuts = |token: &Token| token.break_before() || token.is_mark(b'[');
    while let Some(at) = tokens[from..].iter().position(cuts).map(|n| from + n) {
        if tokens[at].break_before() && at > start {
            lines.push(TokenRange::new(start, at));
            start = at;
        }
        from = at + 1;
        if is_page_mark(text, &tokens[at..]) {
            if at > start {
                lines.push(TokenRange::new(start, at));
            }
            lines.push(TokenRange::new(at, at + PAGE_MARK));
            start = at + PAGE_MARK;
            from = start;
        }
    }
    if start < tokens.len() {
        lines.push(TokenRange::new(start, tokens.len()));
    }
    lines
}

/// A page mark is three tokens long.
const PAGE_MARK: usize = 3;

/// Whether the tokens begin with `[img]` or its like.
pub(super) fn is_page_mark(text: &str, tokens: &[Token]) -> bool {
    let [open, word, close, ..] = tokens else { return false };
    open.is_mark(b'[')
        && close.is_mark(b']')
        && matches!(
            &text[word.start()..word.end()],
            "img" | "IMG" | "image" | "Image" | "photo" | "video" | "Video" | "audio"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::token_lines;

    #[test]
    fn page_marks_are_lines_of_their_own() {
        assert_eq!(
            token_lines("a b\n\nc [img] d [img][img]\n[img] \ne"),
            ["a b", "c", "[img]", "d", "[img]", "[img]", "[img]", "e"]
        );
        assert_eq!(token_lines("[1] a [img b] [sic]"), ["[1] a [img b] [sic]"]);
    }

    #[test]
    fn the_last_sentence_can_be_split_off() {
        let mut block = Block::new(TokenRange::new(2, 9), 1..4);
        let last = block.split_last(7);
        assert_eq!((block.tokens(), block.sentences()), (TokenRange::new(2, 7), 1..3));
        assert_eq!((last.tokens(), last.sentences()), (TokenRange::new(7, 9), 3..4));
    }
}
