//! The tables that are built in, and reading rows.
//!
//! Every table is UTF-8 text in NFC: lines that start with `#` are its header, then one entry a line, cells split by
//! tabs, the entry first, keywords after.

use super::abbreviation::Abbreviations;
use super::entry::*;
use super::words::{Clusters, NameCounts, Words};
use super::{DocumentPattern, Inner, Lexicon, trie};
use crate::error::Error;
use crate::segment::{Key, Spellings};
use std::sync::Arc;

/// Reads one row's cells (the entry is the first) into what it is; `Err` names the column at fault, from one.
type Reader = fn(&[&str]) -> Result<Entry, usize>;

fn keyword<T>(cells: &[&str], column: usize, read: fn(&str) -> Option<T>) -> Result<T, usize> {
    cells.get(column).and_then(|cell| read(cell)).ok_or(column + 1)
}

/// The tables of entries, by file name.
const TABLES: &[(&str, &str, Reader)] = &[
    ("offices.tsv", include_str!("../../data/offices.tsv"), |c| {
        Ok(Entry::Office { field: keyword(c, 1, OrgField::from_keyword)?, splits: c.get(2) == Some(&"splits") })
    }),
    ("office_modifiers.tsv", include_str!("../../data/office_modifiers.tsv"), |c| {
        Ok(Entry::OfficeModifier { before: c.get(1) == Some(&"before") })
    }),
    ("jobs.tsv", include_str!("../../data/jobs.tsv"), |_| Ok(Entry::Job)),
    ("honorifics.tsv", include_str!("../../data/honorifics.tsv"), |c| {
        Ok(Entry::Honorific(keyword(c, 1, HonorificKind::from_keyword)?))
    }),
    ("org_heads.tsv", include_str!("../../data/org_heads.tsv"), |c| {
        Ok(Entry::OrgHead { field: keyword(c, 1, OrgField::from_keyword)?, alone: c.get(2) == Some(&"alone") })
    }),
    ("org_names.tsv", include_str!("../../data/org_names.tsv"), |c| {
        Ok(Entry::OrgName(keyword(c, 1, OrgField::from_keyword)?))
    }),
    ("place_units.tsv", include_str!("../../data/place_units.tsv"), |c| {
        Ok(Entry::PlaceUnit(keyword(c, 1, UnitLevel::from_keyword)?))
    }),
    ("places.tsv", include_str!("../../data/places.tsv"), |c| {
        Ok(Entry::Place(keyword(c, 1, PlaceKind::from_keyword)?))
    }),
    ("admin_units.tsv", include_str!("../../data/admin_units.tsv"), |c| {
        let level = keyword(c, 2, UnitLevel::from_keyword)?;
        Ok(Entry::AdminUnit { level, era: keyword(c, 3, Era::from_keyword)? })
    }),
    ("surnames.tsv", include_str!("../../data/surnames.tsv"), |c| {
        Ok(Entry::Surname { minority: c.get(1) == Some(&"minority") })
    }),
    ("doc_types.tsv", include_str!("../../data/doc_types.tsv"), |c| {
        Ok(Entry::DocType(keyword(c, 1, DocType::from_keyword)?))
    }),
    ("law_names.tsv", include_str!("../../data/law_names.tsv"), |c| {
        Ok(Entry::LawName(keyword(c, 1, LawKind::from_keyword)?))
    }),
    ("calendar.tsv", include_str!("../../data/calendar.tsv"), |c| {
        let value = keyword(c, 2, |v| v.parse().ok())?;
        Ok(Entry::Calendar(keyword(c, 1, Calendar::from_keyword)?, value))
    }),
    ("cues.tsv", include_str!("../../data/cues.tsv"), |c| Ok(Entry::Cue(keyword(c, 1, Cue::from_keyword)?))),
];

const SYLLABLES: &str = include_str!("../../data/syllables.tsv");
const CLUSTERS: &str = include_str!("../../data/clusters.tsv");
const ABBREVIATIONS: &str = include_str!("../../data/org_abbreviations.tsv");
const ISSUERS: &str = include_str!("../../data/doc_issuers.tsv");

/// Words the tables are expected to hold, so that loading does not rehash.
const EXPECTED_WORDS: usize = 40_000;

/// The rows of a table with their line numbers, from one.
fn rows(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line)).filter(|(_, l)| !l.is_empty() && !l.starts_with('#'))
}

