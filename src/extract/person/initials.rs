//! Letters that stand for a name: `N.V.A.`, `L.T.H`, `Th.`.

use crate::extract::Context;
use crate::segment::{Class, Token};

/// An initial has at most this many letters: `Th`, `Tr`, `Ngh`.
const MAX_LETTERS: usize = 3;

fn is_initial(cx: &Context<'_>, token: &Token) -> bool {
    let consonant = |c: char| {
        let letter = c.to_ascii_lowercase();
        matches!(letter, 'b'..='d' | 'g' | 'h' | 'k'..='n' | 'p'..='t' | 'v' | 'x' | 'đ' | 'Đ')
    };
    token.class() == Class::Title
        && (token.chars() == 1 || token.chars() <= MAX_LETTERS && cx.segments.text_of(token).chars().all(consonant))
}

/// The end of the initials at a token, their last point included; `None` for fewer than `least` letters.
pub(super) fn end(cx: &Context<'_>, at: usize, least: usize) -> Option<usize> {
    let tokens = cx.tokens();
    if !is_initial(cx, tokens.get(at)?) {
        return None;
    }
    let (mut end, mut letters) = (at + 1, 1);
    while cx.mark(end, b'.') && !tokens[end].space_before() && tokens[end].chars() == 1 {
        match cx.same_line(end + 1).filter(|t| !t.space_before() && is_initial(cx, t)) {
            Some(_) if letters < 5 => {
                letters += 1;
                end += 2;
            }
            _ => {
                // The last point is part of the name unless it runs into something else (`N.V.A.com`).
                if tokens.get(end + 1).is_none_or(|t| t.space_before() || !t.is_word()) {
                    end += 1;
                }
                break;
            }
        }
    }
    let point = end > at + 1;
    (letters >= least && (point || letters > 1)).then_some(end)
}
