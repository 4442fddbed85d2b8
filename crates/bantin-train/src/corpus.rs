//! Labelled reports as the trainer sees them: the text, and the people, organizations and places labelled in it.

use bantin::Span;
use bantin::training::Kind;
use bantin_gold::Fact;
use std::path::Path;

/// A report with the names labelled in it.
pub struct Report {
    /// What it is called.
    pub id: String,
    /// Its text.
    pub text: String,
    /// The names, in bytes of the text.
    pub names: Vec<(Kind, Span)>,
}

/// Reads the reports of a folder, in the order of its `labels.jsonl`.
pub fn read(folder: &Path) -> Result<Vec<Report>, String> {
    let reports = bantin_gold::read(folder)?.into_iter().map(|report| {
        let names = report.mentions.iter().filter_map(|mention| {
            // Bylines and credits are names too; that they are not scored is no reason not to learn from them.
            let kind = match mention.fact {
                Fact::Person { .. } => Kind::Person,
                Fact::Org => Kind::Organization,
                Fact::Loc => Kind::Location,
                _ => return None,
            };
            Some((kind, Span::new(mention.start, mention.end)))
        });
        Report { names: names.collect(), id: report.id, text: report.text }
    });
    Ok(reports.collect())
}
