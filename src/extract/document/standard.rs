//! Standards and technical regulations: `QCVN 10-MT:2015/BTNMT`, `TCVN 5574:2012`, with the words for them before.

use super::kind::Kind;
use super::phrases::phrases;
use super::reader::Reader;
use super::words::Roles;
use crate::extract::DocumentDraft;
use crate::segment::{Class, TokenRange};

/// The letters that open a standard's symbol.
const PREFIXES: &[&str] = &["QCVN", "TCVN", "TCXDVN", "TCXD", "QCXDVN", "TCN", "TCCS", "QCĐP", "QCTĐHN"];

/// The most words between `Quy chuẩn kỹ thuật quốc gia` and its symbol.
const REACH: usize = 20;

/// Reads the standard that the type word opens: `Quy chuẩn kỹ thuật quốc gia về … QCVN 01:2009/BYT`.
pub(super) fn read(r: &Reader<'_>, kind: &Kind) -> Option<DocumentDraft> {
    r.says_any(kind.start(), phrases!("quy chuẩn", "tiêu chuẩn"))?;
    let mut at = kind.end();
    while at < kind.end() + REACH {
        let token = r.on(at)?;
        if let Some(found) = alone(r, at) {
            let tokens = TokenRange { start: kind.tokens.start, ..found.tokens };
            return Some(DocumentDraft { tokens, kind: Some(kind.tokens), rule: "standard/kind-symbol", ..found });
        }
        let opens = token.is_mark(b'(') && at == kind.end();
        let ends = token.class() == Class::Mark && !opens || r.can(at, Roles::BOUNDARY) && !r.says(at, phrases!("và"));
        if ends {
            return None;
        }
        at += 1;
    }
    None
}

/// Reads the symbol that starts at `at`.
pub(super) fn alone(r: &Reader<'_>, at: usize) -> Option<DocumentDraft> {
    let token = r.get(at)?;
    if token.class() != Class::Upper || token.chars() > 7 || !PREFIXES.contains(&r.text(at)) {
        return None;
    }
    let mut symbol = String::from(r.text(at));
    let mut next = at + 1;
    while r.on(next).is_some() && matches!(r.text(next), "ISO" | "IEC" | "ISO/IEC" | "HACCP") {
        push_word(&mut symbol, r.text(next));
        next += 1;
        next += usize::from(r.mark(next, b'/'));
    }
    next += usize::from(r.mark(next, b':') && !r.glued(next + 1));
    r.on(next).filter(|t| t.is_number() && t.chars() <= 6)?;
    let number = r.text(next);
    push_word(&mut symbol, number);
    next += 1;
    // Parts, year and body: `-MT`, ` - 1`, `:2015`, `/BTNMT`.
    while let Some(mark) = r.on(next) {
        let value = next + 1;
        let Some(token) = r.on(value) else { break };
        let part = token.is_number() || matches!(token.class(), Class::Upper | Class::Alnum);
        let tight = r.glued(next) && r.glued(value);
        let goes_on = match mark.mark() {
            b':' => r.year(value).is_some(),
            b'/' => tight && part,
            b'-' => part && (tight || r.mark(value + 1, b':') && token.is_number()),
            b'.' => tight && token.is_number(),
            _ => false,
        };
        if !goes_on {
            break;
        }
        symbol.push(char::from(mark.mark()));
        symbol.push_str(r.text(value));
        next += 2;
    }
    Some(DocumentDraft {
        tokens: TokenRange::new(at, next),
        kind: None,
        number: Some(number.to_owned()),
        symbol: Some(symbol),
        date: None,
        issuer: None,
        subject: None,
        own_kind: None,
        rule: "standard/symbol",
    })
}

/// The one space of a standard's symbol stands between its letters and its number.
fn push_word(symbol: &mut String, word: &str) {
    symbol.push(' ');
    symbol.push_str(word);
}
