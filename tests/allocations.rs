//! How often a run asks for memory: at most twice for each mention, and so many times for the report around them.
//!
//! The allocator counts for each thread, so nothing else that runs is counted.

use bantin::{Kinds, Pipeline, Report};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The most for each mention.
const A_MENTION: usize = 2;
/// The most for the report around them.
const A_REPORT: usize = 20;

/// The system's allocator, counting for each thread how often it is asked.
struct Counting;

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call goes on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.set(ASKED.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ASKED.set(ASKED.get() + 1);
        unsafe { System.realloc(old, layout, size) }
    }

    unsafe fn dealloc(&self, old: *mut u8, layout: Layout) {
        unsafe { System.dealloc(old, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How often one run asks for memory, and how many mentions it finds.
fn count(pipeline: &Pipeline, text: &str) -> (usize, usize) {
    // The first run may build what all later ones share.
    drop(pipeline.run(text));
    let before = ASKED.get();
    let report = pipeline.run(text);
    (ASKED.get() - before, mentions(&report))
}

fn mentions(report: &Report<'_>) -> usize {
    report.dates.len()
        + report.documents.len()
        + report.people.len()
        + report.organizations.len()
        + report.locations.len()
}

/// Checks the reports of this project that need no repair; what is repaired cannot be borrowed and asks for more.
#[track_caller]
fn check(pipeline: &Pipeline) {
    let mut checked = 0;
    for entry in std::fs::read_dir("tests/reports").unwrap() {
        let path = entry.unwrap().path();
        let Some(text) = path.extension().filter(|e| *e == "txt").and_then(|_| std::fs::read_to_string(&path).ok())
        else {
            continue;
        };
        if bantin::normalize(&text).text() != text {
            continue;
        }
        let (asked, mentions) = count(pipeline, &text);
        assert!(mentions > 5 && asked > 5, "{path:?}: {asked} for {mentions} mentions");
        assert!(asked <= A_MENTION * mentions + A_REPORT, "{path:?}: {asked} for {mentions} mentions");
        checked += 1;
    }
    assert!(checked > 9, "{checked}");
}

#[test]
fn rules_alone() {
    check(&Pipeline::builder().rules_only(true).build());
}

#[test]
fn dates_and_documents() {
    check(&Pipeline::builder().kinds(Kinds::DATES | Kinds::DOCUMENTS).build());
}
