//! Boundaries that knowledge draws better than the tagger does.
//!
//! In go the tagger's names in text order, out come names in text order, none over tokens that were in no name before
//! and none overlapping: what cannot belong to a name is cut off (`NSƯT Lê Văn Mẫu` is the name `Lê Văn Mẫu`), and two
//! names that were taken for one are parted (`Công ty Mẫu Công ty Thử`). Names of the user's own lexicon stay.

use super::person::surname_led;
use super::{Context, NameDraft, NameKind};
use crate::lexicon::{Entry, Hit, OrgField};
use crate::segment::{Class, TokenRange};

/// Cuts and parts the tagger's names; `rules` holds the user's own among others.
pub(super) fn repair(cx: &Context<'_>, names: Vec<NameDraft>, rules: &[NameDraft]) -> Vec<NameDraft> {
    let mut out = Vec::with_capacity(names.len());
    let mut own = rules.iter().filter(|name| name.rule.is_own()).peekable();
    for name in names {
        while own.next_if(|own| own.tokens.start < name.tokens.start).is_some() {}
        if own.peek().is_some_and(|own| own.tokens == name.tokens) {
            out.push(name);
            continue;
        }
        let mut rest = Some(name.tokens);
        while let Some(tokens) = rest {
            let tokens = trimmed(cx, name.kind, tokens);
            let (first, second) = if name.kind == NameKind::Organization { parted(cx, tokens) } else { (tokens, None) };
            if !first.is_empty() {
                out.push(NameDraft { tokens: first, ..name.clone() });
            }
            rest = second.filter(|second| !second.is_empty());
        }
    }
    out
}

/// The name without what stands around it.
fn trimmed(cx: &Context<'_>, kind: NameKind, name: TokenRange) -> TokenRange {
    let tokens = cx.tokens();
    let (mut start, mut end) = (name.start as usize, name.end as usize);
    while let Some(after) = addressed(cx, start).filter(|after| kind == NameKind::Person && *after < end) {
        start = after;
    }
    // `huyện Vĩnh Thạnh 24,59%`: a share, no number that belongs to the name.
    let fraction = |at: usize| cx.same_line(at).is_some_and(|t| t.is_number() && !t.space_before());
    if end - start > 1 && tokens[end - 1].is_number() && cx.mark(end, b',') && fraction(end + 1) {
        end -= 1;
    }
    // `Công ty Mẫu Ông Lê Văn Mẫu`: the next sentence, without a full stop before it. But `huyện An Lão` ends so.
    let place = |hit: &Hit| {
        matches!(hit.entry, Entry::Place(_) | Entry::AdminUnit { .. })
            && hit.tokens.len() > 1
            && hit.tokens.end as usize == end
    };
    let placed = (start..end - 1).rev().take(4).any(|at| cx.hits.at(at).iter().any(place));
    let address = |hit: &Hit| matches!(hit.entry, Entry::Honorific(_)) && hit.tokens.end as usize == end;
    if end - start > 2
        && !placed
        && cx.next_capital(end).is_some()
        && cx.hits.at(end - 1).iter().any(address)
        && surname_led(cx, end, 2).is_some()
    {
        end -= 1;
    }
    TokenRange::new(start, end)
}

/// Where the word ends that addresses a person and is hardly ever part of a name, if one stands here: `Vua`, `NSƯT`.
fn addressed(cx: &Context<'_>, at: usize) -> Option<usize> {
    let hit = cx.hits.at(at).iter().rev().find(|hit| matches!(hit.entry, Entry::Honorific(_)))?;
    let token = &cx.tokens()[at];
    let counts = cx.lexicon.info(token.word()).counts;
    let named = (counts.first + counts.middle + counts.last) * 20 > counts.lower && token.class() != Class::Upper;
    let surname = cx.hits.at(at).iter().any(|hit| matches!(hit.entry, Entry::Surname { .. }));
    let end = hit.tokens.end as usize;
    (!named && !surname && cx.next_capital(end).is_some()).then_some(end)
}

/// The name of a body up to where another begins, and the other.
fn parted(cx: &Context<'_>, name: TokenRange) -> (TokenRange, Option<TokenRange>) {
    let tokens = cx.tokens();
    let (start, end) = (name.start as usize, name.end as usize);
    let to = |end: usize| TokenRange::new(start, end);
    // `Phòng Cảnh sát giao thông (CA tỉnh`: a bracket that closes behind the name.
    let bracket = name.range().rev().find(|&i| tokens[i].is_mark(b'(') || tokens[i].is_mark(b')'));
    if let Some(open) = bracket.filter(|&i| tokens[i].is_mark(b'(')) {
        return (to(open), cx.mark(end, b')').then(|| TokenRange::new(open + 1, end)));
    }
    for at in start + 2..end {
        let before = &tokens[at - 1];
        // `Bộ Chính trị - Bí thư Thành ủy`, but not `Tài chính - Kế toán xã`, where what stands before is no body.
        if before.is_mark(b'-') && before.space_before() && opens_body(cx, start) {
            let office = |hit: &&Hit| matches!(hit.entry, Entry::Office { .. }) && hit.tokens.len() > 1;
            if let Some(office) = cx.hits.at(at).iter().rev().find(office) {
                let after = office.tokens.end as usize;
                return (to(at - 1), (after < end).then(|| TokenRange::new(after, end)));
            }
        }
        // `Công ty Mẫu Công ty Thử`: a list without commas. But `Công ty TNHH MTV Tổng công ty Mẫu` is one.
        let ended = matches!(before.class(), Class::Title | Class::Mixed | Class::Number);
        if ended && at > start + 2 && tokens[at].is_capitalized() && company(cx, start) && company(cx, at) {
            return (to(at), Some(TokenRange::new(at, end)));
        }
    }
    (name, None)
}

