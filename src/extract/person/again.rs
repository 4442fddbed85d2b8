//! Parts of names that the report has in full elsewhere: `Mẫu` after `Lê Văn Mẫu`, `Putin` after `Vladimir Putin`.

use super::name;
use crate::extract::{Context, NameDraft, NameKind, NameRule};
use crate::lexicon::WordId;
use crate::segment::{Class, TokenRange};
use std::collections::HashSet;

/// Adds a candidate for every capitalized word alone that closes one of the names at `names[first..]`.
pub(super) fn names(cx: &Context<'_>, first: usize, names: &mut Vec<NameDraft>) {
    let tokens = cx.tokens();
    let mut last: HashSet<WordId> = HashSet::new();
    let mut unknown: HashSet<&str> = HashSet::new();
    for draft in names[first..].iter().filter(|n| n.kind == NameKind::Person) {
        let full = draft.tokens.len() > 1 && draft.rule != NameRule::Foreign;
        let addressed = matches!(draft.rule, NameRule::Honorific | NameRule::Office);
        let Some(token) = tokens[draft.tokens.range()].iter().rev().find(|t| t.is_word()) else { continue };
        if !(full || addressed) || token.chars() < 2 {
            continue;
        }
        if token.word() == WordId::UNKNOWN {
            unknown.insert(cx.segments.text_of(token));
        } else {
            last.insert(token.word());
        }
    }
    for (at, token) in tokens.iter().enumerate() {
        let met = token.class() == Class::Title
            && (last.contains(&token.word())
                || token.word() == WordId::UNKNOWN && unknown.contains(cx.segments.text_of(token)));
        if met && stands_alone(cx, at) {
            names.push(NameRule::Again.name(TokenRange::new(at, at + 1)));
        }
    }
}

/// Whether a word is no part of a longer run of capitals, and a Vietnamese one does not merely open a sentence.
fn stands_alone(cx: &Context<'_>, at: usize) -> bool {
    let tokens = cx.tokens();
    let token = &tokens[at];
    let before = at.checked_sub(1).map(|i| &tokens[i]).filter(|_| !token.break_before());
    let opens = before.is_none_or(|t| !t.is_word() && !t.is_mark(b','));
    let run = before.is_some_and(|t| t.is_capitalized() || t.is_number()) || cx.next_capital(at + 1).is_some();
    let joined = before.is_some_and(|t| t.is_mark(b'-') || t.is_mark(b'/') || t.is_mark(b'.')) && !token.space_before();
    // `Minh` opens a sentence as a name, `Hòa` may be a verb: the syllable's own habit decides.
    let counts = cx.lexicon.info(token.word()).counts;
    let habit = name::is_foreign(cx, token) || counts.capitalized > counts.lower;
    !run && !joined && (!opens || habit)
}
