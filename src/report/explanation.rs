//! Why a mention was found, for people who check the library or want to put it right.

use super::confidence;
use serde::{Deserialize, Serialize};

/// What led to a mention; only where [`PipelineBuilder::explain`](crate::PipelineBuilder::explain) asks for it.
///
/// The words in it are for reading: rules, entries and features come and go with versions of the library.
///
/// ```
/// let pipeline = bantin::Pipeline::builder().explain(true).build();
/// let report = pipeline.run("Chiều 5/3, bà Lê Thị Mẫu đến Huế.");
/// let why = report.people[0].explanation.as_deref().unwrap();
/// assert_eq!(why.rule, "tagger");
/// assert_eq!(why.proposals[0].what, "person/honorific");
/// assert!(why.entries.iter().any(|entry| entry.what == "honorific/address" && entry.text == "bà"));
/// assert!(!why.features.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Explanation {
    /// What decided: a rule such as `document/kind-symbol`, or `tagger`.
    pub rule: String,
    /// The names that rules would read here by themselves; the tagger knows of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Clue>,
    /// Entries of the lexicon that stand in the mention or right beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Clue>,
    /// For what the tagger found, the features that spoke loudest for it, the loudest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<Clue>,
}

/// One thing that speaks for a mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Clue {
    /// A rule, the kind of an entry or of a feature.
    pub what: String,
    /// The words it was read from.
    pub text: String,
    /// How loud a feature speaks, in log-odds.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "confidence::serialize")]
    pub weight: Option<f32>,
}

impl Clue {
    pub(crate) fn new(what: impl Into<String>, text: &str) -> Self {
        Self { what: what.into(), text: text.to_owned(), weight: None }
    }

    pub(crate) fn weighed(what: String, text: String, weight: f32) -> Self {
        Self { what, text, weight: Some(weight) }
    }
}
