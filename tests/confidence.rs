//! Confidences of names, and leaving out the less sure ones.

use bantin::{Pipeline, Report};
use std::path::Path;

/// The reports written for this project.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    assert!(!paths.is_empty());
    paths.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

fn confidences(report: &Report<'_>) -> Vec<Option<f32>> {
    let people = report.people.iter().map(|person| person.confidence);
    let organizations = report.organizations.iter().map(|organization| organization.confidence);
    people.chain(organizations).chain(report.locations.iter().map(|location| location.confidence)).collect()
}

#[test]
fn names_of_the_tagger_have_one_in_steps_of_a_thousandth() {
    let pipeline = Pipeline::new();
    let mut seen = Vec::new();
    for text in texts() {
        seen.extend(confidences(&pipeline.run(&text)).into_iter().map(|confidence| confidence.unwrap()));
    }
    assert!(seen.iter().all(|c| (0.0..=1.0).contains(c) && (c * 1000.0 - (c * 1000.0).round()).abs() < 0.001));
    assert!(seen.iter().any(|c| *c >= 0.99) && seen.iter().any(|c| *c < 0.9), "nothing is sure, or everything is");
}

#[test]
fn names_of_rules_have_none_and_stay() {
    let rules = Pipeline::builder().rules_only(true);
    let (rules, strict) = (rules.clone().build(), rules.min_confidence(1.0).build());
    for text in texts() {
        let report = rules.run(&text);
        assert!(confidences(&report).iter().all(Option::is_none));
        assert_eq!(strict.run(&text), report);
    }
}

#[test]
fn less_sure_names_are_left_out_and_nothing_else() {
    let (all, sure) = (Pipeline::new(), Pipeline::builder().min_confidence(0.9).build());
    let (mut left_out, mut moved) = (0, 0);
    for text in texts() {
        let (all, sure) = (all.run(&text), sure.run(&text));
        left_out += all.people.len() - sure.people.len();
        left_out += all.organizations.len() - sure.organizations.len();
        left_out += all.locations.len() - sure.locations.len();
        assert_eq!((&all.dates, &all.documents), (&sure.dates, &sure.documents));
        let is_sure = |confidence: Option<f32>| confidence >= Some(0.9);
        let organizations: Vec<_> = all.organizations.iter().filter(|o| is_sure(o.confidence)).collect();
        assert_eq!(sure.organizations.iter().collect::<Vec<_>>(), organizations);
        assert!(sure.locations.iter().eq(all.locations.iter().filter(|l| is_sure(l.confidence))));
        let people: Vec<_> = all.people.iter().filter(|p| is_sure(p.confidence)).collect();
        assert_eq!(sure.people.len(), people.len());
        for (before, after) in people.into_iter().zip(&sure.people) {
            assert_eq!((before.span, before.positions.len()), (after.span, after.positions.len()));
            for (before, after) in before.positions.iter().zip(&after.positions) {
                assert_eq!((before.span, &before.title), (after.span, &after.title));
                // The index may be another, the body is the same, or was left out.
                let body = before.organization.map(|index| &all.organizations[index]);
                let want = body.filter(|body| is_sure(body.confidence));
                assert_eq!(after.organization.map(|index| &sure.organizations[index]), want);
                moved += usize::from(want.is_some() && before.organization != after.organization);
            }
        }
    }
    assert!(left_out > 0 && moved > 0, "{left_out} left out, {moved} moved: nothing was tested");
}
