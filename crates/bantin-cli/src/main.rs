//! The `bantin` command: reports in, their structure out.
//!
//! Standard output is data, standard error is talk. A report that cannot be read is named on standard error with the
//! reason and the others go on; the exit status is then 1. A command line that cannot be followed gives status 2. What
//! is found is the library's business: nothing here looks at a text but to show it.

#![forbid(unsafe_code)]

mod args;
mod html;
mod input;
mod ordered;
mod output;
mod text;
mod why;

use args::{Command, Extract};
use bantin::{Lexicon, Pipeline, PipelineBuilder, Tagger};
use clap::{CommandFactory, Parser};
use input::Failure;
use output::Output;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

fn main() -> ExitCode {
    match args::Args::parse().command {
        Command::Extract(args) => extract(args),
    }
}

fn extract(args: Extract) -> ExitCode {
    if args.files.is_empty() && io::stdin().is_terminal() {
        let reason = "nothing to read: name files, or `-` for the standard input";
        args::Args::command().error(clap::error::ErrorKind::MissingRequiredArgument, reason).exit();
    }
    let builder = match builder(&args) {
        Ok(builder) => builder,
        Err(failure) => {
            eprintln!("bantin: {failure}");
            return ExitCode::from(2);
        }
    };
    match run(&args, &builder) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Whoever reads the output has had enough of it, as in `bantin … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bantin: standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line says of the pipeline.
fn builder(args: &Extract) -> Result<PipelineBuilder, Failure> {
    let mut lexicon = Lexicon::builtin();
    for file in &args.lexicon {
        let name = file.display().to_string();
        let rows = std::fs::read_to_string(file).map_err(|error| Failure::new(&name, &error))?;
        // The library's message names the table already, by the name it was given.
        lexicon = lexicon.with_table(&name, &rows).map_err(|error| Failure::new("lexicon", &error))?;
    }
    let mut builder = Pipeline::builder()
        .kinds(args.kinds())
        .lexicon(lexicon)
        .rules_only(args.fast)
        .min_confidence(args.min_confidence.unwrap_or_default())
        .explain(args.explain);
    if let Some(file) = &args.tagger {
        let name = file.display().to_string();
        let bytes = std::fs::read(file).map_err(|error| Failure::new(&name, &error))?;
        builder = builder.tagger(Tagger::read(&bytes).map_err(|error| Failure::new(&name, &error))?);
    }
    if let Some(date) = args.reference_date {
        builder = builder.reference_date(date);
    }
    Ok(builder)
}

/// Reads every input and writes what was found, in order; returns how many inputs failed.
fn run(args: &Extract, builder: &PipelineBuilder) -> io::Result<usize> {
    let pipeline = builder.clone().build();
    let several = args.files.len() > 1 || args.input == args::Input::Jsonl;
    let mut output = Output::open(args.format, several)?;
    let mut failed = 0;
    ordered::map(
        input::records(args.files.clone(), args.input),
        args.jobs(),
        |record| {
            let record = record?;
            let content = record.read(args.decoding())?;
            let own = content.date.map(|date| builder.clone().reference_date(date).build());
            let mut report = content.text.run(own.as_ref().unwrap_or(&pipeline), args.unit());
            report.id = content.id.as_deref().map(Into::into);
            Ok(output::render(args.format, &report, content.text.as_str()))
        },
        |rendered: Result<String, Failure>| match rendered {
            Ok(report) => output.report(&report),
            Err(failure) => {
                failed += 1;
                eprintln!("bantin: {failure}");
                Ok(())
            }
        },
    )?;
    output.close()?;
    Ok(failed)
}
