//! Scores: how many labels were met, and how many finds nobody asked for, by kind.

use crate::answer::Answer;
use crate::compare::{Item, found, pairs, wanted};
use crate::labels::Mention;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Index;

/// The kinds that are scored, as labels and floors call them.
pub const KINDS: [&str; 6] = ["date", "person", "position", "org", "doc", "loc"];

/// The fields of a document that are compared where the document is found.
pub const FIELDS: [&str; 3] = ["kind", "date", "issuer"];

/// Counts for one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Labels that were met.
    pub hit: usize,
    /// Labels that were not.
    pub missed: usize,
    /// Finds that meet no label.
    pub extra: usize,
}

impl Tally {
    /// The share of finds that are right; 0 where nothing was found.
    pub fn precision(&self) -> f64 {
        share(self.hit, self.hit + self.extra)
    }

    /// The share of labels that were met; 0 where nothing is labelled.
    pub fn recall(&self) -> f64 {
        share(self.hit, self.hit + self.missed)
    }

    /// The harmonic mean of precision and recall.
    ///
    /// ```
    /// assert_eq!(bantin_gold::Tally { hit: 2, missed: 2, extra: 2 }.f1(), 0.5);
    /// ```
    pub fn f1(&self) -> f64 {
        share(2 * self.hit, 2 * self.hit + self.missed + self.extra)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A label that was missed, or a find too many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Slip {
    /// Its kind, one of [`KINDS`].
    pub kind: &'static str,
    /// Whether it was missed; if not, it is one too many.
    pub missed: bool,
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// What stands there, or the office's words.
    pub text: String,
    /// What it is compared by: a date's value, a document's symbol.
    pub key: String,
}

/// Counts by kind over any number of reports.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    tallies: BTreeMap<&'static str, Tally>,
    /// For each of [`FIELDS`], how often it was right, and how often it was there to be compared.
    fields: [(usize, usize); 3],
}

impl Scores {
    /// Counts the answer for one report; an answer that is missing is an empty one. Returns what is wrong with it.
    pub fn add(&mut self, mentions: &[Mention], answer: &Answer) -> Vec<Slip> {
        let (labels, credits) = wanted(mentions);
        let finds = found(answer, &credits);
        let mut slips = Vec::new();
        for kind in KINDS {
            let labels: Vec<&Item> = labels.iter().filter(|item| item.kind == kind).collect();
            let finds: Vec<&Item> = finds.iter().filter(|item| item.kind == kind).collect();
            let pairs = pairs(&labels, &finds);
            let tally = self.tallies.entry(kind).or_default();
            for (label, pair) in labels.iter().zip(&pairs) {
                match pair {
                    Some(n) => {
                        tally.hit += 1;
                        if kind == "doc" {
                            compare_fields(&mut self.fields, label, finds[*n]);
                        }
                    }
                    None => {
                        tally.missed += 1;
                        slips.push(slip(label, true));
                    }
                }
            }
            for (_, find) in finds.iter().enumerate().filter(|(n, _)| !pairs.contains(&Some(*n))) {
                tally.extra += 1;
                slips.push(slip(find, false));
            }
        }
        slips
    }

    /// The F1 of a kind; 0 where there is nothing of it.
    pub fn f1(&self, kind: &str) -> f64 {
        self[kind].f1()
    }

    /// How often a document's field is right where the document is found; `None` where there was none to compare.
    pub fn field(&self, name: &str) -> Option<f64> {
        let (right, all) = self.fields[FIELDS.iter().position(|field| *field == name)?];
        (all > 0).then(|| share(right, all))
    }

    /// The mean of the F1 of all kinds.
    pub fn mean(&self) -> f64 {
        KINDS.iter().map(|kind| self.f1(kind)).sum::<f64>() / KINDS.len() as f64
    }
}

/// The counts of a kind; all zero for what is no kind.
impl Index<&str> for Scores {
    type Output = Tally;