/// Whether a word that opens a body's name, or a whole name, stands here.
fn opens_body(cx: &Context<'_>, at: usize) -> bool {
    cx.hits.at(at).iter().any(|hit| matches!(hit.entry, Entry::OrgHead { .. } | Entry::OrgName(_)))
}

/// Whether a company's name opens here, in two words or more.
fn company(cx: &Context<'_>, at: usize) -> bool {
    let head = |hit: &Hit| matches!(hit.entry, Entry::OrgHead { field: OrgField::Company, .. }) && hit.tokens.len() > 1;
    cx.hits.at(at).iter().any(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::NameRule;
    use crate::lexicon::{Hits, Lexicon};
    use crate::{normalize, segment};

    /// Repairs one name, which brackets `⟦⟧` mark in the text, and compares with the names that should come of it.
    #[track_caller]
    fn check(kind: NameKind, marked: &str, want: &[&str]) {
        let (before, rest) = marked.split_once('⟦').unwrap();
        let (name, after) = rest.split_once('⟧').unwrap();
        let text = normalize(&format!("{before}{name}{after}")).text().to_owned();
        let text = normalize(&text);
        let segments = segment(&text);
        let lexicon = Lexicon::builtin();
        let hits = Hits::find(segments.tokens(), &lexicon);
        let cx = Context { segments: &segments, lexicon: &lexicon, hits: &hits, reference_date: None };
        let from = segments.tokens().partition_point(|t| t.start() < before.len());
        let to = segments.tokens().partition_point(|t| t.start() < before.len() + name.len());
        let tokens = TokenRange::new(from, to);
        let name = NameDraft { tokens, kind, confidence: Some(0.5), rule: NameRule::Tagger };
        let got: Vec<&str> = repair(&cx, vec![name], &[])
            .iter()
            .map(|n| {
                &segments.text()
                    [cx.tokens()[n.tokens.start as usize].start()..cx.tokens()[n.tokens.end as usize - 1].end()]
            })
            .collect();
        assert_eq!(got, want, "{marked}");
    }

    #[test]
    fn what_addresses_is_no_part_of_a_name() {
        check(NameKind::Person, "lăng ⟦Vua Tự Đức⟧ ở Huế", &["Tự Đức"]);
        check(NameKind::Person, "gồm ⟦NSƯT Thanh Mẫu⟧, ca sĩ", &["Thanh Mẫu"]);
        check(NameKind::Person, "nghe ⟦PGS.TS Lê Văn Mẫu⟧ nói", &["Lê Văn Mẫu"]);
        // Words of address that names are made of too, and a word of address alone.
        check(NameKind::Person, "ca sĩ ⟦Đức Phúc Mẫu⟧ hát", &["Đức Phúc Mẫu"]);
        check(NameKind::Person, "gọi là ⟦Vua⟧ và", &["Vua"]);
        check(NameKind::Organization, "báo ⟦Vua Mẫu⟧ viết", &["Vua Mẫu"]);
    }

    #[test]
    fn a_share_and_the_next_sentence_are_cut_off() {
        check(NameKind::Location, "đến ⟦huyện Vĩnh Thạnh 24⟧,59%, rồi", &["huyện Vĩnh Thạnh"]);
        check(NameKind::Location, "ở ⟦Phường 24⟧, quận Mẫu", &["Phường 24"]);
        check(NameKind::Organization, "kiện ⟦Công ty Đại Mẫu Ông⟧ Lê Văn Mẫu nói", &["Công ty Đại Mẫu"]);
        check(NameKind::Organization, "là ⟦UBND huyện An Lão⟧ Lê Văn Mẫu nói", &["UBND huyện An Lão"]);
        check(NameKind::Location, "ở ⟦phố Hải Thượng Lãn Ông⟧ có", &["phố Hải Thượng Lãn Ông"]);
    }

    #[test]
    fn two_bodies_are_parted() {
        check(NameKind::Organization, "của ⟦Sở Y tế (CA tỉnh⟧) nói", &["Sở Y tế", "CA tỉnh"]);
        check(NameKind::Organization, "của ⟦Sở Y tế (chuyên trách⟧ nói", &["Sở Y tế"]);
        check(NameKind::Organization, "là ⟦Bảo hiểm xã hội (BHXH) Hà Nội⟧ nói", &["Bảo hiểm xã hội (BHXH) Hà Nội"]);
        check(
            NameKind::Organization,
            "ủy viên ⟦Bộ Chính trị - Bí thư Thành ủy Hà Nội⟧ nói",
            &["Bộ Chính trị", "Thành ủy Hà Nội"],
        );
        check(
            NameKind::Organization,
            "gồm ⟦Công ty Cao su Mẫu Công ty Dệt Thử Tổng Công ty Sông Thu⟧ đến",
            &["Công ty Cao su Mẫu", "Công ty Dệt Thử", "Tổng Công ty Sông Thu"],
        );
        let one = "Công ty TNHH MTV Tổng công ty Mẫu";
        check(NameKind::Organization, &format!("là ⟦{one}⟧ nói"), &[one]);
        let one = "Tài chính - Kế toán xã";
        check(NameKind::Organization, &format!("lo việc ⟦{one}⟧ nói"), &[one]);
        let one = "Bộ Lao động - Thương binh và Xã hội";
        check(NameKind::Organization, &format!("là ⟦{one}⟧ nói"), &[one]);
    }
}
