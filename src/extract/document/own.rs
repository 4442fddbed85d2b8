//! Documents by the user's own patterns: working text in, every match that is a code by itself out.
//!
//! A pattern is searched for in each line. A match counts if it begins and ends where tokens do, so `HS-2024-001` is not
//! found inside `XHS-2024-0017`, and if it is no longer than [`LONGEST`]. Where matches overlap, the one further left
//! stands, then the longer one, then that of the pattern given earlier. Own documents stand against the built-in grammar.
//!
//! The engine takes linear time for one search, but a pattern such as `A.*` could make every search read to the end of
//! the line; a search therefore reads [`WINDOW`] bytes at most, and all of them together stay linear in the text.

use crate::extract::{Context, DocumentDraft, NameDraft};
use crate::lexicon::DocumentPattern;
use crate::segment::{Token, TokenRange};
use std::cmp::Reverse;

/// What finds them.
const RULE: &str = "document/own";

/// The most bytes of a code.
const LONGEST: usize = 256;

/// The bytes that one search reads, more or less a token; longer lines are searched in overlapping pieces.
const WINDOW: usize = 8 * LONGEST;

/// Puts the documents of the user's patterns among those found, in text order; without patterns it does nothing.
pub(super) fn documents(cx: &Context<'_>, found: &mut Vec<DocumentDraft>) {
    let patterns = cx.lexicon.document_patterns();
    if patterns.is_empty() {
        return;
    }
    let own = matches(cx, patterns);
    let mut free = outside(&own);
    found.retain(|document| free(document.tokens));
    drop(free);
    found.extend(own);
    found.sort_by_key(|document| document.tokens.start);
}

/// Leaves out the names, in text order, that reach into a document of the user's.
pub(in crate::extract) fn keep_out(documents: &[DocumentDraft], names: &mut Vec<NameDraft>) {
    let mut free = outside(documents);
    names.retain(|name| free(name.tokens));
}

/// Whether tokens, asked for in text order, lie outside of the user's documents.
fn outside(documents: &[DocumentDraft]) -> impl FnMut(TokenRange) -> bool {
    let mut own = documents.iter().filter(|d| d.rule == RULE).map(|d| d.tokens).peekable();
    move |tokens| {
        while own.next_if(|document| document.end <= tokens.start).is_some() {}
        !own.peek().is_some_and(|document| document.overlaps(tokens))
    }
}

/// The matches of all patterns, in text order, without overlap.
fn matches(cx: &Context<'_>, patterns: &[DocumentPattern]) -> Vec<DocumentDraft> {
    let tokens = cx.segments.tokens();
    let mut all = Vec::new();
    let mut first = 0;
    for line in tokens.chunk_by(|_, next| !next.break_before()) {
        for pattern in patterns {
            Line { text: cx.segments.text(), tokens: line, first }.search(pattern, &mut all);
        }
        first += line.len();
    }
    // A stable sort: of equal ones the pattern given earlier stays first.
    all.sort_by_key(|draft| (draft.tokens.start, Reverse(draft.tokens.end)));
    let mut end = 0;
    all.retain(|draft| {
        let free = draft.tokens.start >= end;
        if free {
            end = draft.tokens.end;
        }
        free
    });
    all
}

/// The tokens of one line, the first of which has the index `first` in the report.
struct Line<'a> {
    text: &'a str,
    tokens: &'a [Token],
    first: usize,
}

impl Line<'_> {
    fn search(&self, pattern: &DocumentPattern, out: &mut Vec<DocumentDraft>) {
        let (Some(head), Some(tail)) = (self.tokens.first(), self.tokens.last()) else { return };
        let (base, end) = (head.start(), tail.end());
        // The token to search from.
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            let stop = match self.tokens.get(self.token_from(token.start() + WINDOW)) {
                Some(next) => next.start(),
                None => end,
            };
            // From the line's beginning, so that `^` is that and nothing else.
            let Some(text) = self.text.get(base..stop) else { return };
            let Some(found) = pattern.find_at(text, token.start() - base) else {
                // A code may start at the end of a window and go on behind it.
                at = if stop == end { self.tokens.len() } else { self.token_from(stop - LONGEST).max(at + 1) };
                continue;
            };
            let trimmed = found.as_str().trim_start();
            let start = base + found.end() - trimmed.len();
            let tokens = self.tokens_of(start, start + trimmed.trim_end().len());
            at = match tokens {
                Some(tokens) => {
                    let (number, symbol) = pattern.parts(text, found.start());
                    out.push(DocumentDraft {
                        tokens: TokenRange::new(self.first + tokens.0, self.first + tokens.1),
                        kind: None,
                        own_kind: pattern.kind(),
                        number,
                        symbol,
                        date: None,
                        issuer: None,
                        subject: None,
                        rule: RULE,
                    });
                    tokens.1
                }
                // One that starts later may be a code by itself.
                None => self.token_from(base + found.start() + 1).max(at + 1),
            };
        }
    }

    /// The first token that starts at this byte or later.
    fn token_from(&self, byte: usize) -> usize {
        self.tokens.partition_point(|t| t.start() < byte)
    }

    /// The tokens from one byte to another, if tokens begin and end there.
    fn tokens_of(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        if start >= end || end - start > LONGEST {
            return None;
        }
        let from = self.tokens.binary_search_by_key(&start, Token::start).ok()?;
        let last = self.tokens.binary_search_by_key(&end, Token::end).ok()?;
        Some((from, last + 1))
    }
}

#[cfg(test)]
mod tests;
