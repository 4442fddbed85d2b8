//! The command line.

use crate::input::Decoding;
use bantin::{Date, Encoding, Kinds, OffsetUnit};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Structure out of Vietnamese news reports.
#[derive(Debug, Parser)]
#[command(name = "bantin", version)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Extract(Extract),
}

/// Find the dates, people, organizations, documents and places of reports.
///
/// The id of a report is its file's name without the extension. Reports come out in the order they went in. A report
/// that cannot be read is named on standard error and the others go on; the exit status is then 1.
#[derive(Debug, clap::Args)]
pub struct Extract {
    /// Files to read, one report each; `-`, or none at all, is the standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// What to write
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// The day of publication: it gives `22/4` its year, and `hôm qua` its day
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub reference_date: Option<Date>,

    /// What to look for, separated by commas [default: all]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KIND")]
    pub kinds: Vec<Kind>,

    /// What the offsets in JSON count: bytes of the input, or characters or units of the text in it
    #[arg(long, value_enum, default_value_t = Offsets::Bytes)]
    pub offsets: Offsets,

    /// A table of your own entries: on each line `organization`, `place` or `office`, a tab, the name; or
    /// `document`, a tab, the kind of document, a tab, a regular expression
    #[arg(long, value_name = "FILE")]
    pub lexicon: Vec<PathBuf>,

    /// Decide names by rules alone: faster, and less often right
    #[arg(long)]
    pub fast: bool,

    /// A model of your own for names, as `bantin-train` writes it
    #[arg(long, value_name = "FILE", conflicts_with = "fast")]
    pub tagger: Option<PathBuf>,

    /// Leave out people, organizations and places of which the tagger is less sure, from 0 to 1
    #[arg(long, value_name = "X", value_parser = confidence, conflicts_with = "fast")]
    pub min_confidence: Option<f32>,

    /// Say of each mention why it was found
    #[arg(long)]
    pub explain: bool,

    /// How many reports to read at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,

    /// What the files hold
    #[arg(long, value_enum, default_value_t = Input::Text)]
    pub input: Input,

    /// The encoding of text files [default: found out for each]
    #[arg(long, value_name = "NAME", value_parser = encoding())]
    pub encoding: Option<Encoding>,

    /// Read text files in spite of bytes that are no text
    #[arg(long, conflicts_with = "encoding")]
    pub lossy: bool,
}

fn confidence(number: &str) -> Result<f32, &'static str> {
    number.parse().ok().filter(|confidence| (0.0..=1.0).contains(confidence)).ok_or("expected a number from 0 to 1")
}

fn encoding() -> impl TypedValueParser<Value = Encoding> {
    let names = Encoding::all().iter().map(|encoding| encoding.name());
    let unknown = "no such encoding";
    PossibleValuesParser::new(names).try_map(move |name| Encoding::named(&name).ok_or(unknown))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading: distinct mentions by kind, in colour on a terminal
    Text,
    /// JSON, indented: an object, or an array where several reports are read
    Json,
    /// JSON, one report a line
    Jsonl,
    /// One self-contained page: the texts with their mentions highlighted
    Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Dates,
    People,
    #[value(alias = "orgs")]
    Organizations,
    #[value(alias = "docs")]
    Documents,
    #[value(alias = "places")]
    Locations,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Offsets {
    /// UTF-8 bytes, as in Rust and Go
    Bytes,
    /// Characters, as in Python
    Chars,
    /// UTF-16 units, as in JavaScript and Java
    Utf16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// A report each
    Text,
    /// A JSON object on each line: `text`, and if you like `id` and `date` (the day of publication, YYYY-MM-DD)
    Jsonl,
}

impl Extract {
    /// The kinds that are asked for; all, if none is named.
    pub fn kinds(&self) -> Kinds {
        if self.kinds.is_empty() {
            return Kinds::all();
        }
        self.kinds.iter().fold(Kinds::empty(), |kinds, kind| {
            kinds
                | match kind {
                    Kind::Dates => Kinds::DATES,
                    Kind::People => Kinds::PEOPLE,
                    Kind::Organizations => Kinds::ORGANIZATIONS,
                    Kind::Documents => Kinds::DOCUMENTS,
                    Kind::Locations => Kinds::LOCATIONS,
                }
        })
    }

    /// What to count offsets in, where they are shown.
    pub fn unit(&self) -> Option<OffsetUnit> {
        let unit = match self.offsets {
            Offsets::Bytes => OffsetUnit::Bytes,
            Offsets::Chars => OffsetUnit::Chars,
            Offsets::Utf16 => OffsetUnit::Utf16,
        };
        matches!(self.format, Format::Json | Format::Jsonl).then_some(unit)
    }

    /// How to make text of a file's bytes.
    pub fn decoding(&self) -> Decoding {
        match self.encoding {
            Some(encoding) => Decoding::As(encoding),
            None if self.lossy => Decoding::Lossy,
            None => Decoding::Strict,
        }
    }

    /// The number of threads; one file needs no more than one.
    pub fn jobs(&self) -> usize {
        if self.input == Input::Text && self.files.len() <= 1 {
            return 1;
        }
        self.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn parse(words: &[&str]) -> Result<Extract, clap::Error> {
        let words = ["bantin", "extract"].iter().chain(words);
        Args::try_parse_from(words).map(|args| match args.command {
            Command::Extract(extract) => extract,
        })
    }

    #[test]
    fn the_command_line_is_well_formed() {
        Args::command().debug_assert();
    }

    #[test]
    fn kinds_are_all_unless_named() {
        assert_eq!(parse(&["a.txt"]).unwrap().kinds(), Kinds::all());
        assert_eq!(parse(&["--kinds", "dates,docs", "a.txt"]).unwrap().kinds(), Kinds::DATES | Kinds::DOCUMENTS);
        assert!(parse(&["--kinds", "money", "a.txt"]).is_err());
    }

    #[test]
    fn impossible_values_are_refused() {
        assert!(parse(&["--reference-date", "2023-02-30"]).is_err());
        assert!(parse(&["--reference-date", "2023-02-28"]).is_ok());
        assert!(parse(&["--jobs", "0"]).is_err());
        for confidence in ["-0.1", "1.1", "NaN", "high"] {
            assert!(parse(&[&format!("--min-confidence={confidence}")]).is_err(), "{confidence}");
        }
        assert_eq!(parse(&["--min-confidence", "0.9"]).unwrap().min_confidence, Some(0.9));
        assert!(parse(&["--offsets", "lines"]).is_err());
    }

    #[test]
    fn a_single_report_takes_one_thread() {
        assert_eq!(parse(&["--jobs", "4", "a.txt"]).unwrap().jobs(), 1);
        assert_eq!(parse(&["--jobs", "4", "a.txt", "b.txt"]).unwrap().jobs(), 4);
        assert_eq!(parse(&["--jobs", "4", "--input", "jsonl", "a.jsonl"]).unwrap().jobs(), 4);
    }
}
