//! The lexicon: everything that is knowledge about the language and the genre rather than code.
//!
//! Plain text tables under `data/` go in, read when the library is built and packed into bytes that load in one pass; out
//! come word ids (one hash look-up a token), what is known of each word (name statistics, clusters), and a trie that finds
//! every entry over tokens. Case and the place of tone marks are
//! folded in the keys, so `Uỷ ban nhân dân` and `ỦY BAN NHÂN DÂN` are one entry.
//!
//! ```
//! let lexicon = bantin::Lexicon::builtin().with_organizations(["Câu lạc bộ Khởi nghiệp Xanh"]);
//! let pipeline = bantin::Pipeline::builder().lexicon(lexicon).build();
//! let report = pipeline.run("Sáng 5/3, Câu lạc bộ Khởi nghiệp Xanh ra mắt.");
//! assert_eq!(report.organizations[0].name, "Câu lạc bộ Khởi nghiệp Xanh");
//! ```

mod abbreviation;
mod entry;
mod hits;
mod own;
mod pattern;
mod sort;
mod table;
mod trie;
mod unpack;
mod words;

pub(crate) use entry::OrgField;
pub(crate) use entry::{Cue, DocType, Entry, HonorificKind, LawKind, OwnName, PlaceKind, UnitLevel};
pub(crate) use hits::{Hit, Hits};
pub(crate) use pattern::DocumentPattern;
pub(crate) use sort::Sorts;
pub use words::WordId;
pub(crate) use words::{Clusters, NameCounts, WordInfo};

use crate::error::Error;
use crate::segment::{Key, Spellings, Token};
use once_cell::sync::OnceCell;
use std::sync::Arc;

/// What the extractors know. Cheap to clone and to share.
#[derive(Clone)]
pub struct Lexicon(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    words: words::Words,
    spellings: Spellings,
    trie: trie::Trie<Entry>,
    issuers: Vec<(&'static str, &'static str)>,
    abbreviations: abbreviation::Abbreviations,
    /// Whether the user added names.
    own_names: bool,
    /// What the user's own document codes look like.
    patterns: Vec<DocumentPattern>,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").field("words", &self.0.words.len()).field("entries", &self.0.trie.len()).finish()
    }
}

impl Lexicon {
    /// The lexicon that comes with the library; built once, on first use.
    pub fn builtin() -> Lexicon {
        static BUILTIN: OnceCell<Lexicon> = OnceCell::new();
        BUILTIN.get_or_init(|| Lexicon(Arc::new(unpack::builtin()))).clone()
    }

    /// This lexicon with these organizations known by their whole names, matched whatever their case. A name of the user's
    /// stands where the library's own rules would read something else.
    pub fn with_organizations<S: AsRef<str>>(self, names: impl IntoIterator<Item = S>) -> Lexicon {
        self.with_entries(names, Entry::OrgName(OrgField::Other))
    }

    /// This lexicon with these places known by their whole names, as [`with_organizations`](Self::with_organizations).
    ///
    /// ```
    /// let lexicon = bantin::Lexicon::builtin().with_places(["Vườn Ánh Dương"]);
    /// let report = bantin::Pipeline::builder().lexicon(lexicon).build().run("Lễ hội mở tại Vườn Ánh Dương.");
    /// assert_eq!(report.locations[0].text, "Vườn Ánh Dương");
    /// ```
    pub fn with_places<S: AsRef<str>>(self, names: impl IntoIterator<Item = S>) -> Lexicon {
        self.with_entries(names, Entry::Place(PlaceKind::Landmark))
    }

    /// This lexicon with these words known as offices that open a position: `Trưởng nhóm điều phối`.
    ///
    /// ```
    /// let lexicon = bantin::Lexicon::builtin().with_offices(["Điều phối viên trưởng"]);
    /// let report = bantin::Pipeline::builder().lexicon(lexicon).build()
    ///     .run("Bà Lê Thị Mây, Điều phối viên trưởng Hội Chữ thập đỏ tỉnh, cho biết.");
    /// assert_eq!(report.people[0].positions[0].title, "Điều phối viên trưởng");
    /// ```
    pub fn with_offices<S: AsRef<str>>(self, names: impl IntoIterator<Item = S>) -> Lexicon {
        self.with_entries(names, Entry::Office { field: OrgField::Other, splits: false })
    }

