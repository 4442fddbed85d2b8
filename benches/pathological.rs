//! The hardest texts that could be thought of, beside ordinary reports in the same group: time per byte must stay near.

#[path = "common/own.rs"]
mod own;
#[path = "common/worst.rs"]
mod worst;

use bantin::{Pipeline, Report};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;
use worst::{WORST, names};

const BYTES: usize = 200_000;

/// What must be true of the report on a hard text.
fn expect(id: &str, report: &Report<'_>) {
    let people = report.people.len();
    match id {
        "names" => assert!(people > BYTES / 30, "{people}"),
        "attendees" => assert!(people > BYTES / 150, "{people}"),
        "laws" => assert!(report.documents.len() > BYTES / 25, "{}", report.documents.len()),
        "endless_sentence" => assert!(report.dates.len() > BYTES / 500 && people > BYTES / 500),
        "brackets" | "quotes" | "dashes" | "lines" | "combining_marks" | "zero_width" | "entities" | "one_word"
        | "emoji" => {
            let found = people + report.dates.len() + report.documents.len() + report.locations.len();
            assert_eq!(found + report.organizations.len(), 0, "something in {id}");
        }
        _ => {}
    }
}

fn pathological(criterion: &mut Criterion) {
    let pipeline = Pipeline::new();
    let mut group = criterion.benchmark_group("pathological");

    let ordinary = own::own_reports();
    group.throughput(Throughput::Bytes(ordinary.iter().map(|text| text.len() as u64).sum()));
    group.bench_function("ordinary_reports", |bencher| {
        bencher.iter(|| {
            for text in &ordinary {
                assert!(!pipeline.run(black_box(text)).dates.is_empty());
            }
        })
    });

    for (id, make) in WORST {
        let text = make(BYTES);
        expect(id, &pipeline.run(&text));
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*id, |bencher| bencher.iter(|| expect(id, &pipeline.run(black_box(&text)))));
    }

    let hundred_thousand = names(2_400_000);
    let count = hundred_thousand.matches(", ").count();
    assert!(count > 100_000, "{count}");
    group.throughput(Throughput::Bytes(hundred_thousand.len() as u64));
    group.bench_function("100000_names", |bencher| {
        bencher.iter(|| assert!(pipeline.run(black_box(&hundred_thousand)).people.len() > count * 9 / 10))
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1500));
    targets = pathological
}
criterion_main!(benches);
