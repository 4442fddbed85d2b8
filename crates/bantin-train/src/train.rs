//! Training on reports: features to numbers, numbers to weights, weights to a model file.

use crate::corpus::Report;
use crate::crf::{Data, Shape};
use crate::owlqn::{self, Options};
use bantin::training::{Feature, LABELS, Prepared, write_model};
use std::collections::HashMap;

/// How to train.
#[derive(Clone, Copy, clap::Args)]
pub struct Settings {
    /// Strength of the L1 term: how many weights stay zero.
    #[arg(long, default_value_t = 0.1)]
    pub l1: f64,
    /// Strength of the L2 term: how small weights stay.
    #[arg(long, default_value_t = 0.02)]
    pub l2: f64,
    /// The most iterations. Fewer than it takes to converge: on unseen reports the last steps lose more than they win.
    #[arg(long, default_value_t = 80)]
    pub iterations: usize,
    /// Features seen less often are left out.
    #[arg(long, default_value_t = 2)]
    pub least: u32,
}

/// A prepared report with its gold labels.
pub struct Example {
    /// The report.
    pub report: Report,
    /// Its tokens and features.
    pub prepared: Prepared,
    /// Its gold labels, by token.
    pub labels: Vec<usize>,
}

/// Trained weights.
pub struct Tagger {
    numbers: HashMap<Feature, u32>,
    shape: Shape,
    weights: Vec<f64>,
}

impl Tagger {
    /// Trains on examples.
    pub fn train(examples: &[&Example], settings: &Settings) -> Tagger {
        let mut counts: HashMap<Feature, u32> = HashMap::new();
        for example in examples {
            example.prepared.features(|_, feature| *counts.entry(feature).or_default() += 1);
        }
        let mut kept: Vec<Feature> = counts.into_iter().filter(|c| c.1 >= settings.least).map(|c| c.0).collect();
        kept.sort_unstable();
        let numbers: HashMap<Feature, u32> = kept.iter().enumerate().map(|(n, f)| (*f, n as u32)).collect();
        let mut data = Data::new();
        for example in examples {
            add(&mut data, &numbers, example);
        }
        let shape = Shape { features: numbers.len() };
        let mut weights = vec![0.0; shape.weights()];
        let options = Options { l1: settings.l1, l2: settings.l2, iterations: settings.iterations, tolerance: 1e-5 };
        owlqn::minimize(&mut weights, &options, |w, g| shape.loss(&data, w, 0..data.len(), g));
        Tagger { numbers, shape, weights }
    }

    /// The model file.
    pub fn bytes(&self) -> Vec<u8> {
        let features = self.numbers.iter().map(|(f, n)| (*f, *n as usize * LABELS));
        let mut features: Vec<_> = features.map(|(f, at)| (f, self.weights[at..at + LABELS].to_vec())).collect();
        features.sort_unstable_by_key(|f| f.0);
        write_model(&self.weights[self.shape.features * LABELS..], &features)
    }

    /// The number of features with a weight that is not zero.
    pub fn active(&self) -> usize {
        self.weights.chunks(LABELS).filter(|w| w.iter().any(|w| *w != 0.0)).count()
    }
}

/// Adds the sequences of a report, with the features that have numbers.
fn add(data: &mut Data, numbers: &HashMap<Feature, u32>, example: &Example) {
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); example.labels.len()];
    example.prepared.features(|token, feature| rows[token].extend(numbers.get(&feature)));
    for sequence in example.prepared.sequences() {
        for token in sequence.clone() {
            data.features.extend(&rows[token]);
            data.tokens.push(data.features.len() as u32);
            data.labels.push(example.labels[token] as u8);
        }
        data.sequences.push(data.labels.len() as u32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bantin::training::Kind;
    use bantin::{Lexicon, Pipeline, Span};

    /// Sentences in which a made-up word is a place after a verb and none after a noun.
    fn corpus() -> Vec<Example> {
        let lexicon = Lexicon::builtin();
        let words = ["Zanvora", "Kelmunda", "Brastivo", "Wolkerin", "Fesquil", "Jurmando"];
        let example = |(n, word): (usize, &&str)| {
            let text = format!("Con tàu cập bến {word} lúc rạng sáng. Mẫu robot {word} rời xưởng lúc rạng sáng.");
            let start = text.find(word).unwrap();
            let names = vec![(Kind::Location, Span::new(start, start + word.len()))];
            let prepared = Prepared::new(&text, &lexicon);
            let labels = prepared.labels(&names);
            Example { report: Report { id: n.to_string(), text, names }, prepared, labels }
        };
        words.iter().enumerate().map(example).collect()
    }

    fn model() -> Vec<u8> {
        let corpus = corpus();
        let settings = Settings { l1: 0.1, l2: 0.02, iterations: 60, least: 2 };
        Tagger::train(&corpus.iter().collect::<Vec<_>>(), &settings).bytes()
    }

    #[test]
    fn the_same_reports_give_the_same_bytes() {
        assert_eq!(model(), model());
    }

    #[test]
    fn a_small_corpus_teaches_what_stands_in_it() {
        let text = "Con tàu cập bến Pirelgas lúc rạng sáng. Mẫu robot Pirelgas rời xưởng lúc rạng sáng.";
        let places = |model: &[u8]| -> Vec<usize> {
            let tagger = bantin::Tagger::read(model).unwrap();
            let report = Pipeline::builder().tagger(tagger).build().run(text).into_owned();
            report.locations.iter().map(|place| place.span.start).collect()
        };
        assert_eq!(places(&model()), [text.find("Pirelgas").unwrap()]);
        // Without weights nothing is a place: what is found above was learned.
        assert!(places(&write_model(&[0.0; LABELS * LABELS], &[])).is_empty());
    }
}
