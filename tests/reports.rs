//! Whole reports, written for this project, against what should be found in them.
//!
//! `tests/reports/NAME.txt` is a report, `NAME.json` beside it what the pipeline finds, in the shape of
//! `bantin extract --format json`, but for the confidences, which move with every training of the model;
//! `published.tsv` says when a report came out. `UPDATE_REPORTS=1 cargo test --test
//! reports` writes the JSON anew: read the difference against the text before you commit it. What is wrong in a JSON
//! file and known to be wrong is written down in `tests/reports/KNOWN.md`.

use bantin::{Date, Pipeline, Report};
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reports")
}

/// A report with the day it was published.
struct Written {
    name: String,
    text: String,
    published: Option<Date>,
}

impl Written {
    fn read<'t>(&self, text: &'t str) -> Report<'t> {
        let builder = Pipeline::builder();
        match self.published {
            Some(day) => builder.reference_date(day).build().run(text),
            None => builder.build().run(text),
        }
    }
}

/// Every report of the folder, by name.
fn reports() -> Vec<Written> {
    let table = fs::read_to_string(folder().join("published.tsv")).expect("published.tsv");
    let mut published: BTreeMap<&str, Date> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (name, day) = line.split_once('\t').expect("a name, a tab, a day");
            (name, day.parse().expect("a day"))
        })
        .collect();
    let mut reports = Vec::new();
    for entry in fs::read_dir(folder()).expect("the folder of reports") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let published = published.remove(name.as_str());
            let text = fs::read_to_string(&path).expect("UTF-8");
            reports.push(Written { name, text, published });
        }
    }
    assert!(published.is_empty(), "published.tsv names reports that are not there: {published:?}");
    assert!(reports.len() >= 12, "only {} reports are left", reports.len());
    reports.sort_by(|a, b| a.name.cmp(&b.name));
    reports
}

/// The lines that differ, each block of them with a few lines around it.
fn difference(expected: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(expected, found);
    let mut out = String::new();
    for group in diff.grouped_ops(4) {
        out.push_str("    ⋮\n");
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => "expected",
                ChangeTag::Insert => "   found",
                ChangeTag::Equal => "        ",
            };
            out.push_str(&format!("{sign} │ {}", change.value()));
        }
    }
    out
}

fn without_confidence(report: &mut Report<'_>) {
    report.people.iter_mut().for_each(|person| person.confidence = None);
    report.organizations.iter_mut().for_each(|body| body.confidence = None);
    report.locations.iter_mut().for_each(|place| place.confidence = None);
}

#[test]
fn every_report_gives_what_is_expected_of_it() {
    let update = std::env::var_os("UPDATE_REPORTS").is_some();
    let mut wrong = String::new();
    for written in reports() {
        let mut report = written.read(&written.text);
        report.id = Some(written.name.as_str().into());
        without_confidence(&mut report);
        let found = serde_json::to_string_pretty(&report).expect("JSON") + "\n";
        let path = folder().join(&written.name).with_extension("json");
        if update {
            fs::write(&path, found).expect("a folder to write to");
            continue;
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != found {
            wrong += &format!("\n{}:\n{}", path.display(), difference(&expected, &found));
        }
    }
    assert!(
        wrong.is_empty(),
        "reports are not read as expected; if they are read better, run with UPDATE_REPORTS=1\n{wrong}"
    );
}

/// What a report says, without where and how it is written.
fn said(report: &Report<'_>) -> Vec<String> {
    let dates = report.dates.iter().map(|date| format!("date {} {:?}", date.value, date.resolved));
    let people = report.people.iter().map(|person| {
        let prefix = person.prefix.as_deref().unwrap_or("").nfc().collect::<String>();
        let titles = person.positions.iter().map(|position| position.title.nfc().collect::<String>());
        format!("person {prefix} {} {:?} {:?}", person.name, titles.collect::<Vec<_>>(), person.entity)
    });
    let organizations = report.organizations.iter().map(|body| format!("body {} {:?}", body.name, body.kind));
    let documents = report
        .documents
        .iter()
        .map(|document| format!("document {} {:?} {:?}", document.text.nfc(), document.symbol, document.date));
    let locations = report.locations.iter().map(|place| format!("place {}", place.name));
    dates.chain(people).chain(organizations).chain(documents).chain(locations).collect()
}

#[test]
fn letters_in_pieces_say_the_same() {
    for written in reports() {
        let composed: String = written.text.nfc().collect();
        let decomposed: String = written.text.nfd().collect();
        assert_ne!(composed, decomposed, "{}: nothing to decompose", written.name);
        let (composed, decomposed) = (written.read(&composed), written.read(&decomposed));
        let (composed, decomposed) = (said(&composed).join("\n"), said(&decomposed).join("\n"));
        assert!(composed == decomposed, "{}:\n{}", written.name, difference(&composed, &decomposed));
    }
}
