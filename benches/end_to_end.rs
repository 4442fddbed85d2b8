//! The whole way from text to report, beside what reading the same text costs other libraries.
//!
//! One group a corpus, so that ratios come from one run on one text; `benches/README.md` says what each line is.

#[path = "common/corpora.rs"]
mod corpora;
#[path = "common/own.rs"]
mod own;

use bantin::{Kinds, Pipeline};
use corpora::Corpus;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime};
use regex::Regex;
use std::hint::black_box;
use std::time::Duration;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;

/// Measures `work` over every report of the corpus; it returns what was found, which has to stay the same.
fn measure(group: &mut BenchmarkGroup<'_, WallTime>, id: &str, corpus: &Corpus, work: impl Fn(&str) -> usize) -> usize {
    let all = || corpus.reports.iter().map(|report| work(black_box(report))).sum::<usize>();
    let expected = all();
    group.bench_function(id, |bencher| bencher.iter(|| assert_eq!(all(), expected)));
    expected
}

fn end_to_end(criterion: &mut Criterion) {
    let whole = Pipeline::new();
    let rules = Pipeline::builder().rules_only(true).build();
    let cited = Pipeline::builder().kinds(Kinds::DATES | Kinds::DOCUMENTS).build();
    let date = Regex::new("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}").expect("a pattern");
    for corpus in corpora::corpora() {
        let mut group = criterion.benchmark_group(format!("end_to_end/{}", corpus.name));
        group.throughput(Throughput::Bytes(corpus.bytes()));
        let dates = measure(&mut group, "pipeline", &corpus, |text| whole.run(text).dates.len());
        measure(&mut group, "pipeline_and_json", &corpus, |text| {
            serde_json::to_string(&whole.run(text)).expect("JSON").len()
        });
        measure(&mut group, "rules_only", &corpus, |text| rules.run(text).people.len());
        let cited_dates = measure(&mut group, "dates_and_documents", &corpus, |text| cited.run(text).dates.len());
        measure(&mut group, "normalize_and_segment", &corpus, |text| {
            bantin::segment(&bantin::normalize(text)).tokens().len()
        });
        let words = measure(&mut group, "unicode_words", &corpus, |text| text.unicode_words().count());
        measure(&mut group, "nfc", &corpus, |text| text.nfc().count());
        measure(&mut group, "is_nfc_quick", &corpus, |text| {
            usize::from(is_nfc_quick(text.chars()) == IsNormalized::Yes)
        });
        measure(&mut group, "from_utf8", &corpus, |text| std::str::from_utf8(text.as_bytes()).map_or(0, str::len));
        let scanned = measure(&mut group, "regex_date", &corpus, |text| date.find_iter(text).count());
        group.finish();
        // Whatever a pattern of digits finds is a date in these texts, and there are others.
        assert!(words > 0 && scanned <= dates && dates == cited_dates, "{}: {scanned} {dates}", corpus.name);
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(15)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = end_to_end
}
criterion_main!(benches);
