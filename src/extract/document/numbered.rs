//! Papers cited by number: a type word with a symbol, a list of symbols under one type word, and symbols alone.

use super::kind::{self, Kind, Strength};
use super::phrases::phrases;
use super::reader::Reader;
use super::symbol::{self, Form, Symbol};
use super::words::Roles;
use crate::extract::DocumentDraft;
use crate::lexicon::DocType;
use crate::segment::{Class, TokenRange};

/// The most words between a type word and its number: `Quyết định phê duyệt phương án bồi thường số`.
const MODIFIERS: usize = 14;

/// Reads the citations that the type word opens; the index after the last, or `None` if it opens none.
pub(super) fn read(r: &Reader<'_>, kind: &Kind, out: &mut Vec<DocumentDraft>) -> Option<usize> {
    let (rule, symbol) = direct(r, kind).or_else(|| modified(r, kind))?;
    let start = kind.start();
    let tokens = TokenRange::new(start, symbol.end());
    let first = out.len();
    out.push(draft(r, tokens, Some(kind.tokens), &symbol, rule));
    let more = list(r, kind, &symbol, out);
    if more.is_empty() {
        return Some(symbol.end());
    }
    let listed: Vec<Symbol> = std::iter::once(symbol).chain(more).collect();
    fill(r, &listed, &mut out[first..]);
    listed.last().map(Symbol::end)
}

/// Reads a symbol that has no type word: `theo 1090/QĐ-UBND`. A `số` before it belongs to it only as a sign.
pub(super) fn alone(r: &Reader<'_>, at: usize, before: &[DocumentDraft]) -> Option<DocumentDraft> {
    let symbol = symbol::read(r, at).filter(|s| s.form == Form::Official)?;
    let signed = at > 0 && r.on(at).is_some() && r.says(at - 1, phrases!("số")) || glued_sign(r, at);
    if !(signed || symbol.year || symbol.segments > 1) {
        return None;
    }
    // `29A-15/QĐ`: the tail of something longer.
    if r.glued(at)
        && r.before(at).is_some_and(|t| t.is_word() || t.is_number() || matches!(t.mark(), b'-' | b'/' | b'.' | b'&'))
    {
        return None;
    }
    let mut draft = draft(r, symbol.tokens, None, &symbol, "document/symbol");
    // `Thông tư số 12/2009/TT-BXD ngày 5/1/2009, số 14/2010/TT-BXD`: one type word for both.
    if let Some(last) = before.last().filter(|d| one_clause(r, d.tokens.end as usize, at)) {
        let letters = |d: &DocumentDraft| d.symbol.as_deref().and_then(type_of).map(str::to_owned);
        if letters(last).is_some() && letters(last) == letters(&draft) {
            draft.kind = last.kind;
        }
    }
    Some(draft)
}

/// Whether at most a date and a comma or two stand between two tokens.
fn one_clause(r: &Reader<'_>, from: usize, to: usize) -> bool {
    to.saturating_sub(from) <= 14
        && (from..to).all(|i| r.on(i).is_some_and(|t| !matches!(t.mark(), b'.' | b'!' | b'?')))
}

/// The first letters of a symbol: `TT` of `14/2010/TT-BXD`.
fn type_of(symbol: &str) -> Option<&str> {
    symbol.split(['/', '-']).find(|part| part.starts_with(|c: char| c.is_alphabetic()))
}

/// A symbol right behind the type word, perhaps after `số`, a colon or a bracket.
fn direct(r: &Reader<'_>, kind: &Kind) -> Option<(&'static str, Symbol)> {
    let mut at = kind.end();
    // `Nghị định (NĐ) 59/2015/NĐ-CP`
    if r.mark(at, b'(') && r.mark(at + 2, b')') && kind::is_short(r, at + 1) {
        at += 3;
    }
    let bracket = r.mark(at, b'(');
    at += usize::from(bracket);
    // `các Thông tư sau: số …`
    at += usize::from(r.on(at).is_some() && r.says(at, phrases!("sau")) && r.mark(at + 1, b':'));
    at += usize::from(r.mark(at, b':') && r.glued(at));
    r.on(at)?;
    let (at, sign) = after_sign(r, at)?;
    let symbol = symbol::read(r, at).or_else(|| lettered(r, kind, at, sign))?;
    let sign = sign || glued_sign(r, at);
    let rule = if sign { "document/kind-sign-symbol" } else { "document/kind-symbol" };
    let accepted = match symbol.form {
        Form::Official => kind.strength > Strength::Never || !contract(r, &symbol),
        _ if bracket => false,
        Form::Letters => kind.strength > Strength::Never && (sign || symbol.year || !r.mark(symbol.number_end, b'-')),
        Form::Year => kind.strength >= if sign { Strength::Sign } else { Strength::Capital },
        Form::Number if sign => kind.strength > Strength::Never && !r.mark(symbol.end(), b'%'),
        Form::Number => kind.trusts(r, at, symbol.end()),
    };
    // `Luật số 5` without letters is an ordinal in a list of laws.
    let law = kind.class != DocType::Numbered && symbol.form != Form::Official;
    (accepted && !law).then_some((rule, symbol))
}

/// Past `số` or `số:` at `at`, and whether it stands there.
fn after_sign(r: &Reader<'_>, at: usize) -> Option<(usize, bool)> {
    let sign = r.says(at, phrases!("số"));
    let colon = sign && r.mark(at + 1, b':');
    let at = at + usize::from(sign) + usize::from(colon);
    r.on(at).map(|_| (at, sign))
}

