//! Explanations in words.

use bantin::report::{Clue, Explanation};

/// What there is to say, each with its label: the rule, then whatever else led to the mention.
pub fn parts(why: &Explanation) -> Vec<(&'static str, String)> {
    let mut parts = vec![("rule", why.rule.clone())];
    for (label, clues) in [("proposals", &why.proposals), ("entries", &why.entries), ("features", &why.features)] {
        if !clues.is_empty() {
            parts.push((label, clues.iter().map(clue).collect::<Vec<_>>().join("; ")));
        }
    }
    parts
}

fn clue(clue: &Clue) -> String {
    let weight = clue.weight.map(|weight| format!(" {weight:+.1}")).unwrap_or_default();
    format!("{} “{}”{weight}", clue.what, clue.text)
}
