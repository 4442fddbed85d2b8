//! Where a mention stands: byte ranges of the text, and their conversions to chars and UTF-16 units.

use serde::{Deserialize, Serialize};

/// A half-open range of UTF-8 bytes, `start..end`, in the text that was given to the pipeline.
///
/// ```
/// use bantin::Span;
/// let text = "Ngày 18/9/2023, tại Nghi Sơn";
/// let span = Span::new(0, 15);
/// assert_eq!(&text[span.range()], "Ngày 18/9/2023");
/// assert_eq!(span.len(), 15);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end`, in bytes; `end` is exclusive.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The number of bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether no byte is inside.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// As a range, for slicing the text.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
