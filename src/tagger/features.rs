//! Features: what the tagger asks of the atoms. One implementation, for training and for tagging.
//!
//! A *family* is a question that is asked of a token, or of a few neighbours, with two values for an answer; each of its
//! *templates* lends that answer to one token around. So "the word is `bà`" is asked once and heard by seven tokens, as
//! their word, the word before, the second word after, and so on, and its weights for all of them lie side by side.

use super::atoms::{Atom, Sheet};
use super::evidence::Evidence;
use family::*;

/// The atom of a token beyond the beginning or end of the text.
const NOTHING: Atom = Atom {
    word: 3,
    shape: 255,
    habit: 255,
    begins: 0,
    inside: 0,
    ended: 0,
    clusters: crate::lexicon::Clusters { coarse: 0, middle: 0, fine: 0 },
    affix: 0,
    run: u32::MAX,
    open: 0,
    open_distance: 0,
    claim: 0,
    place: 0,
    near: false,
};

/// A fact about a token: a template and the values it has there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Feature {
    pub(super) template: u8,
    pub(super) x: u32,
    pub(super) y: u32,
}

/// How far from its token an answer is heard.
pub(super) const REACH: usize = 3;

/// The numbers of the families.
pub(super) mod family {
    pub const WORD: usize = 0;
    pub const WORD_PAIR: usize = 1;
    pub const WORDS_AROUND: usize = 2;
    pub const SHAPE: usize = 3;
    pub const SHAPE_PAIR: usize = 4;
    pub const SHAPE_TRIPLE: usize = 5;
    pub const HABIT: usize = 6;
    pub const MIDDLE: usize = 7;
    pub const COARSE: usize = 8;
    pub const FINE: usize = 9;
    pub const MIDDLE_PAIR: usize = 10;
    pub const BEGINS: usize = 11;
    pub const INSIDE: usize = 12;
    pub const ENDED_NEXT: usize = 13;
    pub const ENDED_BEFORE: usize = 14;
    pub const CLAIM_PAIR: usize = 15;
    pub const ANY: usize = 16;
    pub const WORD_SHAPE: usize = 17;
    pub const SHAPES_FIVE: usize = 18;
    pub const SHAPE_PLACE: usize = 19;
    pub const HABITS_BEFORE: usize = 20;
    pub const HABITS_AFTER: usize = 21;
    pub const HABITS_THREE: usize = 22;
    pub const COARSE_SHAPES: usize = 23;
    pub const COARSE_THREE: usize = 24;
    pub const ENDED: usize = 25;
    pub const ENTRIES: usize = 26;
    pub const ENDED_ALL: usize = 27;
    pub const ENTRIES_SHAPES: usize = 28;
    pub const ENTRIES_AROUND: usize = 29;
    pub const OPEN: usize = 30;
    pub const OPEN_SHAPE: usize = 31;
    pub const OPEN_COARSE: usize = 32;
    pub const PLACE: usize = 33;
    pub const CLAIM: usize = 34;
    pub const CLAIM_SHAPE: usize = 35;
    pub const CLAIM_SHAPES: usize = 36;
    pub const AFFIX: usize = 37;
    pub const RUN_HEAD: usize = 38;
    pub const RUN_HEADS: usize = 39;
    pub const RUN_POSITION: usize = 40;
    pub const RUN_FIRST: usize = 41;
    pub const RUN_AFTER: usize = 42;
    pub const RUN_HEAD_MIDDLE: usize = 43;
    pub const RUN_AFTER_MIDDLE: usize = 44;
    pub const RUN_ENDED: usize = 45;
    pub const RUN_LAST: usize = 46;
    pub const RUN_ENTRIES: usize = 47;
    pub const RUN_AROUND: usize = 48;
    pub const COMPANY: usize = 49;
    pub const GIVEN: usize = 50;
}

/// By family: its templates, each with the distance of the token that hears the answer.
pub(super) const FAMILIES: [&[(u8, isize)]; 51] = [
    &[(1, 0), (3, 1), (4, -1), (5, 2), (6, -2), (7, 3), (8, -3)],
    &[(10, 0), (9, 1), (11, 2), (12, -1)],
    &[(13, 0)],
    &[(14, 0)],
    &[(16, 0), (15, 1)],
    &[(17, 0), (18, 1), (19, -1)],
    &[(22, 0), (23, 1), (24, -1)],
    &[(30, 0), (28, 2), (29, 1), (31, -1), (32, -2)],
    &[(35, 0), (33, 2), (34, 1), (36, -1), (37, -2)],
    &[(40, 0), (38, 2), (39, 1), (41, -1), (42, -2)],
    &[(44, 0), (43, 1), (47, 2), (48, -1)],
    &[(51, 0), (49, 2), (50, 1), (52, -1), (53, -2)],
    &[(56, 0), (54, 2), (55, 1), (57, -1), (58, -2)],
    &[(60, -1)],
    &[(61, 1)],
    &[(86, 0), (85, 1)],
    &[(0, 0)],
    &[(2, 0)],
    &[(20, 0)],
    &[(21, 0)],
    &[(25, 0)],
    &[(26, 0)],
    &[(27, 0)],
    &[(45, 0)],
    &[(46, 0)],
    &[(59, 0)],
    &[(62, 0)],
    &[(63, 0)],
    &[(64, 0)],
    &[(65, 0)],
    &[(66, 0)],
    &[(67, 0)],
    &[(68, 0)],
    &[(69, 0)],
    &[(84, 0)],
    &[(87, 0)],
    &[(88, 0)],
    &[(70, 0)],
    &[(71, 0)],
    &[(72, 0)],
    &[(73, 0)],
    &[(74, 0)],
    &[(75, 0)],
    &[(76, 0)],
    &[(77, 0)],
    &[(78, 0)],
    &[(79, 0)],
    &[(80, 0)],
    &[(81, 0)],
    &[(82, 0)],
    &[(83, 0)],
];

