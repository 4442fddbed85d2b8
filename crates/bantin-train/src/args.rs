//! What the command line says.

use crate::train::Settings;
use clap::{Parser, Subcommand};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Trains and judges the tagger of bantin.
#[derive(Parser)]
#[command(version)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the command does.
#[derive(Subcommand)]
pub enum Command {
    /// Train on labelled reports and write a model file.
    Train {
        /// Folders of labelled reports.
        #[arg(required = true)]
        reports: Vec<PathBuf>,
        /// Where the model goes.
        #[arg(long, default_value = "data/tagger.bin")]
        out: PathBuf,
        #[command(flatten)]
        settings: Settings,
    },
    /// Extract from every report with a tagger that has not seen it.
    CrossValidate {
        /// The folder of labelled reports to judge on.
        reports: PathBuf,
        /// More folders, which every fold trains on.
        #[arg(long)]
        with: Vec<PathBuf>,
        /// How many parts the reports are split into; 1 trains on the other folders alone.
        #[arg(long, default_value = "5")]
        folds: NonZeroUsize,
        /// Run only so many of the folds.
        #[arg(long)]
        only: Option<usize>,
        /// A folder that keeps each fold's model; a fold whose model is there is not trained again.
        #[arg(long)]
        models: Option<PathBuf>,
        /// Where the extracted reports go, as JSON lines.
        #[arg(long, default_value = "cross-validated.jsonl")]
        out: PathBuf,
        #[command(flatten)]
        settings: Settings,
    },
}
