//! The rows of all tables, read and packed in the order that `src/lexicon/unpack.rs` tells.

use super::table::{TABLES, rows};
use super::trie::{Path, Trie};
use super::words::{Clusters, NameCounts, WordId, WordInfo, Words, keys};
use super::{Entry, Sorts};
use crate::pack::Packer;
use crate::segment::Key;

/// The most words that are expected.
const EXPECTED_WORDS: usize = 40_000;

/// Packs the tables, whose text `read` gives; `Err` tells the row at fault.
pub fn pack(read: impl Fn(&str) -> String) -> Result<Vec<u8>, String> {
    let mut words = Words::with_capacity(EXPECTED_WORDS);
    // The words most written come first and so have the lowest numbers: what is known of them lies close together.
    const CLUSTERS: &str = "clusters.tsv";
    let clusters = read(CLUSTERS);
    for (line, row) in rows(&clusters) {
        read_clusters(row, &mut words)
            .ok_or_else(|| format!("{CLUSTERS}:{line}:2: expected a word and three cluster numbers"))?;
    }
    let mut kinds = Vec::new();
    let mut paths = Vec::new();
    for (number, (name, read_row)) in TABLES.iter().enumerate() {
        for (line, row) in rows(&read(name)) {
            let cells: Vec<&str> = row.split('\t').collect();
            let entry = read_row(&cells)
                .map_err(|column| format!("{name}:{line}:{column}: an unknown keyword or an empty cell"))?;
            let path = path(cells[0], &mut words).ok_or_else(|| format!("{name}:{line}:1: no word"))?;
            paths.push((path, kind(&mut kinds, entry, number as u32, row)));
        }
    }
    const SYLLABLES: &str = "syllables.tsv";
    for (line, row) in rows(&read(SYLLABLES)) {
        read_syllable(row, &mut words)
            .ok_or_else(|| format!("{SYLLABLES}:{line}:2: expected a syllable and six counts"))?;
    }
    const ABBREVIATIONS: &str = "org_abbreviations.tsv";
    let mut spellings = Vec::new();
    for (line, row) in rows(&read(ABBREVIATIONS)) {
        let fault = || format!("{ABBREVIATIONS}:{line}:2: expected a spelling and one word or two");
        let (spelling, short) = row.split_once('\t').ok_or_else(fault)?;
        let spelling = path(spelling, &mut words).ok_or_else(fault)?;
        let short = match path(short, &mut words).as_deref() {
            Some(&[one]) => [one, WordId::UNKNOWN],
            Some(&[one, other]) => [one, other],
            _ => return Err(fault()),
        };
        spellings.push((spelling, short));
    }
    const ISSUERS: &str = "doc_issuers.tsv";
    let text = read(ISSUERS);
    let mut issuers = Vec::new();
    for (line, row) in rows(&text) {
        match row.split('\t').collect::<Vec<_>>()[..] {
            [short, long, ..] => issuers.push((short, long)),
            _ => return Err(format!("{ISSUERS}:{line}:2: expected an abbreviation and a name")),
        }
    }
    issuers.sort_unstable();

    let mut packer = Packer::default();
    packer.list(&kinds, |packer, (_, table, row)| {
        packer.number(*table);
        packer.text(row);
    });
    pack_words(&mut packer, &words);
    pack_trie(&mut packer, paths, |packer, kind| packer.number(*kind));
    pack_trie(&mut packer, spellings, |packer, short| short.iter().for_each(|word| packer.number(word.0)));
    // Longer words are never looked up by their spelling.
    let short_words = rows(&clusters).filter_map(|(_, row)| row.split('\t').next()).filter(|word| word.len() <= 8);
    packer.text(&short_words.collect::<Vec<_>>().join("\n"));
    packer.list(&issuers, |packer, (short, long)| {
        packer.text(short);
        packer.text(long);
    });
    Ok(packer.0)
}

/// The ids of an entry's words; none if it has no word.
fn path(text: &str, words: &mut Words) -> Option<Box<[WordId]>> {
    let path: Box<[WordId]> = keys(text).into_iter().map(|key| words.intern(key)).collect();
    (!path.is_empty()).then_some(path)
}

/// The number of an entry among those that differ, each kept with its table and the first row that says it.
fn kind(kinds: &mut Vec<(Entry, u32, String)>, entry: Entry, table: u32, row: &str) -> u32 {
    let at = kinds.iter().position(|kind| kind.0 == entry).unwrap_or_else(|| {
        kinds.push((entry, table, row.to_owned()));
        kinds.len() - 1
    });
    at as u32
}

fn read_syllable(row: &str, words: &mut Words) -> Option<()> {
    let mut cells = row.split('\t');
    let id = words.intern(Key::word(cells.next()?));
    let have = &mut words.info_mut(id).counts;
    let NameCounts { lower, capitalized, first, middle, last, alone } = have;
    for count in [lower, capitalized, first, middle, last, alone] {
        // Two spellings of one key (`hoà`, `hòa`) add up.
        *count += cells.next()?.parse::<u32>().ok()?;
    }
    Some(())
}

fn read_clusters(row: &str, words: &mut Words) -> Option<()> {
    let mut cells = row.split('\t');
    let word = cells.next()?;
    let mut number = || cells.next()?.parse::<u16>().ok().map(|n| n + 1);
    let clusters = Clusters { coarse: number()?, middle: number()?, fine: number()? };
    let casing = word.chars().filter(|c| c.is_uppercase()).count().min(2);
    // A token that is no single word (`17h15` is, `...` is a mark) has its key as the tokenizer gives it.
    let [key] = keys(word)[..] else { return Some(()) };
    let id = words.intern(key);
    let have = &mut words.info_mut(id).clusters[casing];
    if *have == Clusters::default() {
        *have = clusters;
    }
    Some(())
}

fn pack_words(packer: &mut Packer, words: &Words) {
    let mut keys = vec![Key(0); words.len()];
    for &(key, id) in words.slots.iter().filter(|slot| slot.1 != WordId::UNKNOWN) {
        keys[id.index() - 1] = key;
    }
    packer.number(keys.len() as u32);
    keys.iter().for_each(|key| packer.0.extend(key.0.to_le_bytes()));
    words.info[1..].iter().for_each(|info| pack_info(packer, info));
}

fn pack_info(packer: &mut Packer, info: &WordInfo) {
    let NameCounts { lower, capitalized, first, middle, last, alone } = info.counts;
    let counts = [lower, capitalized, first, middle, last, alone];
    let clusters = info.clusters.iter().flat_map(|c| [c.coarse, c.middle, c.fine]).map(u32::from);
    let numbers: Vec<u32> = counts.into_iter().chain(clusters).collect();
    let bits = numbers.iter().enumerate().filter(|(_, number)| **number != 0);
    packer.number(bits.fold(0, |bits, (at, _)| bits | 1 << at));
    numbers.into_iter().filter(|number| *number != 0).for_each(|number| packer.number(number));
}

fn pack_trie<T: Copy>(packer: &mut Packer, paths: Vec<Path<T>>, entry: impl FnMut(&mut Packer, &T)) {
    // Sorts are the library's to add up.
    let trie = Trie::build(paths, |_| Sorts::empty());
    let nodes: Vec<_> = trie.nodes.windows(2).map(|w| (w[1].edges - w[0].edges, w[1].entries - w[0].entries)).collect();
    packer.list(&nodes, |packer, (edges, entries)| {
        packer.number(*edges);
        packer.number(*entries);
    });
    packer.list(&trie.edges, |packer, (word, _)| packer.number(word.0));
    packer.list(&trie.entries, entry);
}
