//! What a document is about: `về …`, `V/v …`, `quy định …`, up to the end of the clause.

use super::phrases::{Phrases, phrases};
use super::reader::Reader;
use super::words::Roles;
use crate::segment::TokenRange;

/// The most tokens in a subject.
const REACH: usize = 90;

/// The most tokens of a comma and the words after it that begin the next clause.
const NEXT_CLAUSE: usize = 3;

/// What opens a subject.
static OPENERS: Phrases = Phrases::new(&[
    "về",
    "quy định",
    "ban hành",
    "phê duyệt",
    "hướng dẫn",
    "sửa đổi",
    "điều chỉnh",
    "thu hồi",
    "giao",
    "thành lập",
    "tăng cường",
    "triển khai",
    "yêu cầu",
    "đề nghị",
    "chấp thuận",
    "đồng ý",
    "xử phạt",
    "cho phép",
    "bổ sung",
]);

/// The subject that starts at `at`. One that leads up to `next`, the document that follows, takes it in: `sửa đổi một số
/// điều của Nghị định 67`.
pub(super) fn after(r: &Reader<'_>, at: usize, next: Option<TokenRange>) -> Option<TokenRange> {
    let start = at + usize::from(r.mark(at, b',') && r.says(at + 1, phrases!("về")));
    r.on(start)?;
    let quoted = r.mark(start, b'"');
    let opener = start + usize::from(quoted);
    let abbreviated = r.says(opener, phrases!("v")) && r.mark(opener + 1, b'/') && r.says(opener + 2, phrases!("v"));
    if !abbreviated && (!r.can(opener, Roles::SUBJECT) || !r.says(opener, &OPENERS)) {
        return None;
    }
    let sentence = r.sentence(start).end as usize;
    let stop = sentence.min(start + REACH).min(next.map_or(usize::MAX, |n| n.start as usize));
    let mut end = (opener..stop).find(|&i| ends(r, i, opener, quoted)).unwrap_or(stop);
    // What is said next may be said of another: `… về xếp hạng di tích, huyện đã …`, `…, trọng tâm là …`.
    if end < stop && r.can(end, Roles::PREDICATE) {
        end = (end.saturating_sub(NEXT_CLAUSE).max(opener + 1)..end).rfind(|&i| r.mark(i, b',')).unwrap_or(end);
    }
    if let Some(next) = next.filter(|n| n.start as usize == end && end < sentence) {
        let leads = r.get(end - 1).is_some_and(|t| t.is_word()) && !r.says(end - 1, phrases!("và", "các"));
        if leads {
            return Some(TokenRange { start: opener as u32, end: next.end });
        }
    }
    // What only leads over to the next clause is not about this document.
    let open_quote = |end: usize| (opener..end).filter(|&i| r.mark(i, b'"')).count() % 2 == 1;
    let trails = |end: usize| {
        let last = end - 1;
        r.can(last, Roles::BOUNDARY | Roles::PLURAL)
            || matches!(r.get(last).map_or(0, |t| t.mark()), b',' | b'.' | b'-')
            || r.mark(last, b'"') && open_quote(end)
    };
    while end > opener && trails(end) {
        end -= 1;
    }
    (end > opener + 1).then(|| TokenRange::new(opener, end))
}

/// Whether the subject that opened at `opener` ends before `at`.
fn ends(r: &Reader<'_>, at: usize, opener: usize, quoted: bool) -> bool {
    let Some(token) = r.get(at) else { return true };
    match token.mark() {
        b';' | b':' => true,
        // A quote that closes what was open before the subject: `“… theo Nghị định 59 về cổ phần hóa”`.
        b'"' => at > opener && (quoted || r.text(at) == "”" && !(opener..at).any(|i| r.mark(i, b'"'))),
        b')' => !(opener..at).any(|i| r.mark(i, b'(')),
        b',' => r.can(at + 1, Roles::CLAUSE) && !r.capital(at + 1),
        _ => {
            at > opener
                && (r.can(at, Roles::PREDICATE)
                    || r.says(at, phrases!("có hiệu lực"))
                    || r.says(at, phrases!("nêu rõ")))
        }
    }
}
