//! Labelled reports: a folder with `labels.jsonl` and a text file for each report.

use bantin::Span;
use bantin::training::Kind;
use serde::Deserialize;
use std::path::Path;

/// One line of `labels.jsonl`.
#[derive(Deserialize)]
struct Labelled {
    id: String,
    mentions: Vec<Mention>,
}

#[derive(Deserialize)]
struct Mention {
    t: String,
    start: usize,
    end: usize,
    #[serde(default)]
    credit: bool,
}

/// A report with the names labelled in it.
pub struct Report {
    /// What it is called.
    pub id: String,
    /// Its text.
    pub text: String,
    /// The names, in bytes of the text.
    pub names: Vec<(Kind, Span)>,
    /// Bylines and photo credits: found or not, they do not count.
    pub credits: Vec<Span>,
}

/// Reads the reports of a folder, in the order of its `labels.jsonl`.
pub fn read(folder: &Path) -> Result<Vec<Report>, String> {
    let path = folder.join("labels.jsonl");
    let labels = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut reports = Vec::new();
    for (n, line) in labels.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let labelled: Labelled =
            serde_json::from_str(line).map_err(|e| format!("{}, line {}: {e}", path.display(), n + 1))?;
        let path = folder.join(&labelled.id).with_extension("txt");
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let (mut names, mut credits) = (Vec::new(), Vec::new());
        for mention in &labelled.mentions {
            let kind = match mention.t.as_str() {
                "person" => Kind::Person,
                "org" => Kind::Organization,
                "loc" => Kind::Location,
                _ => continue,
            };
            let span = Span::new(mention.start, mention.end);
            if mention.credit {
                credits.push(span);
            }
            names.push((kind, span));
        }
        reports.push(Report { id: labelled.id, text, names, credits });
    }
    Ok(reports)
}
