//! Offsets in other units: bytes to characters, bytes to UTF-16 units.
//!
//! In goes a text and byte offsets into it, in any order; out come the same places counted as another language counts
//! them (Python in characters, JavaScript and Java in UTF-16 units). The text is read once to set up, and at most
//! [`BLOCK`] bytes for each offset.

use crate::Span;

/// What offsets are counted in.
///
/// ```
/// assert_eq!(bantin::OffsetUnit::default(), bantin::OffsetUnit::Bytes);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OffsetUnit {
    /// UTF-8 bytes, as in Rust and Go.
    #[default]
    Bytes,
    /// Characters (Unicode scalar values), as in Python.
    Chars,
    /// UTF-16 code units, as in JavaScript, Java and C#.
    Utf16,
}

/// How many bytes lie between two places where the count is kept.
const BLOCK: usize = 256;

/// Turns byte offsets of one text into offsets in another unit.
///
/// ```
/// use bantin::{OffsetConverter, OffsetUnit, Span};
/// let text = "😀 Đà Nẵng";
/// let span = Span::new(5, 9);
/// assert_eq!(&text[span.range()], "Đà");
/// assert_eq!(OffsetConverter::new(text, OffsetUnit::Chars).span(span), Span::new(2, 4));
/// assert_eq!(OffsetConverter::new(text, OffsetUnit::Utf16).span(span), Span::new(3, 5));
/// ```
#[derive(Clone, Debug)]
pub struct OffsetConverter<'t> {
    text: &'t str,
    counts: Counts,
}

impl<'t> OffsetConverter<'t> {
    /// Reads the text through once.
    ///
    /// ```
    /// use bantin::{OffsetConverter, OffsetUnit};
    /// assert_eq!(OffsetConverter::new("Huế", OffsetUnit::Chars).offset(5), 3);
    /// ```
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        Self { text, counts: Counts::new(text, unit) }
    }

    /// The place of a byte offset, which should be on a character boundary. Offsets past the end are taken as the end.
    ///
    /// ```
    /// use bantin::{OffsetConverter, OffsetUnit};
    /// let converter = OffsetConverter::new("Huế", OffsetUnit::Utf16);
    /// assert_eq!(converter.offset(2), 2);
    /// assert_eq!(converter.offset(99), 3);
    /// ```
    pub fn offset(&self, byte: usize) -> usize {
        self.counts.offset(self.text, byte)
    }

    /// Both ends of a span.
    ///
    /// ```
    /// use bantin::{OffsetConverter, OffsetUnit, Span};
    /// let converter = OffsetConverter::new("ở Huế", OffsetUnit::Chars);
    /// assert_eq!(converter.span(Span::new(4, 9)), Span::new(2, 5));
    /// ```
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }
}

/// The counts of a text, which is kept elsewhere and must be given again to look one up.
#[derive(Clone, Debug)]
pub(crate) struct Counts {
    unit: OffsetUnit,
    /// The count at the start of each block, and at the end of the last; empty for bytes.
    blocks: Vec<usize>,
}

impl Counts {
    pub(crate) fn new(text: &str, unit: OffsetUnit) -> Self {
        let mut blocks = Vec::new();
        if unit != OffsetUnit::Bytes {
            let mut sum = 0;
            blocks.reserve(text.len() / BLOCK + 2);
            blocks.push(sum);
            for block in text.as_bytes().chunks(BLOCK) {
                sum += count(block, unit);
                blocks.push(sum);
            }
        }
        Self { unit, blocks }
    }

    pub(crate) fn offset(&self, text: &str, byte: usize) -> usize {
        let byte = byte.min(text.len());
        let block = byte / BLOCK;
        // Without a count nothing lies before: bytes are counted by themselves.
        match self.blocks.get(block) {
            Some(before) => before + count(&text.as_bytes()[block * BLOCK..byte], self.unit),
            None => byte,
        }
    }
}

/// How many units begin in these bytes of UTF-8. Four-byte sequences are two units of UTF-16.
fn count(bytes: &[u8], unit: OffsetUnit) -> usize {
    let chars = bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
    match unit {
        OffsetUnit::Bytes => bytes.len(),
        OffsetUnit::Chars => chars,
        OffsetUnit::Utf16 => chars + bytes.iter().filter(|&&byte| byte >= 0xF0).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let chars = OffsetConverter::new(text, OffsetUnit::Chars);
        let utf16 = OffsetConverter::new(text, OffsetUnit::Utf16);
        let bytes = OffsetConverter::new(text, OffsetUnit::Bytes);
        for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            assert_eq!(chars.offset(at), text[..at].chars().count(), "chars at {at}");
            assert_eq!(utf16.offset(at), text[..at].encode_utf16().count(), "units at {at}");
            assert_eq!(bytes.offset(at), at);
        }
    }

    #[test]
    fn every_place_of_texts_around_whole_blocks() {
        check("");
        for repeats in [1, 85, 86, 127, 128, 129, 300] {
            check(&"a".repeat(repeats * 2));
            check(&"ế".repeat(repeats));
            check(&"ạ😀 đ".repeat(repeats));
        }
    }

    #[test]
    fn past_the_end_is_the_end() {
        let text = "ế".repeat(512);
        assert_eq!(OffsetConverter::new(&text, OffsetUnit::Chars).offset(usize::MAX), 512);
        assert_eq!(OffsetConverter::new(&text, OffsetUnit::Bytes).offset(usize::MAX), 1536);
    }
}
