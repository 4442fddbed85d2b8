//! Parts of names that the report has in full elsewhere: `Mẫu` and `Văn Mẫu` after `Lê Văn Mẫu`, `Putin` after
//! `Vladimir Putin`.

use super::name;
use crate::extract::{Context, NameDraft, NameKind, NameRule};
use crate::lexicon::WordId;
use crate::segment::{Class, Token, TokenRange};
use std::collections::HashSet;

/// A word to be met again: its id, or its text where the lexicon does not have it.
type Word<'a> = (WordId, &'a str);

fn word<'a>(cx: &Context<'a>, token: &Token) -> Word<'a> {
    let id = token.word();
    (id, if id == WordId::UNKNOWN { cx.segments.text_of(token) } else { "" })
}

/// Adds a candidate for every run of one or two capitalized words that closes one of the names at `names[first..]`.
pub(super) fn names(cx: &Context<'_>, first: usize, names: &mut Vec<NameDraft>) {
    let tokens = cx.tokens();
    let mut singles: HashSet<Word<'_>> = HashSet::new();
    let mut pairs: HashSet<(Word<'_>, Word<'_>)> = HashSet::new();
    for draft in names[first..].iter().filter(|n| n.kind == NameKind::Person) {
        let (len, end) = (draft.tokens.len(), draft.tokens.end as usize);
        let full = len > 1 && draft.rule != NameRule::Foreign;
        let addressed = matches!(draft.rule, NameRule::Honorific | NameRule::Office);
        let last = &tokens[end - 1];
        if !(full || addressed) || !last.is_word() || last.chars() < 2 {
            continue;
        }
        singles.insert(word(cx, last));
        if len > 1 && tokens[end - 2].is_word() {
            pairs.insert((word(cx, &tokens[end - 2]), word(cx, last)));
        }
    }
    let mut at = 0;
    while at < tokens.len() {
        let run = run(cx, at);
        let met = match &tokens[at..at + run] {
            [one] => singles.contains(&word(cx, one)) && stands_alone(cx, at),
            [one, two] => pairs.contains(&(word(cx, one), word(cx, two))),
            _ => false,
        };
        if met {
            names.push(NameRule::Again.name(TokenRange::new(at, at + run)));
        }
        at += run.max(1);
    }
}

/// The number of words with a capital first that stand here in a row.
fn run(cx: &Context<'_>, at: usize) -> usize {
    let capital = |t: &Token| t.class() == Class::Title;
    if !capital(&cx.tokens()[at]) {
        return 0;
    }
    1 + (at + 1..).take_while(|&i| cx.next_capital(i).is_some_and(capital)).count()
}

/// Whether a word is no part of something else, and a Vietnamese one does not merely open a sentence.
fn stands_alone(cx: &Context<'_>, at: usize) -> bool {
    let tokens = cx.tokens();
    let token = &tokens[at];
    let before = at.checked_sub(1).map(|i| &tokens[i]).filter(|_| !token.break_before());
    let opens = before.is_none_or(|t| !t.is_word() && !t.is_mark(b','));
    let part = before.is_some_and(|t| t.is_capitalized() || t.is_number()) || cx.next_capital(at + 1).is_some();
    let joined = before.is_some_and(|t| matches!(t.mark(), b'-' | b'/' | b'.')) && !token.space_before();
    let other = cx.hits.at(at).iter().any(|hit| hit.tokens.len() > 1);
    // `Minh` opens a sentence as a name, `Hòa` may be a verb: the syllable's own habit decides.
    let counts = cx.lexicon.info(token.word()).counts;
    let habit = name::is_foreign(cx, token) || counts.capitalized > counts.lower;
    !part && !joined && !other && (!opens || habit)
}
