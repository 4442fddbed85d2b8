//! Names that a known name or a head word opens.

use super::tail::{self, Kind, Tail};
use crate::extract::person::surname_led;
use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Entry, Hit, OrgField, Sorts};
use crate::segment::{Class, TokenRange};

/// Adds the candidates, left to right; one that starts inside another is not looked for, unless the other is a plain
/// known name.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let mut from = 0;
    while let Some(at) = cx.hits.next(from, Sorts::BODY) {
        from = at + 1;
        if let Some((rule, end)) = name_at(cx, at) {
            out.push(rule.name(TokenRange::new(at, end)));
            from = end;
        }
    }
}

fn name_at(cx: &Context<'_>, at: usize) -> Option<(NameRule, usize)> {
    let hit = cx.hits.longest_of(at, Sorts::BODY)?;
    let end = hit.tokens.end as usize;
    if opens_other(cx, at, hit) {
        return None;
    }
    let (field, alone, known) = match hit.entry {
        Entry::OrgName(field) => (field, true, true),
        Entry::OrgHead { field, alone } => (field, alone, false),
        _ => return None,
    };
    let tail = || tail::after(cx, end, field, if alone { Kind::Whole } else { Kind::Open });
    if !cx.tokens()[at].is_capitalized() {
        // `công ty Vinamilk`, `báo Tuổi Trẻ`, `Trưởng ban Dân vận`: a head in small letters.
        let titled = titled(cx, at, end);
        let heads = takes_small_head(field) && cx.next_capital(end).is_some_and(|t| t.chars() > 1) && !cx.in_noun(at);
        if !titled && !heads {
            return None;
        }
        let Tail { end: stop, named } = tail();
        let small = titled && (named || alone || hit.tokens.len() > 1) || named && heads;
        return small.then_some((NameRule::Head, stop));
    }
    let Tail { end: stop, named } = tail();
    if known {
        return Some((NameRule::KnownOrganization, stop));
    }
    (named || alone && proper(cx, hit) || specific(cx, hit, field)).then_some((NameRule::Head, stop))
}

/// Whether a head of several capitalized words names a body by itself: `Sở Tài chính`, but not `Trường Tiểu học`.
fn specific(cx: &Context<'_>, hit: Hit, field: OrgField) -> bool {
    use OrgField::*;
    let capitals = cx.tokens()[hit.tokens.range()].iter().filter(|t| t.is_capitalized()).count();
    capitals > 1 && !matches!(field, School | Hospital | Company | Bank | Club | Other)
}

/// Whether a longer entry, or a person, starts at the head: `Bộ trưởng`, `Báo cáo`, `Đài Loan`, `Đoàn Quốc Huy`.
fn opens_other(cx: &Context<'_>, at: usize, head: Hit) -> bool {
    let longer = cx.hits.at(at).iter().any(|hit| {
        let other = matches!(
            hit.entry,
            Entry::Office { .. } | Entry::Cue(_) | Entry::DocType(_) | Entry::Place(_) | Entry::AdminUnit { .. }
        );
        other && hit.tokens.end > head.tokens.end
    });
    let title = cx.tokens()[at].class() == Class::Title;
    // `Tổ chức` opening a sentence is a verb.
    let first = at == 0 || cx.tokens()[at].break_before() || !cx.tokens()[at - 1].is_word();
    let verb =
        first && cx.hits.at(at).iter().any(|hit| hit.tokens == head.tokens && matches!(hit.entry, Entry::Cue(_)));
    // `Phó Bí thư Thường trực Tỉnh ủy`: the first words belong to the office.
    let modifies = cx.hits.starts(at, Sorts::OFFICE_MODIFIER)
        && cx.hits.ended(at, Sorts::OFFICE)
        && cx.hits.at(at).iter().any(|hit| matches!(hit.entry, Entry::OfficeModifier { before: false }))
        && (1..=at.min(4)).any(|back| {
            let office = |hit: &Hit| hit.tokens.end as usize == at && matches!(hit.entry, Entry::Office { .. });
            cx.hits.at(at - back).iter().any(office)
        });
    longer || verb || modifies || title && head.tokens.len() == 1 && surname_led(cx, at, 3).is_some()
}

/// Whether an office that started before ends in the head's first words: `Trưởng ban`, `Phó phòng`.
fn titled(cx: &Context<'_>, at: usize, end: usize) -> bool {
    (at..=end).any(|stop| cx.hits.ended(stop, Sorts::OFFICE))
        && !cx.in_noun(at)
        && (at.saturating_sub(3)..at).any(|from| {
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
