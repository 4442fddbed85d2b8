//! Type words: what sort of paper is cited, and how far its bare number can be trusted.
//!
//! `Nghị định 67` is a citation whatever stands around it; `quyết định 3 vấn đề` is a verb with its object. The strength
//! of a type word says which of the two to expect.

use super::reader::Reader;
use super::words::Roles;
use crate::lexicon::{DocType, Entry};
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
const STRENGTHS: &[(&str, Strength)] = &[
    ("nghị định", Strength::Firm),
    ("nghị quyết", Strength::Firm),
    ("thông tư", Strength::Firm),
    ("thông tri", Strength::Firm),
    ("chỉ thị", Strength::Firm),
    ("công văn", Strength::Firm),
    ("công điện", Strength::Firm),
    ("sắc lệnh", Strength::Firm),
    ("pháp lệnh", Strength::Firm),
    ("tờ trình", Strength::Firm),
    ("văn bản", Strength::Firm),
    ("quyết định", Strength::Capital),
    ("quy định", Strength::Capital),
    ("quy chế", Strength::Capital),
    ("kết luận", Strength::Capital),
    ("thông báo", Strength::Capital),
    ("hướng dẫn", Strength::Capital),
    ("báo cáo", Strength::Capital),
    ("kế hoạch", Strength::Capital),
    ("hợp đồng", Strength::Never),
    ("phụ lục", Strength::Never),
    ("danh sách", Strength::Never),
    ("dự án", Strength::Never),
    ("dự thảo", Strength::Never),
    ("bản sao", Strength::Never),
    ("bằng khen", Strength::Never),
    ("hóa đơn", Strength::Never),
    ("phiếu", Strength::Never),
    ("mẫu", Strength::Never),
];

/// Types whose longer entries in the lexicon say what is decided, which is no part of the type: `Quyết định thu hồi đất`.
const SHORTENED: &[&str] = &["quyết định", "công văn", "công điện", "văn bản"];

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
    if let Some(hit) = r.hit(at, |e| matches!(e, Entry::DocType(_))) {
        let Entry::DocType(class) = hit.entry else { return None };
        // `dự án Luật`, `dự thảo Nghị định`: the law begins one word on.
        if r.says_any(at, &["dự", "bản hiến"]).is_some() {
            return None;
        }
        let mut tokens = hit.tokens;
        if r.says_any(at, SHORTENED).is_some() {
            tokens.end = tokens.start + 2;
        }
        let joint = tokens.end as usize;
        if r.on(joint).is_some() && r.says(joint, "liên tịch") {
            tokens.end += 2;
        }
        let strength = STRENGTHS.iter().find(|(words, _)| r.says(at, words)).or_else(|| short(r, at));
        let strength = strength.map_or(Strength::Sign, |s| s.1);
        let specific = hit.tokens.len() > 2;
        return Some(Kind { tokens, class, strength, specific });
    }
    // `Điện số 15/ĐK`: a telegram, where `điện` alone is electricity.
    if r.can(at, Roles::TELEGRAM) && r.says(at + 1, "số") && r.on(at + 1).is_some() {
        let tokens = TokenRange::new(at, at + 1);
        return Some(Kind { tokens, class: DocType::Numbered, strength: Strength::Sign, specific: false });
    }
    if !matches!(token.class(), Class::Upper | Class::Mixed) || token.chars() > 7 {
        return None;
    }
    let strength = short(r, at)?.1;
    Some(Kind { tokens: TokenRange::new(at, at + 1), class: DocType::Numbered, strength, specific: false })
}

/// Whether what stands at `at` is counted by the number before it: `5 năm`; `năm 2014` dates the paper.
pub(super) fn counted(r: &Reader<'_>, at: usize) -> bool {
    r.on(at).is_some() && (r.can(at, Roles::COUNTED) || r.says(at, "năm") && r.year(at + 1).is_none())
}

/// The abbreviation of a type word at `at`.
fn short(r: &Reader<'_>, at: usize) -> Option<&'static (&'static str, Strength)> {
    SHORT.iter().find(|(text, _)| *text == r.text(at))
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
                !counted
                    && (filed || follows)
                    && (r.year(number).is_none() || r.says_any(end, &["của", "ngày"]).is_some())
            }
            Strength::Capital if r.capital(self.start()) && !r.opens(self.start()) => {
                !counted && (filed || follows) && r.year(number).is_none()
            }
            Strength::Capital if r.capital(self.start()) => follows && !counted && filed && r.year(number).is_none(),
            Strength::Capital => filed && !counted && (r.says_any(end, &["của", "về việc", "về", "này"]).is_some()),
            Strength::Sign | Strength::Never => false,
        }
    }
}
