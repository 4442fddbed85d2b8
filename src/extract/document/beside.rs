//! What stands beside a document: its date and its issuer, after it or before it in the same clause.
//!
//! | written | read |
//! |---|---|
//! | `Kết luận số 826-KL/TU ngày 1/8/2022 của Ban Thường vụ Tỉnh ủy` | after: a date, then `của` and a body |
//! | `giấy phép số 95/GPXD ngày 18/6/2015 do Sở Xây dựng cấp` | after: `do` or `được`, a body, a verb |
//! | `Ngày 2/3, Sở Y tế có Công văn 12/SYT` | before: a date, a body, a verb that issues |
//! | `được UBND tỉnh phê duyệt tại Quyết định số 15/QĐ-UBND` | before: a body that decides `tại` the document |
//!
//! What stands after a document is surer than what stands before it. Documents in one list share what is said once.

use super::issuer::Bodies;
use super::phrases::phrases;
use super::reader::Reader;
use super::subject;
use crate::edtf::Edtf;
use crate::extract::{DateDraft, DocumentDraft, Mentions};
use crate::segment::TokenRange;

/// What was read beside a document.
#[derive(Clone, Copy, Default)]
pub(super) struct Beside {
    pub(super) date: Option<Edtf>,
    pub(super) issuer: Option<TokenRange>,
    /// Whether the issuer only signed it: `do Phó Chủ tịch UBND tỉnh ký`.
    pub(super) signed: bool,
    /// The index after what stands behind the document.
    pub(super) end: usize,
}

/// Dates and bodies to look among.
pub(super) struct Around<'a> {
    pub(super) r: Reader<'a>,
    pub(super) bodies: Bodies<'a>,
    pub(super) dates: &'a [DateDraft],
}

/// Gives each document its date, issuer and subject.
pub(super) fn complete(r: &Reader<'_>, mentions: &mut Mentions) {
    let Mentions { dates, documents, organizations, people, .. } = mentions;
    let around = Around { r: *r, bodies: Bodies { r: *r, found: organizations, people }, dates };
    let after: Vec<Beside> = documents.iter().map(|d| around.after(d)).collect();
    let mut found = after.clone();
    // From the right: `Quyết định 12 và Quyết định 13 của UBND tỉnh`.
    for i in (1..found.len()).rev() {
        if found[i - 1].issuer.is_none() && listed(r, &documents[i - 1], after[i - 1].end, &documents[i]) {
            found[i - 1].issuer = found[i].issuer;
        }
    }
    // From the left: what was said before the first of a list is said of all.
    for i in 0..found.len() {
        let previous = i.checked_sub(1).map(|p| &documents[p]);
        let end = i.checked_sub(1).map_or(0, |p| after[p].end);
        let before = match previous.filter(|_| joined(r, end, &documents[i])) {
            // A date behind the one before is its alone.
            Some(p) if listed(r, p, end, &documents[i]) && after[i - 1].issuer.is_none() => {
                Beside { date: found[i - 1].date.filter(|_| after[i - 1].date.is_none()), ..found[i - 1] }
            }
            Some(_) => Beside::default(),
            None => around.before(&documents[i], previous.map_or(0, |p| p.tokens.end as usize)),
        };
        if found[i].issuer.is_none() || after[i].signed {
            found[i].issuer = before.issuer.or(found[i].issuer);
        }
        // A paper of somebody else has another date: `Ngày 5/3, tỉnh có công văn theo Quyết định 7 của Chính phủ`.
        if found[i].date.is_none() && (after[i].issuer.is_none() || before.issuer.is_some()) {
            found[i].date = before.date;
        }
    }
    for i in 0..documents.len() {
        let following = documents.get(i + 1).map(|d| d.tokens);
        let document = &mut documents[i];
        document.date = document.date.or(found[i].date);
        document.issuer = document.issuer.or(found[i].issuer);
        // A law says what it is about in its name; `Luật Đất đai quy định …` tells what it says.
        if document.symbol.is_some() || !document.rule.starts_with("law/") {
            document.subject = subject::after(r, after[i].end, following);
        }
    }
}

/// Whether two documents stand in one list and are of one kind; `end` is behind what belongs to the first.
fn listed(r: &Reader<'_>, a: &DocumentDraft, end: usize, b: &DocumentDraft) -> bool {
    let word = |d: &DocumentDraft| d.kind.and_then(|k| r.get(k.start as usize)).map(|t| t.word());
    joined(r, end, b) && word(a).is_some() && word(a) == word(b)
}

/// Whether only `,`, `và` or `số` stands between what belongs to one document and the next.
fn joined(r: &Reader<'_>, from: usize, b: &DocumentDraft) -> bool {
    let to = b.tokens.start as usize;
    let link = |i| r.on(i).is_some() && (r.mark(i, b',') || r.says(i, phrases!("và", "số", "các", "rồi")));
    from < to && to - from <= 3 && (from..to).all(link)
}

impl Around<'_> {
    /// The date that starts at this token and can be a document's: a single one, of the solar calendar.
    pub(super) fn date_at(&self, at: usize) -> Option<(Edtf, usize)> {
        let index = self.dates.binary_search_by_key(&(at as u32), |d| d.tokens.start).ok()?;
        let date = &self.dates[index];
        single(date.value).then_some((date.value, date.tokens.end as usize))
    }
}

/// Whether a value is one date of the solar calendar.
pub(super) fn single(value: Edtf) -> bool {
    !value.is_interval() && !value.is_lunar() && value.quarter().is_none()
}

#[cfg(test)]
mod tests;
