//! Trains the tagger of `bantin` from labelled reports, and cross-validates the whole pipeline.
//!
//! In go folders of labelled reports, out comes a model file that `bantin::Tagger::read` reads. The same reports in the
//! same order give the same model, byte for byte. Format and commands are in this crate's README.

mod args;
mod corpus;
mod crf;
mod owlqn;
mod train;

use args::{Args, Command};
use bantin::training::Prepared;
use bantin::{Lexicon, Pipeline};
use clap::Parser;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use train::{Example, Settings, Tagger};

fn main() -> ExitCode {
    match run(&Args::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("bantin-train: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<(), String> {
    match command {
        Command::Train { reports, out, settings } => {
            let examples = prepare(reports)?;
            let examples: Vec<&Example> = examples.iter().collect();
            let tagger = Tagger::train(&examples, settings);
            let bytes = tagger.bytes();
            eprintln!("{} reports, {} features, {} bytes", examples.len(), tagger.active(), bytes.len());
            std::fs::write(out, bytes).map_err(|e| format!("{}: {e}", out.display()))
        }
        Command::CrossValidate { reports, with, folds, only, models, out, settings } => cross_validate(
            &prepare(std::slice::from_ref(reports))?,
            &prepare(with)?,
            folds.get(),
            only.unwrap_or(folds.get()),
            models.as_deref(),
            settings,
            out,
        ),
    }
}

/// Reads and prepares the labelled reports of some folders.
fn prepare(folders: &[PathBuf]) -> Result<Vec<Example>, String> {
    let lexicon = Lexicon::builtin();
    let mut examples = Vec::new();
    for folder in folders {
        for report in corpus::read(folder)? {
            let prepared = Prepared::new(&report.text, &lexicon);
            let labels = prepared.labels(&report.names);
            examples.push(Example { report, prepared, labels });
        }
    }
    Ok(examples)
}

/// Extracts from every report with a tagger that has not seen it, and writes the reports as JSON lines.
fn cross_validate(
    examples: &[Example],
    with: &[Example],
    folds: usize,
    only: usize,
    models: Option<&Path>,
    settings: &Settings,
    out: &Path,
) -> Result<(), String> {
    let fold = |fold: usize| -> Result<Vec<(usize, String)>, String> {
        let kept = models.map(|folder| folder.join(format!("{fold}-of-{folds}.bin")));
        let bytes = match kept.as_ref().and_then(|path| std::fs::read(path).ok()) {
            Some(bytes) => bytes,
            None => {
                let seen = examples.iter().enumerate().filter(|(n, _)| n % folds != fold).map(|e| e.1).chain(with);
                let tagger = Tagger::train(&seen.collect::<Vec<_>>(), settings);
                eprintln!("fold {fold}: {} features", tagger.active());
                tagger.bytes()
            }
        };
        if let Some(path) = kept {
            std::fs::write(&path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?;
        }
        let tagger = bantin::Tagger::read(&bytes).map_err(|e| e.to_string())?;
        let pipeline = Pipeline::builder().tagger(tagger).build();
        let unseen = examples.iter().enumerate().filter(|(n, _)| n % folds == fold);
        unseen
            .map(|(n, example)| {
                let mut report = pipeline.run(&example.report.text);
                report.id = Some(example.report.id.as_str().into());
                Ok((n, serde_json::to_string(&report).map_err(|e| e.to_string())?))
            })
            .collect()
    };
    let mut lines = Vec::new();
    for pair in (0..only).collect::<Vec<_>>().chunks(2) {
        let results: Vec<_> = std::thread::scope(|scope| {
            let handles: Vec<_> = pair.iter().map(|&n| scope.spawn(move || fold(n))).collect();
            handles.into_iter().map(|h| h.join().unwrap_or_else(|_| Err("a fold panicked".into()))).collect()
        });
        for result in results {
            lines.extend(result?);
        }
    }
    lines.sort_unstable();
    let failed = |e: std::io::Error| format!("{}: {e}", out.display());
    let mut file = std::io::BufWriter::new(std::fs::File::create(out).map_err(failed)?);
    lines.iter().try_for_each(|(_, line)| writeln!(file, "{line}")).map_err(failed)?;
    file.flush().map_err(failed)
}
