//! What the words before a name tell of the person: man or woman, and how near the writer stands.

use super::words;
use crate::extract::{Context, PersonDraft};
use crate::lexicon::{Lexicon, WordId};
use crate::segment::TokenRange;
use once_cell::sync::OnceCell;

/// Man or woman, where the text tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

impl Gender {
    /// Whether the two may be one person's.
    pub(super) fn fits(self, other: Gender) -> bool {
        self == other || self == Gender::Unknown || other == Gender::Unknown
    }

    /// What two mentions of one person tell together; nothing, if they disagree.
    pub(super) fn and(self, other: Gender) -> Gender {
        match (self, other) {
            (Gender::Unknown, gender) | (gender, Gender::Unknown) => gender,
            _ if self == other => self,
            _ => Gender::Unknown,
        }
    }
}

/// Words that address, `bác` first, with whom they address; those marked `true` stand before given names, never before a surname.
const ADDRESSES: [(&str, Gender, bool); 17] = [
    ("bác", Gender::Unknown, true),
    ("ông", Gender::Male, false),
    ("anh", Gender::Male, true),
    ("chú", Gender::Male, true),
    ("cậu", Gender::Male, true),
    ("thầy", Gender::Male, true),
    ("bố", Gender::Male, true),
    ("cha", Gender::Male, true),
    ("bà", Gender::Female, false),
    ("chị", Gender::Female, true),
    ("cô", Gender::Female, true),
    ("dì", Gender::Female, true),
    ("mẹ", Gender::Female, true),
    ("thím", Gender::Female, true),
    ("em", Gender::Unknown, true),
    ("cháu", Gender::Unknown, true),
    ("bé", Gender::Unknown, true),
];

/// Words of two syllables whose first only looks like one of [`ADDRESSES`].
const OTHERS: [(&str, &str); 4] = [("anh", "hùng"), ("thầy", "thuốc"), ("bác", "sĩ"), ("bác", "sỹ")];

/// What a prefix and the offices of one mention say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Address {
    pub(super) gender: Gender,
    /// Whether only a given name can follow.
    pub(super) familiar: bool,
    /// Whether it is `bác`.
    pub(super) uncle: bool,
    /// A rank and an office, as far as there are any: who shares them with another mention may be the same.
    pub(super) badges: [Option<u64>; 2],
}

/// The words that address, as the lexicon numbers them.
pub(super) struct Addresses {
    words: [(WordId, Gender, bool); ADDRESSES.len()],
    others: [(WordId, WordId); OTHERS.len()],
}

impl Addresses {
    /// Every lexicon begins with the built-in one, so the numbers are the same in all.
    pub(super) fn known() -> &'static Self {
        static KNOWN: OnceCell<Addresses> = OnceCell::new();
        KNOWN.get_or_init(|| {
            let id = |word: &str| Lexicon::builtin().id_of(word);
            Self {
                words: ADDRESSES.map(|(text, gender, familiar)| (id(text), gender, familiar)),
                others: OTHERS.map(|(first, second)| (id(first), id(second))),
            }
        })
    }

    /// Reads what stands around one mention.
    pub(super) fn read(&self, cx: &Context<'_>, person: &PersonDraft) -> Address {
        let mut address = Address::default();
        if let Some(prefix) = person.prefix {
            address = self.read_prefix(cx, prefix);
            if !address.familiar && address.gender == Gender::Unknown {
                address.badges[0] = Some(badge(cx, prefix));
            }
        }
        address.badges[1] = person.positions.first().map(|p| badge(cx, p.title));
        address
    }

    fn find(&self, id: WordId) -> Option<&(WordId, Gender, bool)> {
        self.words.iter().find(|word| word.0 == id && id != WordId::UNKNOWN)
    }

    fn read_prefix(&self, cx: &Context<'_>, prefix: TokenRange) -> Address {
        let tokens = &cx.segments.tokens()[prefix.range()];
        let mut address = Address::default();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let next = tokens.get(at + 1).map_or(WordId::UNKNOWN, |t| t.word());
            if self.others.contains(&(token.word(), next)) {
                at += 1;
            } else if let Some(&(_, gender, familiar)) = self.find(token.word()) {
                address.gender = address.gender.and(gender);
                address.familiar |= familiar;
                address.uncle |= token.word() == self.words[0].0;
            }
            at += 1;
        }
        address
    }
}

/// A rank or an office as one number.
fn badge(cx: &Context<'_>, range: TokenRange) -> u64 {
    let tokens = &cx.segments.tokens()[range.range()];
    words::hash(tokens.iter().filter(|t| t.is_word()).map(|t| words::word(cx, t)))
}
