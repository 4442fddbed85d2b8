//! Confidences held against the labels: of the names that a tool is so sure of, how many are right.

use crate::answer::Answer;
use crate::compare::{Item, found, pairs, wanted};
use crate::labels::Mention;

/// The bins of confidence, by their lower ends.
pub const BINS: [f64; 8] = [0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98];

/// Names with a confidence, counted in [`BINS`].
///
/// ```
/// use bantin_gold::{Answer, Confidences, Mentions};
/// let gold: Mentions = serde_json::from_str(r#"{"id": "a", "mentions": [{"t": "org", "start": 0, "end": 4}]}"#)?;
/// let answer: Answer = serde_json::from_str(r#"{"id": "a", "organizations": [
///     {"start": 0, "end": 4, "confidence": 0.99}, {"start": 7, "end": 9, "confidence": 0.91}]}"#)?;
/// let mut confidences = Confidences::default();
/// confidences.add(&gold.mentions, &answer);
/// assert_eq!((confidences.names_from(0.9), confidences.right_from(0.9)), (2, 1));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Confidences {
    bins: [Bin; BINS.len()],
}

/// The names in one bin.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bin {
    /// How many.
    pub names: usize,
    /// How many of them meet a label.
    pub right: usize,
    /// The sum of their confidences.
    pub sum: f64,
}

impl Confidences {
    /// Counts the people, organizations and places of one answer; those without a confidence are passed over.
    pub fn add(&mut self, mentions: &[Mention], answer: &Answer) {
        let (labels, credits) = wanted(mentions);
        let finds = found(answer, &credits);
        for kind in ["person", "org", "loc"] {
            let labels: Vec<&Item> = labels.iter().filter(|item| item.kind == kind).collect();
            let finds: Vec<&Item> = finds.iter().filter(|item| item.kind == kind).collect();
            let pairs = pairs(&labels, &finds);
            for (n, confidence) in finds.iter().enumerate().filter_map(|(n, find)| Some((n, find.confidence?))) {
                let bin = BINS.iter().rposition(|least| confidence >= *least).unwrap_or_default();
                let bin = &mut self.bins[bin];
                bin.names += 1;
                bin.right += usize::from(pairs.contains(&Some(n)));
                bin.sum += confidence;
            }
        }
    }

    /// The bins, in the order of [`BINS`].
    pub fn bins(&self) -> &[Bin] {
        &self.bins
    }

    /// How many names have at least this confidence, one of [`BINS`].
    pub fn names_from(&self, least: f64) -> usize {
        self.from(least).map(|bin| bin.names).sum()
    }

    /// How many of those are right.
    pub fn right_from(&self, least: f64) -> usize {
        self.from(least).map(|bin| bin.right).sum()
    }

    fn from(&self, least: f64) -> impl Iterator<Item = &Bin> {
        self.bins.iter().zip(BINS).filter(move |(_, lower)| *lower >= least).map(|(bin, _)| bin)
    }
}