/// Whether `số` is written into the number: `số31`.
fn glued_sign(r: &Reader<'_>, at: usize) -> bool {
    r.is(at, Class::Alnum) && !r.text(at).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the symbol is a contract's.
fn contract(r: &Reader<'_>, symbol: &Symbol) -> bool {
    (symbol.number_end..symbol.end()).any(|i| matches!(r.text(i), "HĐ" | "HĐMB" | "HĐLĐ"))
}

/// A registration number that opens with letters: `GCNQSDĐ số QĐ108UB`, `Giấy chứng nhận số BM 123456`.
fn lettered(r: &Reader<'_>, kind: &Kind, at: usize, sign: bool) -> Option<Symbol> {
    let certificate = r.says(kind.start(), phrases!("giấy")) || r.text(kind.start()).starts_with('G');
    let token = r.get(at).filter(|t| sign && certificate && t.is_capitalized() && t.class() == Class::Alnum)?;
    (token.chars() <= 16).then_some(Symbol {
        tokens: TokenRange::new(at, at + 1),
        number_end: at,
        form: Form::Letters,
        year: true,
        segments: 1,
    })
}

/// A symbol some words behind the type word: `Quyết định thu hồi đất số 2594`, `Công điện hỏa tốc số 320/CĐ-TTg`.
fn modified(r: &Reader<'_>, kind: &Kind) -> Option<(&'static str, Symbol)> {
    if kind.strength == Strength::Never || kind.class != DocType::Numbered {
        return None;
    }
    let capital = r.capital(kind.start());
    let action = r.can(kind.end(), Roles::ACTION);
    for at in kind.end()..kind.end() + MODIFIERS {
        let token = r.on(at)?;
        if r.says(at, phrases!("số")) && at > kind.end() {
            if let Some(symbol) = after_sign(r, at).and_then(|(number, _)| symbol::read(r, number)) {
                let paper = action && (capital || kind.strength == Strength::Sign) || kind.specific;
                let accepted = match symbol.form {
                    Form::Official => true,
                    Form::Letters | Form::Year => action,
                    Form::Number => paper && !r.mark(symbol.end(), b'%'),
                };
                return accepted.then_some(("document/kind-words-sign-symbol", symbol));
            }
        }
        let ends = token.is_number() || token.class() == Class::Mark || r.can(at, Roles::BOUNDARY);
        // A type word nearer to the number opens the citation, unless the outer one alone has the capital.
        let nearer =
            kind::at(r, at).is_some_and(|k| r.capital(at) || !(capital && action) && k.strength > Strength::Never);
        if ends || nearer {
            return None;
        }
    }
    None
}

/// More symbols under the same type word: `các Nghị quyết số 18, 19-NQ/TW`, `Nghị định 100 và 123`.
fn list(r: &Reader<'_>, kind: &Kind, first: &Symbol, out: &mut Vec<DocumentDraft>) -> Vec<Symbol> {
    let mut symbols = Vec::new();
    let announced = kind.start() > 0 && r.on(kind.start()).is_some() && r.can(kind.start() - 1, Roles::PLURAL);
    let mut end = first.end();
    while let Some((at, signed)) = next_in_list(r, end) {
        let Some(symbol) = symbol::read(r, at) else { break };
        let accepted = match symbol.form {
            Form::Official => true,
            Form::Letters | Form::Year => signed || announced,
            Form::Number => {
                let ends =
                    r.on(symbol.end()).is_none_or(|t| matches!(t.mark(), b',' | b'.' | b';' | b')' | b'(' | b'"'))
                        || r.can(symbol.end(), Roles::FOLLOWS);
                let counts = kind::counted(r, symbol.end());
                (signed || ends && !counts && (announced || r.text(at).len() > 1)) && r.year(at).is_none()
            }
        };
        if !accepted {
            break;
        }
        out.push(draft(r, symbol.tokens, Some(kind.tokens), &symbol, "document/list"));
        end = symbol.end();
        symbols.push(symbol);
    }
    symbols
}

/// Where the next item of a list starts, and whether it has its own `số`.
fn next_in_list(r: &Reader<'_>, end: usize) -> Option<(usize, bool)> {
    let mut at = end;
    at += usize::from(r.mark(at, b',') || r.mark(at, b';'));
    r.on(at)?;
    at += usize::from(r.says(at, phrases!("và")) || r.says(at, phrases!("hoặc")));
    if at == end {
        return None;
    }
    r.on(at)?;
    let signed = r.says(at, phrases!("số"));
    at += usize::from(signed);
    r.on(at)?;
    Some((at, signed))
}

/// Gives bare numbers of a list the letters that its last item carries for all: `số 18, 19-NQ/TW`.
fn fill(r: &Reader<'_>, symbols: &[Symbol], drafts: &mut [DocumentDraft]) {
    let mut tail: Option<&Symbol> = None;
    for (symbol, draft) in symbols.iter().zip(drafts).rev() {
        match (symbol.form, tail) {
            (Form::Official, _) => tail = (!symbol.year).then_some(symbol),
            (Form::Number, Some(with)) => {
                if let Some(text) = &mut draft.symbol {
                    with.push_tail(r, text);
                }
            }
            _ => tail = None,
        }
    }
}

fn draft(
    r: &Reader<'_>,
    tokens: TokenRange,
    kind: Option<TokenRange>,
    symbol: &Symbol,
    rule: &'static str,
) -> DocumentDraft {
    DocumentDraft {
        tokens,
        kind,
        number: Some(symbol.number(r)).filter(|n| !n.is_empty()),
        symbol: Some(symbol.text(r)),
        date: None,
        issuer: None,
        subject: None,
        own_kind: None,
        rule,
    }
}
