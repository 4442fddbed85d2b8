//! Documents: tokens in, every cited document out, with its type word, number and symbol.
//!
//! [`documents`] is one pass over the tokens. A token can open a citation in three ways: as a type word ([`kind`]) with a
//! number behind it ([`numbered`]), a law's name ([`law`]), a numbered meeting ([`resolution`]) or a standard
//! ([`standard`]); as the letters of a standard; or as the number of a symbol ([`symbol`]) that no type word introduces.
//! Every rule looks ahead a bounded number of tokens, so the pass is linear in the text. [`own`] adds what the user's
//! patterns find, if there are any.
//!
//! [`complete`] runs when the other mentions are known, and reads what stands beside each document: its date and issuer
//! ([`beside`], [`after`], [`before`], [`issuer`]) and what it is about ([`subject`]).
//!
//! Afterwards the documents stand in text order and do not overlap. `Nghị định số 15/2020/NĐ-CP ngày 3/2/2020 của Chính
//! phủ quy định …` is one, from `Nghị định` to `NĐ-CP`, with the rest as its fields.

mod after;
mod before;
mod beside;
mod issuer;
mod kind;
mod law;
mod numbered;
mod own;
mod phrases;
mod reader;
mod resolution;
mod standard;
mod subject;
mod symbol;
#[cfg(test)]
mod tests;
mod words;

use super::{Context, DocumentDraft, Mentions};
use crate::lexicon::DocType;
use crate::segment::Class;
pub(super) use own::keep_out;
use reader::Reader;

/// Adds every cited document, in text order, without date and issuer.
pub(super) fn documents(cx: &Context<'_>, out: &mut Vec<DocumentDraft>) {
    let r = Reader::new(cx);
    let mut from = 0;
    while let Some(at) = r.next_opening(from) {
        from = opened(&r, at, out).unwrap_or(at + 1);
    }
    own::documents(cx, out);
}

/// Reads what the token opens; the index after it.
fn opened(r: &Reader<'_>, at: usize, out: &mut Vec<DocumentDraft>) -> Option<usize> {
    let token = r.get(at)?;
    match token.class() {
        Class::Mark | Class::Uncased => return None,
        Class::Number | Class::Alnum => {
            let draft = numbered::alone(r, at, out)?;
            let end = draft.tokens.end as usize;
            out.push(draft);
            return Some(end);
        }
        Class::Upper => {
            if let Some(draft) = standard::alone(r, at) {
                let end = draft.tokens.end as usize;
                out.push(draft);
                return Some(end);
            }
        }
        _ => {}
    }
    let kind = kind::at(r, at)?;
    if let Some(draft) = standard::read(r, &kind) {
        let end = draft.tokens.end as usize;
        out.push(draft);
        return Some(end);
    }
    let law = if kind.class == DocType::Numbered { None } else { law::read(r, &kind, out) };
    law.or_else(|| numbered::read(r, &kind, out)).or_else(|| resolution::read(r, &kind, out))
}

/// Gives each document its date, issuer and subject, from the mentions and words beside it.
pub(super) fn complete(cx: &Context<'_>, mentions: &mut Mentions) {
    let r = Reader::new(cx);
    beside::complete(&r, mentions);
}
