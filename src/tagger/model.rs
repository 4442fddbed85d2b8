//! The model file: weights by feature, in fixed byte order, and the table they are looked up in.
//!
//! Layout, all numbers little-endian: the magic number `BTAG`, a `u32` version, an `f32` (what a weight of 1 stands
//! for), 49 `f32` (scores of steps from label to label, row by row), a `u32` count of features, and for each feature,
//! ascending, its template (a byte), its values (two `u32`) and 7 `i8` weights.

use super::Label;
use super::atoms::Sheet;
use super::decode::Steps;
use super::evidence::Evidence;
use super::features::{FAMILIES, Feature, REACH, Sink, family, family_of, far, near};
use std::ops::Range;

const MAGIC: [u8; 4] = *b"BTAG";
/// 2: features by template and values; 1 had them by a number mixed of these.
const VERSION: u32 = 2;
/// Bytes before the features, and of a feature.
const HEADER: usize = 4 + 4 + 4 + 4 * Label::COUNT * Label::COUNT + 4;
const FEATURE: usize = 1 + 4 + 4 + Label::COUNT;

/// Numbers of one token, one a label and an idle one, so that a vector operation takes them all.
pub(super) const LANES: usize = Label::COUNT + 1;

/// Scores of the labels of one token; the idle one is 0.
pub(crate) type Scores = [f32; LANES];

/// Weights summed up for one token.
pub(super) type Sums = [i16; LANES];

/// The weights of one template, as wide as their sums: they are added as they lie.
type Weights = [i16; LANES];

/// Weights by feature.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    scale: f32,
    /// From label to label.
    pub(crate) steps: Steps,
    features: usize,
    /// Open addressing by a family's answer.
    slots: Vec<Slot>,
    /// The weights of the templates of each answer, side by side.
    weights: Vec<Weights>,
    /// One bit for each answer that has weights.
    filter: Vec<u64>,
}

/// Where the weights of an answer lie.
#[derive(Clone, Copy, Debug)]
struct Slot {
    key: u32,
    /// Index of the first template's weights; [`FREE`] in a free slot.
    weights: u32,
}

const FREE: u32 = u32::MAX;

/// Bits of the filter that most answers without weights do not pass; small enough for the innermost cache.
const FILTER_BITS: u32 = 17;

/// By family: how many answers it can give that are small numbers and stand in the table by themselves, without being
/// looked for; 0 for the families with too many.
const COUNTED: [usize; FAMILIES.len()] = {
    let mut counted = [0; FAMILIES.len()];
    counted[family::ANY] = 1;
    counted[family::SHAPE] = 256;
    counted[family::PLACE] = 256;
    counted[family::CLAIM] = 256;
    counted[family::COARSE] = 65;
    counted[family::MIDDLE] = 257;
    counted[family::FINE] = 1025;
    counted[family::BEGINS] = 32;
    counted[family::INSIDE] = 32;
    counted[family::ENDED_NEXT] = 32;
    counted
};

/// By family: where the weights of its counted answers begin; the last is where those of the others do.
const COUNTED_AT: [usize; FAMILIES.len() + 1] = {
    let mut at = [0; FAMILIES.len() + 1];
    let mut family = 0;
    while family < FAMILIES.len() {
        at[family + 1] = at[family] + COUNTED[family] * FAMILIES[family].len();
        family += 1;
    }
    at
};

/// A family's answer, mixed.
#[derive(Clone, Copy)]
struct Mixed(u64);

impl Mixed {
    #[inline(always)]
    fn new(family: usize, x: u32, y: u32) -> Mixed {
        let seed = (family as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let values = u64::from(y) << 32 | u64::from(x);
        let product = u128::from(values ^ seed).wrapping_mul(0xd6e8_feb8_6659_fd93_a076_1d64_78bd_642f);
        Mixed((product >> 64) as u64 ^ product as u64)
    }

    #[inline(always)]
    fn key(self) -> u32 {
        self.0 as u32
    }

    #[inline(always)]
    fn home(self) -> usize {
        (self.0 >> 32) as usize
    }

    /// Where the filter keeps its bit.
    #[inline(always)]
    fn filter_bit(self) -> (usize, u64) {
        let at = self.0 >> (64 - FILTER_BITS);
        ((at >> 6) as usize, 1 << (at & 63))
    }
}

impl Model {
    /// A model without weights.
    pub(crate) fn blank() -> Model {
        Model::new(0.0, [[0.0; LANES]; Label::COUNT], 0)
    }

    fn new(scale: f32, steps: [Scores; Label::COUNT], features: usize) -> Model {
        let slots = vec![Slot { key: 0, weights: FREE }; (features * 2).next_power_of_two().max(2)];
        let filter = vec![0; 1 << (FILTER_BITS - 6)];
        let weights = vec![[0; LANES]; COUNTED_AT[FAMILIES.len()]];
        Model { scale, steps: Steps::new(steps), features, slots, weights, filter }
    }

    /// The number of features that have weights.
    pub(crate) fn features(&self) -> usize {
        self.features
    }

