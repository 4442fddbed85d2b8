//! The body that an office belongs to.
//!
//! It is the first that stands inside the office (`Giám đốc Sở Y tế Nghệ An`). An office without one has it from beside,
//! where nothing but the person and a joining word stands between and such a body has such an office: `Công ty Sao Hạ
//! do ông Lê Văn Mẫu làm giám đốc`. Where that is not certain there is none.

use crate::extract::{Context, OrganizationDraft, PersonDraft, PositionDraft};
use crate::lexicon::OrgField::{self, *};
use crate::segment::TokenRange;

/// More tokens than this between an office and a body are too many.
const MAX_GAP: usize = 10;

/// The two last words of an office, and the bodies that have one.
const OFFICES: [(&str, &str, &[OrgField]); 7] = [
    ("giám", "đốc", &[Company, Bank, Hospital, School, Science, Club, Press, State, Other]),
    ("chủ", "tịch", &[Company, Bank, State, Council, Front, Union, Association, Club]),
    ("bí", "thư", &[Party, Union]),
    ("hiệu", "trưởng", &[School]),
    ("chánh", "án", &[Court]),
    ("viện", "trưởng", &[Court, Science, Hospital]),
    ("biên", "tập", &[Press]),
];

/// The index of the body that a person's office belongs to.
pub(super) fn body(
    cx: &Context<'_>,
    person: &PersonDraft,
    office: &PositionDraft,
    bodies: &[OrganizationDraft],
) -> Option<usize> {
    let after = bodies.partition_point(|body| body.tokens.start < office.tokens.start);
    if bodies.get(after).is_some_and(|body| office.tokens.contains(body.tokens)) {
        return Some(after);
    }
    if office.tokens != office.title {
        return None;
    }
    let fits = |&at: &usize| has(cx, &bodies[at], office.title);
    let ahead = after.checked_sub(1).filter(|&at| {
        let gap = (bodies[at].tokens.end, office.tokens.start);
        joined(cx, person, gap, |word| matches!(word, "," | "(" | "do" | "có" | "với" | "làm" | "là"))
    });
    let behind = Some(after).filter(|&at| {
        let gap = bodies.get(at).map_or((0, 0), |body| (office.tokens.end, body.tokens.start));
        joined(cx, person, gap, |word| matches!(word, "của" | "("))
    });
    ahead.filter(fits).or(behind.filter(fits))
}

/// Whether nothing but the person and at least one joining word stands in a gap.
fn joined(cx: &Context<'_>, person: &PersonDraft, gap: (u32, u32), joins: impl Fn(&str) -> bool) -> bool {
    let (start, end) = gap;
    if start >= end || (end - start) as usize > MAX_GAP {
        return false;
    }
    let who = TokenRange { start: person.prefix.map_or(person.name.start, |p| p.start), ..person.name };
    let mut joints = 0;
    (start..end).all(|at| {
        let token = &cx.segments.tokens()[at as usize];
        let joint = joins(cx.segments.text_of(token)) && !token.break_before();
        joints += u32::from(joint);
        joint || who.start <= at && at < who.end
    }) && joints > 0
}

/// Whether a body has an office of this title.
fn has(cx: &Context<'_>, body: &OrganizationDraft, title: TokenRange) -> bool {
    let tokens = &cx.segments.tokens()[title.range()];
    let [.., before, last] = tokens else { return false };
    let office = OFFICES
        .iter()
        .find(|(first, second, _)| before.word() == cx.lexicon.id_of(first) && last.word() == cx.lexicon.id_of(second));
    office.is_some_and(|(.., fields)| body.field.is_some_and(|field| fields.contains(&field)))
}

#[cfg(test)]
mod tests {
    use crate::Pipeline;

    /// Checks the offices of all people with the bodies they belong to: `giám đốc: Công ty Sao Hạ`.
    #[track_caller]
    fn check(text: &str, want: &[(&str, Option<&str>)]) {
        let report = Pipeline::builder().rules_only(true).build().run(text);
        let found =
            report.people.iter().flat_map(|p| &p.positions).map(|office| {
                (office.text.as_ref(), office.organization.map(|at| report.organizations[at].text.as_ref()))
            });
        assert_eq!(found.collect::<Vec<_>>(), want, "{text}");
    }

    #[test]
    fn a_body_inside_the_office() {
        check("Giám đốc Sở Y tế Nghệ An Lê Văn Mẫu dự họp.", &[("Giám đốc Sở Y tế Nghệ An", Some("Sở Y tế Nghệ An"))]);
        check(
            "Ông Lê Văn Mẫu - Bí thư Huyện ủy, Chủ tịch HĐND huyện dự họp.",
            &[("Bí thư Huyện ủy", Some("Huyện ủy")), ("Chủ tịch HĐND huyện", Some("HĐND huyện"))],
        );
    }

    #[test]
    fn a_body_beside_the_office() {
        check("Công ty TNHH Sao Hạ do ông Lê Văn Mẫu làm giám đốc.", &[("giám đốc", Some("Công ty TNHH Sao Hạ"))]);
        check("Khách đến Công ty Sao Hạ (Giám đốc Lê Văn Mẫu).", &[("Giám đốc", Some("Công ty Sao Hạ"))]);
        check("Giám đốc Lê Văn Mẫu của Công ty Sao Hạ vắng mặt.", &[("Giám đốc", Some("Công ty Sao Hạ"))]);
    }

    #[test]
    fn no_body_is_guessed() {
        check("UBND tỉnh Nghệ An họp. Giám đốc Lê Văn Mẫu nói.", &[("Giám đốc", None)]);
        check("Sở Y tế Nghệ An, Hiệu trưởng Lê Văn Mẫu dự họp.", &[("Hiệu trưởng", None)]);
        check("Giám đốc Lê Văn Mẫu mời Công ty Sao Hạ.", &[("Giám đốc", None)]);
    }
}
