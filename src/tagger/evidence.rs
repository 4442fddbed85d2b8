//! What the rest of the report says of the same words.
//!
//! The company that a run of capitalized words keeps elsewhere (after an honorific, after a unit word) is known before
//! any tagging.

use super::Label;
use super::atoms::Sheet;
use super::model::Scores;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys are hashes already.
type Table<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;

/// Mixes words that are hashes of words; nobody chooses them to collide but at the cost of a slower report of his own.
#[derive(Debug, Default)]
pub(crate) struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.write_u32(u32::from(*b)));
    }

    fn write_u32(&mut self, word: u32) {
        self.0 = (self.0.rotate_left(29) ^ u64::from(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

/// The company that runs of capitalized words keep in one report.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// By run key: a set of the categories that end right before it somewhere.
    company: Table<u32, u32>,
    /// Last words of runs that open with a surname and have two to four words.
    given: Table<u32, u32>,
}

impl Evidence {
    /// Reads all runs of the report.
    pub(crate) fn new(sheet: &Sheet) -> Evidence {
        let mut evidence = Evidence::default();
        for run in &sheet.runs {
            let atoms = &sheet.atoms[run.tokens.range()];
            *evidence.company.entry(run.key).or_default() |= atoms[0].ended | 1 << 31;
            let surname = atoms[0].begins & (1 << 12 | 1 << 13) != 0;
            if surname && (2..=4).contains(&atoms.len()) {
                *evidence.given.entry(atoms[atoms.len() - 1].word).or_default() += 1;
            }
        }
        evidence
    }

    /// The categories that ended before this run anywhere in the report.
    pub(crate) fn company(&self, run: u32) -> u32 {
        self.company.get(&run).copied().unwrap_or_default()
    }

    /// Whether the word closes a full name somewhere in the report.
    pub(crate) fn closes_a_name(&self, word: u32) -> bool {
        self.given.contains_key(&word)
    }
}

/// What the surely tagged names of a report say of the same words elsewhere in it.
#[derive(Debug, Default)]
pub(crate) struct Votes {
    /// By run of capitals and place in it.
    runs: Table<(u32, u32), Count>,
    /// By word and the word after.
    pairs: Table<(u32, u32), Count>,
}

/// How far the label that the same run (the same two words) has elsewhere raises a score; chosen by cross-validation.
const SAME_RUN: f32 = 0.5;
const SAME_PAIR: f32 = 2.5;

/// How often each label was given.
type Count = [u16; Label::COUNT];

impl Votes {
    /// Counts the labels of a surely tagged name.
    pub(crate) fn count(&mut self, sheet: &Sheet, first: usize, labels: &[Label]) {
        for (n, label) in labels.iter().enumerate() {
            if let Some(run) = run(sheet, first + n) {
                let label = *label as usize;
                for count in [self.runs.entry(run).or_default(), self.pairs.entry(pair(sheet, first + n)).or_default()]
                {
                    count[label] = count[label].saturating_add(1);
                }
            }
        }
    }

    /// Raises the scores of token `i` for what it is elsewhere; `own` is the label that its own name voted for. Tells
    /// whether there was a vote.
    pub(crate) fn sway(&self, sheet: &Sheet, i: usize, own: Option<Label>, scores: &mut Scores) -> bool {
        let Some(run) = run(sheet, i) else { return false };
        let mut any = false;
        for (count, weight) in [(self.runs.get(&run), SAME_RUN), (self.pairs.get(&pair(sheet, i)), SAME_PAIR)] {
            let Some(mut count) = count.copied() else { continue };
            if let Some(own) = own {
                count[own as usize] = count[own as usize].saturating_sub(1);
            }
            let total: u32 = count.iter().map(|c| u32::from(*c)).sum();
            any |= total > 0;
            for (score, count) in scores.iter_mut().zip(count) {
                *score += weight * f32::from(count) / total.max(1) as f32;
            }
        }
        any
    }
}

fn pair(sheet: &Sheet, i: usize) -> (u32, u32) {
    (word(sheet, i), if i + 1 < sheet.atoms.len() { word(sheet, i + 1) } else { 0 })
}

/// A word, also one that the lexicon does not have.
fn word(sheet: &Sheet, i: usize) -> u32 {
    let atom = &sheet.atoms[i];
    if atom.word < 32 { atom.affix } else { atom.word }
}

/// The run of capitals of a token and its place in it.
fn run(sheet: &Sheet, i: usize) -> Option<(u32, u32)> {
    let run = sheet.runs.get(sheet.atoms[i].run as usize)?;
    Some((run.key, i as u32 - run.tokens.start))
}
