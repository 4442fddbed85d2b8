//! Chores of this repository, run as `cargo xtask NAME`.
//!
//! `cargo xtask quality [--gold DIR] [--cross-validate] [--errors KIND]` scores the release build on labelled reports, or
//! taggers that have not seen them, and fails where a score is below its floor in `quality.toml`.

#![forbid(unsafe_code)]

mod quality;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str =
    "usage: cargo xtask quality [--gold DIR] [--cross-validate] [--errors date|person|position|org|doc|loc]";

fn main() -> ExitCode {
    let Some(options) = options(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match quality::run(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("quality: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// The options on the command line; `None` if it cannot be followed.
fn options(mut words: impl Iterator<Item = String>) -> Option<quality::Options> {
    if words.next()? != "quality" {
        return None;
    }
    // The workspace root is two levels above this package; the labelled reports stand beside the workspace.
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2)?.to_owned();
    let mut options = quality::Options { gold: root.join("../shared/gold"), root, cross_validate: false, errors: None };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--gold" => options.gold = words.next()?.into(),
            "--cross-validate" => options.cross_validate = true,
            "--errors" => options.errors = Some(words.next()?),
            _ => return None,
        }
    }
    Some(options)
}
