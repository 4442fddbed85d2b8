//! Codes that a house has of its own: the user's regular expressions for documents that the built-in grammar does not know.
//!
//! A pattern and the kind of what it finds go in; out comes a [`DocumentPattern`] that can be searched for, or the reason
//! why it cannot. Afterwards a pattern is composed like the text it is tried on, compiled within the size limit of the
//! `regex` crate, and matches no empty text. `extract::document::own` searches.
//!
//! ```
//! let lexicon = bantin::Lexicon::builtin().with_document_pattern("hồ sơ", "HS-[0-9]{4}-(?<number>[0-9]{5})")?;
//! let report = bantin::Pipeline::builder().lexicon(lexicon).build().run("Xem HS-2024-00123, tờ 5.");
//! assert_eq!(report.documents[0].number.as_deref(), Some("00123"));
//! # Ok::<(), bantin::Error>(())
//! ```

use regex::{Match, Regex};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// A pattern for documents of one kind.
#[derive(Clone, Debug)]
pub(crate) struct DocumentPattern {
    kind: Option<Arc<str>>,
    regex: Regex,
}

impl DocumentPattern {
    /// Compiles a pattern; `Err` says in one line why it cannot be used.
    pub(super) fn new(kind: &str, pattern: &str) -> Result<Self, String> {
        let pattern: String = pattern.nfc().collect();
        let regex = Regex::new(&pattern).map_err(|error| reason(&error))?;
        if regex.is_match("") {
            return Err("it matches the empty text".to_owned());
        }
        let kind: String = kind.trim().nfc().collect();
        Ok(Self { kind: (!kind.is_empty()).then(|| kind.into()), regex })
    }

    /// What the pattern's documents are.
    pub(crate) fn kind(&self) -> Option<Arc<str>> {
        self.kind.clone()
    }

    /// The leftmost match that starts at `from` or later.
    pub(crate) fn find_at<'h>(&self, text: &'h str, from: usize) -> Option<Match<'h>> {
        self.regex.find_at(text, from)
    }

    /// The running number and the symbol, of a match that [`find_at`](Self::find_at) found at `from` in this text.
    pub(crate) fn parts(&self, text: &str, from: usize) -> (Option<String>, Option<String>) {
        let Some(captures) = self.regex.captures_at(text, from) else { return (None, None) };
        let symbol = filled(captures.name("symbol")).or_else(|| filled(captures.get(0)));
        (filled(captures.name("number")), symbol)
    }
}

/// What a group holds, without white space around it; nothing if that is all.
fn filled(group: Option<Match<'_>>) -> Option<String> {
    group.map(|m| m.as_str().trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The closing line of the engine's message, which says what is wrong; those before draw the pattern.
fn reason(error: &regex::Error) -> String {
    let message = error.to_string();
    let line = message.lines().last().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Error, Lexicon};

    #[track_caller]
    fn refused(pattern: &str, reason: &str) {
        let error = DocumentPattern::new("", pattern).unwrap_err();
        assert!(error.contains(reason) && !error.contains('\n'), "{pattern}: {error}");
        let error = Lexicon::builtin().with_document_pattern("", pattern).unwrap_err();
        assert!(error.is_pattern() && !error.is_lexicon(), "{error:?}");
        assert!(error.to_string().contains(reason), "{error}");
    }

    #[test]
    fn what_cannot_be_used_is_refused_with_the_reason() {
        refused("HS-(", "unclosed group");
        refused("[z-a]", "invalid character class range");
        refused(r"(HS)-\1", "backreferences are not supported");
        refused("(?=HS)", "look-around");
        refused("(?:[a-zđ]{1000}){1000}", "size limit");
        refused(&"(".repeat(1000), "");
        refused("", "empty text");
        refused("a*", "empty text");
        refused("HS-1|", "empty text");
    }

    #[test]
    fn what_can_be_used_is_composed_and_trimmed() {
        let pattern = DocumentPattern::new(" ho\u{302}\u{300} so\u{31b} ", "Phie\u{302}\u{301}u [0-9]+").unwrap();
        assert_eq!(pattern.kind().as_deref(), Some("hồ sơ"));
        assert!(pattern.find_at("Phiếu 17", 0).is_some());
        assert_eq!(DocumentPattern::new(" ", "HS").unwrap().kind(), None);
    }

    #[test]
    fn the_parts_of_a_match_are_its_groups() {
        let pattern = DocumentPattern::new("", "tờ (?<symbol>T-(?<number>[0-9]*)) ?").unwrap();
        let parts = |text| pattern.parts(text, pattern.find_at(text, 0).unwrap().start());
        assert_eq!(parts("tờ T-12 hỏng"), (Some("12".into()), Some("T-12".into())));
        assert_eq!(parts("tờ T- hỏng"), (None, Some("T-".into())));
        let whole = DocumentPattern::new("", "HS-[0-9]+ ?").unwrap();
        assert_eq!(whole.parts("HS-1 a", 0), (None, Some("HS-1".into())));
    }

    #[test]
    fn tables_hold_patterns_and_say_where_they_are_wrong() {
        let error = |rows: &str| -> Error { Lexicon::builtin().with_table("own.tsv", rows).unwrap_err() };
        assert_eq!(error("# mine\ndocument\thồ sơ\tHS-(\n").position(), Some((2, 3)));
        assert!(error("document\thồ sơ\tHS-(\n").to_string().contains("unclosed group"));
        assert_eq!(error("document\tHS-[0-9]+\n").position(), Some((1, 3)));
        assert!(Lexicon::builtin().with_table("own.tsv", "document\t\tHS-[0-9]+\n").is_ok());
    }
}
