//! Names under photos and at the end: who wrote, who photographed.

use super::name;
use crate::extract::{Context, NameDraft, NameRule};
use crate::segment::{BlockKind, Class, TokenRange};

/// Adds the capitalized words of bylines and after `Ảnh:` and its like.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    for block in cx.segments.blocks() {
        let range = block.tokens().range();
        if block.kind() == BlockKind::Byline {
            credited(cx, range.start, out);
        } else {
            for (at, pair) in range.clone().zip(cx.tokens()[range].windows(2)) {
                if pair[1].is_mark(b':') && is_credit_word(cx, at) {
                    credited(cx, at + 2, out);
                }
            }
        }
    }
}

/// The names that start here, joined by dashes and commas.
fn credited(cx: &Context<'_>, start: usize, out: &mut Vec<NameDraft>) {
    let mut at = start;
    while let Some(token) = cx.tokens().get(at).filter(|t| at == start || !t.break_before()) {
        if token.class() != Class::Title || at - start > 24 {
            break;
        }
        let end = name::run_end(cx, at);
        // What words follow is no credit: `Ảnh: Google Maps chụp`, `Trong ảnh: Các đại biểu`.
        if end == at + 1 || cx.same_line(end).is_some_and(|t| t.is_word() || t.is_number()) {
            break;
        }
        out.push(NameRule::Credit.name(TokenRange::new(at, end)));
        let joined = cx.mark(end, b'-') || cx.mark(end, b',');
        at = if joined { end + 1 } else { break };
    }
}

/// Whether a name is a credit: in a byline, or after `Ảnh:` and its like.
pub(super) fn is_credit(cx: &Context<'_>, name: TokenRange) -> bool {
    let blocks = cx.segments.blocks();
    let at = blocks.partition_point(|b| b.tokens().end <= name.start);
    let Some(block) = blocks.get(at) else { return false };
    block.kind() == BlockKind::Byline || after_credit_word(cx, name.start as usize, block.tokens().start as usize)
}

/// Whether `Ảnh:`, `Tin, ảnh:`, `Clip:` stands before, with nothing but capitals and marks between.
fn after_credit_word(cx: &Context<'_>, name: usize, block: usize) -> bool {
    let tokens = cx.tokens();
    let mut at = name;
    while at > block && name - at < 12 {
        at -= 1;
        let token = &tokens[at];
        if token.is_mark(b':') {
            return at > block && is_credit_word(cx, at - 1);
        }
        let passes = token.is_capitalized() || token.is_mark(b'-') || token.is_mark(b'/') || token.is_mark(b',');
        if !passes {
            return false;
        }
    }
    false
}

/// Whether `Ảnh`, `Tin`, `Bài` stands here, and not `Trong ảnh`.
fn is_credit_word(cx: &Context<'_>, at: usize) -> bool {
    let word = cx.segments.text_of(&cx.tokens()[at]);
    let shows = at > 0 && matches!(cx.segments.text_of(&cx.tokens()[at - 1]), "Trong" | "trong");
    matches!(word, "Ảnh" | "ảnh" | "ẢNH" | "Tin" | "TIN" | "Bài" | "BÀI" | "bài" | "Clip" | "clip") && !shows
}
