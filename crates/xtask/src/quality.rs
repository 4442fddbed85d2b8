//! Scores labelled reports, and compares with the floors.
//!
//! In go `gold/dev/*.txt`, read by `bantin extract`, and their labels; the scoring itself is `gold/score.py`, so that
//! every number in this project is counted in one way. Out come a table and whether every floor is held. Asked to
//! cross-validate, it has each report read with a tagger that was trained without it, which takes minutes.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What to score.
#[derive(Debug)]
pub struct Options {
    /// The workspace.
    pub root: PathBuf,
    /// The folder with `score.py` and `dev/`.
    pub gold: PathBuf,
    /// Whether to score taggers that have not seen the reports, in place of the release build.
    pub cross_validate: bool,
    /// A kind whose misses and false finds to list as well.
    pub errors: Option<String>,
}

/// `quality.toml`, as far as it is about these reports.
#[derive(Debug, Deserialize)]
struct Quality {
    /// For the release build.
    dev: Floors,
    /// For taggers that have not seen the reports.
    cross_validation: Floors,
}

#[derive(Debug, Deserialize)]
struct Floors {
    /// F1 by kind.
    f1: BTreeMap<String, f64>,
    /// How often a field of a document is right, where the document is found.
    fields: BTreeMap<String, f64>,
}

/// What `score.py --json` prints.
#[derive(Debug, Deserialize)]
struct Scores {
    documents: usize,
    missing: usize,
    f1: BTreeMap<String, f64>,
    mean: f64,
    /// Nothing where no such field was expected or found.
    attrs: BTreeMap<String, Option<f64>>,
}

/// Runs it all; `true` if every floor is held, or there are no labelled reports to hold it on.
pub fn run(options: &Options) -> Result<bool, String> {
    let dev = options.gold.join("dev");
    if !dev.is_dir() {
        println!("quality: skipped, no labelled reports at {}", dev.display());
        return Ok(true);
    }
    let floors = fs::read_to_string(options.root.join("quality.toml")).map_err(|e| format!("quality.toml: {e}"))?;
    let floors: Quality = toml::from_str(&floors).map_err(|e| format!("quality.toml: {e}"))?;
    let folder = options.root.join("target/quality");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let (floors, reports) = if options.cross_validate {
        (floors.cross_validation, cross_validate(&options.root, &dev, folder.join("cross-validated.jsonl"))?)
    } else {
        (floors.dev, extract(&options.root, &dev, folder.join("reports.jsonl"))?)
    };
    if let Some(kind) = &options.errors {
        println!("{}", score(options, &reports, &["--errors", kind])?);
    }
    let json = score(options, &reports, &["--json"])?;
    let scores: Scores = serde_json::from_str(&json).map_err(|e| format!("score.py printed no scores: {e}"))?;
    println!("{} labelled reports, {} without an answer", scores.documents, scores.missing);
    println!("{:14}{:>8}{:>8}", "", "score", "floor");
    let fields = scores.attrs.iter().map(|(name, score)| (format!("doc {name}"), *score, floors.fields.get(name)));
    let kinds = scores.f1.iter().map(|(name, score)| (name.clone(), Some(*score), floors.f1.get(name)));
    let mut held = scores.missing == 0;
    for (name, score, floor) in kinds.chain(fields) {
        let below = floor.is_some_and(|floor| score.is_none_or(|score| score < *floor));
        held &= !below;
        let show = |number: Option<f64>| number.map_or_else(|| "-".to_owned(), |number| format!("{number:.3}"));
        let verdict = if below { "  below the floor" } else { "" };
        println!("{name:14}{:>8}{:>8}{verdict}", show(score), show(floor.copied()));
    }
    println!("{:14}{:>8.3}", "mean F1", scores.mean);
    // A floor with a slip in its name would never be looked at.
    let known = |name: &&String| !scores.f1.contains_key(*name) && !scores.attrs.contains_key(*name);
    match floors.f1.keys().chain(floors.fields.keys()).find(known) {
        Some(name) => Err(format!("quality.toml: nothing is scored under the name {name:?}")),
        None => Ok(held),
    }
}

/// Reads every report with the release build; returns the file with the answers.
fn extract(root: &Path, dev: &Path, reports: PathBuf) -> Result<PathBuf, String> {
    let mut texts: Vec<PathBuf> = fs::read_dir(dev)
        .map_err(|e| format!("{}: {e}", dev.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    texts.sort();
    let out = File::create(&reports).map_err(|e| format!("{}: {e}", reports.display()))?;
    let mut command = release(root, "bantin-cli");
    command.args(["extract", "--format", "jsonl", "--"]).args(texts).stdout(out);
    finish(command, "bantin extract").map(|()| reports)
}

/// Reads every report with a tagger that has not seen it; returns the file with the answers.
fn cross_validate(root: &Path, dev: &Path, reports: PathBuf) -> Result<PathBuf, String> {
    let mut command = release(root, "bantin-train");
    command.arg("cross-validate").arg(dev).arg("--with").arg(root.join("tests/gold")).arg("--out").arg(&reports);
    finish(command, "bantin-train cross-validate").map(|()| reports)
}

/// The release build of a package's program, waiting for its arguments.
fn release(root: &Path, package: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["run", "--quiet", "--release", "--package", package, "--"]).current_dir(root);
    command
}

fn finish(mut command: Command, name: &str) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name}: {status}")),
        Err(error) => Err(format!("cargo: {error}")),
    }
}

/// What `score.py` says of these answers.
fn score(options: &Options, reports: &Path, how: &[&str]) -> Result<String, String> {
    let output = Command::new("python3")
        .arg(options.gold.join("score.py"))
        .arg(options.gold.join("dev/labels.jsonl"))
        .arg(reports)
        .args(how)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| format!("python3: {e}"))?;
    if !output.status.success() {
        return Err(format!("score.py: {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|e| format!("score.py: {e}"))
}
