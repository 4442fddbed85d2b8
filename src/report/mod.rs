//! The report: what was found in a text, as typed mentions with their spans. Its serde form is the JSON contract, schema 1.
//!
//! Every span is a range of bytes of the text that was given to the pipeline, and every `text` is that slice, byte for
//! byte. Mentions borrow from the text; [`Report::into_owned`] lets a report outlive it, and
//! [`Report::convert_offsets`] counts its spans as another language would. A report read from JSON owns its strings, so
//! `Report<'static>` can be read from anything.

mod confidence;
mod explanation;
mod offsets;
mod owned;

pub(crate) use confidence::rounded;
pub use explanation::{Clue, Explanation};

use crate::edtf::Edtf;
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The number of the JSON contract that [`Report`] follows.
pub const SCHEMA: u32 = 1;

/// Everything found in one text, each list in the order of the text.
///
/// ```
/// let report = bantin::extract("Ngày 18/9/2023, ông Lê Văn Mẫu dự họp.");
/// assert_eq!(report.dates[0].value.to_string(), "2023-09-18");
/// assert_eq!(report.people[0].name, "Lê Văn Mẫu");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report<'t> {
    /// The number of the JSON contract, [`SCHEMA`].
    pub schema: u32,
    /// What the caller calls this report; the library leaves it empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Cow<'t, str>>,
    /// The headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Excerpt<'t>>,
    /// Who wrote the report, by its byline.
    pub authors: Vec<Excerpt<'t>>,
    /// The words under photos.
    pub captions: Vec<Excerpt<'t>>,
    /// Calendar times.
    pub dates: Vec<DateMention<'t>>,
    /// Human beings, by their names.
    pub people: Vec<Person<'t>>,
    /// Named bodies.
    pub organizations: Vec<Organization<'t>>,
    /// Cited documents.
    pub documents: Vec<Document<'t>>,
    /// Named places.
    pub locations: Vec<Location<'t>>,
}

/// A stretch of the text with no further structure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The original slice.
    pub text: Cow<'t, str>,
}

/// A calendar time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateMention<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The original slice.
    pub text: Cow<'t, str>,
    /// What is written, nothing guessed: `XXXX-04-22` where no year is.
    pub value: Edtf,
    /// What it means by the reference date or the text, when that is certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Edtf>,
    /// Why it was found, where the pipeline was asked to explain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Box<Explanation>>,
}

/// A human being, by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Person<'t> {
    /// Where the name stands.
    #[serde(flatten)]
    pub span: Span,
    /// The original slice: the name alone.
    pub text: Cow<'t, str>,
    /// The name, normalized: composed letters, single spaces.
    pub name: Cow<'t, str>,
    /// What addresses or ranks the person right before the name: `đồng chí`, `Đại tá`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<Cow<'t, str>>,
    /// The offices and jobs that the same sentence gives the person.
    pub positions: Vec<Position<'t>>,
    /// The same number for every mention of the same person in this report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<u32>,
    /// Whether the name stands in a byline or a photo credit.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub credit: bool,
    /// How probable it is that the name is right, from 0 to 1 in steps of 0.001; none where no tagger was asked.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "confidence::serialize")]
    pub confidence: Option<f32>,
    /// Why it was found, where the pipeline was asked to explain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Box<Explanation>>,
}

/// An office or a job that a person holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Position<'t> {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The original slice, organization and place included.
    pub text: Cow<'t, str>,
    /// The word for the office, without the organization: `Phó Bí thư Thường trực`.
    pub title: Cow<'t, str>,
    /// The index in [`Report::organizations`] of the body the office belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<usize>,
    /// Why it was found, where the pipeline was asked to explain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Box<Explanation>>,
}

/// What sort of body an organization is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum OrganizationKind {
    /// Committees, commissions and cells of the Party.
    Party,
    /// Government, ministries, departments, people's committees.
    State,
    /// The National Assembly and people's councils.
    Council,
    /// The Fatherland Front.
    Front,
    /// Trade, youth, women's, farmers' and veterans' unions.
    Union,
    /// The army and the border guard.
    Military,
    /// The police.
    Police,
    /// Courts, procuracies, enforcement.
    Court,
    /// Companies and groups.
    Company,
    /// Banks.
    Bank,
    /// Schools and universities.
    School,
    /// Hospitals and health centres.
    Hospital,
    /// Papers, broadcasters, agencies, publishers.
    Press,
    /// Clubs and teams.
    Club,
    /// Associations, federations, funds.
    Association,
    /// Institutes and academies.
    Science,
    /// Religious bodies.
    Religion,
    /// Bodies of several countries.
    International,
    /// Any other body.
    Other,
}

/// A named body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Organization<'t> {
    /// Where the name stands.
    #[serde(flatten)]
    pub span: Span,
    /// The original slice.
    pub text: Cow<'t, str>,
    /// The name, normalized: composed letters, single spaces.
    pub name: Cow<'t, str>,
    /// What sort of body it is, where the name tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganizationKind>,
    /// The same number for every mention of the same body in this report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<u32>,
    /// How probable it is that the name is right, from 0 to 1 in steps of 0.001; none where no tagger was asked.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "confidence::serialize")]
    pub confidence: Option<f32>,
    /// Why it was found, where the pipeline was asked to explain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Box<Explanation>>,
}

/// A cited document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Document<'t> {
    /// Where it stands, from the type word to the end of the symbol or the law's name.
    #[serde(flatten)]
    pub span: Span,
    /// The original slice.
    pub text: Cow<'t, str>,
    /// The type word as written: `Kết luận`, `Luật`; for a document by a pattern of the user's the kind given with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Cow<'t, str>>,
    /// The running number: `826`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Cow<'t, str>>,
    /// The symbol as an archivist files it: `826-KL/TU`; the number alone where no letters are written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<Cow<'t, str>>,
    /// The document's own date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// The body that issued it, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Cow<'t, str>>,
    /// What it is about, as written: `về nâng cao chất lượng …`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Cow<'t, str>>,
    /// Why it was found, where the pipeline was asked to explain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Box<Explanation>>,
}

/// A named place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Location<'t> {
    /// Where the name stands, with its unit word.
    #[serde(flatten)]
    pub span: Span,
    /// The original slice.
    pub text: Cow<'t, str>,
    /// The name without its unit word, normalized.
    pub name: Cow<'t, str>,
    /// The unit word as written: `thị xã`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cow<'t, str>>,
    /// How probable it is that the name is right, from 0 to 1 in steps of 0.001; none where no tagger was asked.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "confidence::serialize")]
    pub confidence: Option<f32>,
    /// Why it was found, where the pipeline was asked to explain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Box<Explanation>>,
}

impl<'t> Report<'t> {
    /// A report that holds nothing.
    pub(crate) fn empty() -> Self {
        Report {
            schema: SCHEMA,
            id: None,
            title: None,
            authors: Vec::new(),
            captions: Vec::new(),
            dates: Vec::new(),
            people: Vec::new(),
            organizations: Vec::new(),
            documents: Vec::new(),
            locations: Vec::new(),
        }
    }
}