    /// Reads a model file; none if it is no such file or of another version.
    pub(crate) fn read(bytes: &[u8]) -> Option<Model> {
        let (header, features) = bytes.split_at_checked(HEADER)?;
        let (magic, header) = header.split_at(MAGIC.len());
        let mut numbers = header.chunks_exact(4).map(|b| [b[0], b[1], b[2], b[3]]);
        if magic != MAGIC || u32::from_le_bytes(numbers.next()?) != VERSION {
            return None;
        }
        let scale = f32::from_le_bytes(numbers.next()?);
        let mut steps = [[0.0; LANES]; Label::COUNT];
        for step in steps.iter_mut().flat_map(|row| &mut row[..Label::COUNT]) {
            *step = f32::from_le_bytes(numbers.next()?);
        }
        let count = u32::from_le_bytes(numbers.next()?) as usize;
        if count.checked_mul(FEATURE) != Some(features.len()) {
            return None;
        }
        let mut model = Model::new(scale, steps, count);
        for row in features.chunks_exact(FEATURE) {
            let number = |at: usize| u32::from_le_bytes([row[at], row[at + 1], row[at + 2], row[at + 3]]);
            let (family, template) = family_of(row[0])?;
            let at = model.place(family, number(1), number(5))?;
            model.weights[at + template].iter_mut().zip(&row[9..]).for_each(|(w, b)| *w = i16::from(*b as i8));
        }
        Some(model)
    }

    /// Where the weights of an answer lie; makes room for them if there are none yet. None for an answer that the family
    /// cannot give.
    fn place(&mut self, family: usize, x: u32, y: u32) -> Option<usize> {
        if COUNTED[family] > 0 {
            let known = (x as usize) < COUNTED[family] && y == 0;
            return known.then(|| COUNTED_AT[family] + x as usize * FAMILIES[family].len());
        }
        let mixed = Mixed::new(family, x, y);
        let at = self.slot(mixed);
        if self.slots[at].weights == FREE {
            let (word, bit) = mixed.filter_bit();
            self.filter[word] |= bit;
            self.slots[at] = Slot { key: mixed.key(), weights: self.weights.len() as u32 };
            self.weights.resize(self.weights.len() + FAMILIES[family].len(), [0; LANES]);
        }
        Some(self.slots[at].weights as usize)
    }

    /// The slot of an answer, free if it has no weights. There are more slots than answers, so some are free.
    #[inline(always)]
    fn slot(&self, mixed: Mixed) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = mixed.home() & mask;
        while self.slots[at].weights != FREE && self.slots[at].key != mixed.key() {
            at = (at + 1) & mask;
        }
        at
    }

    /// The weights of the templates of an answer.
    #[inline(always)]
    fn weights(&self, family: usize, x: u32, y: u32) -> Option<&[Weights]> {
        if COUNTED[family] > 0 {
            let at = COUNTED_AT[family] + (x as usize).min(COUNTED[family] - 1) * FAMILIES[family].len();
            return self.weights.get(at..at + FAMILIES[family].len());
        }
        let mixed = Mixed::new(family, x, y);
        let (word, bit) = mixed.filter_bit();
        if self.filter[word] & bit == 0 {
            return None;
        }
        let slot = self.slots[self.slot(mixed)];
        self.weights.get(slot.weights as usize..)?.get(..FAMILIES[family].len())
    }

    /// What one feature adds to the scores.
    pub(super) fn scores_of(&self, feature: Feature) -> Scores {
        let weights = family_of(feature.template)
            .and_then(|(family, template)| self.weights(family, feature.x, feature.y).map(|w| w[template]));
        weights.unwrap_or_default().map(|weight| f32::from(weight) * self.scale)
    }

    /// Appends the scores of these tokens to `scores`; `sums` is scratch.
    pub(super) fn score(
        &self,
        sheet: &Sheet,
        evidence: &Evidence,
        tokens: Range<usize>,
        sums: &mut Vec<Sums>,
        scores: &mut Vec<Scores>,
    ) {
        // As many tokens at once as stay in the innermost cache, and memory that does not grow with the text.
        const WINDOW: usize = 512;
        for start in tokens.clone().step_by(WINDOW) {
            self.score_window(sheet, evidence, start..tokens.end.min(start + WINDOW), sums, scores);
        }
    }

    fn score_window(
        &self,
        sheet: &Sheet,
        evidence: &Evidence,
        tokens: Range<usize>,
        sums: &mut Vec<Sums>,
        scores: &mut Vec<Scores>,
    ) {
        // With room for what lies around the tokens and for what that is heard by, so that all answers find a place.
        const MARGIN: usize = 2 * REACH;
        sums.clear();
        sums.resize(tokens.len() + 2 * MARGIN, [0; LANES]);
        for n in REACH..tokens.len() + 2 * MARGIN - REACH {
            let mut adder = Adder { model: self, sums, at: n };
            far(sheet, (tokens.start + n) as isize - MARGIN as isize, &mut adder);
        }
        for i in tokens.clone() {
            let mut adder = Adder { model: self, sums, at: i - tokens.start + MARGIN };
            near(sheet, evidence, i, &mut adder);
        }
        let sums = &sums[MARGIN..MARGIN + tokens.len()];
        scores.extend(sums.iter().map(|sums| sums.map(|sum| f32::from(sum) * self.scale)));
    }
}

