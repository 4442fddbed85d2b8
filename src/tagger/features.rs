//! Features: the templates that turn atoms into hashed integers. One implementation, for training and for tagging.

use super::atoms::{Atom, Sheet};
use super::evidence::Evidence;

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
};

/// Hands every feature of token `i` to `emit`.
#[inline]
pub(crate) fn visit(sheet: &Sheet, evidence: &Evidence, i: usize, emit: &mut impl FnMut(u32)) {
    templates(sheet, evidence, i, &mut |template, x, y| emit(feature(template, x, y)));
}

/// Hands the features of token `i` to `f` as they are before they are mixed: template and values.
#[inline]
pub(super) fn templates(sheet: &Sheet, evidence: &Evidence, i: usize, f: &mut impl FnMut(u8, u32, u32)) {
    let at = |d: isize| -> &Atom { i.checked_add_signed(d).and_then(|k| sheet.atoms.get(k)).unwrap_or(&NOTHING) };
    let (a, b, c, d, e) = (at(-2), at(-1), at(0), at(1), at(2));

    f(0, 0, 0);
    // Words and pairs of words.
    f(1, c.word, 0);
    f(2, c.word, u32::from(c.shape));
    f(3, b.word, 0);
    f(4, d.word, 0);
    f(5, a.word, 0);
    f(6, e.word, 0);
    f(7, at(-3).word, 0);
    f(8, at(3).word, 0);
    f(9, b.word, c.word);
    f(10, c.word, d.word);
    f(11, a.word, b.word);
    f(12, d.word, e.word);
    f(13, b.word, d.word);
    // Shapes.
    f(14, c.shape.into(), 0);
    f(15, b.shape.into(), c.shape.into());
    f(16, c.shape.into(), d.shape.into());
    f(17, three(b.shape, c.shape, d.shape), 0);
    f(18, three(a.shape, b.shape, c.shape), 0);
    f(19, three(c.shape, d.shape, e.shape), 0);
    f(20, three(a.shape, b.shape, c.shape), u32::from(d.shape) << 8 | u32::from(e.shape));
    f(21, three(c.shape, c.place, 0), 0);
    // Habits in names.
    f(22, c.habit.into(), c.shape.into());
    f(23, b.habit.into(), b.shape.into());
    f(24, d.habit.into(), d.shape.into());
    f(25, three(b.habit, c.habit, c.shape), 0);
    f(26, three(c.habit, d.habit, c.shape), 0);
    f(27, three(b.habit, c.habit, d.habit), c.shape.into());
    // Clusters.
    for (n, atom) in [a, b, c, d, e].into_iter().enumerate() {
        f(28 + n as u8, atom.clusters.middle.into(), 0);
        f(33 + n as u8, atom.clusters.coarse.into(), 0);
        f(38 + n as u8, atom.clusters.fine.into(), 0);
    }
    f(43, b.clusters.middle.into(), c.clusters.middle.into());
    f(44, c.clusters.middle.into(), d.clusters.middle.into());
    f(45, b.clusters.coarse.into(), u32::from(c.shape) << 8 | u32::from(d.shape));
    f(46, u32::from(b.clusters.coarse) << 8 | u32::from(c.clusters.coarse), d.clusters.coarse.into());
    f(47, a.clusters.middle.into(), b.clusters.middle.into());
    f(48, d.clusters.middle.into(), e.clusters.middle.into());
    // The lexicon.
    for (n, atom) in [a, b, c, d, e].into_iter().enumerate() {
        bits(atom.begins, |bit| f(49 + n as u8, bit, 0));
        bits(atom.inside, |bit| f(54 + n as u8, bit, 0));
    }
    bits(c.ended, |bit| f(59, bit, c.shape.into()));
    bits(d.ended, |bit| f(60, bit, 0));
    bits(b.ended, |bit| f(61, bit, c.shape.into()));
    f(62, c.begins, c.inside);
    f(63, c.ended, c.shape.into());
    f(64, c.begins | c.inside, u32::from(c.shape) << 8 | u32::from(d.shape));
    f(65, c.ended, d.begins | d.inside);
    // The phrase it stands in.
    f(66, c.open.into(), c.open_distance.into());
    f(67, three(c.open, c.open_distance.min(3), c.shape), 0);
    f(68, u32::from(c.open), c.clusters.coarse.into());
    f(69, c.place.into(), 0);
    // What the rules claim.
    f(84, c.claim.into(), 0);
    f(85, b.claim.into(), c.claim.into());
    f(86, c.claim.into(), d.claim.into());
    f(87, c.claim.into(), c.shape.into());
    f(88, c.claim.into(), u32::from(d.shape) << 8 | u32::from(b.shape));
    if c.affix != 0 {
        f(70, c.affix, 0);
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
        f(71, head.word, position.min(2));
        f(72, head.word, before.word);
        f(73, position, left);
        f(74, first.word, position.min(2));
        f(75, after.word, left.min(2));
        f(76, head.clusters.middle.into(), position.min(2));
        f(77, after.clusters.middle.into(), left.min(2));
        f(78, first.ended, position.min(1));
        f(79, last.word, left.min(1));
        f(80, first.begins | first.inside, position.min(2) << 8 | left.min(2));
        f(81, head.clusters.middle.into(), after.clusters.middle.into());
        // The rest of the report.
        let company = evidence.company(run.key);
        bits(company, |bit| f(82, bit, position.min(1)));
        let given = u32::from(evidence.closes_a_name(c.word));
        f(83, given, u32::from(c.shape) << 4 | position.min(1) << 1 | u32::from(left == 0));
    }
}

/// A feature's number: template and values, mixed. Two features that meet in 32 bits share their weights, in training as
/// in tagging; with some ten thousand features that have weights, that is one token in many.
#[inline]
pub(super) fn feature(template: u8, x: u32, y: u32) -> u32 {
    let values = u64::from(y) << 32 | u64::from(x);
    let mixed = (values ^ u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    ((mixed ^ mixed >> 32).wrapping_mul(0xff51_afd7_ed55_8ccd) >> 32) as u32
}

#[inline]
fn three(a: u8, b: u8, c: u8) -> u32 {
    u32::from(a) << 16 | u32::from(b) << 8 | u32::from(c)
}

/// Calls `each` with the number of every set bit.
#[inline]
fn bits(mut set: u32, mut each: impl FnMut(u32)) {
    while set != 0 {
        each(set.trailing_zeros());
        set &= set - 1;
    }
}
