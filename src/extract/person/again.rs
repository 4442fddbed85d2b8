//! Parts of names that the report has in full elsewhere: `Mẫu` and `Văn Mẫu` after `Lê Văn Mẫu`, `Putin` after
//! `Vladimir Putin`.

use super::name;
use crate::extract::{Context, NameDraft, NameKind, NameRule};
use crate::lexicon::WordId;
use crate::segment::{Class, Token, TokenRange};

/// A word to be met again: its id, or its text where the lexicon does not have it.
type Word<'a> = (WordId, &'a str);

fn word<'a>(cx: &Context<'a>, token: &Token) -> Word<'a> {
    let id = token.word();
    (id, if id == WordId::UNKNOWN { cx.segments.text_of(token) } else { "" })
}

/// Words or pairs of words, each to be asked for many times.
struct Met<T> {
    sorted: Vec<T>,
    /// A bit for each last word, by its id: most words are told by it.
    filter: u64,
}

impl<T: Ord> Met<T> {
    fn new(mut met: Vec<T>, last: impl Fn(&T) -> WordId) -> Met<T> {
        met.sort_unstable();
        Met { filter: met.iter().fold(0, |filter, word| filter | bit(last(word))), sorted: met }
    }

    fn may_have(&self, last: &Token) -> bool {
        self.filter & bit(last.word()) != 0
    }

    fn has(&self, word: T) -> bool {
        self.sorted.binary_search(&word).is_ok()
    }
}

fn bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}

/// Adds a candidate for every run of one or two capitalized words that closes one of the names at `names[first..]`.
pub(super) fn names(cx: &Context<'_>, first: usize, names: &mut Vec<NameDraft>) {
    let tokens = cx.tokens();
    let (mut singles, mut pairs) = (Vec::new(), Vec::new());
    for draft in names[first..].iter().filter(|n| n.kind == NameKind::Person) {
        let (len, end) = (draft.tokens.len(), draft.tokens.end as usize);
        let full = len > 1 && draft.rule != NameRule::Foreign;
        let addressed = matches!(draft.rule, NameRule::Honorific | NameRule::Office);
        let last = &tokens[end - 1];
        if !(full || addressed) || !last.is_word() || last.chars() < 2 {
            continue;
        }
        singles.push(word(cx, last));
        if len > 1 && tokens[end - 2].is_word() {
            pairs.push((word(cx, &tokens[end - 2]), word(cx, last)));
        }
    }
    if singles.is_empty() {
        return;
    }
    let singles = Met::new(singles, |word| word.0);
    let pairs = Met::new(pairs, |pair| pair.1.0);
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].class() != Class::Title {
            at += 1;
            continue;
        }
        let run = run(cx, at);
        let met = match &tokens[at..at + run] {
            [one] => singles.may_have(one) && singles.has(word(cx, one)) && stands_alone(cx, at),
            [one, two] => pairs.may_have(two) && pairs.has((word(cx, one), word(cx, two))),
            _ => false,
        };
        if met {
            names.push(NameRule::Again.name(TokenRange::new(at, at + run)));
        }
        at += run;
    }
}

/// The number of words with a capital first that stand in a row from this one on.
fn run(cx: &Context<'_>, at: usize) -> usize {
    let capital = |t: &Token| t.class() == Class::Title;
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
