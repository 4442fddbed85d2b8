//! Atoms: what the templates combine, a few small integers for each token, computed once.

use crate::extract::{Context, Mentions, NameDraft};
use crate::lexicon::{
    Clusters, Entry, Hits, HonorificKind, Lexicon, NameCounts, OrgField, PlaceKind, UnitLevel, WordId,
};
use crate::segment::{BlockKind, Class, Segments, Token, TokenRange};

/// Small facts about one token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Atom {
    /// The word, as a hash that does not depend on the order of tables; numbers by their length only.
    pub(crate) word: u32,
    /// Class and length.
    pub(crate) shape: u8,
    /// How the syllable behaves in names.
    pub(crate) habit: u8,
    /// Categories of lexicon entries that begin here.
    pub(crate) begins: u32,
    /// Categories of lexicon entries that go on here.
    pub(crate) inside: u32,
    /// Categories of lexicon entries that end right before.
    pub(crate) ended: u32,
    /// Word clusters at three grains.
    pub(crate) clusters: Clusters,
    /// A hash of the first and last letters, for capitalized words that are no Vietnamese syllables.
    pub(crate) affix: u32,
    /// Index into [`Sheet::runs`] of the run of capitalized words it stands in, `u32::MAX` for none.
    pub(crate) run: u32,
    /// The category of the last head in the clause, and how far back it ended.
    pub(crate) open: u8,
    pub(crate) open_distance: u8,
    /// The rule that claims it and where in the name it stands; whether a date or a document holds it.
    pub(crate) claim: u8,
    /// In brackets, in quotes, at the beginning of a sentence, what block.
    pub(crate) place: u8,
    /// Whether it or a neighbour has what names are known by: a capital, an entry of bodies or places, a rule's claim.
    pub(crate) near: bool,
}

impl Atom {
    fn may_be_named(&self) -> bool {
        self.run != u32::MAX || self.claim >= FIRST_CLAIM || (self.begins | self.inside) & NAMING != 0
    }
}

/// A run of capitalized words (with numbers between them).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) tokens: TokenRange,
    /// A hash of its words.
    pub(crate) key: u32,
}

/// The atoms of a report.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) atoms: Vec<Atom>,
    pub(crate) runs: Vec<Run>,
}

impl Sheet {
    /// Reads a report's tokens and lexicon hits, what the patterns found and what the rules claim.
    pub(crate) fn new(cx: &Context<'_>, found: &Mentions, rules: &[NameDraft]) -> Sheet {
        let Context { segments, lexicon, hits, .. } = *cx;
        let mut sheet = Sheet { atoms: Vec::with_capacity(segments.tokens().len()), runs: Vec::new() };
        sheet.words(segments, lexicon);
        sheet.entries(segments.tokens(), hits);
        sheet.runs(segments.tokens());
        sheet.heads(segments.tokens());
        sheet.places(segments);
        sheet.claims(found, rules);
        sheet.near();
        sheet
    }

    /// Whether a name can stand among these tokens: one has a capital, opens or is a body's or a place's name in the
    /// lexicon, or is claimed by a rule. Plain running text is outside of names by construction.
    pub(crate) fn is_live(&self, sentence: TokenRange) -> bool {
        self.atoms[sentence.range()].iter().any(Atom::may_be_named)
    }

    fn near(&mut self) {
        let mut before = false;
        for i in 0..self.atoms.len() {
            let here = self.atoms[i].may_be_named();
            let after = self.atoms.get(i + 1).is_some_and(Atom::may_be_named);
            self.atoms[i].near = before | here | after;
            before = here;
        }
    }

    fn claims(&mut self, found: &Mentions, rules: &[NameDraft]) {
        for date in &found.dates {
            self.atoms[date.tokens.range()].iter_mut().for_each(|a| a.claim = 1);
        }
        for document in &found.documents {
            self.atoms[document.tokens.range()].iter_mut().for_each(|a| a.claim = 2);
        }
        for name in rules {
            let last = name.tokens.len() - 1;
            for (n, atom) in self.atoms[name.tokens.range()].iter_mut().enumerate() {
                atom.claim = FIRST_CLAIM + (name.rule as u8) * 4 + u8::from(n == 0) + 2 * u8::from(n == last);
            }
        }
    }

