//! The tables of entries, and reading their rows.
//!
//! Every table is UTF-8 text in NFC: lines that start with `#` are its header, then one entry a line, cells split by
//! tabs, the entry first, keywords after. The build script reads them (`build/`), and packs what is in them.

use super::entry::*;

/// Reads one row's cells (the entry is the first) into what it is; `Err` names the column at fault, from one.
pub(super) type Reader = fn(&[&str]) -> Result<Entry, usize>;

fn keyword<T>(cells: &[&str], column: usize, read: fn(&str) -> Option<T>) -> Result<T, usize> {
    cells.get(column).and_then(|cell| read(cell)).ok_or(column + 1)
}

/// The tables of entries, by file name.
pub(super) const TABLES: &[(&str, Reader)] = &[
    ("offices.tsv", |c| {
        Ok(Entry::Office { field: keyword(c, 1, OrgField::from_keyword)?, splits: c.get(2) == Some(&"splits") })
    }),
    ("office_modifiers.tsv", |c| Ok(Entry::OfficeModifier { before: c.get(1) == Some(&"before") })),
    ("jobs.tsv", |_| Ok(Entry::Job)),
    ("honorifics.tsv", |c| Ok(Entry::Honorific(keyword(c, 1, HonorificKind::from_keyword)?))),
    ("org_heads.tsv", |c| {
        Ok(Entry::OrgHead { field: keyword(c, 1, OrgField::from_keyword)?, alone: c.get(2) == Some(&"alone") })
    }),
    ("org_names.tsv", |c| Ok(Entry::OrgName(keyword(c, 1, OrgField::from_keyword)?))),
    ("place_units.tsv", |c| Ok(Entry::PlaceUnit(keyword(c, 1, UnitLevel::from_keyword)?))),
    ("places.tsv", |c| Ok(Entry::Place(keyword(c, 1, PlaceKind::from_keyword)?))),
    ("admin_units.tsv", |c| {
        let level = keyword(c, 2, UnitLevel::from_keyword)?;
        Ok(Entry::AdminUnit { level, era: keyword(c, 3, Era::from_keyword)? })
    }),
    ("surnames.tsv", |c| Ok(Entry::Surname { minority: c.get(1) == Some(&"minority") })),
    ("doc_types.tsv", |c| Ok(Entry::DocType(keyword(c, 1, DocType::from_keyword)?))),
    ("law_names.tsv", |c| Ok(Entry::LawName(keyword(c, 1, LawKind::from_keyword)?))),
    ("calendar.tsv", |c| {
        let value = keyword(c, 2, |v| v.parse().ok())?;
        Ok(Entry::Calendar(keyword(c, 1, Calendar::from_keyword)?, value))
    }),
    ("cues.tsv", |c| Ok(Entry::Cue(keyword(c, 1, Cue::from_keyword)?))),
];

/// The rows of a table with their line numbers, from one.
pub(super) fn rows(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line)).filter(|(_, l)| !l.is_empty() && !l.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use crate::lexicon::Hits;
    use crate::segment::segment_with;

    fn text_of(table: &str) -> String {
        std::fs::read_to_string(format!("{}/data/{table}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    #[test]
    fn every_row_of_every_table_is_found_over_tokens() {
        let lexicon = Lexicon::builtin();
        for (name, read) in TABLES {
            for (line, row) in rows(&text_of(name)).map(|(line, row)| (line, row.to_owned())).collect::<Vec<_>>() {
                let cells: Vec<&str> = row.split('\t').collect();
                let entry = read(&cells).unwrap();
                let segments = segment_with(cells[0], &lexicon);
                let hits = Hits::find(segments.tokens(), &lexicon);
                let whole = |hit: &&crate::lexicon::Hit| hit.tokens.len() == segments.tokens().len();
                assert!(hits.at(0).iter().filter(whole).any(|hit| hit.entry == entry), "{name}:{line}: {row}");
            }
        }
    }

    #[test]
    fn every_table_is_sorted_composed_and_without_duplicates() {
        for name in TABLES.iter().map(|table| table.0).chain(["org_abbreviations.tsv"]) {
            let text = text_of(name);
            let entries: Vec<&str> = rows(&text).map(|(_, row)| row).collect();
            assert!(entries.is_sorted(), "{name} is not sorted");
            assert!(entries.windows(2).all(|w| w[0] != w[1]), "{name} has a row twice");
            assert!(unicode_normalization::is_nfc(&text), "{name} is not NFC");
        }
    }
}
