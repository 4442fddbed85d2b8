//! The command as a user runs it.

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const NEWS: &str = "Hội nghị ở Nghi Sơn\nNgày 18/9/2023, ông Lê Văn Mẫu dự họp.\nKết thúc.\n";

/// Runs `bantin extract` with these arguments and this standard input.
fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bantin"))
        .arg("extract")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that stops before it has read everything is no failure here.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// A file with this content, in a folder for this test only.
fn file(test: &str, name: &str, content: &[u8]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_file_gives_its_name_and_its_dates() {
    let path = file("name", "ban-tin.v2.txt", NEWS.as_bytes());
    let output = run(&["--format", "json", &path], b"");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["id"], "ban-tin.v2");
    assert_eq!(report["dates"][0]["value"], "2023-09-18");
    assert_eq!(report["people"][0]["name"], "Lê Văn Mẫu");
}

#[test]
fn standard_input_has_no_id() {
    for args in [&["--format", "jsonl"][..], &["--format", "jsonl", "-"]] {
        let report: Value = serde_json::from_slice(&run(args, NEWS.as_bytes()).stdout).unwrap();
        assert_eq!(report.get("id"), None);
        assert_eq!(report["dates"][0]["text"], "Ngày 18/9/2023");
    }
}

#[test]
fn text_is_plain_where_there_is_no_terminal() {
    let output = run(&["--kinds", "dates"], NEWS.as_bytes());
    assert!(stdout(&output).ends_with("Dates\n  Ngày 18/9/2023  2023-09-18\n"), "{}", stdout(&output));
    assert!(!stdout(&output).contains('\u{1b}'));
}

#[test]
fn offsets_slice_the_text_in_every_unit() {
    let text = "😀 Tin vắn: sáng 18/9/2023, hội nghị khai mạc.";
    let span = |unit| {
        let output = run(&["--format", "jsonl", "--offsets", unit], text.as_bytes());
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let number = |end| report["dates"][0][end].as_u64().unwrap() as usize;
        (number("start"), number("end"))
    };
    let want = "sáng 18/9/2023";
    let (start, end) = span("bytes");
    assert_eq!(&text[start..end], want);
    let (start, end) = span("chars");
    assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), want);
    let (start, end) = span("utf16");
    let units: Vec<u16> = text.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[start..end]).unwrap(), want);
}

#[test]
fn a_byte_order_mark_counts_in_bytes() {
    let text = "\u{feff}Ngày 18/9/2023 họp.";
    let start = |unit| {
        let output = run(&["--format", "jsonl", "--offsets", unit], text.as_bytes());
        serde_json::from_slice::<Value>(&output.stdout).unwrap()["dates"][0]["start"].clone()
    };
    assert_eq!((start("bytes"), start("chars")), (3.into(), 0.into()));
}

#[test]
fn old_encodings_are_read() {
    // TCVN3: Ngày 5/3/1998, Uỷ ban nhân dân tỉnh họp.
    let old = b"Ng\xB5y 5/3/1998, U\xFB ban nh\xA9n d\xA9n t\xD8nh h\xE4p.";
    for args in [&["--format", "jsonl"][..], &["--format", "jsonl", "--encoding", "tcvn3"]] {
        let report: Value = serde_json::from_slice(&run(args, old).stdout).unwrap();
        assert_eq!(report["dates"][0]["text"], "Ngày 5/3/1998");
        assert_eq!(report["dates"][0]["end"], 13);
    }
    let page = run(&["--format", "html"], old);
    assert!(stdout(&page).contains(">Ngày 5/3/1998</mark>"), "{}", stdout(&page));
    assert_eq!(run(&["--encoding", "utf-8"], old).status.code(), Some(1));
    assert_eq!(run(&["--encoding", "utf-9"], old).status.code(), Some(2));
}

#[test]
fn damaged_text_is_read_on_demand() {
    let damaged = b"Ng\xC3\xA0y 18/9/2023 h\xFF\xFFp. \x00";
    assert_eq!(run(&[], damaged).status.code(), Some(1));
    let output = run(&["--format", "jsonl", "--lossy"], damaged);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["dates"][0]["value"], "2023-09-18");
}

#[test]
fn the_others_go_on_after_a_report_that_cannot_be_read() {
    let good = file("others", "good.txt", NEWS.as_bytes());
    let bad = file("others", "bad.txt", b"Ng\xE0y 18/9 \xFF\xFE\x00\x81");
    let output = run(&["--format", "jsonl", "no-such-file.txt", &bad, &good], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).lines().count(), 1);
    let errors: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].starts_with("bantin: no-such-file.txt: "), "{errors:?}");
    assert!(errors[1].starts_with(&format!("bantin: {bad}: byte 2 ")), "{errors:?}");
}

