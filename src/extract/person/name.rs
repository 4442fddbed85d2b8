//! Candidates for people's names: where they start and how far they run.

use super::{initials, prefix};
use crate::extract::{Context, NameDraft, NameRule};
use crate::lexicon::{Cue, Entry, Hit, HonorificKind, OrgField, PlaceKind, Sorts, UnitLevel};
use crate::segment::{Class, Token, TokenRange};

/// The longest Vietnamese name, in syllables, and the longest name at all, in words.
const MAX_VIETNAMESE: usize = 5;
const MAX_WORDS: usize = 7;

/// Adds a candidate wherever a name may start; names of one rule do not overlap.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    let tokens = cx.tokens();
    let mut at = 0;
    while at < tokens.len() {
        let mut next = at + 1;
        if tokens[at].is_capitalized() {
            if let Some((rule, end)) = name_at(cx, at) {
                out.push(rule.name(TokenRange::new(at, end)));
                next = end;
                if matches!(rule, NameRule::Office | NameRule::Honorific) && shared(cx, at) {
                    next = list(cx, end, out);
                }
            }
        }
        at = next;
    }
}

/// Whether what stands before the name says that several follow: `các ca sĩ`, `hai anh`.
fn shared(cx: &Context<'_>, at: usize) -> bool {
    let from = at.saturating_sub(6);
    let colon = at > 0 && cx.tokens()[at - 1].is_mark(b':');
    let end = if colon { at - 1 } else { at };
    cx.hits.ended(end, Sorts::OFFICE | Sorts::JOB | Sorts::HONORIFIC)
        && (from..end).any(|i| {
            let title = |hit: &Hit| {
                hit.tokens.end as usize == end
                    && matches!(hit.entry, Entry::Office { .. } | Entry::Job | Entry::Honorific(_))
            };
            cx.hits.at(i).iter().any(title) && i > 0 && matches!(cx.cue(i - 1), Some((Cue::Plural, stop)) if stop == i)
        })
}

/// The runs of capitals that go on a list of people; returns where the list ends.
fn list(cx: &Context<'_>, mut end: usize, out: &mut Vec<NameDraft>) -> usize {
    loop {
        let joined = cx.mark(end, b',') || matches!(cx.cue(end), Some((Cue::And, stop)) if stop == end + 1);
        let at = end + 1;
        let opens = cx.next_capital(at).is_some_and(|t| t.class() == Class::Title) && !addresses_next(cx, at);
        if !joined || !opens || opens_other(cx, at, false, surname_led(cx, at, 2)) {
            return end;
        }
        let stop = run_end(cx, at);
        if stop - at < 2 || stop - at > MAX_VIETNAMESE {
            return end;
        }
        out.push(NameRule::List.name(TokenRange::new(at, stop)));
        end = stop;
    }
}

/// The name that starts at a capitalized word, by the first rule that fits.
fn name_at(cx: &Context<'_>, at: usize) -> Option<(NameRule, usize)> {
    if !may_open(cx, at) || addresses_next(cx, at) || inside_title(cx, at) {
        return None;
    }
    let after_honorific = prefix::before(cx, at).is_some_and(|p| addresses(cx, at, p));
    if let Some(end) = initials::end(cx, at, if after_honorific { 1 } else { 2 }) {
        return Some((NameRule::Initials, end));
    }
    let surname_led = surname_led(cx, at, 2);
    if opens_other(cx, at, after_honorific, surname_led) {
        return None;
    }
    if after_honorific {
        return Some((NameRule::Honorific, run_end(cx, at)));
    }
    let end = run_end(cx, at);
    let foreign = (at..end).filter(|&i| cx.tokens()[i].is_word()).all(|i| is_foreign(cx, &cx.tokens()[i]));
    // `Bộ trưởng Công Thương` is no person of that name: an office of state takes a surname, or a foreign name.
    let office =
        after_office(cx, at).is_some_and(|state| foreign || end >= at + 2 && (!state || surname_led.is_some()));
    if office {
        return Some((NameRule::Office, end));
    }
    if let Some(end) = surname_led {
        return Some((NameRule::Surname, end));
    }
    (foreign && end >= at + 2 && end - at <= 4).then_some((NameRule::Foreign, end))
}

/// Whether any rule may find a name at a capitalized word: it is a surname, no Vietnamese syllable or an initial, or what
/// stands before can lead to a name.
fn may_open(cx: &Context<'_>, at: usize) -> bool {
    const LEADS: Sorts =
        Sorts::HONORIFIC.union(Sorts::OFFICE).union(Sorts::OFFICE_MODIFIER).union(Sorts::JOB).union(Sorts::PLACE);
    let tokens = cx.tokens();
    let point = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark(b'.'));
    cx.hits.starts(at, Sorts::SURNAME)
        || cx.hits.ended(at, LEADS)
        || point(at + 1)
        || point(at.wrapping_sub(1))
        || !cx.is_vietnamese(&tokens[at])
}

