//! Labelled news reports: reading them, and scoring what a tool finds in them.
//!
//! In go a folder of labelled reports and the tool's answers in the JSON contract of `bantin`; out come precision,
//! recall and F1 by kind, and how often a document's fields are right. What counts as a mention and how two answers are
//! compared is written in `tests/gold/GUIDELINES.md`; this crate is that page in code, and knows nothing of `bantin`.
//!
//! ```
//! use bantin_gold::{Answer, Mentions, Scores};
//! let gold: Mentions = serde_json::from_str(r#"{"id": "a", "mentions": [
//!     {"t": "person", "start": 0, "end": 10, "positions": ["Phó Bí thư  Tỉnh ủy"]},
//!     {"t": "date", "start": 20, "end": 26, "value": "XXXX-04-05/XXXX-04-07"}]}"#)?;
//! let answer: Answer = serde_json::from_str(r#"{"id": "a",
//!     "people": [{"start": 0, "end": 10, "positions": [{"text": "phó bí thư Tỉnh ủy"}]}],
//!     "dates": [{"start": 22, "end": 26, "value": "XXXX-04-07"}]}"#)?;
//! let mut scores = Scores::default();
//! scores.add(&gold.mentions, &answer);
//! assert_eq!(scores.f1("position"), 1.0);
//! assert_eq!(scores["date"].recall(), 0.5);
//! # Ok::<(), serde_json::Error>(())
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations)]

mod answer;
mod compare;
mod confidence;
mod labels;
mod scores;

pub use answer::Answer;
pub use confidence::{BINS, Bin, Confidences};
pub use labels::{Fact, Mention, Mentions, Report, read};
pub use scores::{FIELDS, KINDS, Scores, Slip, Tally};
