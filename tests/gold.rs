//! The project's own labelled reports: their labels hold, and what the library finds in them does not get worse.
//!
//! The model that comes with the library is trained on these reports too, so their scores say nothing of accuracy on
//! unseen news; they tell a change that breaks something. What to expect of unseen news is in `ACCURACY.md`.

use bantin::Pipeline;
use bantin::edtf::Edtf;
use bantin_gold::{Answer, Fact, KINDS, Report, Scores, Slip};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).into()
}

fn reports() -> Vec<Report> {
    bantin_gold::read(&root().join("tests/gold")).unwrap_or_else(|error| panic!("{error}"))
}

/// How much there is of each kind, as the README of the folder has it.
fn counts(reports: &[Report]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    let mut count = |what, n| *counts.entry(what).or_default() += n;
    for mention in reports.iter().flat_map(|report| &report.mentions) {
        match &mention.fact {
            Fact::Date { .. } => count("dates", 1),
            Fact::Person { credit: true, .. } => count("credits", 1),
            Fact::Person { positions, .. } => {
                count("people", 1);
                count("positions", positions.len());
            }
            Fact::Org => count("organizations", 1),
            Fact::Loc => count("places", 1),
            Fact::Doc { .. } => count("documents", 1),
            Fact::Other => panic!("a mention of an unknown type"),
        }
    }
    counts
}

#[test]
fn labels_hold() {
    let reports = reports();
    assert!(reports.len() >= 120, "{} reports", reports.len());
    assert!(reports.is_sorted_by(|a, b| a.id < b.id), "the labels are sorted by id");
    let texts = std::fs::read_dir(root().join("tests/gold")).unwrap();
    let texts = texts.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|e| e == "txt"));
    assert_eq!(texts.count(), reports.len(), "a text without labels");
    for report in &reports {
        for mention in &report.mentions {
            let place = || format!("{}, {}..{}: {:?}", report.id, mention.start, mention.end, mention.s);
            assert!(mention.s.is_some(), "{}: without its words", place());
            let value = match &mention.fact {
                Fact::Date { value } => value,
                Fact::Doc { date, .. } if !date.is_empty() => date,
                _ => continue,
            };
            assert!(value.parse::<Edtf>().is_ok(), "{}: {value:?} is no EDTF", place());
            // A second opinion; the prefix for the lunar calendar is no part of EDTF.
            let plain = value.trim_start_matches("lunar:");
            assert!(edtf_core::Edtf::parse(plain).is_ok(), "{}: {value:?} is no EDTF to edtf-core", place());
        }
    }
}

#[test]
fn the_readme_counts_right() {
    let reports = reports();
    let readme = std::fs::read_to_string(root().join("tests/gold/README.md")).unwrap();
    assert!(readme.contains(&format!("{} reports", reports.len())), "{} reports", reports.len());
    let counts = counts(&reports);
    assert_eq!(counts.len(), 7);
    for (kind, count) in counts {
        assert!(readme.contains(&format!("| {kind} | {count} |")), "there are {count} {kind}");
    }
}

/// The floors of `quality.toml` for these reports.
#[derive(Deserialize)]
struct Quality {
    own: Floors,
    own_by_rules: Floors,
}

#[derive(Deserialize)]
struct Floors {
    f1: BTreeMap<String, f64>,
    fields: BTreeMap<String, f64>,
}

fn floors() -> Quality {
    toml::from_str(&std::fs::read_to_string(root().join("quality.toml")).unwrap()).unwrap()
}

#[track_caller]
fn check(pipeline: &Pipeline, floors: &Floors) {
    let mut scores = Scores::default();
    let mut slips: Vec<(String, Slip)> = Vec::new();
    for report in reports() {
        let answer = serde_json::to_value(pipeline.run(&report.text)).unwrap();
        let answer: Answer = serde_json::from_value(answer).unwrap();
        let wrong = scores.add(&report.mentions, &answer);
        slips.extend(wrong.into_iter().map(|slip| (report.id.clone(), slip)));
    }
    let mut below = Vec::new();
    for kind in KINDS {
        println!("{kind:9} {:.4}  floor {:.3}", scores.f1(kind), floors.f1[kind]);
        if scores.f1(kind) < floors.f1[kind] {
            let wrong = slips.iter().filter(|(_, slip)| slip.kind == kind);
            below.push(format!("{kind} {:.4}: {:#?}", scores.f1(kind), wrong.collect::<Vec<_>>()));
        }
    }
    for (field, floor) in &floors.fields {
        let score = scores.field(field).unwrap_or_else(|| panic!("no field {field} to compare"));
        println!("{field:9} {score:.4}  floor {floor:.3}");
        if score < *floor {
            below.push(format!("{field} {score:.4}"));
        }
    }
    assert!(below.is_empty(), "below the floors: {}", below.join("\n"));
}

#[test]
fn scores_stay_above_their_floors() {
    check(&Pipeline::new(), &floors().own);
}

/// The tagger has learned these reports and covers for rules that break; alone they cannot hide.
#[test]
fn rules_alone_stay_above_their_floors() {
    check(&Pipeline::builder().rules_only(true).build(), &floors().own_by_rules);
}