/// Adds the weights of answers to the sums of the tokens that hear them.
struct Adder<'a> {
    model: &'a Model,
    sums: &'a mut [Sums],
    /// The token that is asked, in `sums`.
    at: usize,
}

impl Sink for Adder<'_> {
    #[inline(always)]
    fn take<const FAMILY: usize>(&mut self, x: u32, y: u32) {
        if let Some(weights) = self.model.weights(FAMILY, x, y) {
            for (weights, (_, to)) in weights.iter().zip(FAMILIES[FAMILY]) {
                let sums = &mut self.sums[self.at.wrapping_add_signed(*to)];
                *sums = added(*sums, *weights);
            }
        }
    }
}

/// By value: numbers that might lie in the same memory would be added one by one.
#[inline(always)]
fn added(mut sums: Sums, weights: Weights) -> Sums {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += weight;
    }
    sums
}

/// Writes a model file: the steps, row by row, and each feature's weights.
#[cfg(feature = "training")]
pub(crate) fn write(steps: &[f64], features: &[(Feature, Vec<f64>)]) -> Vec<u8> {
    let top = features.iter().flat_map(|f| &f.1).fold(0.0f64, |top, w| top.max(w.abs()));
    let scale = (top / 127.0).max(f64::MIN_POSITIVE);
    let quantized = |weights: &[f64]| weights.iter().map(|w| (w / scale).round() as i8).collect::<Vec<i8>>();
    let mut rows: Vec<(Feature, Vec<i8>)> = features.iter().map(|(f, w)| (*f, quantized(w))).collect();
    rows.retain(|row| row.1.iter().any(|w| *w != 0));
    rows.sort();
    rows.dedup_by_key(|row| row.0);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend((scale as f32).to_le_bytes());
    steps.iter().for_each(|step| bytes.extend((*step as f32).to_le_bytes()));
    bytes.extend((rows.len() as u32).to_le_bytes());
    for (feature, weights) in rows {
        bytes.push(feature.template);
        bytes.extend(feature.x.to_le_bytes());
        bytes.extend(feature.y.to_le_bytes());
        bytes.extend(weights.iter().map(|w| *w as u8));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{self, Context};
    use crate::lexicon::{Hits, Lexicon};
    use crate::tagger::visit;
    use crate::{normalize, segment};

    #[test]
    fn a_score_is_the_sum_of_what_its_features_add() {
        let model = Model::read(include_bytes!("../../data/tagger.bin")).unwrap();
        let sentence = "Sáng 5/3, tại TP. Huế, ông Lê Văn Mẫu (Sở Y tế) và Robert Smith dự; nhiều người dân đến xem. ";
        // Longer than a window.
        let text = sentence.repeat(40);
        let normalized = normalize(&text);
        let lexicon = Lexicon::builtin();
        let segments = segment::segment_with(normalized.text(), &lexicon);
        let hits = Hits::find(segments.tokens(), &lexicon);
        let cx = Context { segments: &segments, lexicon: &lexicon, hits: &hits, reference_date: None };
        let found = extract::patterns(&cx);
        let rules = extract::names_by_rule(&cx, &found);
        let sheet = Sheet::new(&cx, &found, &rules);
        let evidence = Evidence::new(&sheet);
        // From within the text to its end.
        let tokens = 7..segments.tokens().len();
        assert!(tokens.len() > 600);
        let (mut sums, mut scores) = (Vec::new(), Vec::new());
        model.score(&sheet, &evidence, tokens.clone(), &mut sums, &mut scores);
        let mut added = vec![[0.0; LANES]; tokens.len()];
        visit(&sheet, &evidence, tokens.clone(), &mut |token, feature| {
            added[token - tokens.start].iter_mut().zip(model.scores_of(feature)).for_each(|(sum, score)| *sum += score);
        });
        assert_eq!(scores.len(), added.len());
        for (at, (score, added)) in scores.iter().zip(&added).enumerate() {
            assert!(score.iter().zip(added).all(|(a, b)| (a - b).abs() < 1e-3), "{at}: {score:?} {added:?}");
        }
        assert!(scores.iter().any(|score| score[1] > score[0]));
    }

    #[test]
    fn what_is_no_model_is_refused() {
        let shipped = include_bytes!("../../data/tagger.bin");
        assert!(Model::read(b"").is_none());
        assert!(Model::read(b"BTAG\x02\x00\x00\x00").is_none());
        assert!(Model::read(shipped).is_some());
        let mut longer = shipped.to_vec();
        longer.push(0);
        assert!(Model::read(&longer).is_none());
        let mut older = shipped.to_vec();
        older[4] = 1;
        assert!(Model::read(&older).is_none());
        let mut unknown_template = shipped.to_vec();
        unknown_template[HEADER] = 255;
        assert!(Model::read(&unknown_template).is_none());
    }
}
