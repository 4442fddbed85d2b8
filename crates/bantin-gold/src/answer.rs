//! What a tool found: the part of the JSON contract that is scored. What a tool does not look for it leaves out.

use serde::Deserialize;

/// The answer for one report.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The report's id.
    pub id: String,
    pub(crate) dates: Vec<Date>,
    pub(crate) people: Vec<Person>,
    pub(crate) organizations: Vec<Name>,
    pub(crate) documents: Vec<Document>,
    pub(crate) locations: Vec<Name>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Date {
    #[serde(flatten)]
    pub(crate) at: Name,
    pub(crate) value: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Person {
    #[serde(flatten)]
    pub(crate) at: Name,
    #[serde(default)]
    pub(crate) positions: Vec<Position>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Position {
    pub(crate) text: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Name {
    pub(crate) start: usize,
    pub(crate) end: usize,
    #[serde(default)]
    pub(crate) text: String,
    pub(crate) confidence: Option<f64>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Document {
    #[serde(flatten)]
    pub(crate) at: Name,
    pub(crate) kind: Option<String>,
    pub(crate) symbol: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) issuer: Option<String>,
}
