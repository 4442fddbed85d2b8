//! A user's own table: rows in, names and patterns to add out, or the row at fault.
//!
//! ```
//! let lexicon = bantin::Lexicon::builtin().with_table("own.tsv", "place\tVườn Ánh Dương\n")?;
//! assert!(bantin::Lexicon::builtin().with_table("own.tsv", "place Vườn Ánh Dương\n").unwrap_err().is_lexicon());
//! # Ok::<(), bantin::Error>(())
//! ```

use super::DocumentPattern;
use super::entry::{Entry, OrgField, PlaceKind};
use super::table::rows;
use crate::error::Error;

/// A row of a user's own table.
pub(super) enum Row<'t> {
    Name(&'t str, Entry),
    Document(DocumentPattern),
}

/// The rows of a user's own table.
pub(super) fn parse<'t>(name: &str, text: &'t str) -> Result<Vec<Row<'t>>, Error> {
    let mut own = Vec::new();
    for (line, row) in rows(text) {
        let fault = |column, reason: String| Error::lexicon(name, line, column, reason);
        let Some((kind, entry)) = row.split_once('\t') else {
            return Err(fault(1, "expected a kind, a tab and a name".to_owned()));
        };
        let kind = match kind {
            "organization" => Entry::OrgName(OrgField::Other),
            "place" => Entry::Place(PlaceKind::Landmark),
            "office" => Entry::Office { field: OrgField::Other, splits: false },
            "document" => {
                let cells = entry.split_once('\t').ok_or_else(|| fault(3, "expected a pattern".to_owned()))?;
                let pattern = DocumentPattern::new(cells.0, cells.1);
                own.push(Row::Document(
                    pattern.map_err(|reason| fault(3, format!("pattern {:?}: {reason}", cells.1)))?,
                ));
                continue;
            }
            _ => return Err(fault(1, format!("{kind:?} is none of organization, place, office, document"))),
        };
        if super::words::keys(entry).is_empty() {
            return Err(fault(2, "the name has no word".to_owned()));
        }
        own.push(Row::Name(entry, kind));
    }
    Ok(own)
}
