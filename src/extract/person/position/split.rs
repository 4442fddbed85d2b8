//! An office's title, and what it belongs to: `Phó Chủ tịch` + `UBND tỉnh`.

use super::element::Office;
use crate::extract::{Context, NameDraft, NameKind, PositionDraft};
use crate::lexicon::Cue;
use crate::segment::TokenRange;

/// The position of an office, given to its holder by `rule`: its title ends where the first body or place starts.
pub(super) fn position(cx: &Context<'_>, office: Office, names: &[NameDraft], rule: &'static str) -> PositionDraft {
    let tokens = office.tokens;
    let from = names.partition_point(|n| n.tokens.start <= tokens.start);
    let mut inside = names[from..].iter().take_while(|n| n.tokens.start < tokens.end);
    let body = inside.find(|n| n.kind != NameKind::Person).map(|n| n.tokens.start);
    let mut title = TokenRange { start: tokens.start, end: body.unwrap_or(tokens.end) };
    while title.len() > 1 && !ends_well(cx, title.end as usize - 1) {
        title.end -= 1;
    }
    PositionDraft { tokens, title, rule }
}

/// Whether a title may end in this token: not in a mark, not in `của`.
fn ends_well(cx: &Context<'_>, last: usize) -> bool {
    let token = &cx.tokens()[last];
    (token.is_word() || token.is_number()) && !matches!(cx.cue(last), Some((Cue::Of | Cue::And, _)))
}
