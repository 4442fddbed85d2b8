//! Stage 1: clean text, and the way back to the text as it was written.
//!
//! In goes any `&str`; out comes a [`Normalized`]: the *working text* that all later stages read, and an [`OffsetMap`]
//! from it to the *source*. What is made one:
//!
//! | written | becomes | file |
//! |---|---|---|
//! | lines in an old encoding, read as if in windows-1252 (`Uû ban nh©n d©n`) | what they say | `mojibake.rs` |
//! | letters and tone marks in pieces (NFD, windows-1258 style) | NFC | `chunk.rs` |
//! | `Ð ð Ɖ`, Cyrillic and Greek twins inside a Latin word, full-width forms | the letter meant | `lookalike.rs` |
//! | `‐ ‑ ‒ −` (but not `–` and `—`, which mean something) | `-` | `lookalike.rs` |
//! | no-break, thin, ideographic and other spaces, control characters | a plain space (tab stays) | `spaces.rs` |
//! | CRLF, CR, VT, FF, NEL, U+2028, U+2029 | `\n` | `spaces.rs` |
//! | zero-width characters, soft hyphens, marks of direction | nothing | `spaces.rs` |
//! | `&nbsp;` `&ocirc;` `&#39;` `&amp;quot;` | the character meant | `entities.rs` |
//!
//! What holds afterwards: a text with nothing to change is borrowed and its map is the identity. Otherwise every byte
//! of the source belongs to some *chunk* (a letter with its marks, an entity, a space with the zero-width characters
//! beside it) and every span of the working text stands for exactly one span of the source, widened to whole chunks.
//! The mapping is monotone, spans that hold something go to spans that hold something, and all ends are on character
//! boundaries.
//!
//! A byte order mark at the start belongs to no chunk.
//!
//! Superscripts, quotation marks, ellipses and the placing of tone marks (`hoà`, `hòa`) are left as written.
//!
//! ```
//! use bantin::{Span, normalize};
//! let text = "Ðo\u{323}c ba\u{301}o\u{a0}&amp; nghe &#273;a\u{300}i";
//! let clean = normalize(text);
//! assert_eq!(clean.text(), "Đọc báo & nghe đài");
//!
//! let at = clean.text().find("đài").unwrap();
//! let span = clean.to_source(Span::new(at, at + "đài".len()));
//! assert_eq!(&text[span.range()], "&#273;a\u{300}i");
//! ```

mod align;
mod chunk;
mod decode;
mod encoding;
mod entities;
mod legacy;
mod lookalike;
mod mojibake;
mod scan;
mod spaces;
mod syllable;

use std::borrow::Cow;

pub use align::OffsetMap;
pub use decode::{Decoded, decode, decode_as, decode_lossy};
pub use encoding::Encoding;

use crate::Span;
use align::Aligner;
use chunk::Repairer;

/// A text made clean, with the way back to what was written.
///
/// ```
/// let clean = bantin::normalize("Ngày 18/9/2023");
/// assert_eq!(clean.text(), clean.source());
/// assert!(clean.offsets().is_identity());
/// ```
#[derive(Clone, Debug)]
pub struct Normalized<'t> {
    source: &'t str,
    text: Cow<'t, str>,
    offsets: OffsetMap,
    mojibake: Option<Encoding>,
}

