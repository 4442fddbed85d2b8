//! The model file: weights by feature, in fixed byte order, and the table they are looked up in.
//!
//! Layout, all numbers little-endian: the magic number `BTAG`, a `u32` version, an `f32` (what a weight of 1 stands
//! for), 49 `f32` (scores of steps from label to label, row by row), a `u32` count of features, and for each feature,
//! ascending, its `u32` number and 7 `i8` weights.

use super::Label;
use super::decode::Steps;

const MAGIC: [u8; 4] = *b"BTAG";
const VERSION: u32 = 1;
/// Bytes before the features, and of a feature.
const HEADER: usize = 4 + 4 + 4 + 4 * Label::COUNT * Label::COUNT + 4;
const FEATURE: usize = 4 + Label::COUNT;

/// Scores of the labels of one token, in units of the pass's scale until they are summed up.
pub(crate) type Scores = [f32; Label::COUNT];

/// Weights by feature.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    scale: f32,
    /// From label to label.
    pub(crate) steps: Steps,
    /// Open addressing by a feature's number; an empty slot has no weights.
    slots: Vec<Slot>,
    /// One bit for each feature that has weights, by the top bits of its number.
    filter: Vec<u64>,
}

/// Weights summed up for one token. One more than there are labels, so that a sum is one vector operation.
pub(crate) type Sums = [i16; Label::COUNT + 1];

/// A feature's weights; the one beyond the labels tells whether the slot is taken.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    feature: u32,
    weights: [i8; Label::COUNT + 1],
}

impl Slot {
    fn used(&self) -> bool {
        self.weights[Label::COUNT] != 0
    }
}

/// Bits of the filter that most features without weights do not pass; small enough for the innermost cache.
const FILTER_BITS: u32 = 17;

impl Model {
    /// A model without weights.
    pub(crate) fn blank() -> Model {
        Model {
            scale: 0.0,
            steps: Steps::new([Scores::default(); Label::COUNT]),
            slots: vec![Slot::default(); 2],
            filter: filter(),
        }
    }

    /// The number of features that have weights.
    pub(crate) fn features(&self) -> usize {
        self.slots.iter().filter(|slot| slot.used()).count()
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
        let mut steps = [Scores::default(); Label::COUNT];
        for step in steps.iter_mut().flatten() {
            *step = f32::from_le_bytes(numbers.next()?);
        }
        let count = u32::from_le_bytes(numbers.next()?) as usize;
        if count.checked_mul(FEATURE) != Some(features.len()) {
            return None;
        }
        let slots = vec![Slot::default(); (count * 2).next_power_of_two().max(2)];
        let mut model = Model { scale, steps: Steps::new(steps), slots, filter: filter() };
        for row in features.chunks_exact(FEATURE) {
            let feature = u32::from_le_bytes([row[0], row[1], row[2], row[3]]);
            let mut weights = [1; Label::COUNT + 1];
            weights.iter_mut().zip(&row[4..]).for_each(|(w, b)| *w = *b as i8);
            let at = model.slot(feature);
            model.slots[at] = Slot { feature, weights };
            let (word, bit) = filter_bit(feature);
            model.filter[word] |= bit;
        }
        Some(model)
    }

    #[inline]
    fn slot(&self, feature: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = feature as usize & mask;
        while self.slots[at].used() && self.slots[at].feature != feature {
            at = (at + 1) & mask;
        }
        at
    }

    /// Adds a feature's weights to a token's sums.
    #[inline]
    pub(crate) fn add(&self, feature: u32, sums: &mut Sums) {
        let (word, bit) = filter_bit(feature);
        if self.filter[word] & bit == 0 {
            return;
        }
        let slot = &self.slots[self.slot(feature)];
        for (sum, weight) in sums.iter_mut().zip(slot.weights) {
            *sum += i16::from(weight);
        }
    }

    /// The scores that sums of weights stand for.
    #[inline]
    pub(crate) fn scores(&self, sums: Sums) -> Scores {
        std::array::from_fn(|label| f32::from(sums[label]) * self.scale)
    }
}

fn filter() -> Vec<u64> {
    vec![0; 1 << (FILTER_BITS - 6)]
}

/// Where the filter keeps a feature's bit.
#[inline]
fn filter_bit(feature: u32) -> (usize, u64) {
    let at = feature >> (32 - FILTER_BITS);
    ((at >> 6) as usize, 1 << (at & 63))
}

/// Writes a model file: the steps, row by row, and each feature's weights.
#[cfg(feature = "training")]
pub(crate) fn write(steps: &[f64], features: &[(u32, Vec<f64>)]) -> Vec<u8> {
    let top = features.iter().flat_map(|f| &f.1).fold(0.0f64, |top, w| top.max(w.abs()));
    let scale = (top / 127.0).max(f64::MIN_POSITIVE);
    let quantized = |weights: &[f64]| weights.iter().map(|w| (w / scale).round() as i8).collect::<Vec<i8>>();
    let mut rows: Vec<(u32, Vec<i8>)> = features.iter().map(|(f, w)| (*f, quantized(w))).collect();
    rows.retain(|row| row.1.iter().any(|w| *w != 0));
    rows.sort();
    rows.dedup_by_key(|row| row.0);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend((scale as f32).to_le_bytes());
    steps.iter().for_each(|step| bytes.extend((*step as f32).to_le_bytes()));
    bytes.extend((rows.len() as u32).to_le_bytes());
    for (feature, weights) in rows {
        bytes.extend(feature.to_le_bytes());
        bytes.extend(weights.iter().map(|w| *w as u8));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_model_is_refused() {
        assert!(Model::read(b"").is_none());
        assert!(Model::read(b"BTAG\x01\x00\x00\x00").is_none());
        assert!(Model::read(include_bytes!("../../data/tagger.bin")).is_some());
        let mut longer: Vec<u8> = include_bytes!("../../data/tagger.bin").to_vec();
        longer.push(0);
        assert!(Model::read(&longer).is_none());
    }
}
