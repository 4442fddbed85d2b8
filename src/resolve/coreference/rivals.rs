//! Who may be meant by a part of a name: the people whose names it closes, and who of them was spoken of last.

use super::address::Gender;

/// One time that a person was spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sighting {
    pub(super) entity: u32,
    /// The index of the mention.
    pub(super) mention: u32,
    pub(super) sentence: u32,
}

/// Two sightings of different people.
type Pair = [Option<Sighting>; 2];

/// The people whose name ends in the same words. However many there are, a question is answered from the few that were
/// seen first and last, so that a report of a hundred thousand namesakes is read in linear time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rivals {
    /// By gender: the first two people in the report.
    first: [Pair; 3],
    /// By gender: the two people spoken of last, the last first.
    last: [Pair; 3],
}

impl Rivals {
    /// Tells of a person of the report, in text order, before any question.
    pub(super) fn introduce(&mut self, gender: Gender, seen: Sighting) {
        let pair = &mut self.first[gender as usize];
        match pair {
            [None, _] => pair[0] = Some(seen),
            [Some(first), None] if first.entity != seen.entity => pair[1] = Some(seen),
            _ => {}
        }
    }

    /// Tells that a person was just spoken of.
    pub(super) fn see(&mut self, gender: Gender, seen: Sighting) {
        let pair = &mut self.last[gender as usize];
        if pair[0].is_some_and(|last| last.entity != seen.entity) {
            pair[1] = pair[0];
        }
        pair[0] = Some(seen);
    }

    /// Who is meant: whoever bears the badge alone among those who come to mind; else who was spoken of last; else who
    /// is the first to come. Nobody, if another was spoken of in the same sentence.
    pub(super) fn meant(&self, gender: Gender, bears_badge: impl Fn(u32) -> bool) -> Option<u32> {
        let earlier = Self::among(&self.last, gender, |mention| u32::MAX - mention);
        let sightings =
            if earlier[0].is_some() { earlier } else { Self::among(&self.first, gender, |mention| mention) };
        let mut known = sightings.iter().flatten();
        let nearest = *known.next()?;
        let mut bearers = sightings.iter().flatten().filter(|s| bears_badge(s.entity));
        if let (Some(bearer), None) = (bearers.next(), bearers.next()) {
            return Some(bearer.entity);
        }
        let doubtful = known.next().is_some_and(|other| other.sentence == nearest.sentence);
        (!doubtful).then_some(nearest.entity)
    }

    /// Who is meant, if the report has only one who can be.
    pub(super) fn only(&self, gender: Gender) -> Option<u32> {
        match Self::among(&self.first, gender, |mention| mention) {
            [Some(one), None, ..] => Some(one.entity),
            _ => None,
        }
    }

    /// The sightings that fit a gender, in this order of their mentions.
    fn among(pairs: &[Pair; 3], gender: Gender, order: impl Fn(u32) -> u32) -> [Option<Sighting>; 6] {
        let mut found = [None; 6];
        let mut count = 0;
        for class in [Gender::Unknown, Gender::Male, Gender::Female] {
            if class.fits(gender) {
                for seen in pairs[class as usize].into_iter().flatten() {
                    found[count] = Some(seen);
                    count += 1;
                }
            }
        }
        found[..count].sort_unstable_by_key(|seen: &Option<Sighting>| seen.map(|s| order(s.mention)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Gender::*;
    use super::*;

    fn sighting(entity: u32, mention: u32, sentence: u32) -> Sighting {
        Sighting { entity, mention, sentence }
    }

    #[test]
    fn the_last_one_is_meant() {
        let mut rivals = Rivals::default();
        rivals.see(Unknown, sighting(1, 0, 0));
        rivals.see(Male, sighting(2, 1, 1));
        assert_eq!(rivals.meant(Unknown, |_| false), Some(2));
        assert_eq!(rivals.meant(Female, |_| false), Some(1));
        rivals.see(Unknown, sighting(1, 2, 2));
        assert_eq!(rivals.meant(Male, |_| false), Some(1));
        assert_eq!(rivals.meant(Male, |entity| entity == 2), Some(2));
    }

    #[test]
    fn two_in_one_sentence_leave_it_open() {
        let mut rivals = Rivals::default();
        rivals.see(Male, sighting(1, 0, 4));
        rivals.see(Male, sighting(2, 1, 4));
        assert_eq!(rivals.meant(Male, |_| false), None);
        assert_eq!(rivals.meant(Male, |entity| entity == 1), Some(1));
        assert_eq!(rivals.meant(Male, |_| true), None);
        assert_eq!(rivals.meant(Female, |_| false), None);
    }

    #[test]
    fn before_anybody_was_seen_the_first_to_come_is_meant() {
        let mut rivals = Rivals::default();
        rivals.introduce(Male, sighting(2, 6, 3));
        rivals.introduce(Unknown, sighting(1, 7, 4));
        rivals.introduce(Male, sighting(3, 8, 5));
        assert_eq!(rivals.meant(Unknown, |_| false), Some(2));
        assert_eq!(rivals.meant(Female, |_| false), Some(1));
        assert_eq!((rivals.only(Unknown), rivals.only(Female)), (None, Some(1)));
        rivals.see(Male, sighting(3, 8, 5));
        assert_eq!(rivals.meant(Unknown, |_| false), Some(3));
    }
}
