//! Eight times the text takes about eight times the work, on every text that is made to be hard.
//!
//! Memory is counted, by an allocator that adds up what a run asks for and the most that it holds at once. Work cannot
//! be counted from outside, so the processor time of the thread is measured, which does not grow with what else runs on
//! the machine, and with much room: quadratic work takes 64 times as long, and only what takes more than 24 times as long
//! in each of several tries fails. Each run is also looked over for spans that do not fit.

#[path = "../benches/common/worst.rs"]
mod worst;

use bantin::{Kinds, Lexicon, Pipeline, Report};
use cpu_time::ThreadTime;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::time::Duration;
use worst::WORST;

const SMALL: usize = 12_000;
const TIMES: usize = 8;

/// The most that memory may grow: vectors double, so what they ask for may lie twice as high at one size as at another.
const MEMORY: usize = 2 * TIMES + 2;
/// The most that time may grow.
const TIME: u32 = 3 * TIMES as u32;

/// The system's allocator, counting for each thread what was asked for, what is held and the most that was held.
struct Counting;

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
    static HELD: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

fn note(asked: usize, change: isize) {
    ASKED.set(ASKED.get() + asked);
    HELD.set(HELD.get() + change);
    PEAK.set(PEAK.get().max(HELD.get()));
}

// SAFETY: every call goes on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(layout.size(), layout.size() as isize);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        note(0, -(layout.size() as isize));
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        note(size, size as isize - layout.size() as isize);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The bytes that reading this text asks for in all, and the most that it holds at once.
fn memory(pipeline: &Pipeline, text: &str) -> (usize, usize) {
    let (asked, held) = (ASKED.get(), HELD.get());
    PEAK.set(held);
    let report = pipeline.run(text);
    let result = (ASKED.get() - asked, (PEAK.get() - held) as usize);
    fits(text, &report);
    result
}

/// Every span lies in the text, in order, and is the slice that it says.
fn fits(text: &str, report: &Report<'_>) {
    let people = report.people.iter().map(|m| (m.span, &*m.text));
    let dates = report.dates.iter().map(|m| (m.span, &*m.text));
    for (span, slice) in people {
        assert_eq!(text.get(span.range()), Some(slice));
    }
    let mut last = 0;
    for (span, slice) in dates {
        assert_eq!(text.get(span.range()), Some(slice));
        assert!(span.start >= last);
        last = span.start;
    }
}

#[test]
fn memory_grows_as_the_text_does() {
    let pipeline = Pipeline::new();
    pipeline.run("Tin ngày 5/3.");
    for (name, make) in WORST {
        let (small, large) = (memory(&pipeline, &make(SMALL)), memory(&pipeline, &make(SMALL * TIMES)));
        assert!(large.0 <= small.0 * MEMORY, "{name}: asks for {} bytes, then for {}", small.0, large.0);
        assert!(large.1 <= small.1 * MEMORY, "{name}: holds {} bytes, then {}", small.1, large.1);
        // A small multiple of the report, whatever stands in it.
        assert!(large.1 <= 160 * SMALL * TIMES, "{name}: holds {} bytes for each of the text", large.1 / SMALL / TIMES);
    }
}

fn time(text: &str, work: impl Fn(&str)) -> Duration {
    let start = ThreadTime::now();
    work(text);
    start.elapsed()
}

/// Whether one of several tries shows that the work grows about as the text does.
fn grows_evenly(small: &str, large: &str, work: impl Fn(&str)) -> Result<(), String> {
    let mut seen = String::new();
    for _ in 0..5 {
        let (small, large) = (time(small, &work), time(large, &work));
        if large <= small * TIME {
            return Ok(());
        }
        seen += &format!(" {small:?} → {large:?};");
    }
    Err(seen)
}

#[test]
fn time_grows_as_the_text_does() {
    let pipeline = Pipeline::new();
    pipeline.run("Tin ngày 5/3.");
    for (name, make) in WORST {
        let read = |text: &str| {
            std::hint::black_box(pipeline.run(text));
        };
        if let Err(seen) = grows_evenly(&make(SMALL), &make(SMALL * TIMES), read) {
            panic!("{name}:{seen}");
        }
    }
}

#[test]
fn own_patterns_that_read_on_to_the_end_of_the_line_do_not_each_time() {
    let word = "ABCDEFGHIJKLMNOPQRSTUVWXYZ ";
    let (small, large) = (word.repeat(SMALL / word.len()), word.repeat(SMALL * TIMES / word.len()));
    // Each search looks for the last small letter, finds none and comes back with one word.
    for pattern in [".*[a-z]|[A-Z]+", "[A-Z].*"] {
        let lexicon = Lexicon::builtin().with_document_pattern("", pattern).unwrap();
        let pipeline = Pipeline::builder().lexicon(lexicon).kinds(Kinds::DOCUMENTS).build();
        pipeline.run(word);
        let read = |text: &str| {
            std::hint::black_box(pipeline.run(text));
        };
        if let Err(seen) = grows_evenly(&small, &large, read) {
            panic!("{pattern}:{seen}");
        }
    }
}

#[test]
fn quadratic_work_is_seen() {
    let quadratic = |text: &str| {
        for i in 0..text.len() {
            std::hint::black_box(text[i..].bytes().filter(|b| *b == b'b').count());
        }
    };
    let (small, large) = ("a".repeat(SMALL / 20), "a".repeat(SMALL / 20 * TIMES));
    assert!(grows_evenly(&small, &large, quadratic).is_err());
}
