//! Reports to standard output: what stands before, between and after them in each format.

use crate::args::Format;
use crate::{html, text};
use bantin::Report;
use std::io::{self, BufWriter, Write};

/// One report as it will stand in the output.
pub fn render(format: Format, report: &Report<'_>, source: &str) -> String {
    match format {
        Format::Text => text::render(report),
        Format::Html => html::section(report, source),
        Format::Json | Format::Jsonl => {
            // A report is strings, numbers and lists of them: there is nothing in it that JSON cannot hold.
            if format == Format::Json {
                serde_json::to_string_pretty(report).unwrap_or_default()
            } else {
                serde_json::to_string(report).unwrap_or_default() + "\n"
            }
        }
    }
}

/// Standard output, with a format's frame around the reports.
pub struct Output {
    to: Box<dyn Write>,
    before: &'static str,
    between: &'static str,
    after: &'static str,
    /// Whether a report was written.
    begun: bool,
}

impl Output {
    /// Opens the frame; `several` says whether more than one report may come.
    pub fn open(format: Format, several: bool) -> io::Result<Self> {
        let stdout = io::stdout();
        let to: Box<dyn Write> = match format {
            Format::Text => Box::new(BufWriter::new(anstream::AutoStream::auto(stdout))),
            _ => Box::new(BufWriter::new(stdout)),
        };
        let (before, between, after) = match (format, several) {
            (Format::Text, _) => ("", "\n", ""),
            (Format::Jsonl, _) => ("", "", ""),
            (Format::Json, false) => ("", "\n", "\n"),
            (Format::Json, true) => ("[\n", ",\n", "\n]\n"),
            (Format::Html, _) => (html::HEAD, "", html::FOOT),
        };
        Ok(Self { to, before, between, after, begun: false })
    }

    /// Writes one report.
    pub fn report(&mut self, rendered: &str) -> io::Result<()> {
        let lead = if self.begun { self.between } else { self.before };
        self.begun = true;
        self.to.write_all(lead.as_bytes())?;
        self.to.write_all(rendered.as_bytes())
    }

    /// Closes the frame.
    pub fn close(mut self) -> io::Result<()> {
        // Nothing read gives nothing, but an array and a page stay whole.
        if self.begun {
            self.to.write_all(self.after.as_bytes())?;
        } else if !self.before.is_empty() {
            self.to.write_all(self.before.as_bytes())?;
            self.to.write_all(self.after.as_bytes())?;
        }
        self.to.flush()
    }
}
