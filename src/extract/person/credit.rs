//! Names under photos and at the end: who wrote, who photographed.

use crate::extract::Context;
use crate::segment::{BlockKind, TokenRange};

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

fn is_credit_word(cx: &Context<'_>, at: usize) -> bool {
    let word = cx.segments.text_of(&cx.tokens()[at]);
    matches!(word, "Ảnh" | "ảnh" | "ẢNH" | "Clip" | "clip" | "Video" | "Tin" | "Bài" | "bài" | "Thực" | "hình")
}
