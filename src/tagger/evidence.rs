//! What the rest of the report says of the same words.
//!
//! The company that a run of capitalized words keeps elsewhere (after an honorific, after a unit word) is known before
//! any tagging.

use super::atoms::Sheet;
use std::collections::HashMap;

/// The company that runs of capitalized words keep in one report.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// By run key: a set of the categories that end right before it somewhere.
    company: HashMap<u32, u32>,
    /// Last words of runs that open with a surname and have two to four words.
    given: HashMap<u32, u32>,
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
