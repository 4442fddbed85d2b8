//! Sentences inside a line.

use super::{Token, TokenRange};

/// Adds the sentences of one line.
pub(super) fn split(_text: &str, tokens: &[Token], line: TokenRange, out: &mut Vec<TokenRange>) {
    let mut start = line.start as usize;
    for i in line.range() {
        let token = &tokens[i];
        let next = tokens[..line.end as usize].get(i + 1);
        if (token.is_mark(b'.') || token.is_mark(b'!') || token.is_mark(b'?'))
            && i - start > 1
            && next.is_some_and(|n| n.space_before() && n.is_capitalized())
        {
            out.push(TokenRange::new(start, i + 1));
            start = i + 1;
        }
    }
    if start < line.end as usize {
        out.push(TokenRange::new(start, line.end as usize));
    }
}
