//! Own patterns on small texts: what counts as a match, what it gives, and what it takes from the built-in rules.

use super::{LONGEST, WINDOW};
use crate::{Kinds, Lexicon, Pipeline};

/// The documents of a text, as `text | kind | number | symbol`, with these patterns of a kind each.
fn read(patterns: &[(&str, &str)], text: &str) -> Vec<String> {
    let lexicon = patterns
        .iter()
        .fold(Lexicon::builtin(), |lexicon, (kind, pattern)| lexicon.with_document_pattern(kind, pattern).unwrap());
    let pipeline = Pipeline::builder().lexicon(lexicon).kinds(Kinds::DOCUMENTS).build();
    let line = |d: &crate::report::Document<'_>| {
        assert_eq!(text.get(d.span.range()), Some(d.text.as_ref()));
        let [kind, number, symbol] = [&d.kind, &d.number, &d.symbol].map(|part| part.as_deref().unwrap_or(""));
        format!("{} | {kind} | {number} | {symbol}", d.text)
    };
    pipeline.run(text).documents.iter().map(line).collect()
}

#[track_caller]
fn check(patterns: &[(&str, &str)], text: &str, want: &[&str]) {
    assert_eq!(read(patterns, text), want, "{text}");
}

const FILE: (&str, &str) = ("hồ sơ", "HS-[0-9]{4}-(?<number>[0-9]{5})");
const SLIP: (&str, &str) = ("", "Phiếu (?<symbol>(?<number>[0-9]+)/P.TH)");

#[test]
fn own_codes_are_found_only_with_a_pattern() {
    let text = "Theo HS-2024-00123 và Phiếu 17/P.TH, đất là của xã.";
    check(&[FILE, SLIP], text, &["HS-2024-00123 | hồ sơ | 00123 | HS-2024-00123", "Phiếu 17/P.TH |  | 17 | 17/P.TH"]);
    check(&[SLIP], text, &["Phiếu 17/P.TH |  | 17 | 17/P.TH"]);
    assert!(read(&[], text).iter().all(|d| !d.contains("HS-") && !d.starts_with("Phiếu")));
}

#[test]
fn codes_begin_and_end_with_whole_tokens() {
    let none: &[&str] = &[];
    for text in ["XHS-2024-00123", "HS-2024-001234", "HS-2024-00123b", "HS-2024-0012", "ĐHS-2024-00123ă"] {
        check(&[FILE], text, none);
    }
    let found: &[&str] = &["HS-2024-00123 | hồ sơ | 00123 | HS-2024-00123"];
    for text in ["(HS-2024-00123)", "“HS-2024-00123”.", "HS-2024-00123, trang 5", "HS-2024-00123"] {
        check(&[FILE], text, found);
    }
    // A start inside a word does not hide the code that follows it.
    check(&[("", "[A-Z]+[0-9]+")], "xAB12 CD34", &["CD34 |  |  | CD34"]);
    check(&[("", "B1.?C2")], "AB1C2 B1-C2", &["B1-C2 |  |  | B1-C2"]);
    // White space around a code is none of it.
    check(&[("", r"\s*HS[0-9]\s*")], "tập HS1 ghi", &["HS1 |  |  | HS1"]);
}

#[test]
fn codes_stand_on_one_line() {
    check(&[("", r"HS\s[0-9]+")], "HS\n12 HS 34", &["HS 34 |  |  | HS 34"]);
    check(&[("", "^HS[0-9]$")], "Tập HS1\nHS2\nHS3 cũ", &["HS2 |  |  | HS2"]);
}

#[test]
fn own_codes_win_over_the_built_in_grammar() {
    let text = "Xem Quyết định số 15/QĐ-UBND và Quyết định số 16/QĐ-UBND.";
    let builtin = |n| format!("Quyết định số {n}/QĐ-UBND | Quyết định | {n} | {n}/QĐ-UBND");
    check(&[], text, &[&builtin(15), &builtin(16)]);
    check(&[("bản sao", "15/QĐ")], text, &["15/QĐ | bản sao |  | 15/QĐ", &builtin(16)]);
    check(&[("bản sao", "HS-1")], text, &[&builtin(15), &builtin(16)]);
}

