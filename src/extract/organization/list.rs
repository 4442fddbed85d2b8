//! Lists under one head: `các Sở: Tài chính, Xây dựng`, `các Bộ Y tế, Tài nguyên và Môi trường`.

use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Cue, Entry, Sorts};
use crate::segment::{Class, TokenRange};

/// A list has at most this many items: it bounds the work at each head.
const MAX_ITEMS: usize = 40;

/// Adds the items of each list; the first carries the head unless a colon parts them.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let mut from = 1;
    while let Some(at) = cx.hits.next(from, Sorts::ORG_HEAD) {
        let announced = cx.hits.ended(at, Sorts::CUE)
            && !cx.tokens()[at].break_before()
            && matches!(cx.cue(at - 1), Some((Cue::Plural, end)) if end == at);
        if announced && opens_list(cx, at) {
            items(cx, at, out);
        }
        from = at + 1;
    }
}

/// Whether a head that departments and ministries share stands here.
fn opens_list(cx: &Context<'_>, at: usize) -> bool {
    matches!(
        cx.segments.text_of(&cx.tokens()[at]),
        "Sở" | "sở" | "Bộ" | "bộ" | "Ban" | "ban" | "Phòng" | "phòng" | "Cục" | "Vụ"
    )
}

fn items(cx: &Context<'_>, head: usize, out: &mut Vec<NameDraft>) {
    let colon = cx.mark(head + 1, b':');
    let mut at = if colon { head + 2 } else { head + 1 };
    let mut found: Vec<TokenRange> = Vec::new();
    while found.len() < MAX_ITEMS && cx.next_capital(at).is_some() {
        let end = item_end(cx, at);
        let start = if found.is_empty() && !colon { head } else { at };
        found.push(TokenRange::new(start, end));
        let joined = cx.mark(end, b',') || matches!(cx.cue(end), Some((Cue::And, _)));
        let other = cx.hits.at(end + 1).iter().any(|hit| {
            matches!(hit.entry, Entry::OrgName(_) | Entry::OrgHead { .. } | Entry::Office { .. } if hit.tokens.len() > 1)
        });
        if !joined || other {
            break;
        }
        at = end + 1;
    }
    // One item is no list.
    if found.len() > 1 {
        out.extend(found.into_iter().map(|item| NameRule::HeadList.name(item)));
    }
}

/// The end of a field's name: `Tài chính`, `Tài nguyên và Môi trường`, `Lao động - Thương binh và Xã hội`.
fn item_end(cx: &Context<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while end - at < 10 {
        let Some(token) = cx.same_line(end) else { break };
        let more = match token.class() {
            Class::Lower if cx.cue(end).is_none() => true,
            Class::Lower => {
                let joins = matches!(cx.cue(end), Some((Cue::And, _))) && takes_more(cx, end - 1);
                joins && cx.next_capital(end + 1).is_some()
            }
            Class::Title | Class::Upper => true,
            _ => token.is_mark(b'-') || token.is_mark(b'&'),
        };
        if !more {
            break;
        }
        end += 1;
    }
    while end > at + 1 && !cx.tokens()[end - 1].is_word() {
        end -= 1;
    }
    end
}

/// Whether the field that ends in this word goes on after `và`: `Tài nguyên`, `Giáo dục`, `Kế hoạch`.
fn takes_more(cx: &Context<'_>, last: usize) -> bool {
    let word = cx.segments.text_of(&cx.tokens()[last]);
    matches!(word, "nguyên" | "dục" | "hoạch" | "nghiệp" | "học" | "tin" | "hóa" | "hoá" | "thao" | "tộc" | "binh")
}
