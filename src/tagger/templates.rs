//! What the templates of [`features`](super::features) read, in words: for people who ask why a name was tagged.

use super::atoms::{Atom, Sheet};

/// Where a template looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// So many tokens on.
    At(i8),
    /// The first and last words of the run of capitals, and what stands so many tokens before and after it.
    First,
    Last,
    BeforeRun(u8),
    AfterRun,
}

/// What the first of a feature's values is, where it can be said in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing that the spots do not show.
    Shown,
    /// A category of lexicon entries.
    Category,
    /// A category, where the last stands for none.
    Company,
    /// A category plus one, nothing for 0.
    Opened,
    /// What claims the token.
    Claim,
}

/// What a template reads: its name, where it looks, what its value is.
pub(super) type Template = (&'static str, &'static [Spot], Value);

/// The template with this number; none if there is no such.
pub(super) fn template(number: u8) -> Option<Template> {
    use Spot::{AfterRun, At, BeforeRun, First, Last};
    use Value::{Category, Claim, Company, Opened, Shown};
    const AROUND: [[Spot; 1]; 5] = [[At(-2)], [At(-1)], [At(0)], [At(1)], [At(2)]];
    let around = |first: u8| -> &'static [Spot] { &AROUND[usize::from(number - first)] };
    Some(match number {
        0 => ("any word", &[At(0)], Shown),
        1 => ("word", &[At(0)], Shown),
        2 => ("word and its case", &[At(0)], Shown),
        3 => ("word before", &[At(-1)], Shown),
        4 => ("word after", &[At(1)], Shown),
        5 => ("second word before", &[At(-2)], Shown),
        6 => ("second word after", &[At(2)], Shown),
        7 => ("third word before", &[At(-3)], Shown),
        8 => ("third word after", &[At(3)], Shown),
        9 => ("words", &[At(-1), At(0)], Shown),
        10 => ("words", &[At(0), At(1)], Shown),
        11 => ("words before", &[At(-2), At(-1)], Shown),
        12 => ("words after", &[At(1), At(2)], Shown),
        13 => ("words around", &[At(-1), At(1)], Shown),
        14 => ("case", &[At(0)], Shown),
        15 => ("cases", &[At(-1), At(0)], Shown),
        16 => ("cases", &[At(0), At(1)], Shown),
        17 => ("cases", &[At(-1), At(0), At(1)], Shown),
        18 => ("cases", &[At(-2), At(-1), At(0)], Shown),
        19 => ("cases", &[At(0), At(1), At(2)], Shown),
        20 => ("cases", &[At(-2), At(-1), At(0), At(1), At(2)], Shown),
        21 => ("case and place in the sentence", &[At(0)], Shown),
        22 => ("use in names", &[At(0)], Shown),
        23 => ("use in names, word before", &[At(-1)], Shown),
        24 => ("use in names, word after", &[At(1)], Shown),
        25 => ("uses in names", &[At(-1), At(0)], Shown),
        26 => ("uses in names", &[At(0), At(1)], Shown),
        27 => ("uses in names", &[At(-1), At(0), At(1)], Shown),
        28..=32 => ("words like", around(28), Shown),
        33..=37 => ("words roughly like", around(33), Shown),
        38..=42 => ("words much like", around(38), Shown),
        43 => ("words like", &[At(-1), At(0)], Shown),
        44 => ("words like", &[At(0), At(1)], Shown),
        45 => ("words roughly like, and cases", &[At(-1), At(0), At(1)], Shown),
        46 => ("words roughly like", &[At(-1), At(0), At(1)], Shown),
        47 => ("words like", &[At(-2), At(-1)], Shown),
        48 => ("words like", &[At(1), At(2)], Shown),
        49..=53 => ("an entry begins", around(49), Category),
        54..=58 => ("an entry goes on", around(54), Category),
        59 => ("an entry ends before", &[At(-1)], Category),
        60 => ("an entry ends", &[At(0)], Category),
        61 => ("an entry ends two before", &[At(-2)], Category),
        62 => ("entries that begin and go on", &[At(0)], Shown),
        63 => ("entries that end before", &[At(-1)], Shown),
        64 => ("entries, and cases", &[At(0), At(1)], Shown),
        65 => ("entries that end before and begin after", &[At(-1), At(1)], Shown),
        66 => ("a phrase was opened", &[At(0)], Opened),
        67 => ("a phrase was opened, and case", &[At(0)], Opened),
        68 => ("a phrase was opened, and words roughly like", &[At(0)], Opened),
        69 => ("place in the sentence", &[At(0)], Shown),
        70 => ("first and last letters", &[At(0)], Shown),
        71 => ("word before the capitals", &[BeforeRun(1)], Shown),
        72 => ("words before the capitals", &[BeforeRun(2), BeforeRun(1)], Shown),
        73 => ("place among the capitals", &[First, Last], Shown),
        74 => ("first of the capitals", &[First], Shown),
        75 => ("word after the capitals", &[AfterRun], Shown),
        76 => ("before the capitals, words like", &[BeforeRun(1)], Shown),
        77 => ("after the capitals, words like", &[AfterRun], Shown),
        78 => ("entries that end before the capitals", &[BeforeRun(1)], Shown),
        79 => ("last of the capitals", &[Last], Shown),
        80 => ("entries at the first of the capitals", &[First], Shown),
        81 => ("around the capitals, words like", &[BeforeRun(1), AfterRun], Shown),
        82 => ("before the same capitals elsewhere", &[First], Company),
        83 => ("closes a full name elsewhere", &[At(0)], Shown),
        84 => ("what a rule makes of it", &[At(0)], Claim),
        85 => ("what rules make of them", &[At(-1), At(0)], Claim),
        86 => ("what rules make of them", &[At(0), At(1)], Claim),
        87 => ("what a rule makes of it, and case", &[At(0)], Claim),
        88 => ("what a rule makes of it, and cases around", &[At(-1), At(0), At(1)], Claim),
        _ => return None,
    })
}

/// The tokens that a template's spots are, seen from token `i`, in text order; spots beyond the text are none.
pub(super) fn tokens(sheet: &Sheet, i: usize, spots: &[Spot]) -> Vec<usize> {
    let run =
        sheet.atoms.get(i).and_then(|atom: &Atom| sheet.runs.get(atom.run as usize)).map(|run| run.tokens.range());
    let token = |spot: &Spot| match *spot {
        Spot::At(on) => i.checked_add_signed(on.into()),
        Spot::First => Some(run.clone()?.start),
        Spot::Last => run.clone()?.end.checked_sub(1),
        Spot::BeforeRun(before) => run.clone()?.start.checked_sub(before.into()),
        Spot::AfterRun => Some(run.clone()?.end),
    };
    let mut tokens: Vec<usize> = spots.iter().filter_map(token).filter(|at| *at < sheet.atoms.len()).collect();
    tokens.dedup();
    tokens
}
