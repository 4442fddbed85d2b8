//! What can go wrong: reading bytes that are no text, and lexicon rows, patterns or dates that do not parse.

use std::fmt;

/// The one error of this library. Extraction itself never fails; decoding, lexicons and date parsing can.
///
/// ```
/// let error = bantin::Pipeline::new().run_bytes(b"Ng\xE0y 18/9").unwrap_err();
/// assert_eq!(error.offset(), Some(2));
/// assert!(error.is_encoding());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Kind>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Encoding { offset: usize, expected: &'static str },
    Lexicon { table: String, line: usize, column: usize, reason: String },
    Pattern { pattern: String, reason: String },
    Date { input: String, reason: &'static str },
    Model,
}

impl Error {
    /// Bytes that are not text in the expected encoding; `offset` is the first byte at fault.
    #[cold]
    pub(crate) fn encoding(offset: usize, expected: &'static str) -> Self {
        Self(Box::new(Kind::Encoding { offset, expected }))
    }

    /// A row of a lexicon table that does not parse; line and column are counted from one, columns in cells.
    #[cold]
    pub(crate) fn lexicon(table: &str, line: usize, column: usize, reason: impl Into<String>) -> Self {
        Self(Box::new(Kind::Lexicon { table: table.to_owned(), line, column, reason: reason.into() }))
    }

    /// A pattern for documents that cannot be used.
    #[cold]
    pub(crate) fn pattern(pattern: &str, reason: String) -> Self {
        Self(Box::new(Kind::Pattern { pattern: pattern.chars().take(64).collect(), reason }))
    }

    /// A date that does not parse or does not exist.
    #[cold]
    pub(crate) fn date(input: &str, reason: &'static str) -> Self {
        Self(Box::new(Kind::Date { input: input.chars().take(64).collect(), reason }))
    }

    /// Bytes that are no model file of this version.
    #[cold]
    pub(crate) fn model() -> Self {
        Self(Box::new(Kind::Model))
    }

    /// Whether bytes were no model file.
    pub fn is_model(&self) -> bool {
        matches!(*self.0, Kind::Model)
    }

    /// Whether bytes were not text.
    pub fn is_encoding(&self) -> bool {
        matches!(*self.0, Kind::Encoding { .. })
    }

    /// Whether a lexicon table has a bad row.
    pub fn is_lexicon(&self) -> bool {
        matches!(*self.0, Kind::Lexicon { .. })
    }

    /// Whether a pattern for documents cannot be used.
    pub fn is_pattern(&self) -> bool {
        matches!(*self.0, Kind::Pattern { .. })
    }

    /// Whether a date is malformed or not in the calendar.
    pub fn is_date(&self) -> bool {
        matches!(*self.0, Kind::Date { .. })
    }

    /// The byte at fault, for encoding errors.
    pub fn offset(&self) -> Option<usize> {
        match *self.0 {
            Kind::Encoding { offset, .. } => Some(offset),
            _ => None,
        }
    }

    /// Line and column of a bad lexicon row, both from one.
    pub fn position(&self) -> Option<(usize, usize)> {
        match *self.0 {
            Kind::Lexicon { line, column, .. } => Some((line, column)),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Encoding { offset, expected } => write!(f, "byte {offset} is not valid {expected}"),
            Kind::Lexicon { table, line, column, reason } => {
                write!(f, "{table}, line {line}, column {column}: {reason}")
            }
            Kind::Model => write!(f, "expected a tagger model of this version"),
            Kind::Pattern { pattern, reason } => write!(f, "pattern {pattern:?}: {reason}"),
            Kind::Date { input, reason } => write!(f, "date {input:?}: {reason}"),
        }
    }
}

impl std::error::Error for Error {}
