//! Stage 3: tokens in, mentions out, still as ranges of tokens.
//!
//! Patterns find what has a grammar (dates, document symbols, names after honorifics), each answer with the rule that
//! gave it. [`claim`] merges them: among people, organizations and places a token has one owner.

mod capitals;
#[cfg(test)]
mod check;
mod claim;
mod date;
mod document;
mod location;
mod organization;
mod own;
mod person;
mod repair;

use crate::date::Date;
use crate::edtf::Edtf;
use crate::kinds::Kinds;
use crate::lexicon::{Hits, Lexicon, OrgField};
use crate::segment::{Segments, TokenRange};
use crate::tagger::Tagger;
pub(crate) use claim::NameRule;
use std::sync::Arc;

/// What every extractor reads.
pub(crate) struct Context<'a> {
    pub(crate) segments: &'a Segments<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) hits: &'a Hits,
    /// The day of publication; with it, words such as `hôm qua` are dates.
    pub(crate) reference_date: Option<Date>,
}

/// A calendar time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DateDraft {
    pub(crate) tokens: TokenRange,
    pub(crate) value: Edtf,
    /// Where the words after it say that it lies.
    pub(crate) aim: Aim,
    /// The rule that read it.
    pub(crate) rule: &'static str,
}

/// Where a date without a year lies, seen from the day of publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Aim {
    /// Nothing is said.
    #[default]
    Any,
    /// `vừa qua`.
    Past,
    /// `tới`, `sắp tới`.
    Future,
    /// `năm ngoái`, `năm nay`, `sang năm`: so many years on.
    Years(i8),
}

/// A cited document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DocumentDraft {
    pub(crate) tokens: TokenRange,
    /// The type word.
    pub(crate) kind: Option<TokenRange>,
    /// The kind that the user gave with the pattern that found it.
    pub(crate) own_kind: Option<Arc<str>>,
    /// The running number.
    pub(crate) number: Option<String>,
    /// The symbol as it is filed.
    pub(crate) symbol: Option<String>,
    pub(crate) date: Option<Edtf>,
    pub(crate) issuer: Option<TokenRange>,
    pub(crate) subject: Option<TokenRange>,
    /// The rule that read it.
    pub(crate) rule: &'static str,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NameKind {
    Person,
    Organization,
    Location,
}

/// A name with what it names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NameDraft {
    pub(crate) tokens: TokenRange,
    pub(crate) kind: NameKind,
    /// How probable the tagger holds it; none for a name that a rule found.
    pub(crate) confidence: Option<f32>,
    /// The rule that read it.
    pub(crate) rule: NameRule,
}

/// A person, whose name [`claim`] has settled, with what the sentence says of them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PersonDraft {
    pub(crate) name: TokenRange,
    pub(crate) confidence: Option<f32>,
    pub(crate) prefix: Option<TokenRange>,
    pub(crate) positions: Vec<PositionDraft>,
    pub(crate) credit: bool,
}

/// An office or job.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PositionDraft {
    pub(crate) tokens: TokenRange,
    /// The words for the office, without the organization.
    pub(crate) title: TokenRange,
    /// How it came to the person.
    pub(crate) rule: &'static str,
}

/// A body, with its field where its head tells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OrganizationDraft {
    pub(crate) tokens: TokenRange,
    pub(crate) confidence: Option<f32>,
    pub(crate) field: Option<OrgField>,
}

/// A place, with its unit word.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LocationDraft {
    pub(crate) tokens: TokenRange,
    pub(crate) confidence: Option<f32>,
    /// The number of tokens of the unit word at its beginning.
    pub(crate) unit: u32,
}

/// Everything found in one report.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) dates: Vec<DateDraft>,
    pub(crate) documents: Vec<DocumentDraft>,
    pub(crate) people: Vec<PersonDraft>,
    pub(crate) organizations: Vec<OrganizationDraft>,
    pub(crate) locations: Vec<LocationDraft>,
}

impl Mentions {
    /// Keeps the mentions of these kinds.
    pub(crate) fn keep(&mut self, kinds: Kinds) {
        for kind in (!kinds).iter() {
            match kind {
                Kinds::DATES => self.dates.clear(),
                Kinds::DOCUMENTS => self.documents.clear(),
                Kinds::PEOPLE => self.people.clear(),
                Kinds::ORGANIZATIONS => self.organizations.clear(),
                Kinds::LOCATIONS => self.locations.clear(),
                _ => {}
            }
        }
    }
}

/// Finds the mentions of the wanted kinds; without a tagger, names are what rules find.
pub(crate) fn extract(cx: &Context<'_>, kinds: Kinds, tagger: Option<&Tagger>) -> Mentions {
    // Names stay out of documents, so these are looked for whatever is wanted.
    let mut mentions = if kinds.is_empty() { Mentions::default() } else { patterns(cx) };
    if kinds.intersects(Kinds::NAMES) {
        let rules = names_by_rule(cx, &mentions);
        let mut names = match tagger {
            Some(tagger) => repair::repair(cx, tagger.names(cx, &mentions, &rules), &rules),
            None => rules,
        };
        // To the tagger a document is evidence, and what the user says is no matter of evidence.
        document::keep_out(&mentions.documents, &mut names);
        mentions.organizations = organization::settle(cx, &names);
        mentions.locations = location::settle(cx, &names);
        mentions.people = person::settle(cx, &names);
    }
    document::complete(cx, &mut mentions);
    mentions
}

/// Dates and documents, as far as they can be read without the names around them.
pub(crate) fn patterns(cx: &Context<'_>) -> Mentions {
    let mut mentions = Mentions::default();
    document::documents(cx, &mut mentions.documents);
    date::dates(cx, &mentions.documents, &mut mentions.dates);
    mentions
}

/// The names that rules alone find, settled among themselves; `found` holds the dates and documents.
pub(crate) fn names_by_rule(cx: &Context<'_>, found: &Mentions) -> Vec<NameDraft> {
    // News has a name for some ten tokens, and some candidates more.
    let mut names = Vec::with_capacity(cx.segments.tokens().len() / 8);
    organization::organizations(cx, &mut names);
    location::locations(cx, &mut names);
    person::people(cx, &mut names);
    own::names(cx, &mut names);
    claim::claim(cx, names, found)
}
