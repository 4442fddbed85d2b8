//! The tagger: a linear-chain model over tokens that decides which are people, organizations and places.
//!
//! Integer facts about each token ([`atoms`]) become hashed features ([`features`]), whose weights stand in one flat
//! table ([`model`]); the best sequence of labels and its probabilities come from [`decode`]. What company the same words
//! keep elsewhere in the report ([`evidence`]) is among the facts.

mod atoms;
mod calibration;
mod decode;
mod evidence;
mod explain;
mod features;
mod label;
mod model;
mod templates;

pub(crate) use atoms::Sheet;
pub(crate) use evidence::{Evidence, Votes};
pub(crate) use explain::Reasons;
#[cfg(feature = "training")]
pub use features::Feature;
#[cfg(any(feature = "training", test))]
pub(crate) use features::visit;
pub(crate) use label::Label;
#[cfg(feature = "training")]
pub(crate) use model::write;

use crate::error::Error;
use crate::extract::{Context, Mentions, NameDraft, NameKind, NameRule};
use crate::report::rounded;
use crate::segment::TokenRange;
use decode::Decoder;
use model::{LANES, Model, Scores};
use once_cell::sync::Lazy;
use std::sync::Arc;

/// A name at least so probable decides what the same words are elsewhere in the report.
const SURE: f32 = 0.9;

/// A trained model that decides which words are people, organizations and places.
///
/// ```
/// let tagger = bantin::Tagger::builtin();
/// let pipeline = bantin::Pipeline::builder().tagger(tagger).build();
/// assert_eq!(pipeline.run("Chiều 5/3, bà Lê Thị Mẫu đến Huế.").people[0].name, "Lê Thị Mẫu");
/// ```
#[derive(Clone)]
pub struct Tagger(Arc<Model>);

impl std::fmt::Debug for Tagger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tagger").field("features", &self.0.features()).finish()
    }
}

impl Tagger {
    /// The model that comes with the library.
    pub fn builtin() -> Tagger {
        static BUILTIN: Lazy<Tagger> = Lazy::new(|| {
            // A file that ships and does not read is a defect that a test finds; without weights, nothing is a name.
            Tagger::read(include_bytes!("../../data/tagger.bin")).unwrap_or_else(|_| Tagger(Arc::new(Model::blank())))
        });
        BUILTIN.clone()
    }

    /// Reads a model that `bantin-train` wrote.
    ///
    /// # Errors
    /// Bytes that are no model file, or one of another version.
    ///
    /// ```
    /// assert!(bantin::Tagger::read(b"no model").unwrap_err().is_model());
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Tagger, Error> {
        Model::read(bytes).map(|model| Tagger(Arc::new(model))).ok_or_else(Error::model)
    }

    /// The names of a report, in text order; `found` holds its dates and documents, `rules` the names rules propose.
    pub(crate) fn names(&self, cx: &Context<'_>, found: &Mentions, rules: &[NameDraft]) -> Vec<NameDraft> {
        tag(&self.0, cx, found, rules).names
    }

    /// What the tagger saw in a report, to ask for its reasons; the same that [`names`](Self::names) reads.
    pub(crate) fn reasons(&self, cx: &Context<'_>, found: &Mentions, rules: &[NameDraft]) -> Reasons {
        Reasons::new(self.0.clone(), tag(&self.0, cx, found, rules))
    }
}

/// A report as the tagger reads it.
#[derive(Debug)]
struct Reading {
    sheet: Sheet,
    evidence: Evidence,
    votes: Votes,
    /// By token: what it voted for.
    voted: Vec<Option<Label>>,
    names: Vec<NameDraft>,
}

fn tag(model: &Model, cx: &Context<'_>, found: &Mentions, rules: &[NameDraft]) -> Reading {
    let sheet = Sheet::new(cx, found, rules);
    let evidence = Evidence::new(&sheet);
    let mut decoder = Decoder::default();
    let live = cx.segments.sentences().iter().filter(|sentence| sheet.is_live(**sentence));
    let live: Vec<_> = live.map(|sentence| sentence.range()).collect();

    // What each sentence says by itself; those that follow each other are scored together.
    let mut scores: Vec<Scores> = Vec::with_capacity(live.iter().map(|s| s.len()).sum());
    let mut sums = Vec::new();
    for neighbours in live.chunk_by(|a, b| a.end == b.start) {
        let tokens = neighbours[0].start..neighbours[neighbours.len() - 1].end;
        model.score(&sheet, &evidence, tokens, &mut sums, &mut scores);
    }
    let mut alone: Vec<NameDraft> = Vec::with_capacity(rules.len());
    let mut votes = Votes::default();
    let mut voted: Vec<Option<Label>> = vec![None; sheet.atoms.len()];
    let mut rest = &scores[..];
    for sentence in &live {
        let (here, later) = rest.split_at(sentence.len());
        rest = later;
        decoder.decode(here, &model.steps, sentence.start, |kind, tokens, labels, probability| {
            alone.push(draft(kind, tokens, probability));
            if probability >= SURE {
                votes.count(&sheet, tokens.start as usize, labels);
                for (voted, label) in voted[tokens.range()].iter_mut().zip(labels) {
                    *voted = Some(*label);
                }
            }
        });
    }

    // What the report says as a whole.
    let mut names = Vec::with_capacity(alone.len());
    let mut alone = alone.into_iter().peekable();
    let mut own = rules.iter().filter(|name| name.rule.is_own()).peekable();
    let mut scores = &mut scores[..];
    for sentence in live {
        let (here, rest) = scores.split_at_mut(sentence.len());
        scores = rest;
        let mut changed = false;
        for (i, scores) in sentence.clone().zip(here.iter_mut()) {
            changed |= votes.sway(&sheet, i, voted[i], scores);
        }
        while let Some(name) = own.next_if(|name| (name.tokens.start as usize) < sentence.end) {
            insist(name, sentence.start, here);
            changed = true;
        }
        while let Some(name) = alone.next_if(|name| (name.tokens.start as usize) < sentence.end) {
            if !changed {
                names.push(name);
            }
        }
        if changed {
            decoder.decode(here, &model.steps, sentence.start, |kind, tokens, _, probability| {
                names.push(draft(kind, tokens, probability));
            });
        }
    }
    Reading { sheet, evidence, votes, voted, names }
}

/// A name that the tagger found, as probable as the model says.
fn draft(kind: NameKind, tokens: TokenRange, probability: f32) -> NameDraft {
    let confidence = Some(rounded(calibration::confidence(probability)));
    NameDraft { tokens, kind, rule: NameRule::Tagger, confidence }
}

/// Leaves the tokens of a name that the user knows no other labels; `first` is the token of the first scores.
fn insist(name: &NameDraft, first: usize, scores: &mut [Scores]) {
    const NEVER: f32 = -1e6;
    let from = name.tokens.start as usize - first;
    for (n, scores) in scores.iter_mut().skip(from).take(name.tokens.len()).enumerate() {
        *scores = [NEVER; LANES];
        scores[Label::of(name.kind, n == 0) as usize] = 0.0;
    }
    if let Some(after) = scores.get_mut(from + name.tokens.len()) {
        after[Label::of(name.kind, false) as usize] = NEVER;
    }
}
