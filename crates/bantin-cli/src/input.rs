//! Reports from files and from the standard input, read one after the other as they are asked for.
//!
//! [`records`] does the reading, which has to happen in order; [`Record::read`] turns what was read into text, which
//! each thread does for itself.

use crate::args::Input;
use bantin::{Date, Decoded, Encoding, OffsetUnit, Pipeline, Report};
use serde::Deserialize;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// What could not be read, and why.
#[derive(Debug)]
pub struct Failure {
    name: String,
    reason: String,
}

impl Failure {
    pub fn new(name: &str, reason: &dyn fmt::Display) -> Self {
        Self { name: name.to_owned(), reason: reason.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.reason)
    }
}

/// The bytes of one report.
#[derive(Debug)]
pub struct Record {
    /// What to call it in a message.
    name: String,
    bytes: Vec<u8>,
    kind: RecordKind,
}

#[derive(Debug)]
enum RecordKind {
    /// A whole file, with the id that its name gives it.
    File { id: Option<String> },
    /// A line of JSON.
    Line,
}

/// How to make text of a file's bytes.
#[derive(Clone, Copy, Debug)]
pub enum Decoding {
    /// In the encoding that the library finds.
    Strict,
    /// The same, in spite of bytes that are no text.
    Lossy,
    /// In this one.
    As(Encoding),
}

/// A report to look at.
#[derive(Debug)]
pub struct Content<'r> {
    pub id: Option<String>,
    pub text: Text<'r>,
    /// The day of publication.
    pub date: Option<Date>,
}

/// The text of a report.
#[derive(Debug)]
pub enum Text<'r> {
    /// A file's, with the way back to its bytes.
    Decoded(Decoded<'r>),
    /// A string of JSON.
    Json(String),
}

impl Text<'_> {
    pub fn as_str(&self) -> &str {
        match self {
            Text::Decoded(decoded) => decoded.text(),
            Text::Json(text) => text,
        }
    }

    /// What is found in it. Spans slice the text, unless a unit is asked for: bytes are then those of the file, and
    /// characters and UTF-16 units those of the text in it.
    pub fn run(&self, pipeline: &Pipeline, unit: Option<OffsetUnit>) -> Report<'_> {
        match (self, unit) {
            (Text::Decoded(decoded), Some(OffsetUnit::Bytes)) => pipeline.run_decoded(decoded),
            _ => {
                let mut report = pipeline.run(self.as_str());
                report.convert_offsets(self.as_str(), unit.unwrap_or_default());
                report
            }
        }
    }
}

#[derive(Deserialize)]
struct Line {
    id: Option<Id>,
    text: String,
    date: Option<Date>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(u64),
}

impl Record {
    /// The text in the bytes, with what is known beside it.
    pub fn read(&self, decoding: Decoding) -> Result<Content<'_>, Failure> {
        match &self.kind {
            RecordKind::File { id } => {
                let decoded = match decoding {
                    Decoding::Strict => bantin::decode(&self.bytes),
                    Decoding::Lossy => Ok(bantin::decode_lossy(&self.bytes)),
                    Decoding::As(encoding) => bantin::decode_as(&self.bytes, encoding),
                };
                let decoded = decoded.map_err(|error| Failure::new(&self.name, &error))?;
                Ok(Content { id: id.clone(), text: Text::Decoded(decoded), date: None })
            }
            RecordKind::Line => {
                let line: Line =
                    serde_json::from_slice(&self.bytes).map_err(|error| Failure::new(&self.name, &error))?;
                let id = line.id.map(|id| match id {
                    Id::Text(id) => id,
                    Id::Number(id) => id.to_string(),
                });
                Ok(Content { id, text: Text::Json(line.text), date: line.date })
            }
        }
    }
}

/// Every report of these files, in order. Nothing is read before it is asked for.
pub fn records(files: Vec<PathBuf>, input: Input) -> impl Iterator<Item = Result<Record, Failure>> + Send {
    let files = if files.is_empty() { vec![PathBuf::from("-")] } else { files };
    files.into_iter().flat_map(move |file| -> Box<dyn Iterator<Item = _> + Send> {
        let stdin = file.as_os_str() == "-";
        let name = if stdin { "standard input".to_owned() } else { file.display().to_string() };
        match (open(&file, stdin), input) {
            (Err(error), _) => Box::new(std::iter::once(Err(Failure::new(&name, &error)))),
            (Ok(mut reader), Input::Text) => Box::new(std::iter::once_with(move || {
                let mut bytes = Vec::new();
                reader.read_to_end(&mut bytes).map_err(|error| Failure::new(&name, &error))?;
                let id = file.file_stem().filter(|_| !stdin).map(|stem| stem.to_string_lossy().into_owned());
                Ok(Record { name, bytes, kind: RecordKind::File { id } })
            })),
            (Ok(reader), Input::Jsonl) => Box::new(Lines { reader, name, number: 0, broken: false }),
        }
    })
}

fn open(file: &Path, stdin: bool) -> io::Result<Box<dyn BufRead + Send>> {
    Ok(if stdin { Box::new(BufReader::new(io::stdin())) } else { Box::new(BufReader::new(File::open(file)?)) })
}

/// The lines of a file that are not blank.
struct Lines {
    reader: Box<dyn BufRead + Send>,
    name: String,
    number: usize,
    /// Whether reading failed; what comes after cannot be trusted to start on a line.
    broken: bool,
}

impl Iterator for Lines {
    type Item = Result<Record, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.broken {
            let mut bytes = Vec::new();
            self.number += 1;
            match self.reader.read_until(b'\n', &mut bytes) {
                Ok(0) => return None,
                Ok(_) if bytes.trim_ascii().is_empty() => {}
                Ok(_) => {
                    let name = format!("{}:{}", self.name, self.number);
                    return Some(Ok(Record { name, bytes, kind: RecordKind::Line }));
                }
                Err(error) => {
                    self.broken = true;
                    return Some(Err(Failure::new(&self.name, &error)));
                }
            }
        }
        None
    }
}
