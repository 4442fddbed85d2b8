//! `bantin-gold FOLDER REPORTS.jsonl [--errors KIND] [--json] [--confidence]` scores a tool's answers on a folder of
//! labelled reports, or holds its confidences against the labels.

#![forbid(unsafe_code)]

use bantin_gold::{Answer, BINS, Confidences, FIELDS, KINDS, Scores};
use std::collections::HashMap;
use std::process::ExitCode;

const USAGE: &str =
    "usage: bantin-gold FOLDER REPORTS.jsonl [--errors date|person|position|org|doc|loc] [--json] [--confidence]";

fn main() -> ExitCode {
    let mut places = Vec::new();
    let (mut errors, mut json, mut confidence) = (None, false, false);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--errors" => errors = words.next().filter(|kind| KINDS.contains(&kind.as_str())),
            "--json" => json = true,
            "--confidence" => confidence = true,
            _ => places.push(word),
        }
    }
    let [folder, answers] = places.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let result = if confidence { confidences(folder, answers) } else { run(folder, answers, errors.as_deref(), json) };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("bantin-gold: {message}");
            ExitCode::FAILURE
        }
    }
}

/// The answers, by the ids of their reports.
fn read(answers: &str) -> Result<HashMap<String, Answer>, String> {
    let lines = std::fs::read_to_string(answers).map_err(|e| format!("{answers}: {e}"))?;
    let mut given = HashMap::new();
    for (n, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let answer: Answer = serde_json::from_str(line).map_err(|e| format!("{answers}, line {}: {e}", n + 1))?;
        given.insert(answer.id.clone(), answer);
    }
    Ok(given)
}

/// Prints, as a table in Markdown, how many names with which confidence are right.
fn confidences(folder: &str, answers: &str) -> Result<(), String> {
    let given = read(answers)?;
    let mut confidences = Confidences::default();
    for report in bantin_gold::read(folder.as_ref())? {
        confidences.add(&report.mentions, given.get(&report.id).unwrap_or(&Answer::default()));
    }
    let share = |part: f64, whole: usize| if whole == 0 { "-".into() } else { format!("{:.3}", part / whole as f64) };
    println!("| confidence | names | mean confidence | right |\n|---|---:|---:|---:|");
    for (n, bin) in confidences.bins().iter().enumerate() {
        let upper = BINS.get(n + 1).map_or("1".to_owned(), |upper| format!("below {upper}"));
        let (mean, right) = (share(bin.sum, bin.names), share(bin.right as f64, bin.names));
        println!("| {} to {upper} | {} | {mean} | {right} |", BINS[n], bin.names);
    }
    let (sure, all) = (confidences.names_from(0.9), confidences.names_from(0.0));
    let (part, right) = (share(sure as f64, all), share(confidences.right_from(0.9) as f64, sure));
    println!("\nAt least 0.9: {sure} of {all} names ({part}), of which {right} are right.");
    Ok(())
}

fn run(folder: &str, answers: &str, errors: Option<&str>, json: bool) -> Result<(), String> {
    let mut given = read(answers)?;
    let mut scores = Scores::default();
    let (mut reports, mut missing) = (0, 0);
    for report in bantin_gold::read(folder.as_ref())? {
        reports += 1;
        missing += usize::from(!given.contains_key(&report.id));
        let slips = scores.add(&report.mentions, &given.remove(&report.id).unwrap_or_default());
        for slip in slips.iter().filter(|slip| Some(slip.kind) == errors) {
            let verdict = if slip.missed { "MISSED" } else { "EXTRA" };
            println!("{}\t{verdict}\t{}-{}\t{}\t{}", report.id, slip.start, slip.end, slip.text, slip.key);
        }
    }
    if json {
        let f1: serde_json::Map<_, _> = KINDS.iter().map(|k| ((*k).to_owned(), scores.f1(k).into())).collect();
        let fields: serde_json::Map<_, _> = FIELDS.iter().map(|f| ((*f).to_owned(), scores.field(f).into())).collect();
        let mean = scores.mean();
        println!(
            "{}",
            serde_json::json!({"documents": reports, "missing": missing, "f1": f1, "mean": mean, "attrs": fields})
        );
        return Ok(());
    }
    println!("{reports} labelled reports, {missing} without an answer");
    println!("{:10}{:>7}{:>7}{:>8}{:>8}{:>8}", "", "gold", "found", "P", "R", "F1");
    for kind in KINDS {
        let t = scores[kind];
        let (gold, found) = (t.hit + t.missed, t.hit + t.extra);
        println!("{kind:10}{gold:7}{found:7}{:8.3}{:8.3}{:8.3}", t.precision(), t.recall(), t.f1());
    }
    let fields = FIELDS.iter().filter_map(|f| Some(format!("{f} {:.3}", scores.field(f)?)));
    println!("documents' fields right where found: {}", fields.collect::<Vec<_>>().join(", "));
    println!("mean F1 {:.3}", scores.mean());
    Ok(())
}