#[test]
fn a_command_line_that_cannot_be_followed_is_status_two() {
    for args in [&["--format", "xml"][..], &["--kinds", "money"], &["--reference-date", "18/9/2023"], &["--jobs", "0"]]
    {
        let output = run(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(stdout(&output).is_empty() && !stderr(&output).is_empty(), "{args:?}");
    }
    let table = file("table", "own.tsv", "organization\tCâu lạc bộ Khởi nghiệp Xanh\nperson\tAn\n".as_bytes());
    let output = run(&["--lexicon", &table], NEWS.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("own.tsv, line 2, column 1: "), "{}", stderr(&output));
}

#[test]
fn own_entries_are_found() {
    let table = file("own", "own.tsv", "organization\tCâu lạc bộ Khởi nghiệp Xanh\n".as_bytes());
    let text = "Sáng 5/3, Câu lạc bộ Khởi nghiệp Xanh ra mắt.";
    let output = run(&["--format", "jsonl", "--lexicon", &table], text.as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["organizations"][0]["name"], "Câu lạc bộ Khởi nghiệp Xanh");
}

#[test]
fn own_document_codes_are_found() {
    let table = file("codes", "own.tsv", "document\thồ sơ\tHS-[0-9]{4}-(?<number>[0-9]{5})\n".as_bytes());
    let text = "Sáng 5/3, kho trả HS-2024-00123 cho xã.".as_bytes();
    let output = run(&["--format", "jsonl", "--lexicon", &table], text);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let document = &report["documents"][0];
    assert_eq!([&document["text"], &document["kind"], &document["number"]], ["HS-2024-00123", "hồ sơ", "00123"]);

    let bad = file("codes", "bad.tsv", "document\thồ sơ\tHS-(\n".as_bytes());
    let output = run(&["--lexicon", &bad], text);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("bad.tsv, line 1, column 3: "), "{}", stderr(&output));
}

