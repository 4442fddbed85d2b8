//! Laws cited by name: `Luật Đất đai 2013`, `Bộ luật Hình sự`, `Hiến pháp năm 2013`, `BLHS`.
//!
//! A name the lexicon has ends where the entry ends. One it does not have must open with a capital and ends before the
//! first word that cannot be part of a name.

use super::kind::Kind;
use super::phrases::phrases;
use super::reader::Reader;
use super::symbol::{self, Form};
use super::words::Roles;
use crate::edtf::Edtf;
use crate::extract::DocumentDraft;
use crate::lexicon::{Entry, LawKind, Sorts};
use crate::segment::{Class, TokenRange};

/// The most tokens in a name that no table has.
const NAME: usize = 12;

/// What sort of law the type word announces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Named(LawKind),
    /// `Công ước`, `Hiệp ước`, `Đạo luật`: names no table has.
    Foreign,
    /// `BLHS`: the whole name.
    Acronym,
}

/// Reads the law that the type word opens, with those listed after it; the index after it.
pub(super) fn read(r: &Reader<'_>, kind: &Kind, out: &mut Vec<DocumentDraft>) -> Option<usize> {
    let start = kind.start();
    let (sort, words) = sort(r, kind)?;
    if r.before(start).is_some() && r.can(start - 1, Roles::NO_LAW) && (sort != Sort::Acronym) {
        return None;
    }
    let head = TokenRange::new(start, start + words);
    let name = name(r, sort, start, start + words)?;
    let (end, date) = year(r, name.end);
    let mut draft = DocumentDraft {
        tokens: TokenRange::new(start, end),
        kind: (sort != Sort::Acronym).then_some(head),
        number: None,
        symbol: None,
        date,
        issuer: None,
        subject: None,
        own_kind: None,
        rule: name.rule,
    };
    let end = number(r, end, &mut draft);
    out.push(draft);
    let announced = r.before(start).is_some() && r.can(start - 1, Roles::PLURAL);
    if announced && sort == Sort::Named(LawKind::Law) { list(r, head, end, out) } else { Some(end) }
}

/// What the type word announces, and its number of words.
fn sort(r: &Reader<'_>, kind: &Kind) -> Option<(Sort, usize)> {
    let at = kind.start();
    if kind.tokens.len() == 1 && matches!(r.get(at)?.class(), Class::Upper) && !r.says(at, phrases!("luật")) {
        return Some((Sort::Acronym, 1));
    }
    let named = phrases!("luật", "bộ luật", "pháp lệnh", "hiến pháp", "công ước", "hiệp ước", "đạo luật");
    let which = named.get().iter().position(|words| r.stands(at, words))?;
    let sort = match which {
        0 => Sort::Named(LawKind::Law),
        1 => Sort::Named(LawKind::Code),
        2 => Sort::Named(LawKind::Ordinance),
        3 => Sort::Named(LawKind::Constitution),
        _ => Sort::Foreign,
    };
    Some((sort, if which == 0 { 1 } else { 2 }))
}

struct Name {
    end: usize,
    rule: &'static str,
}

/// The name after the type word.
fn name(r: &Reader<'_>, sort: Sort, start: usize, at: usize) -> Option<Name> {
    let capital = r.capital(start);
    match sort {
        Sort::Acronym => Some(Name { end: at, rule: "law/acronym" }),
        Sort::Named(LawKind::Constitution) => {
            // `Tòa án Hiến pháp` is a court.
            if r.before(start).is_some() && r.says(start - 1, phrases!("án")) {
                return None;
            }
            let country = known(r, at, LawKind::Constitution).filter(|_| r.capital(at));
            let dated = year(r, at).1.is_some();
            let named = capital || dated || country.is_some();
            named.then(|| Name { end: country.unwrap_or(at), rule: "law/constitution" })
        }
        Sort::Named(law) => amending(r, at).or_else(|| own_name(r, law, capital, at)),
        // `Tổ chức Hiệp ước Bắc Đại Tây Dương`
        Sort::Foreign if r.before(start).is_some() && r.says(start - 1, phrases!("chức")) => None,
        Sort::Foreign => {
            let end = unknown(r, at).filter(|_| r.capital(at))?;
            // `Công ước Liên Hợp Quốc về Luật Biển`: what it is about belongs to its name, if that opens with a capital.
            let about = r.on(end).is_some() && r.says(end, phrases!("về")) && r.capital(end + 1);
            let end = if about { run(r, end + 1).unwrap_or(end) } else { end };
            Some(Name { end, rule: "law/convention" })
        }
    }
}

/// The end of the law's name at `at` that the lexicon has.
fn known(r: &Reader<'_>, at: usize, law: LawKind) -> Option<usize> {
    r.on(at)?;
    r.hit_that(at, Sorts::LAW_NAME, |e| e == Entry::LawName(law)).map(|hit| hit.tokens.end as usize)
}