    fn words(&mut self, segments: &Segments<'_>, lexicon: &Lexicon) {
        for token in segments.tokens() {
            let info = lexicon.info(token.word());
            let casing = match token.class() {
                Class::Lower | Class::Mark | Class::Uncased => 0,
                Class::Upper => 2,
                _ => 1,
            };
            let own = info.clusters[casing];
            // A casing without clusters borrows those of its nearest relative.
            let clusters = match casing {
                _ if own != Clusters::default() => own,
                2 if info.clusters[1] != Clusters::default() => info.clusters[1],
                1 if info.clusters[2] != Clusters::default() => info.clusters[2],
                _ => info.clusters[0],
            };
            let word = match token.class() {
                Class::Number => 1 + token.chars().min(5) as u32,
                _ if token.word() == WordId::UNKNOWN => 16 + token.class() as u32,
                _ => lexicon.stable(token.word()),
            };
            let foreign = token.is_capitalized() && info.counts.first + info.counts.middle + info.counts.last < 3;
            self.atoms.push(Atom {
                word,
                shape: shape(token),
                habit: habit(&info.counts),
                clusters,
                affix: if foreign { affix(segments.text_of(token)) } else { 0 },
                run: u32::MAX,
                ..Atom::default()
            });
        }
    }

    fn entries(&mut self, tokens: &[Token], hits: &Hits) {
        // In each category the leftmost longest entry counts.
        let mut busy = [0u32; 32];
        for (i, token) in tokens.iter().enumerate() {
            for hit in hits.at(i).iter().rev() {
                let Some(category) = category(hit.entry) else { continue };
                let name = matches!(
                    hit.entry,
                    Entry::OrgName(_) | Entry::Place(_) | Entry::AdminUnit { .. } | Entry::Surname { .. }
                );
                if name && !token.is_capitalized() || busy[category] > i as u32 {
                    continue;
                }
                busy[category] = hit.tokens.end;
                let bit = 1u32 << category;
                self.atoms[i].begins |= bit;
                for inside in &mut self.atoms[i + 1..hit.tokens.end as usize] {
                    inside.inside |= bit;
                }
                if let Some(after) = self.atoms.get_mut(hit.tokens.end as usize) {
                    after.ended |= bit;
                }
            }
        }
    }

    fn runs(&mut self, tokens: &[Token]) {
        let mut i = 0;
        while i < tokens.len() {
            if !tokens[i].is_capitalized() {
                i += 1;
                continue;
            }
            let mut end = i + 1;
            while end < tokens.len() && !tokens[end].break_before() && tokens[end].is_capitalized() {
                end += 1;
            }
            let mut key = 0u32;
            for atom in &mut self.atoms[i..end] {
                atom.run = self.runs.len() as u32;
                let unknown = if atom.word < 32 { atom.affix } else { 0 };
                key = (key.rotate_left(5) ^ atom.word ^ unknown).wrapping_mul(0x9e37_79b1);
            }
            self.runs.push(Run { tokens: TokenRange::new(i, end), key });
            i = end;
        }
    }

    /// The last head before each token: what opened the phrase it stands in.
    fn heads(&mut self, tokens: &[Token]) {
        let (mut open, mut at) = (0u8, 0usize);
        for (i, token) in tokens.iter().enumerate() {
            if token.break_before() || matches!(token.mark(), b'.' | b';' | b':' | b'!' | b'?') {
                open = 0;
            }
            let ended = self.atoms[i].ended & HEADS;
            if ended != 0 {
                (open, at) = (32 - ended.leading_zeros() as u8, i);
            }
            self.atoms[i].open = open;
            self.atoms[i].open_distance = if open == 0 { 0 } else { (i - at).min(7) as u8 };
        }
    }

    fn places(&mut self, segments: &Segments<'_>) {
        for sentence in segments.sentences() {
            let (mut brackets, mut quotes) = (false, false);
            let (mut upper, mut letters) = (0, 0);
            for i in sentence.range() {
                let token = &segments.tokens()[i];
                match token.mark() {
                    b'(' => brackets = true,
                    b')' => brackets = false,
                    b'"' => quotes = !quotes,
                    _ => {}
                }
                upper += usize::from(token.class() == Class::Upper);
                letters += usize::from(token.is_word());
                let first = i == sentence.start as usize;
                self.atoms[i].place = u8::from(brackets) | u8::from(quotes) << 1 | u8::from(first) << 2;
            }
            if upper * 10 > letters * 7 && letters > 3 {
                self.atoms[sentence.range()].iter_mut().for_each(|a| a.place |= 8);
            }
        }
        for block in segments.blocks() {
            let kind = match block.kind() {
                BlockKind::Title => 1,
                BlockKind::Lead => 2,
                BlockKind::Caption => 3,
                BlockKind::Byline => 4,
                BlockKind::Marker => 5,
                BlockKind::Paragraph => 0,
            };
            self.atoms[block.tokens().range()].iter_mut().for_each(|a| a.place |= kind << 4);
        }
    }
}

/// The categories whose entries open a phrase: offices, jobs, honorifics, document types, heads and unit words.
const HEADS: u32 = 0b11 | 0b1_1111_1000 | 1 << 9 | 0b1111_1111_1111 << 15;

