//! Every rule of [`invariants`], on real reports and on what may become of them on their way.
//!
//! Reads `../shared/corpus/news.jsonl` beside the repository, or the file that `BANTIN_CORPUS` names: an object on each
//! line, with `id` and `text`. Where there is none, says so and passes. A debug build takes every twentieth report, a
//! release build (`cargo test --release --test corpus`) all of them.

mod invariants;

use bantin::{Date, Kinds, Pipeline};
use invariants::{check, check_kinds, check_spans, said};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use unicode_normalization::UnicodeNormalization;

struct Item {
    id: String,
    text: String,
}

fn corpus() -> Option<Vec<Item>> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/news.jsonl");
    let path = std::env::var_os("BANTIN_CORPUS").map_or_else(beside, PathBuf::from);
    let Ok(lines) = std::fs::read_to_string(&path) else {
        // Past the test harness, which keeps back what passing tests print.
        let _ = writeln!(std::io::stderr(), "NOT TESTED: there is no corpus at {}", path.display());
        return None;
    };
    let every = if cfg!(debug_assertions) { 20 } else { 1 };
    let read = |line: &str| {
        let json: serde_json::Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| json[name].as_str().unwrap().to_owned();
        Item { id: field("id"), text: field("text") }
    };
    Some(lines.lines().step_by(every).map(read).collect())
}

/// Numbers that look random and are the same each time (xorshift).
struct Dice(u64);

impl Dice {
    fn for_item(number: usize) -> Self {
        Dice(0x9e37_79b9_7f4a_7c15 ^ (number as u64 + 1).wrapping_mul(0xff51_afd7_ed55_8ccd))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// A part of the text between two boundaries of its chars.
fn cut<'t>(text: &'t str, dice: &mut Dice) -> &'t str {
    let mut boundary = || (dice.below(text.len() + 1)..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap();
    let (one, other) = (boundary(), boundary());
    &text[one.min(other)..one.max(other)]
}

fn try_all(item: &Item, dice: &mut Dice, pipeline: &Pipeline) {
    let text = item.text.as_str();
    let report = pipeline.run(text);
    check(text, &report);

    let composed: String = text.nfc().collect();
    let decomposed: String = text.nfd().collect();
    let apart = pipeline.run(&decomposed);
    check(&decomposed, &apart);
    assert_eq!(said(&apart), said(&pipeline.run(&composed)), "decomposed");

    let upper = text.to_uppercase();
    check(&upper, &pipeline.run(&upper));

    for text in [text, &decomposed] {
        let part = cut(text, dice);
        check(part, &pipeline.run(part));
    }

    let kinds = Kinds::from_bits_truncate(dice.below(32) as u8);
    let some = Pipeline::builder().kinds(kinds).build().run(text);
    check(text, &some);
    check_kinds(&some, bantin::extract(text), kinds);

    // Bytes: the report with some of them struck, and noise with no text behind it.
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..8 {
        let at = dice.below(bytes.len());
        bytes[at] = dice.next() as u8;
    }
    let noise: Vec<u8> = (0..dice.below(400)).map(|_| dice.next() as u8).collect();
    for bytes in [bytes, noise] {
        if let Ok(report) = pipeline.run_bytes(&bytes) {
            check_spans(bytes.len(), &report);
        }
        check_spans(bytes.len(), &pipeline.run_decoded(&bantin::decode_lossy(&bytes)));
    }
}

#[test]
fn every_report_keeps_the_rules_whatever_became_of_it() {
    let Some(items) = corpus() else { return };
    assert!(items.len() >= 150, "the corpus has shrunk to {}", items.len());
    let pipeline = Pipeline::builder().reference_date(Date::new(2017, 5, 12).unwrap()).build();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut failed = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else { return failed };
            let mut dice = Dice::for_item(number);
            if catch_unwind(AssertUnwindSafe(|| try_all(item, &mut dice, &pipeline))).is_err() {
                failed.push(item.id.as_str());
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut failed: Vec<&str> = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        started.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    failed.sort_unstable();
    assert!(failed.is_empty(), "{} of {} reports break a rule: {failed:?}", failed.len(), items.len());
}
