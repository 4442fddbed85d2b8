//! The format: a folder with `labels.jsonl`, one report a line, and a file `ID.txt` for each.
//!
//! What is read has been checked: every span lies in its text, on character boundaries, and holds what `s` says; people,
//! organizations and places do not overlap. What is wrong is named with its file and line.

use serde::Deserialize;
use std::path::Path;

/// One line of `labels.jsonl`.
#[derive(Clone, Debug, Deserialize)]
pub struct Mentions {
    /// The report's id: its file's name without `.txt`.
    pub id: String,
    /// What is labelled in it.
    pub mentions: Vec<Mention>,
}

/// A labelled stretch of text.
#[derive(Clone, Debug, Deserialize)]
pub struct Mention {
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// The text there; a check on the offsets, left out if you like.
    pub s: Option<String>,
    /// What it is.
    #[serde(flatten)]
    pub fact: Fact,
}

/// What a mention is, by its field `t`.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Fact {
    /// A calendar time.
    Date {
        /// EDTF.
        value: String,
    },
    /// A human being's name.
    Person {
        /// What addresses or ranks the person.
        #[serde(default)]
        prefix: String,
        /// Offices and jobs, as written.
        #[serde(default)]
        positions: Vec<String>,
        /// A byline or photo credit, which no score counts.
        #[serde(default)]
        credit: bool,
    },
    /// A named organization.
    Org,
    /// A named place.
    Loc,
    /// A cited document.
    Doc {
        /// The type word.
        #[serde(default)]
        kind: String,
        /// Number and letters.
        #[serde(default)]
        symbol: String,
        /// The document's own date.
        #[serde(default)]
        date: String,
        /// Who issued it.
        #[serde(default)]
        issuer: String,
    },
    /// Anything else, which is passed over.
    #[serde(other)]
    Other,
}

impl Fact {
    /// Whether it is a person, an organization or a place: of these none lies over another.
    pub fn is_name(&self) -> bool {
        matches!(self, Fact::Person { .. } | Fact::Org | Fact::Loc)
    }
}

/// A report with its text and labels.
#[derive(Clone, Debug)]
pub struct Report {
    /// What it is called.
    pub id: String,
    /// Its text.
    pub text: String,
    /// What is labelled in it.
    pub mentions: Vec<Mention>,
}

/// Reads the reports of a folder, in the order of its `labels.jsonl`.
///
/// # Errors
/// A file that cannot be read, a line that is no such JSON, a label that does not fit its text; the message names the
/// file and the line.
///
/// ```
/// let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/gold");
/// assert!(bantin_gold::read(folder.as_ref()).unwrap().len() >= 120);
/// assert!(bantin_gold::read("no such folder".as_ref()).unwrap_err().contains("labels.jsonl"));
/// ```
pub fn read(folder: &Path) -> Result<Vec<Report>, String> {
    let path = folder.join("labels.jsonl");
    let lines = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut reports: Vec<Report> = Vec::new();
    for (n, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let at = |what: String| format!("{}, line {}: {what}", path.display(), n + 1);
        let Mentions { id, mentions } = serde_json::from_str(line).map_err(|e| at(e.to_string()))?;
        let file = folder.join(format!("{id}.txt"));
        let text = std::fs::read_to_string(&file).map_err(|e| at(format!("{}: {e}", file.display())))?;
        check(&text, &mentions).map_err(at)?;
        reports.push(Report { id, text, mentions });
    }
    Ok(reports)
}

/// Whether labels fit their text.
fn check(text: &str, mentions: &[Mention]) -> Result<(), String> {
    for m in mentions {
        let (start, end) = (m.start, m.end);
        match text.get(start..end) {
            None | Some("") => return Err(format!("no text at {start}..{end}")),
            Some(found) if m.s.as_ref().is_some_and(|s| s != found) => {
                return Err(format!(
                    "{found:?} stands at {start}..{end}, not {:?}",
                    m.s.as_deref().unwrap_or_default()
                ));
            }
            Some(_) => {}
        }
    }
    let mut names: Vec<&Mention> = mentions.iter().filter(|m| m.fact.is_name()).collect();
    names.sort_by_key(|m| m.start);
    match names.windows(2).find(|pair| pair[0].end > pair[1].start) {
        Some(pair) => Err(format!("names at {}..{} and {} overlap", pair[0].start, pair[0].end, pair[1].start)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_labels(text: &str, labels: &str) -> Result<(), String> {
        check(text, &serde_json::from_str::<Vec<Mention>>(labels).unwrap())
    }

    #[test]
    fn labels_that_fit() {
        check_labels("ông Mẫu", r#"[{"t": "person", "start": 5, "end": 10, "s": "Mẫu"}]"#).unwrap();
        // A year inside a law's name is a mention of its own.
        check_labels(
            "Luật A 2013",
            r#"[{"t": "doc", "start": 0, "end": 13}, {"t": "date", "start": 9, "end": 13, "value": "2013"}]"#,
        )
        .unwrap();
    }

    #[test]
    fn labels_that_do_not_fit() {
        let errors = [
            (r#"[{"t": "org", "start": 0, "end": 99}]"#, "no text at 0..99"),
            (r#"[{"t": "org", "start": 0, "end": 1}]"#, "no text at 0..1"),
            (r#"[{"t": "org", "start": 3, "end": 3}]"#, "no text at 3..3"),
            (r#"[{"t": "org", "start": 0, "end": 4, "s": "ong"}]"#, "stands at 0..4"),
            (r#"[{"t": "loc", "start": 0, "end": 10}, {"t": "person", "start": 5, "end": 10}]"#, "overlap"),
        ];
        for (labels, message) in errors {
            let error = check_labels("ông Mẫu", labels).unwrap_err();
            assert!(error.contains(message), "{error}");
        }
    }

    #[test]
    fn errors_name_the_file_and_the_line() {
        let folder = std::env::temp_dir().join(format!("bantin-gold-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("a.txt"), "ông Mẫu").unwrap();
        let good = r#"{"id": "a", "mentions": [{"t": "person", "start": 5, "end": 10}]}"#;
        let read_with = |line: &str| {
            std::fs::write(folder.join("labels.jsonl"), format!("{good}\n\n{line}\n")).unwrap();
            read(&folder)
        };
        let errors = [
            (r#"{"id": "a"}"#, "mentions"),
            (r#"{"id": "a", "mentions": [{"t": "date", "start": 0, "end": 4}]}"#, "value"),
            (r#"{"id": "a", "mentions": [{"t": "org", "start": 0, "end": 99}]}"#, "no text at 0..99"),
            (r#"{"id": "gone", "mentions": []}"#, "gone.txt"),
        ];
        let found = errors.map(|(line, what)| (what, read_with(line).unwrap_err()));
        let passed_over = read_with(r#"{"id": "a", "mentions": [{"t": "song", "start": 0, "end": 4}]}"#);
        std::fs::remove_dir_all(&folder).unwrap();
        for (what, error) in found {
            assert!(error.contains("labels.jsonl, line 3: ") && error.contains(what), "{error}");
        }
        assert!(matches!(passed_over.unwrap()[1].mentions[0].fact, Fact::Other));
    }
}
