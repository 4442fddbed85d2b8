//! The best sequence of labels for a sentence, and how probable each name in it is.

use super::label::{Label, names};
use super::model::Scores;
use crate::extract::NameKind;
use crate::segment::TokenRange;

/// A score that no sum of others outweighs: the step is forbidden.
const NEVER: f32 = -1e9;

const COUNT: usize = Label::COUNT;

/// Buffers for one sentence after another.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    back: Vec<[u8; COUNT]>,
    weights: Vec<Scores>,
    alpha: Vec<Scores>,
    beta: Vec<Scores>,
    scale: Vec<f32>,
}

/// Scores of the steps from label to label, the impossible ones ruled out, and e to their power.
#[derive(Clone, Debug)]
pub(crate) struct Steps {
    scores: [Scores; COUNT],
    powers: [Scores; COUNT],
}

impl Steps {
    /// Rules the impossible steps out.
    pub(crate) fn new(mut scores: [Scores; COUNT]) -> Steps {
        for from in Label::ALL {
            for to in Label::ALL {
                if !to.may_follow(Some(from)) {
                    scores[from as usize][to as usize] = NEVER;
                }
            }
        }
        Steps { scores, powers: scores.map(|row| row.map(f32::exp)) }
    }
}

impl Decoder {
    /// Hands every name of the best labels, with its tokens, labels and probability, to `found`; `first` is the token of
    /// the first scores.
    pub(crate) fn decode(
        &mut self,
        scores: &[Scores],
        steps: &Steps,
        first: usize,
        labels: &mut Vec<Label>,
        mut found: impl FnMut(NameKind, TokenRange, &[Label], f32),
    ) {
        labels.clear();
        labels.resize(scores.len(), Label::Outside);
        self.best(scores, &steps.scores, labels);
        if labels.iter().all(|label| *label == Label::Outside) {
            return;
        }
        self.sum(scores, &steps.powers);
        names(labels, first, |kind, tokens| {
            let from = tokens.start as usize - first;
            let labels = &labels[from..from + tokens.len()];
            found(kind, tokens, labels, self.probability(&steps.powers, from, labels));
        });
    }

    /// The best labels for tokens with these scores.
    fn best(&mut self, scores: &[Scores], steps: &[Scores; COUNT], out: &mut [Label]) {
        self.back.clear();
        let mut row = first(scores);
        for score in &scores[1..] {
            let mut next = [f32::MIN; COUNT];
            let mut back = [0u8; COUNT];
            for to in 0..COUNT {
                for from in 0..COUNT {
                    let s = row[from] + steps[from][to];
                    if s > next[to] {
                        (next[to], back[to]) = (s, from as u8);
                    }
                }
                next[to] += score[to];
            }
            self.back.push(back);
            row = next;
        }
        let mut best = (0..COUNT).fold(0, |best, label| if row[label] > row[best] { label } else { best });
        for k in (0..scores.len()).rev() {
            out[k] = Label::ALL[best];
            if k > 0 {
                best = usize::from(self.back[k - 1][best]);
            }
        }
    }

    /// Sums over all sequences of labels, for [`probability`](Self::probability); `steps` are powers.
    fn sum(&mut self, scores: &[Scores], steps: &[Scores; COUNT]) {
        self.weights.clear();
        self.weights.extend(scores.iter().map(exponents));
        if let Some(weights) = self.weights.first_mut() {
            *weights = exponents(&first(scores));
        }
        self.alpha.clear();
        self.scale.clear();
        for k in 0..scores.len() {
            let mut row = self.weights[k];
            if k > 0 {
                let before = self.alpha[k - 1];
                for to in 0..COUNT {
                    row[to] *= (0..COUNT).map(|from| before[from] * steps[from][to]).sum::<f32>();
                }
            }
            let sum = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            self.alpha.push(row.map(|r| r / sum));
            self.scale.push(sum);
        }
        self.beta.clear();
        self.beta.resize(scores.len(), [1.0; COUNT]);
        for k in (0..scores.len().saturating_sub(1)).rev() {
            let next: Scores =
                std::array::from_fn(|to| self.weights[k + 1][to] * self.beta[k + 1][to] / self.scale[k + 1]);
            self.beta[k] = std::array::from_fn(|from| (0..COUNT).map(|to| steps[from][to] * next[to]).sum());
        }
    }

    /// How probable it is that exactly these tokens are a name with these labels, after [`sum`](Self::sum).
    fn probability(&self, steps: &[Scores; COUNT], from: usize, labels: &[Label]) -> f32 {
        let mut p = self.alpha[from][labels[0] as usize];
        for (k, pair) in labels.windows(2).enumerate() {
            let at = from + k + 1;
            p *= steps[pair[0] as usize][pair[1] as usize] * self.weights[at][pair[1] as usize] / self.scale[at];
        }
        let (last, after) = (labels[labels.len() - 1], from + labels.len());
        let ends = match self.weights.get(after) {
            None => 1.0,
            Some(weights) => {
                Label::ALL
                    .into_iter()
                    .filter(|next| !next.is_inside() || next.kind() != last.kind())
                    .map(|n| steps[last as usize][n as usize] * weights[n as usize] * self.beta[after][n as usize])
                    .sum::<f32>()
                    / self.scale[after]
            }
        };
        (p * ends).clamp(0.0, 1.0)
    }
}

/// The scores of a first token: no name goes on there.
fn first(scores: &[Scores]) -> Scores {
    let mut row = scores.first().copied().unwrap_or_default();
    for label in Label::ALL {
        if !label.may_follow(None) {
            row[label as usize] = NEVER;
        }
    }
    row
}

/// e to the power of each score, the largest being 1.
fn exponents(scores: &Scores) -> Scores {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    scores.map(|s| (s - top).exp())
}