#[test]
fn of_own_codes_the_left_the_long_and_the_early_one_stands() {
    check(&[("a", "K1"), ("b", "K1-2")], "K1-2", &["K1-2 | b |  | K1-2"]);
    check(&[("a", "-2-3-4"), ("b", "K1-2")], "K1-2-3-4", &["K1-2 | b |  | K1-2"]);
    check(&[("a", "K[0-9]"), ("b", "[A-Z]1")], "K1", &["K1 | a |  | K1"]);
}

#[test]
fn nothing_else_stands_in_an_own_code() {
    let text = "Chiều 5/3, tập Huế-5/4/2019-Lê Văn Mẫu về kho.";
    let dates = |lexicon| Pipeline::builder().lexicon(lexicon).build().run(text).into_owned();
    let pattern = "Huế-[0-9/]+-Lê Văn Mẫu";
    let (with, without) =
        (dates(Lexicon::builtin().with_document_pattern("", pattern).unwrap()), dates(Lexicon::builtin()));
    assert_eq!((with.dates.len(), without.dates.len()), (1, 2));
    assert_eq!((with.documents.len(), with.people.len(), with.locations.len()), (1, 0, 0));
    assert_ne!((without.people.len(), without.locations.len()), (0, 0));
}

#[test]
fn an_own_code_has_the_date_and_issuer_beside_it() {
    let lexicon = Lexicon::builtin().with_document_pattern(FILE.0, FILE.1).unwrap();
    let report = Pipeline::builder().lexicon(lexicon).build().run("Theo HS-2024-00123 ngày 5/3/2024 của Sở Y tế.");
    assert_eq!(report.documents[0].date.map(|d| d.to_string()).as_deref(), Some("2024-03-05"));
    assert_eq!(report.documents[0].issuer.as_deref(), Some("Sở Y tế"));
}

#[test]
fn empty_matches_are_none() {
    for pattern in [r"\b", r"(?-u:\b)", r"^[\s\S]", r"\b[0-9]*"] {
        let found = read(&[("", pattern)], "ấp 12, Huế\n\n34 東京 e\u{301}\u{200b}");
        assert!(found.iter().all(|d| !d.starts_with(" |")), "{found:?}");
    }
    check(&[("", r"\b[0-9]*")], "ấp 12, Huế", &["12 |  |  | 12"]);
}

#[test]
fn long_lines_are_read_wherever_a_window_ends() {
    let code = "HS-2024-00123";
    for pad in (WINDOW - LONGEST - 20..WINDOW + 20).step_by(3) {
        let text = format!("{} {code} {} {code}", "ạ ".repeat(pad / 4), "b ".repeat(WINDOW));
        assert_eq!(read(&[FILE], &text).len(), 2, "{pad}");
    }
    // `^` and `$` are the line's ends, not a window's.
    let text = format!("HS1 {}HS2", "HS3 ".repeat(WINDOW));
    check(&[("", "^HS[0-9]|HS[0-9]$")], &text, &["HS1 |  |  | HS1", "HS2 |  |  | HS2"]);
}

#[test]
fn a_code_has_a_longest_length() {
    let (fits, long) = ("K".repeat(LONGEST), "K".repeat(LONGEST + 1));
    assert_eq!(read(&[("", "K+")], &format!("{fits} {long}")).len(), 1);
    // However much a pattern runs over, searching goes on behind the word it started at.
    check(&[("", "K.*|HS1")], &format!("K {}HS1", "a ".repeat(LONGEST)), &["HS1 |  |  | HS1"]);
}

#[test]
fn patterns_see_composed_text() {
    let decomposed = "Phie\u{302}\u{301}u 17/P.TH";
    check(&[SLIP], decomposed, &[&format!("{decomposed} |  | 17 | 17/P.TH")]);
}
