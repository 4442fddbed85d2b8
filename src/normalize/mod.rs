//! Stage 1, not yet: the text as it is.

use crate::span::Span;

/// Text ready for cutting.
#[derive(Clone, Debug)]
pub struct Normalized<'t> {
    source: &'t str,
}

impl<'t> Normalized<'t> {
    /// The text as given.
    pub fn source(&self) -> &'t str {
        self.source
    }

    /// The working text.
    pub fn text(&self) -> &str {
        self.source
    }

    /// The working text, when it is the source.
    pub fn as_borrowed(&self) -> Option<&'t str> {
        Some(self.source)
    }

    /// The span of the source behind a span of the working text.
    pub fn to_source(&self, span: Span) -> Span {
        span
    }
}

/// Makes text ready.
pub fn normalize(text: &str) -> Normalized<'_> {
    Normalized { source: text }
}
