//! Looking at tokens from inside a rule: what stands at an index, within one line.

use super::kind;
use super::phrases::{Phrase, Phrases};
use super::words::{self, Roles};
use crate::extract::Context;
use crate::lexicon::{Entry, Hit, Sorts, WordId};
use crate::segment::{Class, Token, TokenRange};

/// The tokens of a report with what the lexicon knows of them.
///
/// No question fails: past the end of the tokens there is simply nothing that could be said.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    cx: &'a Context<'a>,
    tokens: &'a [Token],
}

impl<'a> Reader<'a> {
    pub(super) fn new(cx: &'a Context<'a>) -> Self {
        Self { cx, tokens: cx.segments.tokens() }
    }

    /// The token, if there is one.
    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The token, if it goes on the line of the token before it.
    #[inline]
    pub(super) fn on(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at).filter(|t| !t.break_before())
    }

    /// The token before this one, on the same line.
    #[inline]
    pub(super) fn before(&self, at: usize) -> Option<&'a Token> {
        self.on(at)?;
        at.checked_sub(1).map(|i| &self.tokens[i])
    }

    /// The token's text.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |t| self.cx.segments.text_of(t))
    }

    /// The number of bytes from the first of these tokens to the last.
    pub(super) fn bytes(&self, tokens: TokenRange) -> usize {
        self.cx.segments.bytes(tokens).len()
    }

    /// What the word at `at` can do.
    #[inline]
    pub(super) fn roles(&self, at: usize) -> Roles {
        self.get(at).map_or(Roles::empty(), |t| words::roles(t.word()))
    }

    /// Whether the word at `at` can do this.
    #[inline]
    pub(super) fn can(&self, at: usize, role: Roles) -> bool {
        self.roles(at).intersects(role)
    }

    /// Whether one of these phrases stands at `at` on one line, whatever the case and the place of the tone marks.
    #[inline]
    pub(super) fn says(&self, at: usize, phrases: &Phrases) -> bool {
        self.says_any(at, phrases).is_some()
    }

    /// The number of words of the first of these phrases that stands at `at`.
    #[inline]
    pub(super) fn says_any(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        phrases.get().iter().find(|phrase| self.stands(at, phrase)).map(|phrase| phrase.words().len())
    }

    /// Whether this phrase stands at `at`.
    #[inline]
    pub(super) fn stands(&self, at: usize, phrase: &Phrase) -> bool {
        let [first, rest @ ..] = phrase.words() else { return false };
        let word = |(at, &id): (usize, &WordId)| self.on(at).is_some_and(|token| token.word() == id);
        self.get(at).is_some_and(|token| token.word() == *first) && (at + 1..).zip(rest).all(word)
    }

    /// Whether this mark stands at `at`, on the line of the token before it.
    #[inline]
    pub(super) fn mark(&self, at: usize, ascii: u8) -> bool {
        self.on(at).is_some_and(|t| t.is_mark(ascii))
    }

    /// Whether the token touches the one before it.
    #[inline]
    pub(super) fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|t| !t.space_before())
    }

    /// Whether the token is a word with a capital.
    #[inline]
    pub(super) fn capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::is_capitalized)
    }

    /// Whether the token is of this class.
    #[inline]
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.get(at).is_some_and(|t| t.class() == class)
    }

    /// Whether a line or a sentence begins here.
    pub(super) fn opens(&self, at: usize) -> bool {
        match self.before(at) {
            None => true,
            Some(t) => matches!(t.mark(), b'.' | b'!' | b'?' | b':' | b'"' | b'-' | b'*'),
        }
    }

    /// The sentence that the token stands in.
    pub(super) fn sentence(&self, at: usize) -> TokenRange {
        let sentences = self.cx.segments.sentences();
        let index = sentences.partition_point(|s| s.end as usize <= at);
        sentences.get(index).copied().unwrap_or(TokenRange::new(at, at))
    }

    /// The first token from `from` on that may open a citation: a number, an abbreviation, or the first word of a type.
    pub(super) fn next_opening(&self, from: usize) -> Option<usize> {
        let telegram = kind::TELEGRAM.get().first().and_then(|phrase| phrase.words().first());
        let rest = self.tokens.get(from..)?;
        let opens = |(at, token): (usize, &Token)| match token.class() {
            Class::Mark | Class::Uncased => false,
            Class::Number | Class::Alnum | Class::Upper | Class::Mixed => true,
            _ => self.cx.hits.starts(from + at, Sorts::DOC_TYPE) || Some(&token.word()) == telegram,
        };
        rest.iter().enumerate().position(opens).map(|n| from + n)
    }

    /// The longest entry of these sorts at `at`.
    #[inline]
    pub(super) fn hit(&self, at: usize, sorts: Sorts) -> Option<Hit> {
        self.hit_that(at, sorts, |_| true)
    }

    /// The longest entry of these sorts at `at` that passes.
    #[inline]
    pub(super) fn hit_that(&self, at: usize, sorts: Sorts, pass: impl Fn(Entry) -> bool) -> Option<Hit> {
        if self.cx.hits.knows(sorts) {
            return self.cx.hits.longest_that(at, sorts, pass);
        }
        // Where no names are wanted, their entries were not looked for.
        let mut longest = None;
        let pass = |entry: Entry| sorts.contains(entry.sort()) && pass(entry);
        self.cx.lexicon.entries_at(self.tokens, at, sorts, |end, _, entries| {
            if let Some(&entry) = entries.iter().rev().find(|entry| pass(**entry)) {
                longest = Some(Hit { tokens: TokenRange::new(at, end), entry });
            }
        });
        longest
    }

    /// How often the word at `at` stands in small letters in news.
    pub(super) fn lower_count(&self, at: usize) -> u32 {
        self.get(at).map_or(0, |t| self.cx.lexicon.info(t.word()).counts.lower)
    }

    /// The body behind an abbreviation in a symbol.
    pub(super) fn issuer(&self, abbreviation: &str) -> bool {
        self.cx.lexicon.issuer(abbreviation).is_some()
    }

    /// A year from 1900 to 2100 written in four digits.
    pub(super) fn year(&self, at: usize) -> Option<u16> {
        let token = self.get(at).filter(|t| t.is_number() && t.chars() == 4)?;
        self.cx.segments.text_of(token).parse().ok().filter(|y| (1900..=2100).contains(y))
    }
}
