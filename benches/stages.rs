//! Each stage alone, and the pipeline for each kind of mention alone.
//!
//! A kind's line holds the stages before it too: what it adds is its difference from `normalize_and_segment`.

#[path = "common/corpora.rs"]
mod corpora;
#[path = "common/own.rs"]
mod own;

use bantin::{Kinds, Normalized, Pipeline, Report};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;

fn mentions(report: &Report<'_>) -> usize {
    report.dates.len()
        + report.people.len()
        + report.organizations.len()
        + report.documents.len()
        + report.locations.len()
}

fn stages(criterion: &mut Criterion) {
    let kinds = [
        ("dates", Kinds::DATES),
        ("documents", Kinds::DOCUMENTS),
        ("people", Kinds::PEOPLE),
        ("organizations", Kinds::ORGANIZATIONS),
        ("locations", Kinds::LOCATIONS),
        ("all_kinds", Kinds::all()),
    ];
    for corpus in corpora::corpora() {
        let mut group = criterion.benchmark_group(format!("stages/{}", corpus.name));
        group.throughput(Throughput::Bytes(corpus.bytes()));

        let clean: Vec<Normalized<'_>> = corpus.reports.iter().map(|text| bantin::normalize(text)).collect();
        let length: usize = clean.iter().map(|text| text.text().len()).sum();
        group.bench_function("normalize", |bencher| {
            bencher.iter(|| {
                let lengths = corpus.reports.iter().map(|text| bantin::normalize(black_box(text)).text().len());
                assert_eq!(lengths.sum::<usize>(), length);
            })
        });

        let tokens: usize = clean.iter().map(|text| bantin::segment(text).tokens().len()).sum();
        assert!(tokens > 0);
        group.bench_function("segment", |bencher| {
            bencher.iter(|| {
                let counts = clean.iter().map(|text| bantin::segment(black_box(text)).tokens().len());
                assert_eq!(counts.sum::<usize>(), tokens);
            })
        });
        group.bench_function("normalize_and_segment", |bencher| {
            bencher.iter(|| {
                let count = |text| bantin::segment(&bantin::normalize(black_box(text))).tokens().len();
                assert_eq!(corpus.reports.iter().map(|text| count(text)).sum::<usize>(), tokens);
            })
        });

        for (id, kinds) in kinds {
            let pipeline = Pipeline::builder().kinds(kinds).build();
            let all = || corpus.reports.iter().map(|text| mentions(&pipeline.run(black_box(text)))).sum::<usize>();
            let expected = all();
            assert!(expected > 0 || corpus.name == "english", "no {id} in {}", corpus.name);
            group.bench_function(id, |bencher| bencher.iter(|| assert_eq!(all(), expected)));
        }
        group.finish();
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(15)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = stages
}
criterion_main!(benches);
