//! What asking for fewer kinds changes about the others: nothing, but what stands beside a document, where no names are
//! looked for. On the project's own labelled reports.

use bantin::{Kinds, Pipeline, report::Document};
use std::path::Path;

fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    bantin_gold::read(&folder).unwrap().into_iter().map(|report| report.text).collect()
}

/// A document without what the names around it help to read.
fn bare<'t>(document: &Document<'t>) -> Document<'t> {
    let mut bare = document.clone();
    (bare.date, bare.issuer, bare.subject) = (None, None, None);
    bare
}

#[test]
fn without_names_only_what_stands_beside_a_document_may_differ() {
    let some = Pipeline::builder().kinds(Kinds::DATES | Kinds::DOCUMENTS).build();
    let all = Pipeline::new();
    let (mut documents, mut differ) = (0, 0);
    for text in &texts() {
        let (some, all) = (some.run(text), all.run(text));
        assert_eq!(some.dates, all.dates);
        assert_eq!(some.title, all.title);
        assert!(some.documents.iter().map(bare).eq(all.documents.iter().map(bare)));
        documents += all.documents.len();
        differ += some.documents.iter().zip(&all.documents).filter(|(some, all)| some != all).count();
    }
    assert!(documents > 300);
    // If none differs any more, the exception can go from `Kinds` and from the tests of whole corpora.
    assert!(differ > 0 && differ * 25 < documents, "{differ} of {documents}");
}

#[test]
fn with_one_kind_of_name_documents_are_the_same() {
    let all = Pipeline::new();
    let some = Pipeline::builder().kinds(Kinds::DOCUMENTS | Kinds::LOCATIONS).build();
    for text in texts().iter().step_by(3) {
        let (some, all) = (some.run(text), all.run(text));
        assert_eq!((some.documents, some.locations), (all.documents, all.locations));
        assert!(some.dates.is_empty() && some.people.is_empty() && some.organizations.is_empty());
    }
}

#[test]
fn one_kind_alone_is_what_it_is_among_two() {
    let both = Pipeline::builder().kinds(Kinds::DATES | Kinds::DOCUMENTS).build();
    let dates = Pipeline::builder().kinds(Kinds::DATES).build();
    let documents = Pipeline::builder().kinds(Kinds::DOCUMENTS).build();
    for text in &texts() {
        let both = both.run(text);
        assert_eq!(dates.run(text).dates, both.dates);
        assert_eq!(documents.run(text).documents, both.documents);
    }
}