/// The family of a template, and which of its templates it is; none if there is no such.
pub(super) fn family_of(template: u8) -> Option<(usize, usize)> {
    FAMILIES
        .iter()
        .enumerate()
        .find_map(|(family, templates)| templates.iter().position(|t| t.0 == template).map(|slot| (family, slot)))
}

/// Who takes answers.
pub(super) trait Sink {
    fn take<const FAMILY: usize>(&mut self, x: u32, y: u32);
}

/// The answers of token `i` that its neighbours hear too. It may lie beyond the text, by up to [`REACH`].
#[inline(always)]
pub(super) fn far(sheet: &Sheet, i: isize, sink: &mut impl Sink) {
    let at = |d: isize| -> &Atom { usize::try_from(i + d).ok().and_then(|k| sheet.atoms.get(k)).unwrap_or(&NOTHING) };
    let (b, c, d) = (at(-1), at(0), at(1));
    sink.take::<WORD>(c.word, 0);
    sink.take::<WORD_PAIR>(c.word, d.word);
    sink.take::<SHAPE_PAIR>(c.shape.into(), d.shape.into());
    sink.take::<SHAPE_TRIPLE>(three(b.shape, c.shape, d.shape), 0);
    sink.take::<HABIT>(c.habit.into(), c.shape.into());
    sink.take::<MIDDLE>(c.clusters.middle.into(), 0);
    sink.take::<COARSE>(c.clusters.coarse.into(), 0);
    sink.take::<FINE>(c.clusters.fine.into(), 0);
    sink.take::<MIDDLE_PAIR>(c.clusters.middle.into(), d.clusters.middle.into());
    if c.claim | d.claim != 0 {
        sink.take::<CLAIM_PAIR>(c.claim.into(), d.claim.into());
    }
    bits(c.begins, |bit| sink.take::<BEGINS>(bit, 0));
    bits(c.inside, |bit| sink.take::<INSIDE>(bit, 0));
    bits(c.ended, |bit| {
        sink.take::<ENDED_NEXT>(bit, 0);
        sink.take::<ENDED_BEFORE>(bit, d.shape.into());
    });
}

