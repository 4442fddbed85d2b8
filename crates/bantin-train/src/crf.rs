//! A linear-chain conditional random field: scores, marginals, gradients.

use bantin::training::{LABELS, may_follow};

/// A score that forbids a step.
const NEVER: f64 = -1e9;

/// Labelled sequences with the numbers of their features, flat.
#[derive(Default)]
pub struct Data {
    /// Feature numbers, token after token.
    pub features: Vec<u32>,
    /// Where each token's features begin; one more at the end.
    pub tokens: Vec<u32>,
    /// Each token's label.
    pub labels: Vec<u8>,
    /// Where each sequence's tokens begin; one more at the end.
    pub sequences: Vec<u32>,
}

impl Data {
    /// No sequences yet.
    pub fn new() -> Data {
        Data { tokens: vec![0], sequences: vec![0], ..Data::default() }
    }

    /// The features of a token.
    fn of(&self, token: usize) -> &[u32] {
        &self.features[self.tokens[token] as usize..self.tokens[token + 1] as usize]
    }

    /// The number of sequences.
    pub fn len(&self) -> usize {
        self.sequences.len() - 1
    }
}

/// Weights: for each feature one for each label, then the steps from label to label.
pub struct Shape {
    /// The number of features.
    pub features: usize,
}

impl Shape {
    /// The number of weights.
    pub fn weights(&self) -> usize {
        (self.features + LABELS) * LABELS
    }

    fn step(&self, weights: &[f64], from: usize, to: usize) -> f64 {
        if may_follow(Some(from), to) { weights[(self.features + from) * LABELS + to] } else { NEVER }
    }

    fn scores(&self, data: &Data, weights: &[f64], tokens: std::ops::Range<usize>, scores: &mut Vec<[f64; LABELS]>) {
        scores.clear();
        for token in tokens {
            let mut score = [0.0; LABELS];
            for &feature in data.of(token) {
                let at = feature as usize * LABELS;
                for (s, w) in score.iter_mut().zip(&weights[at..at + LABELS]) {
                    *s += w;
                }
            }
            scores.push(score);
        }
    }

    /// The negative log-likelihood of some sequences; its gradient is added to `gradient`.
    pub fn loss(&self, data: &Data, weights: &[f64], sequences: std::ops::Range<usize>, gradient: &mut [f64]) -> f64 {
        let mut steps = [[0.0; LABELS]; LABELS];
        for (from, row) in steps.iter_mut().enumerate() {
            for (to, s) in row.iter_mut().enumerate() {
                *s = self.step(weights, from, to).exp();
            }
        }
        let mut loss = 0.0;
        let (mut scores, mut alpha, mut beta) = (Vec::new(), Vec::<[f64; LABELS]>::new(), Vec::new());
        let mut scale = Vec::new();
        for sequence in sequences {
            let (from, to) = (data.sequences[sequence] as usize, data.sequences[sequence + 1] as usize);
            self.scores(data, weights, from..to, &mut scores);
            forbid_first(&mut scores);
            let n = to - from;
            // Scaled forward-backward over exponentiated scores.
            for (k, score) in scores.iter().enumerate() {
                let y = data.labels[from + k] as usize;
                loss -= score[y];
                if k > 0 {
                    loss -= self.step(weights, data.labels[from + k - 1] as usize, y);
                }
            }
            let mut log = 0.0;
            for score in &mut scores {
                let top = score.iter().copied().fold(f64::MIN, f64::max);
                log += top;
                score.iter_mut().for_each(|s| *s = (*s - top).exp());
            }
            alpha.clear();
            scale.clear();
            for k in 0..n {
                let mut row = scores[k];
                if k > 0 {
                    let before: &[f64; LABELS] = &alpha[k - 1];
                    for (to, r) in row.iter_mut().enumerate() {
                        *r *= (0..LABELS).map(|from| before[from] * steps[from][to]).sum::<f64>();
                    }
                }
                let sum: f64 = row.iter().sum();
                row.iter_mut().for_each(|r| *r /= sum);
                log += sum.ln();
                scale.push(sum);
                alpha.push(row);
            }
            loss += log;
            beta.clear();
            beta.resize(n, [1.0; LABELS]);
            for k in (0..n - 1).rev() {
                for from in 0..LABELS {
                    beta[k][from] =
                        (0..LABELS).map(|to| steps[from][to] * scores[k + 1][to] * beta[k + 1][to]).sum::<f64>()
                            / scale[k + 1];
                }
            }
            for k in 0..n {
                let y = data.labels[from + k] as usize;
                let mut row = [0.0; LABELS];
                for (label, r) in row.iter_mut().enumerate() {
                    *r = alpha[k][label] * beta[k][label];
                }
                row[y] -= 1.0;
                for &feature in data.of(from + k) {
                    let at = feature as usize * LABELS;
                    for (g, r) in gradient[at..at + LABELS].iter_mut().zip(&row) {
                        *g += r;
                    }
                }
                if k > 0 {
                    let before = data.labels[from + k - 1] as usize;
                    for f in 0..LABELS {
                        for t in 0..LABELS {
                            let p = alpha[k - 1][f] * steps[f][t] * scores[k][t] * beta[k][t] / scale[k];
                            gradient[(self.features + f) * LABELS + t] += p;
                        }
                    }
                    gradient[(self.features + before) * LABELS + y] -= 1.0;
                }
            }
        }
        loss
    }
}

/// Labels that cannot begin a sequence.
fn forbid_first(scores: &mut [[f64; LABELS]]) {
    if let Some(first) = scores.first_mut() {
        for (label, s) in first.iter_mut().enumerate() {
            if !may_follow(None, label) {
                *s = NEVER;
            }
        }
    }
}
