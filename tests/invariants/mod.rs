//! What holds of every report, for the tests that try texts of many kinds.

use bantin::{Kinds, Report, Span};
use unicode_normalization::UnicodeNormalization;

/// Panics unless the report keeps every rule; `text` is what it was read from.
pub fn check(text: &str, report: &Report<'_>) {
    each_text(report, &mut |span, slice| {
        assert_eq!(text.get(span.range()), Some(slice), "{span:?} of {text:?}");
    });
    check_spans(text.len(), report);
    let json = serde_json::to_string(report).unwrap();
    assert_eq!(&serde_json::from_str::<Report<'_>>(&json).unwrap(), report);
}

/// The rules of a report from `len` bytes that do not need them.
pub fn check_spans(len: usize, report: &Report<'_>) {
    each_text(report, &mut |span, _| assert!(span.start < span.end && span.end <= len, "{span:?} of {len}"));
    in_order(report.authors.iter().map(|e| e.span));
    in_order(report.captions.iter().map(|e| e.span));
    in_order(report.dates.iter().map(|d| d.span));
    in_order(report.documents.iter().map(|d| d.span));
    // Of people, bodies and places each stretch of text has one at most.
    let mut names: Vec<Span> = report.people.iter().map(|p| p.span).collect();
    in_order(names.iter().copied());
    in_order(report.organizations.iter().map(|o| o.span));
    in_order(report.locations.iter().map(|l| l.span));
    names.extend(report.organizations.iter().map(|o| o.span).chain(report.locations.iter().map(|l| l.span)));
    names.sort_unstable_by_key(|span| (span.start, span.end));
    in_order(names.into_iter());
    for person in &report.people {
        assert!(person.positions.is_sorted_by_key(|p| p.span.start), "{person:#?}");
        for position in &person.positions {
            assert!(!position.title.is_empty());
            if let Some(body) = position.organization {
                assert!(body < report.organizations.len(), "{position:?}");
            }
        }
    }
    check_entities(report);
}

/// Entities are numbered by their first mention, from 1, without gaps; a person's number is no body's.
fn check_entities(report: &Report<'_>) {
    let people = report.people.iter().map(|p| (p.span, 0, p.entity));
    let mut mentions: Vec<_> = people.chain(report.organizations.iter().map(|o| (o.span, 1, o.entity))).collect();
    mentions.sort_unstable_by_key(|m| (m.0.start, m.0.end));
    let mut kinds = Vec::new();
    for (span, kind, entity) in mentions {
        let entity = entity.expect("every person and body has an entity") as usize;
        assert!(entity >= 1 && entity <= kinds.len() + 1, "{entity} at {span:?} follows {}", kinds.len());
        if entity > kinds.len() {
            kinds.push(kind);
        }
        assert_eq!(kinds[entity - 1], kind, "{entity} is a person and a body");
    }
}

fn in_order(spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(span.start >= end, "{span:?} starts before {end}");
        end = span.end;
    }
}

/// Calls `check` with every span and the text it claims.
fn each_text(report: &Report<'_>, check: &mut impl FnMut(Span, &str)) {
    report.title.iter().chain(&report.authors).chain(&report.captions).for_each(|e| check(e.span, &e.text));
    report.dates.iter().for_each(|d| check(d.span, &d.text));
    report.documents.iter().for_each(|d| check(d.span, &d.text));
    report.organizations.iter().for_each(|o| check(o.span, &o.text));
    report.locations.iter().for_each(|l| check(l.span, &l.text));
    for person in &report.people {
        check(person.span, &person.text);
        person.positions.iter().for_each(|p| check(p.span, &p.text));
    }
}

/// The report with its entities numbered anew, as if what is not there never was.
fn renumbered<'t>(report: &Report<'t>) -> Report<'t> {
    let mut report = report.clone();
    let people = report.people.iter_mut().map(|p| (p.span, 0, &mut p.entity));
    let mut mentions: Vec<_> =
        people.chain(report.organizations.iter_mut().map(|o| (o.span, 1, &mut o.entity))).collect();
    mentions.sort_unstable_by_key(|m| (m.0.start, m.0.end, m.1));
    let mut numbers = std::collections::HashMap::new();
    for (_, kind, entity) in mentions {
        let next = numbers.len() as u32 + 1;
        *entity = entity.map(|e| *numbers.entry((kind, e)).or_insert(next));
    }
    report
}

/// What a report says, without where it stands in the text.
pub fn said(report: &Report<'_>) -> Vec<String> {
    let nfc = |text: &str| text.nfc().collect::<String>();
    let opt = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(nfc);
    let dates = report.dates.iter().map(|d| format!("date {} {:?}", d.value, d.resolved));
    let people = report.people.iter().map(|p| {
        let positions = p.positions.iter().map(|q| (nfc(&q.title), q.organization)).collect::<Vec<_>>();
        format!("person {} {:?} {positions:?} {:?} {}", nfc(&p.name), opt(&p.prefix), p.entity, p.credit)
    });
    let bodies = report.organizations.iter().map(|o| format!("body {} {:?} {:?}", nfc(&o.name), o.kind, o.entity));
    let documents = report.documents.iter().map(|d| {
        format!("document {:?} {:?} {:?} {:?} {:?}", opt(&d.kind), d.symbol, d.date, opt(&d.issuer), opt(&d.subject))
    });
    let places = report.locations.iter().map(|l| format!("place {} {:?}", nfc(&l.name), opt(&l.unit)));
    dates.chain(people).chain(bodies).chain(documents).chain(places).collect()
}

/// Panics unless `some`, read for these kinds alone, is what `all` has of them. Entities are numbered among what is there;
/// what stands beside a document is told with the help of the bodies found, and so is left out where none were looked for.
pub fn check_kinds(some: &Report<'_>, all: Report<'_>, kinds: Kinds) {
    let mut some = renumbered(some);
    let mut expected = renumbered(&only(all, kinds));
    if !kinds.intersects(Kinds::PEOPLE | Kinds::ORGANIZATIONS | Kinds::LOCATIONS) {
        for document in some.documents.iter_mut().chain(&mut expected.documents) {
            (document.date, document.issuer, document.subject) = (None, None, None);
        }
    }
    assert_eq!(some, expected, "{kinds:?}");
}

/// The report with these kinds alone.
fn only<'t>(mut report: Report<'t>, kinds: Kinds) -> Report<'t> {
    if !kinds.contains(Kinds::DATES) {
        report.dates.clear();
    }
    if !kinds.contains(Kinds::DOCUMENTS) {
        report.documents.clear();
    }
    if !kinds.contains(Kinds::LOCATIONS) {
        report.locations.clear();
    }
    if !kinds.contains(Kinds::ORGANIZATIONS) {
        report.organizations.clear();
        report.people.iter_mut().flat_map(|p| &mut p.positions).for_each(|p| p.organization = None);
    }
    if !kinds.contains(Kinds::PEOPLE) {
        report.people.clear();
    }
    report
}
