//! Type words: what sort of paper is cited, and how far its bare number can be trusted.
//!
//! `Nghị định 67` is a citation whatever stands around it; `quyết định 3 vấn đề` is a verb with its object. The strength
//! of a type word says which of the two to expect.

use super::phrases::{Phrases, phrases};
use super::reader::Reader;
use super::words::Roles;
use crate::lexicon::{DocType, Entry, Sorts};
use crate::segment::{Class, TokenRange};

/// How far a number after the type word is trusted to be the paper's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Never: forms, annexes, contracts.
    Never,
    /// After `số` only: `giấy phép số 25`.
    Sign,
    /// After `số`, or with a capital in mid-sentence: `Quyết định 33`. In small letters the word is often a verb.
    Capital,
    /// Always: `nghị định 67`.
    Firm,
}

/// A type word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    pub(super) tokens: TokenRange,
    pub(super) class: DocType,
    pub(super) strength: Strength,
    /// Whether the lexicon has the type with what it decides: `Quyết định khởi tố`.
    pub(super) specific: bool,
}

/// Type words by their first two syllables, where they are not [`Strength::Sign`].
static STRENGTHS: [(Phrases, Strength); 3] = [
    (
        Phrases::new(&[
            "nghị định",
            "nghị quyết",
            "thông tư",
            "thông tri",
            "chỉ thị",
            "công văn",
            "công điện",
            "sắc lệnh",
            "pháp lệnh",
            "tờ trình",
            "văn bản",
        ]),
        Strength::Firm,
    ),
    (
        Phrases::new(&[
            "quyết định",
            "quy định",
            "quy chế",
            "kết luận",
            "thông báo",
            "hướng dẫn",
            "báo cáo",
            "kế hoạch",
        ]),
        Strength::Capital,
    ),
    (
        Phrases::new(&[
            "hợp đồng",
            "phụ lục",
            "danh sách",
            "dự án",
            "dự thảo",
            "bản sao",
            "bằng khen",
            "hóa đơn",
            "phiếu",
            "mẫu",
        ]),
        Strength::Never,
    ),
];

/// A telegram, before `số`; electricity elsewhere.
pub(super) static TELEGRAM: Phrases = Phrases::new(&["điện"]);

/// Types whose longer entries in the lexicon say what is decided, which is no part of the type: `Quyết định thu hồi đất`.
static SHORTENED: Phrases = Phrases::new(&["quyết định", "công văn", "công điện", "văn bản"]);

/// Abbreviations that stand for a type word in running text.
const SHORT: &[(&str, Strength)] = &[
    ("NĐ", Strength::Firm),
    ("NQ", Strength::Firm),
    ("QĐ", Strength::Firm),
    ("TTLT", Strength::Firm),
    ("TT", Strength::Sign),
    ("CV", Strength::Sign),
    ("CT", Strength::Sign),
    ("CĐ", Strength::Sign),
    ("KH", Strength::Sign),
    ("TB", Strength::Sign),
    ("KL", Strength::Sign),
    ("BC", Strength::Sign),
    ("HD", Strength::Sign),
    ("VB", Strength::Sign),
    ("GP", Strength::Sign),
    ("GPXD", Strength::Sign),
    ("GCN", Strength::Sign),
    ("GCNQSDĐ", Strength::Sign),
    ("TTr", Strength::Sign),
];

/// Reads the type word that starts at `at`.
pub(super) fn at(r: &Reader<'_>, at: usize) -> Option<Kind> {
    let token = r.get(at)?;
    if let Some(hit) = r.hit(at, Sorts::DOC_TYPE) {
        let Entry::DocType(class) = hit.entry else { return None };
        // `dự án Luật`, `dự thảo Nghị định`: the law begins one word on.
        if r.says(at, phrases!("dự", "bản hiến")) {
            return None;
        }
        let mut tokens = hit.tokens;
        if r.says(at, &SHORTENED) {
            tokens.end = tokens.start + 2;
        }
        let joint = tokens.end as usize;
        if r.on(joint).is_some() && r.says(joint, phrases!("liên tịch")) {
            tokens.end += 2;
        }
        let known = STRENGTHS.iter().find(|(words, _)| r.says(at, words)).map(|(_, strength)| *strength);
        let strength = known.or_else(|| short(r, at)).unwrap_or(Strength::Sign);
        let specific = hit.tokens.len() > 2;
        return Some(Kind { tokens, class, strength, specific });
    }
    // `Điện số 15/ĐK`: a telegram, where `điện` alone is electricity.
    if r.says(at, &TELEGRAM) && r.says(at + 1, phrases!("số")) && r.on(at + 1).is_some() {
        let tokens = TokenRange::new(at, at + 1);
        return Some(Kind { tokens, class: DocType::Numbered, strength: Strength::Sign, specific: false });
    }
    if !matches!(token.class(), Class::Upper | Class::Mixed) || token.chars() > 7 {
        return None;
    }
    let strength = short(r, at)?;
    Some(Kind { tokens: TokenRange::new(at, at + 1), class: DocType::Numbered, strength, specific: false })
}

/// Whether what stands at `at` is counted by the number before it: `5 năm`; `năm 2014` dates the paper.
pub(super) fn counted(r: &Reader<'_>, at: usize) -> bool {
    r.on(at).is_some() && (r.can(at, Roles::COUNTED) || r.says(at, phrases!("năm")) && r.year(at + 1).is_none())
}

/// The strength of the type word whose abbreviation stands at `at`.
fn short(r: &Reader<'_>, at: usize) -> Option<Strength> {
    let text = r.text(at);
    SHORT.iter().find(|(short, _)| *short == text).map(|(_, strength)| *strength)
}

/// Whether the abbreviation of a type word stands at `at`: `Nghị định (NĐ) 59/2015/NĐ-CP`.
pub(super) fn is_short(r: &Reader<'_>, at: usize) -> bool {
    short(r, at).is_some()
}

impl Kind {
    /// The index of its first token.
    pub(super) fn start(&self) -> usize {
        self.tokens.start as usize
    }

    /// The index after its last token.
    pub(super) fn end(&self) -> usize {
        self.tokens.end as usize
    }

    /// Whether a bare number from `number` to `end`, without `số`, is this paper's number.
    pub(super) fn trusts(&self, r: &Reader<'_>, number: usize, end: usize) -> bool {
        let follows = r.on(end).is_none_or(|t| t.class() == Class::Mark) || r.can(end, Roles::FOLLOWS);
        let counted = counted(r, end);
        let text = r.text(number);
        let filed = text.len() > 1;
        match self.strength {
            Strength::Firm => {
                !counted && (filed || follows) && (r.year(number).is_none() || r.says(end, phrases!("của", "ngày")))
            }
            Strength::Capital if r.capital(self.start()) && !r.opens(self.start()) => {
                !counted && (filed || follows) && r.year(number).is_none()
            }
            Strength::Capital if r.capital(self.start()) => follows && !counted && filed && r.year(number).is_none(),
            Strength::Capital => filed && !counted && (r.says(end, phrases!("của", "về việc", "về", "này"))),
            Strength::Sign | Strength::Never => false,
        }
    }
}
