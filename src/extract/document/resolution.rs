//! Resolutions known by the congress or plenum that passed them: `Nghị quyết Đại hội XIII`, `Nghị quyết Trung ương 4
//! (khóa XII)`. The meeting must be numbered; one known by its topic is no citation.

use super::kind::Kind;
use super::phrases::{Phrases, phrases};
use super::reader::Reader;
use super::words::Roles;
use crate::extract::DocumentDraft;
use crate::segment::{Class, TokenRange};

/// The most tokens between the type word and the meeting's number.
const REACH: usize = 24;

/// What opens a meeting's name; `tư` is `TƯ`, for case is folded.
static MEETINGS: Phrases = Phrases::new(&["đại hội", "hội nghị", "trung ương", "tw", "tư"]);

/// What goes on after a number: the body that met, and its term.
static GOES_ON: Phrases = Phrases::new(&["khóa", "ban chấp hành", "bch", "trung ương", "đảng"]);

/// Reads the resolution that the type word opens; the index after it.
pub(super) fn read(r: &Reader<'_>, kind: &Kind, out: &mut Vec<DocumentDraft>) -> Option<usize> {
    r.says_any(kind.start(), phrases!("nghị quyết", "kết luận", "nq"))?;
    let first = kind.end();
    r.on(first)?;
    // `TW4` is meeting and number in one.
    let meeting = r.says(first, &MEETINGS) || r.text(first).eq_ignore_ascii_case("HNTW");
    if !(meeting || r.is(first, Class::Alnum) && ordinal(r, first)) {
        return None;
    }
    let mut end = None;
    let mut nationwide = false;
    let mut at = first;
    while at < first + REACH {
        let Some(token) = r.on(at) else { break };
        let bracket = token.is_mark(b'(') || token.is_mark(b',') && end.is_some();
        if bracket && r.on(at + 1).is_some() && r.says(at + 1, phrases!("khóa")) && end.is_some() && ordinal(r, at + 2)
        {
            let closed = token.is_mark(b'(') && r.mark(at + 3, b')');
            end = Some(at + 3 + usize::from(closed));
            break;
        }
        nationwide |= r.says(at, phrases!("toàn quốc"));
        if nationwide && end == Some(at) && r.says(at, phrases!("của đảng")) {
            end = Some(at + 2);
            break;
        }
        let goes_on = r.says(at, &GOES_ON);
        // A small word behind a capital is its second syllable: `Ủy ban`.
        let ends = r.can(at, Roles::NAME_END) && !r.capital(at) && !r.is(at - 1, Class::Title);
        let past_number = end == Some(at);
        if !token.is_word() && !token.is_number() || !goes_on && (past_number || ends && !ordinal(r, at)) {
            break;
        }
        if ordinal(r, at) {
            end = Some(at + 1);
        }
        at += 1;
    }
    let end = end?;
    out.push(DocumentDraft {
        tokens: TokenRange::new(kind.start(), end),
        kind: Some(kind.tokens),
        number: None,
        symbol: None,
        date: None,
        issuer: None,
        subject: None,
        own_kind: None,
        rule: "resolution/meeting",
    });
    Some(end)
}

/// A number that counts meetings or terms: digits, Roman numerals, or a word after `thứ`.
fn ordinal(r: &Reader<'_>, at: usize) -> bool {
    let Some(token) = r.get(at) else { return false };
    let text = r.text(at);
    match token.class() {
        Class::Number => token.chars() <= 2,
        Class::Title | Class::Upper => {
            text.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'))
                || token.class() == Class::Title && r.before(at).is_some() && worded(r, at)
        }
        Class::Alnum => {
            text.strip_prefix("TW").or(text.strip_prefix("TƯ")).is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
        }
        Class::Lower => r.before(at).is_some() && worded(r, at),
        _ => false,
    }
}

/// `thứ năm`, `thứ mười`.
fn worded(r: &Reader<'_>, at: usize) -> bool {
    static WORDS: Phrases = Phrases::new(&["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]);
    r.says(at - 1, phrases!("thứ")) && r.says(at, &WORDS)
}
