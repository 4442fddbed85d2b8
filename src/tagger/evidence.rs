//! What the rest of the report says of the same words.
//!
//! The company that a run of capitalized words keeps elsewhere (after an honorific, after a unit word) is known before
//! any tagging.

use super::Label;
use super::atoms::Sheet;
use super::model::Scores;
use crate::segment::TokenRange;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys are hashes already.
type Table<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;

/// The same without values.
type Bag<K> = HashSet<K, BuildHasherDefault<Mixer>>;

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

/// What the tagged names of a report say of the same words elsewhere in it: sure names of all kinds for what they are,
/// people's names in full for their parts, since the given name of a Vietnamese and either name of a foreigner stands
/// alone once the whole has been written.
#[derive(Debug, Default)]
pub(crate) struct Votes {
    /// By run of capitals and place in it.
    runs: Table<(u32, u32), Count>,
    /// By word and the word after.
    pairs: Table<(u32, u32), Count>,
    /// Words that are called by themselves: the last of a full name, and each that is not Vietnamese.
    parts: Bag<u32>,
    /// The last two words of full names that are longer.
    ends: Bag<(u32, u32)>,
}

/// How far the label that the same run (the same two words) has elsewhere raises a score; chosen by cross-validation.
const SAME_RUN: f32 = 0.5;
const SAME_PAIR: f32 = 2.5;

/// How far it raises the score of a person that the word is part of a full name elsewhere. Little where the word says
/// something else as often: a place, or a common word at the beginning of a sentence.
const PART: f32 = 4.5;
const FOREIGN_PART: f32 = 5.0;
const DOUBTFUL_PART: f32 = 1.0;
const END: f32 = 2.0;

/// The categories of names of places, and the first token of a sentence, as atoms have them.
const PLACES: u32 = !0 << 27;
const OPENS_SENTENCE: u8 = 4;

/// Habits below are those of syllables that are written small three times in four.
const COMMON: u8 = 21;

/// How often each label was given.
type Count = [u16; Label::COUNT];

impl Votes {
    /// Counts the labels of a surely tagged name.
    pub(crate) fn count(&mut self, sheet: &Sheet, first: usize, labels: &[Label]) {
        if labels[0] == Label::BeginPerson {
            self.count_parts(sheet, TokenRange::new(first, first + labels.len()));
        }
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

    /// Notes the parts of a person's name in full.
    fn count_parts(&mut self, sheet: &Sheet, name: TokenRange) {
        let last = name.end as usize - 1;
        if name.len() < 2 {
            return;
        }
        for i in name.range() {
            if sheet.atoms[i].run != u32::MAX && (i == last || sheet.atoms[i].affix != 0) {
                self.parts.insert(word(sheet, i));
            }
        }
        if name.len() > 2 {
            self.ends.insert(pair(sheet, last - 1));
        }
    }

    /// Raises the scores of token `i` for what it is elsewhere; `own` is the label that its own name voted for. Tells
    /// whether there was a vote.
    pub(crate) fn sway(&self, sheet: &Sheet, i: usize, own: Option<Label>, scores: &mut Scores) -> bool {
        let Some(run) = run(sheet, i) else { return false };
        let mut any = self.sway_part(sheet, i, scores);
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

    /// Raises the scores of a token that is by itself what a full name elsewhere has as a part.
    fn sway_part(&self, sheet: &Sheet, i: usize, scores: &mut Scores) -> bool {
        let atom = &sheet.atoms[i];
        let run = sheet.runs[atom.run as usize].tokens;
        let (label, weight) = match run.len() {
            1 if self.parts.contains(&word(sheet, i)) => {
                let doubtful = atom.begins & PLACES != 0 || atom.place & OPENS_SENTENCE != 0 && atom.habit < COMMON;
                let weight = match atom.affix {
                    _ if doubtful => DOUBTFUL_PART,
                    0 => PART,
                    _ => FOREIGN_PART,
                };
                (Label::BeginPerson, weight)
            }
            2 if self.ends.contains(&pair(sheet, run.start as usize)) => {
                (if i == run.start as usize { Label::BeginPerson } else { Label::InsidePerson }, END)
            }
            _ => return false,
        };
        scores[label as usize] += weight;
        true
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Context, Mentions};
    use crate::lexicon::{Hits, Lexicon};
    use crate::{normalize, segment};

    /// How far the name at the beginning of a text raises the score of a person for the text's last word.
    #[track_caller]
    fn check(name: &str, rest: &str, want: f32) {
        let text = format!("{name} {rest}");
        let text = normalize(&text);
        let segments = segment(&text);
        let lexicon = Lexicon::builtin();
        let hits = Hits::find(segments.tokens(), &lexicon);
        let cx = Context { segments: &segments, lexicon: &lexicon, hits: &hits, reference_date: None };
        let sheet = Sheet::new(&cx, &Mentions::default(), &[]);
        let mut votes = Votes::default();
        let words = name.split(' ').count();
        votes.count_parts(&sheet, TokenRange::new(0, words));
        let mut scores = Scores::default();
        votes.sway(&sheet, sheet.atoms.len() - 1, None, &mut scores);
        assert_eq!(scores[Label::BeginPerson as usize] + scores[Label::InsidePerson as usize], want, "{name} {rest}");
    }

    #[test]
    fn a_full_name_tells_what_its_parts_are() {
        check("Lê Văn Quyền", "ngồi. Nhiều người gặp Quyền", PART);
        check("Zelmund Kravotch", "ngồi. Nhiều người gặp Zelmund", FOREIGN_PART);
        check("Lê Văn Quyền", "ngồi. Nhiều người gặp Văn Quyền", END);
        // Neither the surname nor a part that a longer name has, nor a name of one word.
        check("Lê Văn Quyền", "ngồi. Nhiều người gặp Lê", 0.0);
        check("Lê Văn Quyền", "ngồi. Nhiều người gặp Hà Thu Quyền", 0.0);
        check("Quyền", "ngồi. Nhiều người gặp Quyền", 0.0);
    }

    #[test]
    fn a_part_says_little_where_the_word_says_something_else() {
        check("Lê Thị Nga", "ngồi. Nhiều người thăm Nga", DOUBTFUL_PART);
        check("Lê Văn Nhân", "ngồi. Nhân", DOUBTFUL_PART);
    }
}