impl<'t> Normalized<'t> {
    /// The text as it was given.
    ///
    /// ```
    /// assert_eq!(bantin::normalize("Ð").source(), "Ð");
    /// ```
    pub fn source(&self) -> &'t str {
        self.source
    }

    /// The working text.
    ///
    /// ```
    /// assert_eq!(bantin::normalize("Ðà\u{a0}Nẵng\r\n").text(), "Đà Nẵng\n");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The working text for as long as the source lives, when nothing had to be changed; `None` otherwise.
    ///
    /// It is all of the source, but for a byte order mark at the start.
    ///
    /// ```
    /// assert_eq!(bantin::normalize("Đà Nẵng").as_borrowed(), Some("Đà Nẵng"));
    /// assert_eq!(bantin::normalize("Ðà Nẵng").as_borrowed(), None);
    /// ```
    pub fn as_borrowed(&self) -> Option<&'t str> {
        match self.text {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        }
    }

    /// The map between the two texts.
    ///
    /// ```
    /// assert!(!bantin::normalize("Hà\u{200b} Nội").offsets().is_identity());
    /// ```
    pub fn offsets(&self) -> &OffsetMap {
        &self.offsets
    }

    /// The encoding whose bytes had been taken for western ones, in all of the text or in some of its lines; `None` for
    /// text that was read as it was meant.
    ///
    /// ```
    /// use bantin::{Encoding, normalize};
    /// let clean = normalize("Uû ban nh©n d©n tØnh häp.");
    /// assert_eq!(clean.text(), "Uỷ ban nhân dân tỉnh họp.");
    /// assert_eq!(clean.mojibake(), Some(Encoding::Tcvn3));
    /// assert_eq!(normalize("Uỷ ban nhân dân tỉnh họp.").mojibake(), None);
    /// ```
    pub fn mojibake(&self) -> Option<Encoding> {
        self.mojibake
    }

    /// The source span that a span of the working text stands for.
    ///
    /// A span that cuts a chunk takes the whole of it. Ends outside the text or inside a character are moved to the
    /// nearest place that is neither.
    ///
    /// ```
    /// use bantin::Span;
    /// let clean = bantin::normalize("ba\u{301}o");
    /// assert_eq!(clean.to_source(Span::new(1, 3)), Span::new(1, 4));
    /// assert_eq!(clean.to_source(Span::new(9, 99)), Span::new(5, 5));
    /// ```
    pub fn to_source(&self, span: Span) -> Span {
        on_characters(self.source, self.offsets.to_source(on_characters(&self.text, span)))
    }

    /// The span of the working text that a span of the source became, widened to whole chunks.
    ///
    /// Empty only where the source span is empty, or where nothing of it was kept.
    ///
    /// ```
    /// use bantin::Span;
    /// let clean = bantin::normalize("ba\u{301}o");
    /// assert_eq!(clean.to_working(Span::new(1, 2)), Span::new(1, 3));
    /// ```
    pub fn to_working(&self, span: Span) -> Span {
        on_characters(&self.text, self.offsets.to_working(on_characters(self.source, span)))
    }
}

/// Makes the text clean: see the module documentation (`src/normalize/mod.rs`) for what that means.
///
/// Takes time linear in the text, whatever it holds. Doing it twice changes nothing more, but for texts in which an
/// entity is hidden from the first pass, such as `&#38;lt;`.
///
/// ```
/// let clean = bantin::normalize("Uy\u{309} ban nhân dân ti\u{309}nh");
/// assert_eq!(clean.text(), "Uỷ ban nhân dân tỉnh");
/// assert_eq!(clean.to_source(bantin::Span::new(0, 4)), bantin::Span::new(0, 4));
/// ```
pub fn normalize(text: &str) -> Normalized<'_> {
    // A byte order mark says how to read what follows and is no part of it, so no span begins with it.
    let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (working, offsets, mojibake) = match mojibake::undo(rest) {
        None => {
            let (working, offsets) = clean(rest);
            (working, offsets, None)
        }
        Some(meant) => {
            let (working, offsets) = clean(&meant.text);
            (Cow::Owned(working.into_owned()), meant.offsets.then(&offsets), Some(meant.encoding))
        }
    };
    Normalized { source: text, text: working, offsets: offsets.after(text.len() - rest.len()), mojibake }
}

fn clean(text: &str) -> (Cow<'_, str>, OffsetMap) {
    let mut repairer = Repairer::new(text, Aligner::new(text));
    let mut from = 0;
    while let Some(suspect) = scan::first_suspect(text, from) {
        from = repairer.repair(from, suspect);
    }
    repairer.finish()
}

/// The span clamped to the text, with its ends moved outwards to character boundaries. An empty one stays empty.
fn on_characters(text: &str, span: Span) -> Span {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = if span.is_empty() { start } else { span.end.min(text.len()) };
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(start, end)
}

#[cfg(test)]
mod tests;