/// A law's name; `capital` says whether its type word has one.
fn own_name(r: &Reader<'_>, law: LawKind, capital: bool, at: usize) -> Option<Name> {
    // A code's name is filed as a law's as well, and the other way round.
    let listed = known(r, at, law).max(known(r, at, LawKind::Law)).max(known(r, at, LawKind::Code));
    if let Some(end) =
        listed.filter(|&end| capital || r.capital(at) || end > at + 1 && !r.says(end, phrases!("quốc tế")))
    {
        return Some(Name { end, rule: "law/known-name" });
    }
    r.on(at).filter(|t| (capital || law != LawKind::Law) && matches!(t.class(), Class::Title | Class::Upper))?;
    // `Luật Hà Nội`, `Luật Trần Văn Mẫu`: a paper or a firm.
    let other = Sorts::KNOWN_PLACE | Sorts::SURNAME | Sorts::DOC_TYPE;
    if r.hit(at, other).is_some_and(|hit| hit.tokens.len() > 1 || r.capital(at + 1)) {
        return None;
    }
    unknown(r, at).map(|end| Name { end, rule: "law/unknown-name" })
}

/// `Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự`: the law that is amended closes the name.
fn amending(r: &Reader<'_>, at: usize) -> Option<Name> {
    r.on(at).filter(|_| r.says(at, phrases!("sửa đổi")))?;
    for of in at + 2..at + 12 {
        r.on(of)?;
        let led = || r.says(of - 1, phrases!("của", "điều"));
        if let Some(words) = r.says_any(of, phrases!("luật", "bộ luật", "pháp lệnh")).filter(|_| led()) {
            let law = if words == 1 { LawKind::Law } else { LawKind::Code };
            let name = own_name(r, law, r.capital(of), of + words)?;
            return Some(Name { end: year(r, name.end).0, rule: "law/amending" });
        }
    }
    None
}

/// The end of a name that no table has and that opens with a capital; where all is in capitals, that says nothing.
fn unknown(r: &Reader<'_>, at: usize) -> Option<usize> {
    let shouted = r.is(at - 1, Class::Upper);
    if shouted { None } else { run(r, at) }
}

/// The end of a name that no table has: the first word or mark that cannot belong to one.
fn run(r: &Reader<'_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while end < at + NAME {
        let Some(token) = r.on(end) else { return Some(end) };
        let joined = token.is_mark(b'-') && r.glued(end) && r.glued(end + 1) && r.capital(end + 1);
        let word = token.is_word() && (r.capital(end) || !r.can(end, Roles::NAME_END));
        if !joined && !word {
            return Some(end);
        }
        end += 1;
    }
    // Cut off by length only, it has no end that could be trusted.
    None
}

/// The end of the law's year after its name, and the year: `2013`, `năm 2013`.
fn year(r: &Reader<'_>, at: usize) -> (usize, Option<Edtf>) {
    let word = r.on(at).is_some() && r.says(at, phrases!("năm"));
    let digits = at + usize::from(word);
    let joined =
        matches!(r.on(digits + 1).map_or(0, |t| t.mark()), b'/' | b'-') && r.glued(digits + 1) && r.glued(digits + 2);
    match r.on(digits).and_then(|_| r.year(digits)) {
        Some(year) if !joined => (digits + 1, Edtf::of_year(year).ok()),
        _ => (at, None),
    }
}

/// Takes in the law's number, `số 97/2015/QH13` or `(số 97/2015/QH13`; the index after the law.
fn number(r: &Reader<'_>, at: usize, draft: &mut DocumentDraft) -> usize {
    let sign = at + usize::from(r.mark(at, b'('));
    let found = r
        .on(sign)
        .filter(|_| r.says(sign, phrases!("số")))
        .and_then(|_| r.on(sign + 1))
        .and_then(|_| symbol::read(r, sign + 1));
    match found.filter(|s| s.form == Form::Official) {
        Some(symbol) => {
            draft.number = Some(symbol.number(r));
            draft.symbol = Some(symbol.text(r));
            draft.tokens.end = symbol.tokens.end;
            symbol.end()
        }
        None => at,
    }
}

/// More names after `các luật`: `các luật Đất đai, Nhà ở và Đấu thầu`.
fn list(r: &Reader<'_>, head: TokenRange, mut end: usize, out: &mut Vec<DocumentDraft>) -> Option<usize> {
    loop {
        let mut at = end + usize::from(r.mark(end, b','));
        at += usize::from(r.on(at).is_some() && r.says(at, phrases!("và")));
        let hit = r
            .on(at)
            .filter(|_| at > end && r.capital(at))
            .and_then(|_| r.hit_that(at, Sorts::LAW_NAME, |e| e == Entry::LawName(LawKind::Law)));
        let Some(hit) = hit else { return Some(end) };
        let (next, date) = year(r, hit.tokens.end as usize);
        out.push(DocumentDraft {
            tokens: TokenRange::new(at, next),
            kind: Some(head),
            number: None,
            symbol: None,
            date,
            issuer: None,
            subject: None,
            own_kind: None,
            rule: "law/list",
        });
        end = next;
    }
}
