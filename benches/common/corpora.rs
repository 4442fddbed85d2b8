//! What the benches run on: corpora by name, each a list of reports.

use super::own::own_reports;
use std::fs;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// Reports of one sort.
pub struct Corpus {
    pub name: &'static str,
    pub reports: Vec<String>,
}

impl Corpus {
    /// The bytes of all reports together.
    pub fn bytes(&self) -> u64 {
        self.reports.iter().map(|report| report.len() as u64).sum()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A text of `benches/texts`, as many times as makes 50 kB.
fn repeated(name: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("benches/texts").join(name)).expect(name);
    vec![text.clone(); 50_000 / text.len() + 1]
}

/// One in ten of the reports in `news.jsonl`, which is not part of the repository: its folder is `BANTIN_CORPUS`, or
/// `../shared/corpus`. Nothing if it is not there.
fn news() -> Option<Vec<String>> {
    let folder = std::env::var_os("BANTIN_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from);
    let lines = fs::read_to_string(folder.join("news.jsonl")).ok()?;
    let text = |line| Some(serde_json::from_str::<serde_json::Value>(line).ok()?.get("text")?.as_str()?.to_owned());
    Some(lines.lines().step_by(10).filter_map(text).collect())
}

/// Every corpus there is.
pub fn corpora() -> Vec<Corpus> {
    let own = own_reports();
    let composed: Vec<String> = own.iter().map(|report| report.nfc().collect()).collect();
    let decomposed = own.iter().map(|report| report.nfd().collect()).collect();
    let mut corpora = vec![
        Corpus { name: "own", reports: composed },
        Corpus { name: "nfd", reports: decomposed },
        Corpus { name: "party", reports: repeated("party-daily.txt") },
        Corpus { name: "table", reports: repeated("notice-table.txt") },
        Corpus { name: "english", reports: repeated("english.txt") },
    ];
    match news() {
        Some(reports) => corpora.push(Corpus { name: "news", reports }),
        None => eprintln!("no news.jsonl: only the texts of the repository are measured"),
    }
    corpora
}
