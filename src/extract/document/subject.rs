//! What a document is about: `về …`, `V/v …`, `quy định …`, up to the end of the clause.

use super::reader::Reader;
use super::words::Roles;
use crate::segment::TokenRange;

/// The most tokens in a subject.
const REACH: usize = 90;

/// What opens a subject.
const OPENERS: &[&str] = &[
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
    "thực hiện",
    "cho phép",
    "bổ sung",
];

/// The subject that starts at `at`, at most up to `next`, where the next document starts.
pub(super) fn after(r: &Reader<'_>, at: usize, next: usize) -> Option<TokenRange> {
    let mut start = at + usize::from(r.mark(at, b',') && r.on(at + 1).is_some_and(|_| r.says(at + 1, "về")));
    let quoted = r.mark(start, b'"');
    start += usize::from(quoted);
    r.on(start)?;
    let abbreviated = r.says(start, "v") && r.mark(start + 1, b'/') && r.says(start + 2, "v");
    if !abbreviated && (!r.can(start, Roles::SUBJECT) || r.says_any(start, OPENERS).is_none()) {
        return None;
    }
    let mut end = start;
    let mut depth = 0usize;
    while end < next && end < start + REACH {
        let Some(token) = r.on(end) else { break };
        match token.mark() {
            b'(' => depth += 1,
            b')' if depth == 0 => break,
            b')' => depth -= 1,
            b';' | b'!' | b'?' => break,
            b'"' if quoted => break,
            b'.' if token.chars() > 1 || stops(r, end) => break,
            b',' if r.can(end + 1, Roles::CLAUSE) && !r.capital(end + 1) => break,
            _ => {}
        }
        end += 1;
    }
    // What only leads over to the next citation is not about this one.
    while end > start && (r.can(end - 1, Roles::BOUNDARY) || r.can(end - 1, Roles::PLURAL) || r.mark(end - 1, b',')) {
        end -= 1;
    }
    (end > start + 1).then(|| TokenRange::new(start, end))
}

/// Whether the full stop at `at` ends a sentence.
fn stops(r: &Reader<'_>, at: usize) -> bool {
    let Some(next) = r.on(at + 1) else { return true };
    let abbreviation = r.get(at - 1).is_some_and(|t| t.is_capitalized() && t.chars() <= 3);
    next.space_before() && next.is_capitalized() && !abbreviation
}
