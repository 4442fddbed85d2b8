//! What the rules find in a sentence, for the tests of names and positions.

use super::{Context, Mentions, NameDraft, NameKind, claim, location, organization, person};
use crate::lexicon::{Hits, Lexicon};
use crate::segment::{Segments, TokenRange};
use crate::{normalize, segment};

/// Runs `read` over the settled names of a text.
fn read<T>(text: &str, read: impl FnOnce(&Context<'_>, &Segments<'_>, &[NameDraft]) -> T) -> T {
    let normalized = normalize(text);
    let segments = segment(&normalized);
    let lexicon = Lexicon::builtin();
    let hits = Hits::find(segments.tokens(), &lexicon);
    let cx = Context { segments: &segments, lexicon: &lexicon, hits: &hits, reference_date: None };
    let mut names = Vec::new();
    organization::organizations(&cx, &mut names);
    location::locations(&cx, &mut names);
    person::people(&cx, &mut names);
    let names = claim::claim(&cx, names, &Mentions::default());
    read(&cx, &segments, &names)
}

/// The names of one kind, as written.
pub(super) fn names(text: &str, kind: NameKind) -> Vec<String> {
    read(text, |_, segments, names| {
        names.iter().filter(|n| n.kind == kind).map(|n| segments.slice(n.tokens).to_owned()).collect()
    })
}

/// Each person as `prefix | name | position; position`, a position as `title + rest`.
pub(super) fn people(text: &str) -> Vec<String> {
    read(text, |cx, segments, names| {
        let people = person::settle(cx, names);
        let show = |p: &super::PersonDraft| {
            let prefix = p.prefix.map_or("", |p| segments.slice(p));
            let positions: Vec<String> = p.positions.iter().map(|q| position(segments, q.tokens, q.title)).collect();
            let credit = if p.credit { " (credit)" } else { "" };
            format!("{prefix} | {}{credit} | {}", segments.slice(p.name), positions.join("; "))
        };
        people.iter().map(show).collect()
    })
}

fn position(segments: &Segments<'_>, tokens: TokenRange, title: TokenRange) -> String {
    let (whole, title) = (segments.slice(tokens), segments.slice(title));
    match whole[title.len()..].trim_start() {
        "" => title.to_owned(),
        rest => format!("{title} + {rest}"),
    }
}