/// The answers of token `i` that it hears alone; most are asked for only where a name is near.
#[inline(always)]
pub(super) fn near(sheet: &Sheet, evidence: &Evidence, i: usize, sink: &mut impl Sink) {
    let at = |d: isize| -> &Atom { i.checked_add_signed(d).and_then(|k| sheet.atoms.get(k)).unwrap_or(&NOTHING) };
    let c = at(0);
    sink.take::<ANY>(0, 0);
    sink.take::<SHAPE>(c.shape.into(), 0);
    if !c.near {
        return;
    }
    let (a, b, d, e) = (at(-2), at(-1), at(1), at(2));
    sink.take::<WORD_SHAPE>(c.word, u32::from(c.shape));
    sink.take::<WORDS_AROUND>(b.word, d.word);
    sink.take::<SHAPES_FIVE>(three(a.shape, b.shape, c.shape), u32::from(d.shape) << 8 | u32::from(e.shape));
    sink.take::<SHAPE_PLACE>(three(c.shape, c.place, 0), 0);
    sink.take::<HABITS_BEFORE>(three(b.habit, c.habit, c.shape), 0);
    sink.take::<HABITS_AFTER>(three(c.habit, d.habit, c.shape), 0);
    sink.take::<HABITS_THREE>(three(b.habit, c.habit, d.habit), c.shape.into());
    sink.take::<COARSE_SHAPES>(b.clusters.coarse.into(), u32::from(c.shape) << 8 | u32::from(d.shape));
    sink.take::<COARSE_THREE>(
        u32::from(b.clusters.coarse) << 8 | u32::from(c.clusters.coarse),
        d.clusters.coarse.into(),
    );
    // The lexicon.
    // What is not there says nothing.
    if c.ended != 0 {
        bits(c.ended, |bit| sink.take::<ENDED>(bit, c.shape.into()));
        sink.take::<ENDED_ALL>(c.ended, c.shape.into());
    }
    if c.begins | c.inside != 0 {
        sink.take::<ENTRIES>(c.begins, c.inside);
        sink.take::<ENTRIES_SHAPES>(c.begins | c.inside, u32::from(c.shape) << 8 | u32::from(d.shape));
    }
    if c.ended | d.begins | d.inside != 0 {
        sink.take::<ENTRIES_AROUND>(c.ended, d.begins | d.inside);
    }
    // The phrase it stands in.
    if c.open != 0 {
        sink.take::<OPEN>(c.open.into(), c.open_distance.into());
        sink.take::<OPEN_SHAPE>(three(c.open, c.open_distance.min(3), c.shape), 0);
        sink.take::<OPEN_COARSE>(u32::from(c.open), c.clusters.coarse.into());
    }
    sink.take::<PLACE>(c.place.into(), 0);
    // What the rules claim.
    if c.claim != 0 {
        sink.take::<CLAIM>(c.claim.into(), 0);
        sink.take::<CLAIM_SHAPE>(c.claim.into(), c.shape.into());
        sink.take::<CLAIM_SHAPES>(c.claim.into(), u32::from(d.shape) << 8 | u32::from(b.shape));
    }
    if c.affix != 0 {
        sink.take::<AFFIX>(c.affix, 0);
    }
    if c.run != u32::MAX {
        let run = &sheet.runs[c.run as usize];
        let (from, to) = (run.tokens.start as usize, run.tokens.end as usize);
        let position = (i - from).min(5) as u32;
        let left = (to - 1 - i).min(5) as u32;
        let atom = |k: Option<usize>| k.and_then(|k| sheet.atoms.get(k)).unwrap_or(&NOTHING);
        let head = atom(from.checked_sub(1));
        let before = atom(from.checked_sub(2));
        let after = atom(Some(to));
        let first = &sheet.atoms[from];
        let last = &sheet.atoms[to - 1];
        sink.take::<RUN_HEAD>(head.word, position.min(2));
        sink.take::<RUN_HEADS>(head.word, before.word);
        sink.take::<RUN_POSITION>(position, left);
        sink.take::<RUN_FIRST>(first.word, position.min(2));
        sink.take::<RUN_AFTER>(after.word, left.min(2));
        sink.take::<RUN_HEAD_MIDDLE>(head.clusters.middle.into(), position.min(2));
        sink.take::<RUN_AFTER_MIDDLE>(after.clusters.middle.into(), left.min(2));
        sink.take::<RUN_ENDED>(first.ended, position.min(1));
        sink.take::<RUN_LAST>(last.word, left.min(1));
        sink.take::<RUN_ENTRIES>(first.begins | first.inside, position.min(2) << 8 | left.min(2));
        sink.take::<RUN_AROUND>(head.clusters.middle.into(), after.clusters.middle.into());
        // The rest of the report.
        let company = evidence.company(run.key);
        bits(company, |bit| sink.take::<COMPANY>(bit, position.min(1)));
        let given = u32::from(evidence.closes_a_name(c.word));
        sink.take::<GIVEN>(given, u32::from(c.shape) << 4 | position.min(1) << 1 | u32::from(left == 0));
    }
}

/// Hands the features of these tokens to `emit`, each with the token that has it.
pub(crate) fn visit(
    sheet: &Sheet,
    evidence: &Evidence,
    tokens: std::ops::Range<usize>,
    emit: &mut impl FnMut(usize, Feature),
) {
    struct Spread<'e, E> {
        tokens: std::ops::Range<usize>,
        at: isize,
        emit: &'e mut E,
    }
    impl<E: FnMut(usize, Feature)> Sink for Spread<'_, E> {
        fn take<const FAMILY: usize>(&mut self, x: u32, y: u32) {
            for (template, to) in FAMILIES[FAMILY] {
                if let Some(token) = self.at.checked_add(*to).and_then(|at| usize::try_from(at).ok())
                    && self.tokens.contains(&token)
                {
                    (self.emit)(token, Feature { template: *template, x, y });
                }
            }
        }
    }
    let reach = REACH as isize;
    for at in tokens.start as isize - reach..tokens.end as isize + reach {
        let mut spread = Spread { tokens: tokens.clone(), at, emit };
        far(sheet, at, &mut spread);
        if let Some(i) = usize::try_from(at).ok().filter(|i| tokens.contains(i)) {
            near(sheet, evidence, i, &mut spread);
        }
    }
}

#[inline(always)]
fn three(a: u8, b: u8, c: u8) -> u32 {
    u32::from(a) << 16 | u32::from(b) << 8 | u32::from(c)
}

/// Calls `each` with the number of every set bit.
#[inline(always)]
fn bits(mut set: u32, mut each: impl FnMut(u32)) {
    while set != 0 {
        each(set.trailing_zeros());
        set &= set - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_of_one_family() {
        let mut templates: Vec<u8> = FAMILIES.iter().flat_map(|family| family.iter().map(|t| t.0)).collect();
        templates.sort_unstable();
        assert_eq!(templates, (0..89).collect::<Vec<u8>>());
        assert!(FAMILIES.iter().flat_map(|family| family.iter()).all(|t| t.1.unsigned_abs() <= REACH));
        assert_eq!(family_of(5), Some((WORD, 3)));
        assert_eq!(family_of(89), None);
    }
}