    /// This lexicon with a pattern for document codes that only this archive has, in the syntax of the crate
    /// [`regex`](https://docs.rs/regex/latest/regex/#syntax). What it matches is a [`Document`](crate::report::Document), also where the
    /// library would read something else.
    ///
    /// - The kind is the one given, none if that is empty. The group `number` is the number; the group `symbol` is the
    ///   symbol, the whole match without it.
    /// - The pattern is tried on each line of the clean text (composed letters, plain spaces), so `^` and `$` are the
    ///   ends of a line. Case counts unless it starts with `(?i)`.
    /// - A match counts only where it begins and ends with whole words and marks, and up to 256 bytes. `\b` is thus not
    ///   needed; avoid it, since the search takes several times as long with it on text that has letters outside ASCII, all
    ///   Vietnamese text. `[0-9]` is faster than `\d`, which knows the digits of all scripts.
    ///
    /// Time stays linear in the text. Without patterns nothing is searched.
    ///
    /// # Errors
    /// A pattern that does not parse, is too large when compiled, or matches the empty text; see
    /// [`Error::is_pattern`](crate::Error::is_pattern).
    ///
    /// ```
    /// use bantin::{Lexicon, Pipeline};
    ///
    /// let lexicon = Lexicon::builtin()
    ///     .with_document_pattern("hồ sơ", "HS-[0-9]{4}-(?<number>[0-9]{5})")?
    ///     .with_document_pattern("phiếu", r"Phiếu (?<symbol>(?<number>[0-9]+)/P\.TH)")?;
    /// let report = Pipeline::builder().lexicon(lexicon).build().run("Xem HS-2024-00123 và Phiếu 17/P.TH.");
    /// assert_eq!(report.documents[0].text, "HS-2024-00123");
    /// assert_eq!(report.documents[0].kind.as_deref(), Some("hồ sơ"));
    /// assert_eq!(report.documents[1].symbol.as_deref(), Some("17/P.TH"));
    ///
    /// assert!(Lexicon::builtin().with_document_pattern("hồ sơ", "HS-(").unwrap_err().is_pattern());
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn with_document_pattern(mut self, kind: &str, pattern: &str) -> Result<Lexicon, Error> {
        let compiled = DocumentPattern::new(kind, pattern).map_err(|reason| Error::pattern(pattern, reason))?;
        Arc::make_mut(&mut self.0).patterns.push(compiled);
        Ok(self)
    }