/// Whether the word addresses the name after it, as `Ông` in `Ông Mẫu`.
fn addresses_next(cx: &Context<'_>, at: usize) -> bool {
    let honorific = cx.hits.longest_of(at, Sorts::HONORIFIC);
    honorific.is_some_and(|hit| {
        let end = hit.tokens.end as usize;
        cx.next_capital(end).is_some() && prefix::before(cx, end).is_some_and(|p| p.end as usize == end)
    })
}

/// Whether the word is inside an office or a form of address that started before: `Nhân` in `Nghệ sĩ Nhân dân`.
fn inside_title(cx: &Context<'_>, at: usize) -> bool {
    let title = Sorts::OFFICE | Sorts::HONORIFIC | Sorts::JOB;
    cx.hits.inside(at, title)
        && (at.saturating_sub(5)..at).any(|from| {
            cx.hits.at(from).iter().any(|hit| hit.tokens.end as usize > at && title.contains(hit.entry.sort()))
        })
        || cx.hits.starts(at, Sorts::OFFICE_MODIFIER)
            && cx
                .hits
                .at(at)
                .iter()
                .any(|hit| matches!(hit.entry, Entry::OfficeModifier { .. }) && hit.tokens.len() > 1)
}

/// Whether the honorific before a name is one that a name must follow, or the name looks like one.
fn addresses(cx: &Context<'_>, at: usize, prefix: TokenRange) -> bool {
    use HonorificKind::*;
    let strong = |e| matches!(e, Entry::Honorific(Address | Kin | Party | Rank | Academic));
    let strong = cx.hits.at(prefix.start as usize).iter().any(|hit| strong(hit.entry));
    let token = &cx.tokens()[at];
    strong || surname_led(cx, at, 2).is_some() || !cx.is_vietnamese(token) || named_so(cx, token)
}

/// Whether a syllable stands alone as a name more often than it is written small.
fn named_so(cx: &Context<'_>, token: &Token) -> bool {
    let counts = cx.lexicon.info(token.word()).counts;
    counts.last + counts.alone > counts.lower / 4
}

/// Whether a body, a place or an office is written here, so that no person is.
fn opens_other(cx: &Context<'_>, at: usize, addressed: bool, surname_led: Option<usize>) -> bool {
    let office_before = || after_office(cx, at).is_some();
    cx.hits.at(at).iter().any(|hit| {
        let end = hit.tokens.end as usize;
        let longer = surname_led.is_some_and(|name| name > end);
        match hit.entry {
            // `đồng chí Trưởng ban Dân vận`: a word that is an office and a name is an office before a body.
            Entry::Office { splits: true, .. } if opens_body(cx, end) => true,
            Entry::Office { .. } | Entry::OrgName(_) | Entry::DocType(_) | Entry::Calendar(..) => hit.tokens.len() > 1,
            Entry::Job => cx.tokens()[at].class() == Class::Upper,
            Entry::OrgHead { .. } => hit.tokens.len() > 1 || !addressed && !longer,
            // `Hà Nội Lê Văn Mẫu`.
            Entry::Place(_) | Entry::AdminUnit { level: UnitLevel::Province | UnitLevel::District, .. }
                if hit.tokens.len() > 1 =>
            {
                !addressed
            }
            Entry::Place(_) | Entry::AdminUnit { level: UnitLevel::Province, .. } => {
                !addressed && !longer && (hit.tokens.len() > 1 || cx.next_capital(end).is_none() || office_before())
            }
            Entry::PlaceUnit(_) => hit.tokens.len() > 1 && !addressed,
            _ => false,
        }
    })
}

/// Whether a word or a name of the tables that opens a body stands here, on the line of the word before.
fn opens_body(cx: &Context<'_>, at: usize) -> bool {
    cx.same_line(at).is_some() && cx.hits.starts(at, Sorts::BODY)
}

/// Whether a word is written as no Vietnamese syllable is.
pub(super) fn is_foreign(cx: &Context<'_>, token: &Token) -> bool {
    matches!(token.class(), Class::Title | Class::Mixed) && token.chars() > 1 && !cx.is_vietnamese(token)
}

/// The end of the name that a surname opens, if at least `least` words long.
pub(in crate::extract) fn surname_led(cx: &Context<'_>, at: usize, least: usize) -> Option<usize> {
    let token = cx.tokens().get(at)?;
    if !matches!(token.class(), Class::Title | Class::Upper) {
        return None;
    }
    let surname = cx.hits.longest_of(at, Sorts::SURNAME)?;
    let end = run_end(cx, at);
    let long = end - at >= 3;
    // `Từ Hà Nội`: the rest of the run is a place.
    let place = cx.hits.at(at + 1).iter().any(|hit| {
        let known = matches!(hit.entry, Entry::Place(_) | Entry::AdminUnit { level: UnitLevel::Province, .. });
        known && hit.tokens.len() > 1 && hit.tokens.end as usize == end
    });
    if place {
        return None;
    }
    let plausible = end > surname.tokens.end as usize && end - at >= least && (long || ends_like_a_name(cx, at, end));
    plausible.then_some(end)
}

