//! Names that a known name or a head word opens.

use super::tail::{self, Tail};
use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Entry, Hit, OrgField};
use crate::segment::TokenRange;

/// Adds the candidates, left to right; one that starts inside another is not looked for, unless the other is a plain
/// known name.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let mut at = 0;
    while at < cx.tokens().len() {
        match name_at(cx, at) {
            Some((rule, end)) => {
                out.push(rule.name(TokenRange::new(at, end)));
                at = end;
            }
            None => at += 1,
        }
    }
}

fn name_at(cx: &Context<'_>, at: usize) -> Option<(NameRule, usize)> {
    let hit = cx.hits.longest(at, |e| matches!(e, Entry::OrgName(_) | Entry::OrgHead { .. }))?;
    let token = cx.tokens()[at];
    let end = hit.tokens.end as usize;
    let (field, alone, known) = match hit.entry {
        Entry::OrgName(field) => (field, true, true),
        Entry::OrgHead { field, alone } => (field, alone, false),
        _ => return None,
    };
    if !token.is_capitalized() {
        // `công ty Vinamilk`, `báo Tuổi Trẻ`: the head in small letters needs the name after it.
        let Tail { end: stop, named, .. } = tail::after(cx, end, field);
        let named = named && cx.next_capital(end).is_some_and(|t| t.chars() > 1) && takes_small_head(field, hit);
        return named.then_some((NameRule::Head, stop));
    }
    let Tail { end: stop, named, .. } = tail::after(cx, end, field);
    if known {
        return Some((NameRule::KnownOrganization, stop));
    }
    (alone && proper(cx, hit) || named).then_some((NameRule::Head, stop))
}

/// Whether a head that is a name by itself is written as one: `Công an` opening a sentence is not.
fn proper(cx: &Context<'_>, hit: Hit) -> bool {
    let tokens = &cx.tokens()[hit.tokens.range()];
    hit.tokens.len() > 1 || tokens.iter().all(|t| t.chars() > 1 && t.class() == crate::segment::Class::Upper)
}

/// Fields whose heads are often written small before a name of their own.
fn takes_small_head(field: OrgField, hit: Hit) -> bool {
    use OrgField::*;
    matches!(
        field,
        Company | Bank | School | Hospital | Press | Club | Association | Science | Military | Police | Court
    ) || hit.tokens.len() > 1
}
