//! Why a name was tagged: the features that spoke loudest for it.
//!
//! Nothing here runs unless it is asked for; the features are those of [`features`](super::features), not a copy.

use super::features::visit;
use super::model::{Model, Scores};
use super::templates::{Value, template, tokens};
use super::{Label, Reading, atoms};
use crate::extract::{Context, NameKind, NameRule};
use crate::report::{Clue, rounded};
use crate::segment::TokenRange;
use std::cmp::Reverse;
use std::sync::Arc;

/// A report as the tagger read it, with the model that did.
#[derive(Debug)]
pub(crate) struct Reasons {
    model: Arc<Model>,
    reading: Reading,
}

impl Reasons {
    pub(super) fn new(model: Arc<Model>, reading: Reading) -> Self {
        Self { model, reading }
    }

    /// The `count` features that spoke loudest for a name of this kind over these tokens, the loudest first. A weight is
    /// how much more the feature gives the name's labels than the others on average.
    pub(crate) fn strongest(&self, cx: &Context<'_>, name: TokenRange, kind: NameKind, count: usize) -> Vec<Clue> {
        let Reading { sheet, evidence, votes, voted, .. } = &self.reading;
        let mut clues = Vec::new();
        for i in name.range() {
            let label = Label::of(kind, i == name.start as usize);
            let mut add = |weight: f32, what: String, at: Vec<usize>| {
                if weight > 0.0 {
                    let text = at.into_iter().map(|k| cx.segments.text_of(&cx.segments.tokens()[k]));
                    clues.push(Clue::weighed(what, text.collect::<Vec<_>>().join(" "), rounded(weight)));
                }
            };
            visit(sheet, evidence, i..i + 1, &mut |_, feature| {
                let weight = lead(self.model.scores_of(feature), label);
                if let Some((what, spots, value)) = template(feature.template).filter(|_| weight > 0.0) {
                    add(weight, described(what, value, feature.x), tokens(sheet, i, spots));
                }
            });
            let mut swayed = Default::default();
            votes.sway(sheet, i, voted[i], &mut swayed);
            add(lead(swayed, label), "surely tagged elsewhere in the report".into(), vec![i]);
        }
        // Of equal ones the first in the text.
        clues.sort_by_key(|clue: &Clue| Reverse(clue.weight.map(|weight| (weight * 1000.0) as u32)));
        clues.truncate(count);
        clues
    }
}

/// How much more a label has than the others on average.
fn lead(scores: Scores, label: Label) -> f32 {
    let own = scores[label as usize];
    own - (scores.iter().sum::<f32>() - own) / (Label::COUNT - 1) as f32
}

/// A template's name, with its value where that can be said.
fn described(what: &str, value: Value, x: u32) -> String {
    let value = match value {
        Value::Shown => None,
        Value::Category => atoms::category_name(x),
        Value::Company => Some(atoms::category_name(x).filter(|_| x < 31).unwrap_or("anything")),
        Value::Opened => Some(x.checked_sub(1).and_then(atoms::category_name).unwrap_or("nothing")),
        Value::Claim => Some(claim(x)),
    };
    match value {
        Some(value) => format!("{what}: {value}"),
        None => what.to_owned(),
    }
}

/// What an atom's `claim` says.
fn claim(claim: u32) -> &'static str {
    const FIRST: u32 = atoms::FIRST_CLAIM as u32;
    match claim {
        1 => "date",
        2 => "document",
        FIRST.. => NameRule::numbered(((claim - FIRST) / 4) as u8).map_or("nothing", NameRule::id),
        _ => "nothing",
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Hits, Lexicon};
    use crate::tagger::{Evidence, Sheet};
    use crate::{extract, normalize, segment};

    #[test]
    fn every_template_has_a_name() {
        let text =
            "Sáng 5/3, tại TP. Huế, ông Lê Văn Mẫu (Sở Y tế) và Robert Smith dự; ông Mẫu ký Quyết định 15/QĐ-UBND.";
        let normalized = normalize(text);
        let lexicon = Lexicon::builtin();
        let segments = segment::segment_with(normalized.text(), &lexicon);
        let hits = Hits::find(segments.tokens(), &lexicon);
        let cx = extract::Context { segments: &segments, lexicon: &lexicon, hits: &hits, reference_date: None };
        let found = extract::patterns(&cx);
        let rules = extract::names_by_rule(&cx, &found);
        let sheet = Sheet::new(&cx, &found, &rules);
        let evidence = Evidence::new(&sheet);
        let mut seen = std::collections::BTreeSet::new();
        super::visit(&sheet, &evidence, 0..segments.tokens().len(), &mut |i, feature| {
            let number = feature.template;
            seen.insert(number);
            let (_, spots, _) = super::template(number).unwrap_or_else(|| panic!("template {number}"));
            assert!(super::tokens(&sheet, i, spots).len() <= spots.len());
        });
        // And every name is of a template.
        let named = (0..=u8::MAX).filter(|&number| super::template(number).is_some());
        assert!(named.eq(seen.into_iter()));
    }
}
