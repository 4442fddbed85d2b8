//! What a walk over a sentence's elements remembers: whom the next office may go to, and which offices wait for a person.

use super::element::Office;
use crate::segment::TokenRange;

/// Whether the next office goes to the person met last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Link {
    /// No: other words stand between.
    #[default]
    Cut,
    /// The person was just named.
    Named,
    /// A mark or a verb after the person: an office is expected.
    Open,
    /// An office was just given.
    Given,
    /// Particulars of the person (`sinh năm 1970`) run up to the next mark.
    Aside,
}

/// What stands between the waiting offices and the person they wait for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gap {
    #[default]
    Nothing,
    Comma,
    Joined,
}

/// Offices that wait for a person.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    pub(super) offices: Vec<Office>,
    /// What stands after them.
    pub(super) gap: Gap,
    /// Whether they may reach a person over a comma.
    pub(super) reaches: bool,
    /// Up to this element they are kept, whatever stands between.
    pub(super) until: usize,
}

/// The person offices go to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Holder {
    pub(super) person: Option<usize>,
    pub(super) link: Link,
    /// Whether offices stand before the name.
    pub(super) preceded: bool,
}

/// The walk's state.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) holder: Holder,
    /// Whether a verb leads to the office: a list of them may use semicolons.
    pub(super) by_verb: bool,
    /// A comma stands between the holder and what is read now.
    pub(super) far: bool,
    /// Particulars of the holder were met.
    pub(super) particulars: bool,
    /// Who a verb in the passive speaks of, when its agent is named between.
    pub(super) patient: Option<usize>,
    /// Whether nothing but offices stands between the passive and what is read now.
    pub(super) agent: bool,
    /// The next person is the last of a list.
    pub(super) last: bool,
    pub(super) waiting: Waiting,
    /// Offices that every person of a list has.
    pub(super) shared: Vec<Office>,
    /// Whom the next offices that a verb gives go to, the last first.
    pub(super) turns: Vec<usize>,
    /// The honorific before the waiting offices or the list.
    pub(super) honorific: Option<TokenRange>,
    /// The holders outside the brackets that are open.
    pub(super) outside: Vec<Holder>,
}
