//! The labels of a token: outside, or at the beginning or inside of a name of one kind.

use crate::extract::NameKind;
use crate::segment::TokenRange;

/// A token's label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Label {
    Outside,
    BeginPerson,
    InsidePerson,
    BeginOrganization,
    InsideOrganization,
    BeginLocation,
    InsideLocation,
}

impl Label {
    /// The number of labels.
    pub(crate) const COUNT: usize = 7;

    /// All labels, in the order of their numbers.
    pub(crate) const ALL: [Label; Label::COUNT] = [
        Label::Outside,
        Label::BeginPerson,
        Label::InsidePerson,
        Label::BeginOrganization,
        Label::InsideOrganization,
        Label::BeginLocation,
        Label::InsideLocation,
    ];

    /// The label of the first (or a later) token of a name.
    pub(crate) fn of(kind: NameKind, first: bool) -> Label {
        match (kind, first) {
            (NameKind::Person, true) => Label::BeginPerson,
            (NameKind::Person, false) => Label::InsidePerson,
            (NameKind::Organization, true) => Label::BeginOrganization,
            (NameKind::Organization, false) => Label::InsideOrganization,
            (NameKind::Location, true) => Label::BeginLocation,
            (NameKind::Location, false) => Label::InsideLocation,
        }
    }

    /// The kind of name, none outside.
    pub(crate) fn kind(self) -> Option<NameKind> {
        match self {
            Label::Outside => None,
            Label::BeginPerson | Label::InsidePerson => Some(NameKind::Person),
            Label::BeginOrganization | Label::InsideOrganization => Some(NameKind::Organization),
            Label::BeginLocation | Label::InsideLocation => Some(NameKind::Location),
        }
    }

    /// Whether the label goes on with a name.
    pub(crate) fn is_inside(self) -> bool {
        matches!(self, Label::InsidePerson | Label::InsideOrganization | Label::InsideLocation)
    }

    /// Whether `self` may stand right after `before` (nothing before: the beginning of a sequence).
    pub(crate) fn may_follow(self, before: Option<Label>) -> bool {
        !self.is_inside() || before.is_some_and(|b| b.kind() == self.kind())
    }
}

/// The names that a sequence of labels spells, with the tokens they span; `first` is the token of the first label.
pub(crate) fn names(labels: &[Label], first: usize, mut found: impl FnMut(NameKind, TokenRange)) {
    let mut open: Option<(NameKind, usize)> = None;
    for (i, label) in labels.iter().enumerate() {
        if label.is_inside() && open.is_some_and(|(kind, _)| Some(kind) == label.kind()) {
            continue;
        }
        if let Some((kind, from)) = open.take() {
            found(kind, TokenRange::new(first + from, first + i));
        }
        open = label.kind().map(|kind| (kind, i));
    }
    if let Some((kind, from)) = open {
        found(kind, TokenRange::new(first + from, first + labels.len()));
    }
}