/// The categories whose entries open or are names of bodies and places.
const NAMING: u32 = !0 << 14;

/// The first number of a claim that is a rule's; below stand dates and documents.
pub(super) const FIRST_CLAIM: u8 = 4;

/// Class and length in one byte.
fn shape(token: &Token) -> u8 {
    let length = match token.class() {
        Class::Number | Class::Upper => token.chars().min(5),
        Class::Title | Class::Mixed => token.chars().min(2),
        Class::Mark => return 64 | token.mark() & 63 | if token.mark() >= 64 { 128 } else { 0 },
        _ => 0,
    };
    (token.class() as u8) << 3 | length as u8
}

/// How often the syllable is capitalized, opens a name, closes one; how common it is in names.
fn habit(counts: &NameCounts) -> u8 {
    let named = counts.first + counts.middle + counts.last;
    if counts.lower + counts.capitalized == 0 {
        return 0;
    }
    let capital = 4 * counts.capitalized / (counts.lower + counts.capitalized + 1);
    let first = 3 * counts.first / (named + 1);
    let common = (32 - named.leading_zeros()).div_ceil(4).min(4);
    (1 + capital * 20 + first * 5 + common) as u8
}

fn affix(word: &str) -> u32 {
    let mut hash = 7u32;
    let mut add = |c: char| hash = (hash.rotate_left(7) ^ c as u32).wrapping_mul(0x85eb_ca6b);
    let mut chars = word.chars().flat_map(char::to_lowercase);
    (0..2).filter_map(|_| chars.next()).for_each(&mut add);
    word.chars().rev().take(3).flat_map(char::to_lowercase).for_each(&mut add);
    hash
}

/// The category of an entry, 0 to 31; none for entries that only rules read.
fn category(entry: Entry) -> Option<usize> {
    Some(match entry {
        Entry::Cue(_) | Entry::Own(_) => return None,
        Entry::Office { splits: false, .. } => 0,
        Entry::Office { splits: true, .. } => 1,
        Entry::OfficeModifier { .. } => 2,
        Entry::Job => 3,
        Entry::Honorific(kind) => match kind {
            HonorificKind::Address | HonorificKind::Kin => 4,
            HonorificKind::Party => 5,
            HonorificKind::Rank | HonorificKind::Academic => 6,
            HonorificKind::Profession | HonorificKind::Award => 7,
            HonorificKind::Crime | HonorificKind::Royal | HonorificKind::Other => 8,
        },
        Entry::DocType(_) => 9,
        Entry::LawName(_) => 10,
        Entry::Calendar(..) => 11,
        Entry::Surname { minority: false } => 12,
        Entry::Surname { minority: true } => 13,
        Entry::OrgName(_) => 14,
        Entry::OrgHead { alone: true, .. } => 15,
        Entry::OrgHead { field, .. } => match field {
            OrgField::Party | OrgField::State | OrgField::Council | OrgField::Front | OrgField::Union => 16,
            OrgField::Military | OrgField::Police | OrgField::Court => 17,
            OrgField::Company | OrgField::Bank => 18,
            OrgField::School | OrgField::Hospital | OrgField::Science => 19,
            _ => 20,
        },
        Entry::PlaceUnit(level) => match level {
            UnitLevel::Province | UnitLevel::District | UnitLevel::Commune => 21,
            UnitLevel::Hamlet | UnitLevel::Urban => 22,
            UnitLevel::Way => 23,
            UnitLevel::Water | UnitLevel::Relief => 24,
            UnitLevel::Site => 25,
            UnitLevel::Region | UnitLevel::Foreign => 26,
        },
        Entry::Place(kind) => match kind {
            PlaceKind::Country | PlaceKind::Continent => 27,
            _ => 28,
        },
        Entry::AdminUnit { level, .. } => match level {
            UnitLevel::Province => 29,
            UnitLevel::District => 30,
            _ => 31,
        },
    })
}

/// The categories in words, in their order.
const CATEGORIES: [&str; 32] = [
    "office",
    "office that splits",
    "office modifier",
    "job",
    "form of address",
    "party honorific",
    "rank or degree",
    "profession or award",
    "other honorific",
    "document type",
    "law name",
    "calendar word",
    "surname",
    "minority surname",
    "organization name",
    "body by itself",
    "political body",
    "army, police or court",
    "company or bank",
    "school, hospital or institute",
    "other body",
    "unit of administration",
    "hamlet or quarter",
    "way",
    "water or relief",
    "site",
    "region or foreign unit",
    "country",
    "place",
    "province",
    "district",
    "commune",
];

/// A category in words.
pub(super) fn category_name(category: u32) -> Option<&'static str> {
    CATEGORIES.get(category as usize).copied()
}
