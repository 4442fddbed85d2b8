//! Sorts of entries as sets: what may start, run on or end at a token, without looking at each entry.

use super::Entry;

bitflags::bitflags! {
    /// Sorts of entries, one for each variant of [`Entry`].
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub(crate) struct Sorts: u16 {
        const OFFICE = 1;
        const OFFICE_MODIFIER = 1 << 1;
        const JOB = 1 << 2;
        const HONORIFIC = 1 << 3;
        const ORG_HEAD = 1 << 4;
        const ORG_NAME = 1 << 5;
        const PLACE_UNIT = 1 << 6;
        const PLACE = 1 << 7;
        const ADMIN_UNIT = 1 << 8;
        const SURNAME = 1 << 9;
        const DOC_TYPE = 1 << 10;
        const LAW_NAME = 1 << 11;
        const CALENDAR = 1 << 12;
        const CUE = 1 << 13;
        const OWN = 1 << 14;
    }
}

impl Sorts {
    /// What opens or is the name of a body.
    pub(crate) const BODY: Sorts = Sorts::ORG_HEAD.union(Sorts::ORG_NAME);
    /// Places known by their names.
    pub(crate) const KNOWN_PLACE: Sorts = Sorts::PLACE.union(Sorts::ADMIN_UNIT);
}

impl Entry {
    /// The sort of this entry.
    #[inline]
    pub(crate) fn sort(self) -> Sorts {
        match self {
            Entry::Office { .. } => Sorts::OFFICE,
            Entry::OfficeModifier { .. } => Sorts::OFFICE_MODIFIER,
            Entry::Job => Sorts::JOB,
            Entry::Honorific(_) => Sorts::HONORIFIC,
            Entry::OrgHead { .. } => Sorts::ORG_HEAD,
            Entry::OrgName(_) => Sorts::ORG_NAME,
            Entry::PlaceUnit(_) => Sorts::PLACE_UNIT,
            Entry::Place(_) => Sorts::PLACE,
            Entry::AdminUnit { .. } => Sorts::ADMIN_UNIT,
            Entry::Surname { .. } => Sorts::SURNAME,
            Entry::DocType(_) => Sorts::DOC_TYPE,
            Entry::LawName(_) => Sorts::LAW_NAME,
            Entry::Calendar(..) => Sorts::CALENDAR,
            Entry::Cue(_) => Sorts::CUE,
            Entry::Own(_) => Sorts::OWN,
        }
    }
}
