//! Names that a known name or a head word opens.

use super::tail::{self, Kind, Tail};
use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Entry, Hit, OrgField};
use crate::segment::{Class, TokenRange};

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
    let end = hit.tokens.end as usize;
    // `Bộ trưởng`, `Tỉnh ủy viên`: an office, and no body.
    if cx.hits.longest(at, |e| matches!(e, Entry::Office { .. })).is_some_and(|o| o.tokens.end > hit.tokens.end) {
        return None;
    }
    let (field, alone, known) = match hit.entry {
        Entry::OrgName(field) => (field, true, true),
        Entry::OrgHead { field, alone } => (field, alone, false),
        _ => return None,
    };
    let Tail { end: stop, named } = tail::after(cx, end, field, if alone { Kind::Whole } else { Kind::Open });
    if !cx.tokens()[at].is_capitalized() {
        // `công ty Vinamilk`, `báo Tuổi Trẻ`, `Trưởng ban Dân vận`: a head in small letters.
        let small = titled(cx, at, end) && (named || alone || hit.tokens.len() > 1)
            || named
                && takes_small_head(field)
                && cx.next_capital(end).is_some_and(|t| t.chars() > 1)
                && !cx.in_noun(at);
        return small.then_some((NameRule::Head, stop));
    }
    if known {
        return Some((NameRule::KnownOrganization, stop));
    }
    (alone && proper(cx, hit) || named).then_some((NameRule::Head, stop))
}

/// Whether an office that started before ends in the head's first words: `Trưởng ban`, `Phó phòng`.
fn titled(cx: &Context<'_>, at: usize, end: usize) -> bool {
    (at.saturating_sub(3)..at).any(|from| {
        cx.hits.at(from).iter().any(|hit| {
            let stop = hit.tokens.end as usize;
            matches!(hit.entry, Entry::Office { .. }) && at <= stop && stop <= end
        })
    })
}

/// Whether a head that is a name by itself is written as one: `Công an` opening a sentence is not.
fn proper(cx: &Context<'_>, hit: Hit) -> bool {
    let tokens = &cx.tokens()[hit.tokens.range()];
    hit.tokens.len() > 1 || tokens.iter().all(|t| t.chars() > 1 && t.class() == Class::Upper)
}

/// Fields whose heads are often written small before a name of their own.
fn takes_small_head(field: OrgField) -> bool {
    use OrgField::*;
    matches!(field, Company | Bank | School | Hospital | Press | Club)
}
