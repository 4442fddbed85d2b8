//! What a trainer of the tagger needs: a text's tokens and their features, by the code that the tagger itself uses.
//!
//! Only with the feature `training`; `bantin-train` is its user.

use crate::extract::{self, Context, NameKind};
use crate::lexicon::{Hits, Lexicon};
use crate::span::Span;
use crate::tagger::{Evidence, Label, Sheet, visit};
use crate::{normalize, segment};

/// A fact about a token: one of the tagger's templates and the values it has there.
pub use crate::tagger::Feature;

/// The number of labels: outside, and beginning and inside of people, organizations and places.
pub const LABELS: usize = Label::COUNT;

/// Whether the label `next` may stand after `before`; `None` is the beginning of a sequence.
pub fn may_follow(before: Option<usize>, next: usize) -> bool {
    Label::ALL[next].may_follow(before.map(|b| Label::ALL[b]))
}

/// What a labelled name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Location,
}

impl Kind {
    fn inner(self) -> NameKind {
        match self {
            Kind::Person => NameKind::Person,
            Kind::Organization => NameKind::Organization,
            Kind::Location => NameKind::Location,
        }
    }
}

/// A text, cut and looked up, ready to give features.
#[derive(Debug)]
pub struct Prepared {
    spans: Vec<Span>,
    sequences: Vec<std::ops::Range<usize>>,
    sheet: Sheet,
    evidence: Evidence,
}

impl Prepared {
    /// Cuts a text as the pipeline does.
    pub fn new(text: &str, lexicon: &Lexicon) -> Prepared {
        let normalized = normalize::normalize(text);
        let segments = segment::segment_with(normalized.text(), lexicon);
        let hits = Hits::find(segments.tokens(), lexicon);
        let cx = Context { segments: &segments, lexicon, hits: &hits, reference_date: None };
        let found = extract::patterns(&cx);
        let rules = extract::names_by_rule(&cx, &found);
        let sheet = Sheet::new(&cx, &found, &rules);
        let evidence = Evidence::new(&sheet);
        let spans = segments.tokens().iter().map(|t| normalized.to_source(Span::new(t.start(), t.end()))).collect();
        let live = segments.sentences().iter().filter(|sentence| sheet.is_live(**sentence));
        let sequences = live.map(|sentence| sentence.range()).collect();
        Prepared { spans, sequences, sheet, evidence }
    }

    /// The tokens, as byte spans of the original text.
    pub fn tokens(&self) -> &[Span] {
        &self.spans
    }

    /// The sentences that can hold a name, each labelled as one sequence.
    pub fn sequences(&self) -> &[std::ops::Range<usize>] {
        &self.sequences
    }

    /// The labels that spell these names, by token.
    pub fn labels(&self, names: &[(Kind, Span)]) -> Vec<usize> {
        let mut labels = vec![Label::Outside as usize; self.spans.len()];
        for (kind, span) in names {
            let from = self.spans.partition_point(|t| t.end <= span.start);
            let to = self.spans.partition_point(|t| t.start < span.end);
            for (n, label) in labels[from..to].iter_mut().enumerate() {
                *label = Label::of(kind.inner(), n == 0) as usize;
            }
        }
        // A name that runs over the end of a sequence begins anew in the next.
        for sequence in &self.sequences {
            if let Some(kind) = Label::ALL[labels[sequence.start]].kind() {
                labels[sequence.start] = Label::of(kind, true) as usize;
            }
        }
        labels
    }

    /// Hands every token's features to `emit`, each with the token's number.
    pub fn features(&self, mut emit: impl FnMut(usize, Feature)) {
        visit(&self.sheet, &self.evidence, 0..self.spans.len(), &mut emit);
    }
}

/// The bytes of a model file, which [`Tagger::read`](crate::Tagger::read) reads: the scores of the steps from label to
/// label, row by row, and each feature's weights.
pub fn write_model(steps: &[f64], features: &[(Feature, Vec<f64>)]) -> Vec<u8> {
    crate::tagger::write(steps, features)
}
