//! Why each mention was found.

use bantin::report::{Clue, Explanation};
use bantin::{Lexicon, Pipeline, PipelineBuilder, Report};
use std::path::Path;

fn explaining() -> PipelineBuilder {
    Pipeline::builder().explain(true)
}

fn has(clues: &[Clue], what: &str, text: &str) -> bool {
    clues.iter().any(|clue| clue.what == what && clue.text == text)
}

/// Takes every explanation out of a report; there is one at every mention, or at none.
fn taken(report: &mut Report<'_>) -> Vec<Option<Box<Explanation>>> {
    let mut taken = Vec::new();
    taken.extend(report.dates.iter_mut().map(|date| date.explanation.take()));
    taken.extend(report.documents.iter_mut().map(|document| document.explanation.take()));
    for person in &mut report.people {
        taken.push(person.explanation.take());
        taken.extend(person.positions.iter_mut().map(|position| position.explanation.take()));
    }
    taken.extend(report.organizations.iter_mut().map(|organization| organization.explanation.take()));
    taken.extend(report.locations.iter_mut().map(|location| location.explanation.take()));
    taken
}

#[test]
fn every_mention_is_explained_and_nothing_else_changes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let (plain, explaining) = (Pipeline::new(), explaining().build());
    let mut count = 0;
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = std::fs::read_to_string(path).unwrap();
            let mut report = explaining.run(&text);
            let explanations = taken(&mut report);
            assert!(explanations.iter().all(|why| why.as_ref().is_some_and(|why| !why.rule.is_empty())));
            count += explanations.len();
            let mut without = plain.run(&text);
            assert_eq!(report, without);
            assert!(taken(&mut without).iter().all(Option::is_none));
        }
    }
    assert!(count > 500, "{count} mentions");
}

#[test]
fn names_of_the_tagger_have_their_loudest_features() {
    let report = explaining().build().run("Sáng 5/3/2024, ông Lê Văn Mẫu, Giám đốc Sở Y tế, đến thị xã Nghi Sơn.");
    let person = report.people[0].explanation.as_deref().unwrap();
    assert_eq!(person.rule, "tagger");
    assert!(has(&person.proposals, "person/honorific", "Lê Văn Mẫu"), "{person:#?}");
    assert!(has(&person.entries, "honorific/address", "ông") && has(&person.entries, "surname", "Lê"), "{person:#?}");
    assert!(!has(&person.entries, "organization-head/state", "Sở"), "{person:#?}");
    let weights: Vec<f32> = person.features.iter().map(|feature| feature.weight.unwrap()).collect();
    assert!((1..=5).contains(&weights.len()) && weights.iter().all(|weight| *weight > 0.0), "{weights:?}");
    assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?}");
    let organization = report.organizations[0].explanation.as_deref().unwrap();
    assert!(has(&organization.proposals, "organization/head", "Sở Y tế"), "{organization:#?}");
    let location = report.locations[0].explanation.as_deref().unwrap();
    assert!(has(&location.entries, "place-unit/district", "thị xã"), "{location:#?}");
}

#[test]
fn patterns_say_their_rule_and_entries() {
    let text = "Sáng 5/3/2024, ông Lê Văn Mẫu, Giám đốc Sở Y tế, ký Quyết định số 15/QĐ-SYT.";
    let report = explaining().build().run(text);
    let document = report.documents[0].explanation.as_deref().unwrap();
    assert_eq!(document.rule, "document/kind-sign-symbol");
    assert!(has(&document.entries, "document-type/numbered", "Quyết định"), "{document:#?}");
    assert!(document.features.is_empty() && document.proposals.is_empty());
    let date = report.dates[0].explanation.as_deref().unwrap();
    assert!(has(&date.entries, "calendar/part_of_day", "Sáng"), "{date:#?}");
    let position = report.people[0].positions[0].explanation.as_deref().unwrap();
    assert_eq!(position.rule, "position/after");
    assert!(position.entries.iter().any(|entry| entry.what.starts_with("office/") && entry.text == "Giám đốc"));
    let report = explaining().build().run("Hôm ấy, Giám đốc Sở Y tế Lê Văn Mẫu được bầu làm Chủ tịch UBND tỉnh.");
    let rules: Vec<&str> =
        report.people[0].positions.iter().map(|p| p.explanation.as_ref().unwrap().rule.as_str()).collect();
    assert_eq!(rules, ["position/before", "position/verb"]);
}

#[test]
fn without_a_tagger_the_rule_itself_decides() {
    let report = explaining().rules_only(true).build().run("Hôm ấy, ông Lê Văn Mẫu đến thị xã Nghi Sơn.");
    let person = report.people[0].explanation.as_deref().unwrap();
    assert_eq!((person.rule.as_str(), person.features.len()), ("person/honorific", 0));
    assert_eq!(report.locations[0].explanation.as_deref().unwrap().rule, "place/unit");
}

#[test]
fn names_of_the_user_are_the_users() {
    let lexicon = Lexicon::builtin().with_organizations(["Câu lạc bộ Khởi nghiệp Xanh"]);
    let report = explaining().lexicon(lexicon).build().run("Hôm ấy, Câu lạc bộ Khởi nghiệp Xanh ra mắt.");
    let organization = report.organizations[0].explanation.as_deref().unwrap();
    assert_eq!((organization.rule.as_str(), organization.features.len()), ("organization/own", 0));
    assert!(has(&organization.entries, "own-organization", "Câu lạc bộ Khởi nghiệp Xanh"), "{organization:#?}");
}
