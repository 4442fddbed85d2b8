//! Orthant-wise limited-memory quasi-Newton: minimizes a smooth loss plus an L1 term, which leaves most weights zero.
//!
//! After G. Andrew and J. Gao, "Scalable training of L1-regularized log-linear models", ICML 2007.

use std::collections::VecDeque;

/// How to minimize.
pub struct Options {
    /// Strength of the L1 term.
    pub l1: f64,
    /// Strength of the L2 term: the loss grows by `l2 * |w|²`.
    pub l2: f64,
    /// The most iterations.
    pub iterations: usize,
    /// Stop when the objective falls by less than this share in ten iterations.
    pub tolerance: f64,
}

const MEMORY: usize = 6;

/// Minimizes `loss(weights, gradient)`; `gradient` comes zeroed. Starts from `weights` and leaves the result there.
pub fn minimize(weights: &mut Vec<f64>, options: &Options, mut loss: impl FnMut(&[f64], &mut [f64]) -> f64) {
    let n = weights.len();
    let mut full = |w: &[f64], g: &mut [f64]| {
        g.fill(0.0);
        let mut value = loss(w, g);
        for (g, w) in g.iter_mut().zip(w) {
            *g += 2.0 * options.l2 * w;
            value += options.l2 * w * w + options.l1 * w.abs();
        }
        value
    };
    let mut gradient = vec![0.0; n];
    let mut value = full(weights, &mut gradient);
    let mut history: VecDeque<(Vec<f64>, Vec<f64>, f64)> = VecDeque::new();
    let mut past = VecDeque::from([value]);
    let mut next = vec![0.0; n];
    let mut next_gradient = vec![0.0; n];
    for iteration in 0..options.iterations {
        let pseudo: Vec<f64> =
            weights.iter().zip(&gradient).map(|(w, g)| pseudo_gradient(*w, *g, options.l1)).collect();
        let mut direction: Vec<f64> = pseudo.iter().map(|p| -p).collect();
        let mut alphas = Vec::new();
        for (s, y, rho) in history.iter().rev() {
            let alpha = rho * dot(s, &direction);
            axpy(-alpha, y, &mut direction);
            alphas.push(alpha);
        }
        if let Some((s, y, _)) = history.back() {
            let gamma = dot(s, y) / dot(y, y);
            direction.iter_mut().for_each(|d| *d *= gamma);
        }
        for ((s, y, rho), alpha) in history.iter().zip(alphas.into_iter().rev()) {
            let beta = rho * dot(y, &direction);
            axpy(alpha - beta, s, &mut direction);
        }
        for (d, p) in direction.iter_mut().zip(&pseudo) {
            if *d * *p >= 0.0 {
                *d = 0.0;
            }
        }
        let slope = dot(&direction, &pseudo);
        if slope >= 0.0 {
            break;
        }
        let mut step = if iteration == 0 { 1.0 / dot(&direction, &direction).sqrt().max(1e-9) } else { 1.0 };
        let mut next_value = value;
        let mut moved = false;
        for _ in 0..30 {
            for i in 0..n {
                let orthant = if weights[i] != 0.0 { weights[i] } else { -pseudo[i] };
                let w = weights[i] + step * direction[i];
                next[i] = if w * orthant > 0.0 { w } else { 0.0 };
            }
            next_value = full(&next, &mut next_gradient);
            if next_value <= value + 1e-4 * step * slope {
                moved = true;
                break;
            }
            step *= 0.5;
        }
        if !moved {
            break;
        }
        let s: Vec<f64> = next.iter().zip(&*weights).map(|(a, b)| a - b).collect();
        let y: Vec<f64> = next_gradient.iter().zip(&gradient).map(|(a, b)| a - b).collect();
        let ys = dot(&s, &y);
        if ys > 1e-12 {
            history.push_back((s, y, 1.0 / ys));
            if history.len() > MEMORY {
                history.pop_front();
            }
        }
        std::mem::swap(weights, &mut next);
        std::mem::swap(&mut gradient, &mut next_gradient);
        value = next_value;
        past.push_back(value);
        if past.len() > 10 {
            let before = past.pop_front().unwrap_or(value);
            if (before - value) / value.max(1e-9) < options.tolerance {
                break;
            }
        }
    }
}

fn pseudo_gradient(w: f64, g: f64, l1: f64) -> f64 {
    if w > 0.0 {
        g + l1
    } else if w < 0.0 {
        g - l1
    } else if g + l1 < 0.0 {
        g + l1
    } else if g - l1 > 0.0 {
        g - l1
    } else {
        0.0
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn axpy(a: f64, x: &[f64], y: &mut [f64]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y += a * x;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_minimum_and_zeroes_what_the_l1_term_outweighs() {
        let mut w = vec![0.0, 0.0];
        let options = Options { l1: 1.0, l2: 0.0, iterations: 100, tolerance: 0.0 };
        // (w0 - 3)² + (w1 - 0.2)²: the L1 term moves the first to 2.5 and keeps the second at 0.
        minimize(&mut w, &options, |w, g| {
            g[0] += 2.0 * (w[0] - 3.0);
            g[1] += 2.0 * (w[1] - 0.2);
            (w[0] - 3.0).powi(2) + (w[1] - 0.2).powi(2)
        });
        assert!((w[0] - 2.5).abs() < 1e-3, "{w:?}");
        assert_eq!(w[1], 0.0);
    }
}
