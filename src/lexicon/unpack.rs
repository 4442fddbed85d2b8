//! The built-in lexicon, from the bytes that the build script packs it into (`build/pack.rs`): one pass, nothing parsed.
//!
//! Numbers are in LEB128, seven bits a byte, the last byte below 128; texts are their length in bytes and the bytes. The
//! order: different entries, words with what is known of them, the trie of entries, that of abbreviations, the commonest
//! spellings, issuers. Both ends are built from the same source at the same time, so there is no version.

use super::abbreviation::Abbreviations;
use super::table::TABLES;
use super::trie::Trie;
use super::words::{Clusters, NameCounts, WordId, WordInfo, Words};
use super::{Entry, Inner, Sorts};
use crate::segment::{Key, Spellings};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// The built-in lexicon.
pub(super) fn builtin() -> Inner {
    // Bytes that do not read are a defect that a test finds; at run time nothing is known then.
    inner(&mut Unpacker(PACKED)).unwrap_or_else(|| Inner {
        words: Words::with_capacity(0),
        spellings: Spellings::none(),
        trie: Trie::default(),
        issuers: Vec::new(),
        abbreviations: Abbreviations::default(),
        own_names: false,
        patterns: Vec::new(),
    })
}

fn inner(packed: &mut Unpacker<'static>) -> Option<Inner> {
    let entries = packed.list(entry)?;
    let words = words(packed)?;
    let trie = trie(packed, |p| entries.get(p.number()? as usize).copied(), Entry::sort)?;
    let short = |p: &mut Unpacker<'_>| Some([WordId(p.number()?), WordId(p.number()?)]);
    let abbreviations = Abbreviations { trie: self::trie(packed, short, |_| Sorts::all())? };
    let spellings = Spellings::new(packed.text()?.lines(), |key| words.id(key));
    let issuers = packed.list(|p| Some((p.text()?, p.text()?)))?;
    let (own_names, patterns) = (false, Vec::new());
    let inner = Inner { words, spellings, trie, issuers, abbreviations, own_names, patterns };
    packed.0.is_empty().then_some(inner)
}

/// An entry, as the number of its table and a row of it that says this.
fn entry(packed: &mut Unpacker<'_>) -> Option<Entry> {
    let (_, read) = TABLES.get(packed.number()? as usize)?;
    read(&packed.text()?.split('\t').collect::<Vec<_>>()).ok()
}

fn words(packed: &mut Unpacker<'_>) -> Option<Words> {
    let count = packed.number()? as usize;
    let (keys, rest) = packed.0.split_at_checked(count.checked_mul(size_of::<u64>())?)?;
    packed.0 = rest;
    let mut words = Words::with_capacity(count);
    for key in keys.chunks_exact(size_of::<u64>()) {
        let id = words.intern(Key(u64::from_le_bytes(key.try_into().ok()?)));
        *words.info_mut(id) = info(packed)?;
    }
    (words.len() == count).then_some(words)
}

/// What is known of a word: a number whose bits say which of the numbers are not zero, and those.
fn info(packed: &mut Unpacker<'_>) -> Option<WordInfo> {
    let mut numbers = [0; 15];
    let mut present = packed.number()?;
    while present != 0 {
        *numbers.get_mut(present.trailing_zeros() as usize)? = packed.number()?;
        present &= present - 1;
    }
    let [lower, capitalized, first, middle, last, alone, clusters @ ..] = numbers;
    let cluster = |at: usize| {
        let [coarse, middle, fine] = [clusters[at], clusters[at + 1], clusters[at + 2]].map(|number| number as u16);
        Clusters { coarse, middle, fine }
    };
    Some(WordInfo {
        counts: NameCounts { lower, capitalized, first, middle, last, alone },
        clusters: [cluster(0), cluster(3), cluster(6)],
    })
}

/// For each node the number of its edges and of its entries, then the words of the edges, then the entries.
fn trie<T: Copy>(
    packed: &mut Unpacker<'_>,
    entry: impl FnMut(&mut Unpacker<'_>) -> Option<T>,
    sort: impl Fn(T) -> Sorts,
) -> Option<Trie<T>> {
    let nodes = packed.list(|p| Some((p.number()?, p.number()?)))?;
    let words = packed.list(|p| p.number().map(WordId))?;
    let entries = packed.list(entry)?;
    Some(Trie::of(&nodes, words, entries, sort))
}

/// The bytes that are left.
struct Unpacker<'b>(&'b [u8]);

impl<'b> Unpacker<'b> {
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.number()? as usize;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()? as usize;
        let mut list = Vec::with_capacity(count.min(self.0.len()));
        for _ in 0..count {
            list.push(read(self)?);
        }
        Some(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::rows;
    use std::collections::HashMap;

    #[test]
    fn what_is_packed_is_read_to_its_end() {
        assert!(inner(&mut Unpacker(PACKED)).is_some());
        assert!(inner(&mut Unpacker(&PACKED[..PACKED.len() - 1])).is_none());
        assert!(inner(&mut Unpacker(&[])).is_none());
    }

    #[test]
    fn what_is_embedded_stays_small() {
        let tagger = include_bytes!("../../data/tagger.bin").len();
        assert!(PACKED.len() < 1 << 20 && PACKED.len() + tagger < 2 << 20, "{} and {tagger} bytes", PACKED.len());
    }

    #[test]
    fn numbers_of_any_size_are_read() {
        for (bytes, number) in [
            (&[0][..], Some(0)),
            (&[0x7f], Some(127)),
            (&[0x80, 1], Some(128)),
            (&[0xff, 0xff, 0xff, 0xff, 0xf], Some(u32::MAX)),
            (&[0x80], None),
            (&[0x80; 6], None),
        ] {
            assert_eq!(Unpacker(bytes).number(), number, "{bytes:?}");
        }
    }

    #[test]
    fn every_word_has_the_counts_and_clusters_of_its_rows() {
        let lexicon = builtin();
        let read = |name: &str| std::fs::read_to_string(format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let mut counts: HashMap<Key, u32> = HashMap::new();
        for (_, row) in rows(&read("syllables.tsv")) {
            let cells: Vec<&str> = row.split('\t').collect();
            *counts.entry(Key::word(cells[0])).or_default() += cells[5].parse::<u32>().unwrap();
        }
        assert!(counts.len() > 10_000);
        for (key, last) in counts {
            assert_eq!(lexicon.words.info(lexicon.words.id(key)).counts.last, last);
        }
        let clusters = lexicon.words.info(lexicon.words.id(Key::word("của"))).clusters;
        let rows_of = read("clusters.tsv");
        let row = rows(&rows_of).find_map(|(_, row)| row.strip_prefix("của\t")).unwrap();
        let numbers: Vec<u16> = row.split('\t').map(|cell| cell.parse().unwrap()).collect();
        assert_eq!(clusters[0], Clusters { coarse: numbers[0] + 1, middle: numbers[1] + 1, fine: numbers[2] + 1 });
        assert!(lexicon.issuers.contains(&("UBND", "Ủy ban nhân dân")));
    }
}
