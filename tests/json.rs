//! The JSON contract: reports hold what the schema says, come back as they went, and point at their text.

use bantin::{Date, OffsetUnit, Pipeline, Report};
use serde_json::Value;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// The reports written for this project, as they are and decomposed.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = std::fs::read_to_string(path).unwrap();
            texts.push(text.nfd().collect());
            texts.push(text);
        }
    }
    assert!(texts.len() >= 6, "the reports are gone");
    texts
}

/// Reports with everything that a report can have.
fn with_reports(mut check: impl FnMut(&str, Report<'_>)) {
    let pipeline = Pipeline::builder().reference_date(Date::new(2024, 6, 29).unwrap()).build();
    let explaining = Pipeline::builder().explain(true).build();
    for text in texts() {
        let mut report = pipeline.run(&text);
        report.id = Some("bản-tin \"1\"\n".into());
        check(&text, report);
        check(&text, explaining.run(&text));
        check(&text, bantin::extract(&text));
    }
}

#[test]
fn reports_are_valid_by_the_schema() {
    let validator = validator();
    let mut seen = std::collections::BTreeSet::new();
    let mut check = |report: Report<'_>| {
        let json = serde_json::to_value(&report).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        fields(&json, &mut seen);
    };
    with_reports(|_, report| check(report));
    check(bantin::extract(""));
    // Were these never in the output, nothing would have been checked about them.
    for field in [
        "id",
        "title",
        "authors",
        "captions",
        "value",
        "resolved",
        "name",
        "prefix",
        "positions",
        "organization",
        "kind",
        "number",
        "symbol",
        "date",
        "issuer",
        "subject",
        "unit",
        "confidence",
        "explanation",
        "rule",
        "proposals",
        "entries",
        "features",
        "weight",
    ] {
        assert!(seen.contains(field), "no report has {field:?}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_report() {
    let validator = validator();
    let valid = serde_json::to_value(bantin::extract("Ngày 18/9/2023, ông Lê Văn Mẫu dự họp.")).unwrap();
    assert!(validator.is_valid(&valid));
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut changed = valid.clone();
        change(&mut changed);
        assert_ne!(changed, valid);
        assert!(!validator.is_valid(&changed), "{changed}");
    };
    refused(&|report| report["schema"] = 2.into());
    refused(&|report| report["dates"] = Value::Null);
    refused(&|report| report["dates"][0]["start"] = (-1).into());
    refused(&|report| report["dates"][0]["value"] = "18/9/2023".into());
    refused(&|report| report["people"][0]["name"] = Value::Null);
    refused(&|report| report["people"][0]["credit"] = "yes".into());
    refused(&|report| report["people"][0]["confidence"] = 1.5.into());
    refused(&|report| report["colour"] = "red".into());
    refused(&|report| drop(report.as_object_mut().unwrap().remove("locations")));
}

#[test]
fn reports_come_back_as_they_went() {
    with_reports(|_, report| {
        let json = serde_json::to_string(&report).unwrap();
        let back: Report<'_> = serde_json::from_str(&json).unwrap();
        assert_eq!(back, report);
        // From a reader nothing can be borrowed; a report that owns its strings is the same report.
        let owned: Report<'static> = serde_json::from_reader(json.as_bytes()).unwrap();
        assert_eq!(owned, report);
        assert_eq!(report.clone().into_owned(), report);
        assert_eq!(serde_json::to_string(&owned).unwrap(), json);
    });
}

#[test]
fn what_is_absent_may_be_null() {
    let report = bantin::extract("Ngày 5/3, ông Lê Văn Mẫu dự họp.");
    let mut json = serde_json::to_value(&report).unwrap();
    json["id"] = Value::Null;
    json["dates"][0]["resolved"] = Value::Null;
    json["people"][0]["entity"] = Value::Null;
    let mut expected = report.clone();
    expected.people[0].entity = None;
    assert_eq!(serde_json::from_value::<Report<'_>>(json).unwrap(), expected);
}

#[test]
fn every_span_is_the_slice_it_claims_in_every_unit() {
    with_reports(|text, report| {
        let chars: Vec<char> = text.chars().collect();
        let units: Vec<u16> = text.encode_utf16().collect();
        for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
            let mut converted = report.clone();
            converted.convert_offsets(text, unit);
            let mut count = 0;
            // Through JSON, where a span that the conversion forgot cannot hide.
            spans(&serde_json::to_value(&converted).unwrap(), &mut |start, end, slice| {
                count += 1;
                let found = match unit {
                    OffsetUnit::Chars => chars[start..end].iter().collect(),
                    OffsetUnit::Utf16 => String::from_utf16(&units[start..end]).unwrap(),
                    _ => text[start..end].to_owned(),
                };
                assert_eq!(found, slice, "{unit:?}");
            });
            assert!(count >= 20, "{count} spans");
        }
    });
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(include_str!("../bantin.schema.json")).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// The names of all fields that hold something.
fn fields(json: &Value, seen: &mut std::collections::BTreeSet<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| fields(item, seen)),
        Value::Object(members) => {
            for (name, value) in members {
                if !value.is_null() && value.as_array().is_none_or(|items| !items.is_empty()) {
                    seen.insert(name.clone());
                }
                fields(value, seen);
            }
        }
        _ => {}
    }
}

/// Calls `check` with start, end and text of every object that has them.
fn spans(json: &Value, check: &mut impl FnMut(usize, usize, &str)) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| spans(item, check)),
        Value::Object(members) => {
            if let (Some(start), Some(end)) = (members.get("start"), members.get("end")) {
                let number = |value: &Value| value.as_u64().unwrap() as usize;
                check(number(start), number(end), members["text"].as_str().unwrap());
            }
            members.values().for_each(|value| spans(value, check));
        }
        _ => {}
    }
}