#[test]
fn less_sure_names_are_left_out() {
    let json = |args: &[&str]| {
        let output = run(&[&["--format", "jsonl"], args].concat(), NEWS.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        serde_json::from_slice::<Value>(&output.stdout).unwrap()
    };
    let report = json(&[]);
    let confidence = report["people"][0]["confidence"].as_f64().unwrap();
    assert!(confidence > 0.5 && confidence < 1.0, "{confidence}");
    assert_eq!(json(&["--min-confidence", &confidence.to_string()])["people"], report["people"]);
    let strict = json(&["--min-confidence", "1"]);
    assert_eq!(strict["people"], Value::Array(Vec::new()));
    assert_eq!(strict["dates"], report["dates"]);
}

#[test]
fn rules_alone_give_no_confidence() {
    let output = run(&["--format", "jsonl", "--fast"], NEWS.as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["people"][0]["name"], "Lê Văn Mẫu");
    assert_eq!(report["people"][0].get("confidence"), None);
    assert_eq!(run(&["--fast", "--min-confidence", "0.5"], NEWS.as_bytes()).status.code(), Some(2));
}

#[test]
fn a_model_of_ones_own() {
    let builtin = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/tagger.bin");
    let with = run(&["--format", "jsonl", "--tagger", builtin], NEWS.as_bytes());
    assert_eq!(with.stdout, run(&["--format", "jsonl"], NEWS.as_bytes()).stdout);
    let broken = file("tagger", "broken.bin", b"BTAG");
    let output = run(&["--tagger", &broken], NEWS.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("broken.bin: "), "{}", stderr(&output));
}

#[test]
fn mentions_say_why_they_were_found_on_demand() {
    let output = run(&["--format", "jsonl", "--explain"], NEWS.as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["people"][0]["explanation"]["proposals"][0]["what"], "person/honorific");
    assert!(stdout(&run(&["--explain"], NEWS.as_bytes())).contains("\n      rule: date/"));
    assert!(stdout(&run(&["--explain", "--format", "html"], NEWS.as_bytes())).contains("\nrule: tagger\n"));
    for format in ["text", "jsonl", "html"] {
        let output = run(&["--format", format], NEWS.as_bytes());
        assert!(!stdout(&output).contains("explanation") && !stdout(&output).contains("rule: "), "{format}");
    }
}

#[test]
fn offsets_of_a_given_encoding_are_those_of_its_bytes() {
    // TCVN3: Hà Nội, 5/3/1998. A letter is one byte there.
    let old = b"H\xB5 N\xE9i, 5/3/1998.";
    let output = run(&["--format", "jsonl", "--encoding", "tcvn3"], old);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let date = &report["dates"][0];
    assert_eq!((&date["start"], &date["end"]), (&8.into(), &16.into()));
    assert_eq!(&old[8..16], b"5/3/1998");
    // In spite of faults: two bytes that are no text, each a character of three bytes in the text.
    let damaged = b"\xFF\xFF H\xC3\xA0 N\xE1\xBB\x99i, 5/3/1998";
    let output = run(&["--format", "jsonl", "--lossy"], damaged);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(&damaged[report["dates"][0]["start"].as_u64().unwrap() as usize..], b"5/3/1998");
}

#[test]
fn only_the_kinds_asked_for() {
    let output = run(&["--format", "jsonl", "--kinds", "people"], NEWS.as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["dates"], Value::Array(Vec::new()));
    assert_eq!(report["people"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_day_of_publication_gives_the_year() {
    let output = run(&["--format", "jsonl", "--reference-date", "2023-09-20"], "Sáng 18/9, họp.".as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["dates"][0]["value"], "XXXX-09-18");
    assert_eq!(report["dates"][0]["resolved"], "2023-09-18");
}

#[test]
fn lines_of_json_keep_their_order_on_any_number_of_threads() {
    let lines: String = (0..300)
        .map(|n| {
            let text = format!("Ngày {}/5/2024 họp. ", n % 28 + 1).repeat(n % 17 + 1);
            serde_json::json!({"id": n, "text": text, "date": "2024-06-01"}).to_string() + "\n\n"
        })
        .collect();
    let base = ["--input", "jsonl", "--format", "jsonl", "--jobs"];
    let one = run(&[&base[..], &["1"]].concat(), lines.as_bytes());
    let three = run(&[&base[..], &["3"]].concat(), lines.as_bytes());
    assert_eq!(one.status.code(), Some(0), "{}", stderr(&one));
    assert_eq!(one.stdout, three.stdout);
    let ids = stdout(&one).lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone());
    assert!(ids.eq((0..300).map(|n| Value::String(n.to_string()))));
}

#[test]
fn a_line_has_its_own_day_of_publication() {
    let lines = "{\"text\": \"Sáng 18/9, họp.\", \"date\": \"2001-09-20\"}\n{\"text\": \"Sáng 18/9, họp.\"}\n";
    let output = run(&["--input", "jsonl", "--format", "jsonl", "--reference-date", "2023-09-20"], lines.as_bytes());
    let resolved: Vec<Value> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["dates"][0]["resolved"].clone())
        .collect();
    assert_eq!(resolved, ["2001-09-18", "2023-09-18"]);
}

#[test]
fn a_bad_line_is_named_by_its_number() {
    let lines = "{\"text\": \"Ngày 5/3/2024\"}\n\n{\"body\": \"\"}\nnot json\n{\"text\": \"\"}\n";
    let path = file("lines", "news.jsonl", lines.as_bytes());
    let output = run(&["--input", "jsonl", "--format", "jsonl", &path], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).lines().count(), 2);
    let errors: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].contains("news.jsonl:3: missing field `text`"), "{errors:?}");
    assert!(errors[1].contains("news.jsonl:4: "), "{errors:?}");
}

#[test]
fn several_reports_are_one_array_in_json() {
    let one = file("array", "one.txt", NEWS.as_bytes());
    let two = file("array", "two.txt", b"");
    let reports: Value = serde_json::from_slice(&run(&["--format", "json", &one, &two], b"").stdout).unwrap();
    assert_eq!(reports[0]["id"], "one");
    assert_eq!(reports[1]["id"], "two");
    let none = run(&["--format", "json", "--input", "jsonl"], b"");
    assert_eq!(serde_json::from_slice::<Value>(&none.stdout).unwrap(), Value::Array(Vec::new()));
}

#[test]
fn a_page_stands_alone_and_shows_every_text() {
    let one = file("page", "one.txt", NEWS.as_bytes());
    let two = file("page", "two.txt", "<b>Ngày 5/3/2024</b>".as_bytes());
    let output = run(&["--format", "html", &one, &two], b"");
    let page = stdout(&output);
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    assert_eq!(page.matches("<section>").count(), 2);
    assert!(page.contains("&lt;b&gt;<mark class=\"date\""), "{page}");
    for outside in ["http:", "https:", "<script", "<link", "src="] {
        assert!(!page.contains(outside), "{outside}");
    }
}