/// The built-in lexicon, and the rows that did not parse (none, or a test fails).
pub(super) fn load() -> (Lexicon, Vec<Error>) {
    let mut errors = Vec::new();
    let words = Words::with_capacity(EXPECTED_WORDS);
    let mut inner = Inner {
        words,
        spellings: Spellings::none(),
        entries: Vec::new(),
        paths: Vec::new(),
        trie: trie::Trie::default(),
        issuers: Vec::new(),
        abbreviations: Abbreviations::default(),
        own_names: false,
        patterns: Vec::new(),
    };
    // The words most written come first and so have the lowest numbers: what is known of them lies close together.
    for (line, row) in rows(CLUSTERS) {
        if read_clusters(row, &mut inner.words).is_none() {
            errors.push(Error::lexicon("clusters.tsv", line, 2, "expected a word and three cluster numbers"));
        }
    }
    for (name, text, read) in TABLES {
        for (line, row) in rows(text) {
            let cells: Vec<&str> = row.split('\t').collect();
            match read(&cells) {
                Ok(entry) => inner.add(cells[0], entry),
                Err(column) => errors.push(Error::lexicon(name, line, column, "an unknown keyword or an empty cell")),
            }
        }
    }
    for (line, row) in rows(SYLLABLES) {
        if read_syllable(row, &mut inner.words).is_none() {
            errors.push(Error::lexicon("syllables.tsv", line, 2, "expected a syllable and six counts"));
        }
    }
    for (line, row) in rows(ABBREVIATIONS) {
        let cells = row.split_once('\t');
        if cells.and_then(|(spelling, short)| inner.abbreviations.add(&mut inner.words, spelling, short)).is_none() {
            errors.push(Error::lexicon("org_abbreviations.tsv", line, 2, "expected a spelling and one word or two"));
        }
    }
    inner.abbreviations.build();
    for (line, row) in rows(ISSUERS) {
        match row.split('\t').collect::<Vec<_>>()[..] {
            [short, long, ..] => inner.issuers.push((short, long)),
            _ => errors.push(Error::lexicon("doc_issuers.tsv", line, 2, "expected an abbreviation and a name")),
        }
    }
    let spellings = rows(CLUSTERS).filter_map(|(_, row)| row.split('\t').next());
    inner.spellings = Spellings::new(spellings, |key| inner.words.id(key));
    inner.issuers.sort_unstable();
    inner.build_trie();
    (Lexicon(Arc::new(inner)), errors)
}

fn read_syllable(row: &str, words: &mut Words) -> Option<()> {
    let mut cells = row.split('\t');
    let word = cells.next()?;
    let mut counts = [0u32; 6];
    for count in &mut counts {
        *count = cells.next()?.parse().ok()?;
    }
    let [lower, capitalized, first, middle, last, alone] = counts;
    let id = words.intern(Key::word(word));
    let info = words.info_mut(id);
    // Two spellings of one key (`hoà`, `hòa`) add up.
    let have = info.counts;
    info.counts = NameCounts {
        lower: have.lower + lower,
        capitalized: have.capitalized + capitalized,
        first: have.first + first,
        middle: have.middle + middle,
        last: have.last + last,
        alone: have.alone + alone,
    };
    Some(())
}

fn read_clusters(row: &str, words: &mut Words) -> Option<()> {
    let mut cells = row.split('\t');
    let word = cells.next()?;
    let mut number = || cells.next()?.parse::<u16>().ok().map(|n| n + 1);
    let clusters = Clusters { coarse: number()?, middle: number()?, fine: number()? };
    let casing = match word.chars().filter(|c| c.is_uppercase()).count() {
        0 => 0,
        1 => 1,
        _ => 2,
    };
    // A token that is no single word (`17h15` is, `...` is a mark) has its key as the tokenizer gives it.
    let [key] = super::words::keys(word)[..] else { return Some(()) };
    let id = words.intern(key);
    let info = words.info_mut(id);
    if info.clusters[casing] == Clusters::default() {
        info.clusters[casing] = clusters;
    }
    Some(())
}

/// A row of a user's own table.
pub(super) enum Own<'t> {
    Name(&'t str, Entry),
    Document(DocumentPattern),
}

/// The rows of a user's own table.
pub(super) fn parse_own<'t>(name: &str, text: &'t str) -> Result<Vec<Own<'t>>, Error> {
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
                own.push(Own::Document(
                    pattern.map_err(|reason| fault(3, format!("pattern {:?}: {reason}", cells.1)))?,
                ));
                continue;
            }
            _ => return Err(fault(1, format!("{kind:?} is none of organization, place, office, document"))),
        };
        if super::words::keys(entry).is_empty() {
            return Err(fault(2, "the name has no word".to_owned()));
        }
        own.push(Own::Name(entry, kind));
    }
    Ok(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_every_table_parses() {
        assert_eq!(load().1, []);
    }

    #[test]
    fn every_table_is_sorted_composed_and_without_duplicates() {
        let tables = TABLES.iter().map(|(name, text, _)| (*name, *text));
        for (name, text) in tables.chain([("org_abbreviations.tsv", ABBREVIATIONS)]) {
            let entries: Vec<&str> = rows(text).map(|(_, row)| row).collect();
            assert!(entries.is_sorted(), "{name} is not sorted");
            assert!(entries.windows(2).all(|w| w[0] != w[1]), "{name} has a row twice");
            assert!(unicode_normalization::is_nfc(text), "{name} is not NFC");
        }
    }
}
