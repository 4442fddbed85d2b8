//! Pulls what an archivist would file out of a Vietnamese news report: dates, people with their offices, organizations,
//! places and document codes, each tied to the exact bytes it came from.
//!
//! ```
//! let report = bantin::extract("Ngày 18/9/2023, đồng chí Lê Văn Mẫu dự họp tại Nghi Sơn.");
//! assert_eq!(report.dates[0].value.to_string(), "2023-09-18");
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod date;
pub mod edtf;
mod error;
mod explain;
mod extract;
mod kinds;
mod lexicon;
mod normalize;
mod offsets;
mod pipeline;
pub mod report;
mod resolve;
mod segment;
mod span;
mod tagger;
#[cfg(feature = "training")]
#[cfg_attr(docsrs, doc(cfg(feature = "training")))]
pub mod training;

pub use date::{Date, Weekday};
pub use error::Error;
pub use kinds::Kinds;
pub use lexicon::{Lexicon, WordId};
pub use normalize::{Decoded, Encoding, Normalized, OffsetMap, decode, decode_as, decode_lossy, normalize};
pub use offsets::{OffsetConverter, OffsetUnit};
pub use pipeline::{Pipeline, PipelineBuilder};
pub use report::Report;
pub use segment::{Block, BlockKind, Class, Segments, Token, TokenRange, segment};
pub use span::Span;
pub use tagger::Tagger;

/// Reads one report with the defaults: every kind of mention, the built-in lexicon, no reference date.
///
/// ```
/// let report = bantin::extract("Chiều 5/3, bà Lê Thị Mẫu đến Huế.");
/// assert_eq!(report.dates[0].value.to_string(), "XXXX-03-05");
/// ```
pub fn extract(text: &str) -> Report<'_> {
    use once_cell::sync::Lazy;
    static DEFAULT: Lazy<Pipeline> = Lazy::new(Pipeline::new);
    DEFAULT.run(text)
}

/// The code in the README is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