    fn index(&self, kind: &str) -> &Tally {
        const NOTHING: Tally = Tally { hit: 0, missed: 0, extra: 0 };
        self.tallies.get(kind).unwrap_or(&NOTHING)
    }
}

fn compare_fields(fields: &mut [(usize, usize); 3], label: &Item, find: &Item) {
    for ((right, all), (want, have)) in fields.iter_mut().zip(label.fields.iter().zip(&find.fields)) {
        if !want.is_empty() || !have.is_empty() {
            *all += 1;
            *right += usize::from(want == have);
        }
    }
}

fn slip(item: &Item, missed: bool) -> Slip {
    let (text, key) = (item.shown.clone(), item.key.clone());
    Slip { kind: item.kind, missed, start: item.start, end: item.end, text, key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(mentions: &str, answer: &str, kind: &str, hit: usize, missed: usize, extra: usize) -> Scores {
        let mut scores = Scores::default();
        let mentions: Vec<Mention> = serde_json::from_str(mentions).unwrap();
        scores.add(&mentions, &serde_json::from_str(answer).unwrap());
        assert_eq!(scores[kind], Tally { hit, missed, extra });
        scores
    }

    #[test]
    fn names_are_compared_by_exact_span() {
        let gold = r#"[{"t": "org", "start": 4, "end": 9}, {"t": "org", "start": 20, "end": 30}]"#;
        let answer = r#"{"organizations": [{"start": 4, "end": 9}, {"start": 21, "end": 30}, {"start": 4, "end": 9}]}"#;
        check(gold, answer, "org", 1, 1, 2);
        check(gold, r#"{"locations": [{"start": 4, "end": 9}]}"#, "org", 0, 2, 0);
    }

    #[test]
    fn dates_are_compared_by_value_where_they_overlap() {
        let gold = r#"[{"t": "date", "start": 4, "end": 9, "value": "XXXX-04-22"}]"#;
        check(gold, r#"{"dates": [{"start": 0, "end": 9, "value": "XXXX-04-22"}]}"#, "date", 1, 0, 0);
        check(gold, r#"{"dates": [{"start": 0, "end": 9, "value": "2022-04-22"}]}"#, "date", 0, 1, 1);
        check(gold, r#"{"dates": [{"start": 9, "end": 12, "value": "XXXX-04-22"}]}"#, "date", 0, 1, 1);
    }

    #[test]
    fn an_office_counts_for_its_person_only() {
        let gold = r#"[{"t": "person", "start": 0, "end": 4, "positions": ["Bí thư Huyện ủy"]}]"#;
        let at = |start: usize| {
            format!(r#"{{"people": [{{"start": {start}, "end": 4, "positions": [{{"text": "bí thư Huyện uỷ"}}]}}]}}"#)
        };
        check(gold, &at(0), "position", 0, 1, 1);
        check(gold, &at(0).replace("uỷ", "ủy"), "position", 1, 0, 0);
        check(gold, &at(1).replace("uỷ", "ủy"), "position", 0, 1, 1);
    }

    #[test]
    fn people_in_credits_are_not_counted() {
        let gold = r#"[{"t": "person", "start": 8, "end": 20, "credit": true}]"#;
        check(gold, r#"{"people": [{"start": 10, "end": 20}]}"#, "person", 0, 0, 0);
        check(gold, r#"{"people": [{"start": 20, "end": 24}]}"#, "person", 0, 0, 1);
    }

    #[test]
    fn documents_are_compared_by_symbol_and_laws_by_span() {
        let gold = r#"[{"t": "doc", "start": 0, "end": 9, "kind": "Nghị định", "symbol": "15/2020/NĐ-CP", "issuer": ""},
            {"t": "doc", "start": 20, "end": 40, "kind": "Luật", "date": "2013"}]"#;
        let answer = r#"{"documents": [{"start": 4, "end": 9, "symbol": "15/2020/nđ-cp"},
            {"start": 20, "end": 40, "kind": "luật", "date": "2014"}]}"#;
        let scores = check(gold, answer, "doc", 2, 0, 0);
        assert_eq!(scores.field("kind"), Some(0.5));
        assert_eq!(scores.field("date"), Some(0.0));
        assert_eq!(scores.field("issuer"), None);
        check(gold, r#"{"documents": [{"start": 20, "end": 41, "kind": "Luật"}]}"#, "doc", 0, 2, 1);
    }
}
