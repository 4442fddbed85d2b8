//! The best sequence of labels for a sentence, and how probable each name in it is.
//!
//! Most tokens are surely outside of names whatever stands around them. They cut a sentence into stretches that are
//! decoded one by one, each between two tokens outside.

use super::label::{Label, names};
use super::model::{LANES, Scores};
use crate::extract::NameKind;
use crate::segment::TokenRange;

/// A score that no sum of others outweighs: the step is forbidden.
const NEVER: f32 = -1e9;

const COUNT: usize = Label::COUNT;

/// A token whose score outside is so much above its others is outside: on 600 reports no name changed by cutting there.
/// At 8, one name in 300 changed, and long names in lower case were lost.
const SURE_OUTSIDE: f32 = 12.0;

/// Buffers for one sentence after another.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    labels: Vec<Label>,
    back: Vec<[u8; LANES]>,
    weights: Vec<Scores>,
    alpha: Vec<Scores>,
    beta: Vec<Scores>,
    scale: Vec<f32>,
    /// What is beyond the last token, for each of its labels: 1, or how the step outside weighs against the others'.
    end: Scores,
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
            for (to, score) in scores[from as usize].iter_mut().enumerate() {
                if !Label::ALL.get(to).is_some_and(|to| to.may_follow(Some(from))) {
                    *score = NEVER;
                }
            }
        }
        Steps { scores, powers: scores.map(|row| row.map(f32::exp)) }
    }
}

/// What stands at either side of a stretch.
#[derive(Clone, Copy)]
struct Edges {
    /// A token outside stands before (after); else the sentence begins (ends).
    before: bool,
    after: bool,
}

impl Decoder {
    /// Hands every name of the best labels, with its tokens, labels and probability, to `found`; `first` is the token of
    /// the first scores.
    pub(crate) fn decode(
        &mut self,
        scores: &[Scores],
        steps: &Steps,
        first: usize,
        mut found: impl FnMut(NameKind, TokenRange, &[Label], f32),
    ) {
        let mut end = 0;
        while let Some(skipped) = scores[end..].iter().position(|scores| !is_outside(scores)) {
            let begin = end + skipped;
            let length = scores[begin..].iter().position(is_outside).unwrap_or(scores.len() - begin);
            end = begin + length;
            let edges = Edges { before: begin > 0, after: end < scores.len() };
            self.stretch(&scores[begin..end], steps, edges, first + begin, &mut found);
        }
    }

    fn stretch(
        &mut self,
        scores: &[Scores],
        steps: &Steps,
        edges: Edges,
        first: usize,
        found: &mut impl FnMut(NameKind, TokenRange, &[Label], f32),
    ) {
        let mut best = std::mem::take(&mut self.labels);
        best.clear();
        best.resize(scores.len(), Label::Outside);
        self.best(scores, &steps.scores, edges, &mut best);
        if best.iter().any(|label| *label != Label::Outside) {
            self.sum(scores, steps, edges);
            names(&best, first, |kind, tokens| {
                let from = tokens.start as usize - first;
                let labels = &best[from..from + tokens.len()];
                found(kind, tokens, labels, self.probability(&steps.powers, from, labels));
            });
        }
        self.labels = best;
    }

    /// The best labels for tokens with these scores.
    fn best(&mut self, scores: &[Scores], steps: &[Scores; COUNT], edges: Edges, out: &mut [Label]) {
        self.back.clear();
        let mut row = first(scores, steps, edges);
        for score in &scores[1..] {
            let mut next = [f32::MIN; LANES];
            let mut back = [0u32; LANES];
            for (from, steps) in steps.iter().enumerate() {
                for to in 0..LANES {
                    let through = row[from] + steps[to];
                    let better = through > next[to];
                    next[to] = if better { through } else { next[to] };
                    back[to] = if better { from as u32 } else { back[to] };
                }
            }
            for to in 0..LANES {
                next[to] += score[to];
            }
            self.back.push(back.map(|from| from as u8));
            row = next;
        }
        if edges.after {
            row.iter_mut().zip(steps).for_each(|(score, steps)| *score += steps[Label::Outside as usize]);
        }
        let mut best = (0..COUNT).fold(0, |best, label| if row[label] > row[best] { label } else { best });
        for k in (0..scores.len()).rev() {
            out[k] = Label::ALL[best];
            if k > 0 {
                best = usize::from(self.back[k - 1][best]);
            }
        }
    }

    /// Sums over all sequences of labels, for [`probability`](Self::probability).
    fn sum(&mut self, scores: &[Scores], steps: &Steps, edges: Edges) {
        let powers = &steps.powers;
        self.weights.clear();
        self.weights.extend(scores.iter().map(exponents));
        if let Some(weights) = self.weights.first_mut() {
            *weights = exponents(&first(scores, &steps.scores, edges));
        }
        self.alpha.clear();
        self.scale.clear();
        for k in 0..scores.len() {
            let mut row = self.weights[k];
            if k > 0 {
                let mut reached = [0.0; LANES];
                for (before, powers) in self.alpha[k - 1].iter().zip(powers) {
                    reached.iter_mut().zip(powers).for_each(|(sum, power)| *sum += before * power);
                }
                row.iter_mut().zip(reached).for_each(|(row, reached)| *row *= reached);
            }
            let sum = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            self.alpha.push(row.map(|r| r / sum));
            self.scale.push(sum);
        }
        self.end = [1.0; LANES];
        if edges.after {
            let step = |label: usize| powers.get(label).map_or(0.0, |row| row[Label::Outside as usize]);
            self.end = std::array::from_fn(step);
            let all: f32 = self.alpha.last().iter().flat_map(|a| a.iter().zip(self.end)).map(|(a, e)| a * e).sum();
            self.end = self.end.map(|e| e / all.max(f32::MIN_POSITIVE));
        }
        self.beta.clear();
        self.beta.resize(scores.len(), self.end);
        for k in (0..scores.len().saturating_sub(1)).rev() {
            let next: Scores =
                std::array::from_fn(|to| self.weights[k + 1][to] * self.beta[k + 1][to] / self.scale[k + 1]);
            let row = |from: usize| powers.get(from).map_or(0.0, |row| (0..LANES).map(|to| row[to] * next[to]).sum());
            self.beta[k] = std::array::from_fn(row);
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
            None => self.end[last as usize],
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

/// Whether a token is surely outside of names.
fn is_outside(scores: &Scores) -> bool {
    let outside = scores[Label::Outside as usize] - SURE_OUTSIDE;
    scores[1..COUNT].iter().all(|score| *score <= outside)
}

/// The scores of a first token: no name goes on there.
fn first(scores: &[Scores], steps: &[Scores; COUNT], edges: Edges) -> Scores {
    let mut row = scores.first().copied().unwrap_or_default();
    let step = &steps[Label::Outside as usize];
    for (label, score) in row.iter_mut().enumerate() {
        if !Label::ALL.get(label).is_some_and(|label| label.may_follow(None)) {
            *score = NEVER;
        } else if edges.before {
            *score += step[label];
        }
    }
    row
}

/// e to the power of each score, the largest being 1.
fn exponents(scores: &Scores) -> Scores {
    let top = scores[..COUNT].iter().copied().fold(f32::MIN, f32::max);
    scores.map(|s| (s - top).exp())
}
