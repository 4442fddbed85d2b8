//! Who owns a token: candidate names that overlap are settled here and nowhere else.
//!
//! In go the candidates of all rules, out come names in text order that share no token with each other or with a cited
//! document. A name of the user's own lexicon wins, then the longer name (`Trường Trần Phú` over `Trần Phú`), then the rule that stands earlier in
//! [`NameRule`], then the one further left.

use super::{Context, Mentions, NameDraft, NameKind};
use crate::segment::TokenRange;

/// The rules that propose names, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum NameRule {
    /// A body that the user added to the lexicon.
    OwnOrganization,
    /// A place that the user added to the lexicon.
    OwnPlace,
    /// A name after a word that addresses or ranks: `ông Mẫu`.
    Honorific,
    /// Letters that stand for a name: `N.V.A.`.
    Initials,
    /// The whole name of a body, from the tables.
    KnownOrganization,
    /// A word that opens a body's name, with the name: `Sở Y tế Hà Nội`.
    Head,
    /// A body after a head that it shares: `các Sở: Tài chính, Xây dựng`.
    HeadList,
    /// Capitals that were explained beside a body's name: `(ICISE)`.
    Acronym,
    /// A word that opens a place's name, with the name: `thị xã Nghi Sơn`.
    Unit,
    /// A place after a unit word that it shares: `các tỉnh Tây Ninh, Hà Nam`.
    UnitList,
    /// The whole name of a place, from the tables.
    KnownPlace,
    /// A name after an office: `Tổng thống Putin`.
    Office,
    /// A run of capitals that a surname opens.
    Surname,
    /// A run of capitals in no Vietnamese spelling.
    Foreign,
    /// A run of capitals in a list of people: `các ca sĩ Hải Yến, Thu Mây`.
    List,
    /// A part of a name that the report has in full elsewhere.
    Again,
    /// A name under a photo or at the end.
    Credit,
    /// A name that the tagger found; it tells the kind itself.
    Tagger,
}

impl NameRule {
    /// All rules, by their numbers.
    const ALL: [NameRule; 18] = {
        use NameRule::*;
        [
            OwnOrganization,
            OwnPlace,
            Honorific,
            Initials,
            KnownOrganization,
            Head,
            HeadList,
            Acronym,
            Unit,
            UnitList,
            KnownPlace,
            Office,
            Surname,
            Foreign,
            List,
            Again,
            Credit,
            Tagger,
        ]
    };

    /// What the rule finds.
    pub(crate) fn kind(self) -> NameKind {
        use NameRule::*;
        match self {
            Honorific | Initials | Office | Surname | Foreign | List | Again | Credit | Tagger => NameKind::Person,
            OwnOrganization | KnownOrganization | Head | HeadList | Acronym => NameKind::Organization,
            OwnPlace | Unit | UnitList | KnownPlace => NameKind::Location,
        }
    }

    /// What it is called in explanations.
    pub(crate) fn id(self) -> &'static str {
        use NameRule::*;
        match self {
            OwnOrganization => "organization/own",
            OwnPlace => "place/own",
            Honorific => "person/honorific",
            Initials => "person/initials",
            KnownOrganization => "organization/known",
            Head => "organization/head",
            HeadList => "organization/head-list",
            Acronym => "organization/acronym",
            Unit => "place/unit",
            UnitList => "place/unit-list",
            KnownPlace => "place/known",
            Office => "person/office",
            Surname => "person/surname",
            Foreign => "person/foreign",
            List => "person/list",
            Again => "person/again",
            Credit => "person/credit",
            Tagger => "tagger",
        }
    }

    /// The rule with this number.
    pub(crate) fn numbered(number: u8) -> Option<NameRule> {
        NameRule::ALL.get(usize::from(number)).copied()
    }

    /// Whether the user said so.
    pub(crate) fn is_own(self) -> bool {
        matches!(self, NameRule::OwnOrganization | NameRule::OwnPlace)
    }

    /// A candidate of this rule.
    pub(crate) fn name(self, tokens: TokenRange) -> NameDraft {
        NameDraft { tokens, kind: self.kind(), confidence: None, rule: self }
    }
}

/// The names that stand, in text order, without overlap among themselves or with the documents found.
pub(super) fn claim(cx: &Context<'_>, mut names: Vec<NameDraft>, found: &Mentions) -> Vec<NameDraft> {
    let mut owned = vec![false; cx.segments.tokens().len()];
    for document in &found.documents {
        owned[document.tokens.range()].fill(true);
    }
    names.sort_unstable_by_key(|name| {
        (!name.rule.is_own(), std::cmp::Reverse(name.tokens.len()), name.rule, name.tokens.start)
    });
    names.retain(|name| {
        let tokens = &mut owned[name.tokens.range()];
        let free = !tokens.contains(&true);
        if free {
            tokens.fill(true);
        }
        free
    });
    names.sort_unstable_by_key(|name| name.tokens);
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Hits, Lexicon};
    use crate::{normalize, segment};

    #[track_caller]
    fn check(candidates: &[(NameRule, usize, usize)], want: &[(NameRule, usize, usize)]) {
        let text = normalize("a b c d e f g h");
        let segments = segment(&text);
        let lexicon = Lexicon::builtin();
        let hits = Hits::find(segments.tokens(), &lexicon);
        let cx = Context { segments: &segments, lexicon: &lexicon, hits: &hits, reference_date: None };
        let names = candidates.iter().map(|&(rule, from, to)| rule.name(TokenRange::new(from, to))).collect();
        let got = claim(&cx, names, &Mentions::default());
        let got: Vec<_> = got.iter().map(|n| (n.rule, n.tokens.start as usize, n.tokens.end as usize)).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn rules_know_their_numbers() {
        for (number, rule) in NameRule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, number);
            assert_eq!(NameRule::numbered(rule as u8), Some(rule));
        }
        assert_eq!(NameRule::Tagger as usize, NameRule::ALL.len() - 1);
    }

    #[test]
    fn the_longer_name_stands() {
        check(&[(NameRule::Surname, 1, 3), (NameRule::Head, 0, 3)], &[(NameRule::Head, 0, 3)]);
        check(
            &[(NameRule::Honorific, 2, 4), (NameRule::Unit, 0, 2), (NameRule::Surname, 5, 7)],
            &[(NameRule::Unit, 0, 2), (NameRule::Honorific, 2, 4), (NameRule::Surname, 5, 7)],
        );
    }

    #[test]
    fn of_equal_ones_the_surer_rule_stands() {
        check(&[(NameRule::Surname, 0, 2), (NameRule::KnownPlace, 0, 2)], &[(NameRule::KnownPlace, 0, 2)]);
        check(&[(NameRule::Unit, 1, 3), (NameRule::Honorific, 2, 4)], &[(NameRule::Honorific, 2, 4)]);
    }
}