/// Whether the last word closes a name now and then, or is an initial.
fn ends_like_a_name(cx: &Context<'_>, at: usize, end: usize) -> bool {
    let last = (at..end).rev().find(|&i| cx.tokens()[i].is_word()).unwrap_or(at);
    let token = &cx.tokens()[last];
    let counts = cx.lexicon.info(token.word()).counts;
    token.chars() == 1 || counts.last > 0 || counts.lower == 0
}

/// The end of the run of name words that starts here.
pub(super) fn run_end(cx: &Context<'_>, at: usize) -> usize {
    let tokens = cx.tokens();
    let shape = tokens[at].class();
    let mut end = at + 1;
    let mut words = 1;
    let mut vietnamese = cx.is_vietnamese(&tokens[at]);
    while words < MAX_WORDS {
        let Some(token) = cx.same_line(end) else { break };
        let hyphen = token.is_mark(b'-') && !token.space_before();
        if hyphen {
            // `Jong-un`, `Jean-Claude`, but not `Nam-Bắc` of two Vietnamese words.
            let Some(after) = cx.same_line(end + 1).filter(|t| !t.space_before() && t.is_word()) else { break };
            if vietnamese && after.is_capitalized() && cx.is_vietnamese(after) {
                break;
            }
            end += 2;
            continue;
        }
        let initial = tokens[end - 1].chars() == 1 && token.is_mark(b'.') && token.chars() == 1;
        if initial && cx.same_line(end + 1).is_some_and(|t| t.class() == Class::Title) && !vietnamese {
            end += 1;
            continue;
        }
        if initial || (token.is_mark(b'.') && tokens[end - 1].chars() <= 2 && is_foreign(cx, &tokens[end - 1])) {
            end += 1;
            break;
        }
        let joined = tokens[end - 1].is_mark(b'.');
        let same_shape = token.class() == shape || matches!(token.class(), Class::Title | Class::Mixed);
        if !(same_shape && token.is_capitalized() && (token.space_before() || joined)) {
            break;
        }
        // In capitals throughout nothing shows where the name ends but the habit of its syllables.
        if shape == Class::Upper && words >= 2 && token.class() == Class::Upper && !fits_a_name(cx, token) {
            break;
        }
        if words >= 2 && (vietnamese && words >= MAX_VIETNAMESE - 1 || opens_anew(cx, end)) {
            break;
        }
        vietnamese &= cx.is_vietnamese(token);
        words += 1;
        end += 1;
    }
    end
}

/// Whether a syllable stands inside or at the end of names as often as once in twenty times that it is written small.
fn fits_a_name(cx: &Context<'_>, token: &Token) -> bool {
    let counts = cx.lexicon.info(token.word()).counts;
    (counts.middle + counts.last) * 20 > counts.lower || token.chars() == 1
}

/// Whether a body, a place or an office is written here with two words or more: a name does not run into it.
fn opens_anew(cx: &Context<'_>, at: usize) -> bool {
    cx.hits.at(at).iter().any(|hit| {
        hit.tokens.len() > 1
            && matches!(
                hit.entry,
                Entry::Office { .. } | Entry::OrgName(_) | Entry::OrgHead { .. } | Entry::PlaceUnit(_)
            )
    })
}

/// Whether an office, perhaps with a country after it (`Tổng thống Mỹ`), stands right before: `Some(true)` for one of
/// state or party, `Some(false)` for any other and for jobs.
fn after_office(cx: &Context<'_>, at: usize) -> Option<bool> {
    let tokens = cx.tokens();
    let titles = Sorts::OFFICE | Sorts::JOB | Sorts::OFFICE_MODIFIER;
    if !cx.hits.ended(at, titles | Sorts::PLACE) || tokens[at].break_before() {
        return None;
    }
    let before = |end: usize, pass: fn(Entry) -> bool| {
        (1..=end.min(6)).map(|back| end - back).find_map(|from| {
            let hit = cx.hits.at(from).iter().find(|hit| hit.tokens.end as usize == end && pass(hit.entry))?;
            Some((from, hit.entry))
        })
    };
    let office = |e: Entry| matches!(e, Entry::Office { .. } | Entry::Job | Entry::OfficeModifier { before: false });
    let state = |e: Entry| matches!(e, Entry::Office { field: OrgField::State | OrgField::Party, .. });
    if let Some((_, entry)) = before(at, office) {
        return Some(state(entry));
    }
    let (country, _) = before(at, |e| matches!(e, Entry::Place(PlaceKind::Country)))?;
    let (_, entry) = before(country, office).filter(|_| tokens[country].is_capitalized())?;
    Some(state(entry))
}
