//! Reports from files and from the standard input, read one after the other as they are asked for.
//!
//! [`records`] does the reading, which has to happen in order; [`Record::read`] turns what was read into text, which
//! each thread does for itself.

use crate::args::Input;
use bantin::Date;
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

/// A report to look at.
#[derive(Debug)]
pub struct Content {
    pub id: Option<String>,
    pub text: String,
    /// The day of publication.
    pub date: Option<Date>,
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
    pub fn read(self) -> Result<Content, Failure> {
        let Record { name, bytes, kind } = self;
        match kind {
            RecordKind::File { id } => {
                let text = text(bytes).map_err(|error| Failure::new(&name, &error))?;
                Ok(Content { id, text, date: None })
            }
            RecordKind::Line => {
                let line: Line = serde_json::from_slice(&bytes).map_err(|error| Failure::new(&name, &error))?;
                let id = line.id.map(|id| match id {
                    Id::Text(id) => id,
                    Id::Number(id) => id.to_string(),
                });
                Ok(Content { id, text: line.text, date: line.date })
            }
        }
    }
}

/// The text in these bytes. UTF-8 is kept whole, its byte order mark with it, so that offsets are those of the file.
fn text(bytes: Vec<u8>) -> Result<String, bantin::Error> {
    String::from_utf8(bytes).or_else(|error| Ok(bantin::decode(error.as_bytes())?.into_text().into_owned()))
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