    /// This lexicon with the rows of a table added, one entry a line: a kind (`organization`, `place`, `office`), a tab,
    /// the name; or `document`, a tab, the kind of document, a tab, the pattern, as for
    /// [`with_document_pattern`](Self::with_document_pattern). Lines that are empty or start with `#` are passed over.
    ///
    /// # Errors
    /// A row without a tab, with an unknown kind, an empty name or a pattern that cannot be used, by line and column.
    ///
    /// ```
    /// let lexicon = bantin::Lexicon::builtin().with_table("own.tsv", "organization\tCâu lạc bộ Khởi nghiệp Xanh\n")?;
    /// let error = bantin::Lexicon::builtin().with_table("own.tsv", "# mine\nperson\tAn\n").unwrap_err();
    /// assert_eq!(error.position(), Some((2, 1)));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn with_table(mut self, name: &str, rows: &str) -> Result<Lexicon, Error> {
        let own = own::parse(name, rows)?;
        let inner = Arc::make_mut(&mut self.0);
        let mut names = Vec::new();
        for row in own {
            match row {
                own::Row::Name(text, entry) => names.push((text, entry)),
                own::Row::Document(pattern) => inner.patterns.push(pattern),
            }
        }
        inner.add_own(names);
        Ok(self)
    }

    fn with_entries<S: AsRef<str>>(mut self, names: impl IntoIterator<Item = S>, entry: Entry) -> Lexicon {
        let names: Vec<S> = names.into_iter().collect();
        Arc::make_mut(&mut self.0).add_own(names.iter().map(|name| (name.as_ref(), entry)));
        self
    }

    /// The id of the word with this key.
    #[inline]
    pub(crate) fn word_id(&self, key: Key) -> WordId {
        self.0.words.id(key)
    }

    /// The commonest spellings, with the ids of their words.
    #[inline]
    pub(crate) fn spellings(&self) -> &Spellings {
        &self.0.spellings
    }

    /// The id of this word, for constant words that rules look for; unknown if no table has it.
    pub(crate) fn id_of(&self, word: &str) -> WordId {
        self.0.words.id(Key::word(word))
    }

    /// What is known of a word.
    #[inline]
    pub(crate) fn info(&self, word: WordId) -> &WordInfo {
        self.0.words.info(word)
    }

    /// A hash of a word that does not depend on the order of tables, for models trained on one and used with another.
    #[inline]
    pub(crate) fn stable(&self, word: WordId) -> u32 {
        self.0.words.stable(word)
    }

    /// The trie of all entries.
    #[inline]
    fn trie(&self) -> &trie::Trie<Entry> {
        &self.0.trie
    }

    /// Tells of the entries that start at a token and of which some may be of the wanted sorts, shortest first: where they
    /// end, their sorts, and they themselves.
    #[inline]
    pub(crate) fn entries_at(
        &self,
        tokens: &[Token],
        at: usize,
        wanted: Sorts,
        mut tell: impl FnMut(usize, Sorts, &[Entry]),
    ) {
        let trie = &self.0.trie;
        let mut node = tokens.get(at).and_then(|first| trie.start(first.word(), wanted));
        let mut end = at + 1;
        while let Some(here) = node {
            let sorts = trie.sorts(here);
            if !sorts.is_empty() {
                tell(end, sorts, trie.entries(here));
            }
            node = tokens.get(end).filter(|next| !next.break_before()).and_then(|next| trie.step(here, next.word()));
            end += 1;
        }
    }

    /// The user's patterns for documents, in the order they were given.
    #[inline]
    pub(crate) fn document_patterns(&self) -> &[DocumentPattern] {
        &self.0.patterns
    }

    /// Whether any entry is [`Entry::Own`].
    #[inline]
    pub(crate) fn has_own_names(&self) -> bool {
        self.0.own_names
    }

    /// The longest spelling at the beginning of these tokens that has an abbreviation: how many tokens it takes, and the
    /// one or two words that stand for it.
    #[inline]
    pub(crate) fn abbreviation(&self, tokens: &[Token]) -> Option<(usize, abbreviation::Short)> {
        self.0.abbreviations.at(tokens)
    }

    /// The full name of the body behind an abbreviation in a document's symbol: `UBND`, `BTC`, `TU`.
    pub(crate) fn issuer(&self, abbreviation: &str) -> Option<&'static str> {
        let at = self.0.issuers.binary_search_by_key(&abbreviation, |row| row.0).ok()?;
        Some(self.0.issuers[at].1)
    }
}

impl Inner {
    /// Adds entries of the user's, which may be written as no table is; names without any word are passed over.
    fn add_own<'n>(&mut self, names: impl IntoIterator<Item = (&'n str, Entry)>) {
        let mut paths = self.trie.paths();
        for (text, entry) in names {
            let keys = words::keys(crate::normalize::normalize(text).text());
            if keys.is_empty() {
                continue;
            }
            let path: Box<[WordId]> = keys.into_iter().map(|key| self.words.intern(key)).collect();
            let own = match entry {
                Entry::OrgName(_) => Some(Entry::Own(OwnName::Organization)),
                Entry::Place(_) => Some(Entry::Own(OwnName::Place)),
                _ => None,
            };
            self.own_names |= own.is_some();
            paths.extend(std::iter::once(entry).chain(own).map(|entry| (path.clone(), entry)));
        }
        self.trie = trie::Trie::build(paths, Entry::sort);
    }
}
