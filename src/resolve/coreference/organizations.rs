//! Which mentions of bodies speak of one body.
//!
//! Mentions with the same words are one, with `UBND` for `Ủy ban nhân dân`. A shorter name (`UBND tỉnh`, `Công ty Sao
//! Mai`, `Sao Mai`, `Bộ Giáo dục`) is the only body of the report that it can be short for; an acronym is the body that
//! stands before or after it in brackets, or the only one whose words begin with its letters. A name that is short for
//! several is a body of its own.

use super::body::{self, Name};
use super::words::{self, ByHash};
use crate::extract::{Context, OrganizationDraft};
use crate::segment::TokenRange;

/// The entity of each mention, counted from 0 in no order that matters.
pub(super) fn entities(cx: &Context<'_>, bodies: &[OrganizationDraft]) -> Vec<u32> {
    if bodies.is_empty() {
        return Vec::new();
    }
    let mut book = Book::new(cx, bodies.len());
    let mentions: Vec<u32> = bodies.iter().map(|body| book.read(body.tokens)).collect();
    book.explain(bodies, &mentions);
    book.relate();
    mentions.into_iter().map(|form| book.same.root(form)).collect()
}

/// Which forms are one body's: a forest, in which every form leads to another of the same body or is the root.
#[derive(Default)]
struct Same(Vec<u32>);

impl Same {
    fn root(&mut self, form: u32) -> u32 {
        let mut at = form as usize;
        while self.0[at] as usize != at {
            self.0[at] = self.0[self.0[at] as usize];
            at = self.0[at] as usize;
        }
        at as u32
    }

    fn join(&mut self, form: u32, other: u32) {
        let (form, other) = (self.root(form), self.root(other));
        self.0[form.max(other) as usize] = form.min(other);
    }
}

/// The body that a form is short for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Candidate {
    #[default]
    None,
    One(u32),
    Several,
}

/// A row of words that names a body in the report.
#[derive(Clone, Copy)]
struct Form {
    /// Where it stands first.
    tokens: TokenRange,
    words: usize,
    /// What it is short for by its words, by its letters, and as it breaks off.
    short: [Candidate; 3],
}

const BY_WORDS: usize = 0;
const BY_LETTERS: usize = 1;
const BY_STUB: usize = 2;

struct Book<'c, 'a> {
    cx: &'c Context<'a>,
    /// Forms by the hash of their words, and acronyms by that of their letters.
    known: ByHash<u32>,
    acronyms: ByHash<u32>,
    forms: Vec<Form>,
    same: Same,
    name: Name,
}

impl<'c, 'a> Book<'c, 'a> {
    fn new(cx: &'c Context<'a>, size: usize) -> Self {
        Self {
            cx,
            known: words::by_hash(size),
            acronyms: words::by_hash(0),
            forms: Vec::new(),
            same: Same::default(),
            name: Name::default(),
        }
    }

    /// The form of a mention.
    fn read(&mut self, tokens: TokenRange) -> u32 {
        self.name.read(self.cx, tokens);
        let next = self.forms.len() as u32;
        let form = *self.known.entry(self.name.hash()).or_insert(next);
        if form == next {
            self.forms.push(Form { tokens, words: self.name.words.len(), short: Default::default() });
            self.same.0.push(next);
            if let Some(letters) = body::acronym(self.cx, tokens) {
                self.acronyms.entry(letters).or_insert(next);
            }
        }
        form
    }

    /// Joins what brackets join: `Trung tâm Nghiên cứu Rạng Đông (RDRC)`, `RDRC (Trung tâm Nghiên cứu Rạng Đông)`.
    fn explain(&mut self, bodies: &[OrganizationDraft], mentions: &[u32]) {
        let tokens = self.cx.segments.tokens();
        for (pair, forms) in bodies.windows(2).zip(mentions.windows(2)) {
            let (outside, inside) = (pair[0].tokens, pair[1].tokens);
            let (open, close) = (outside.end as usize, inside.end as usize);
            let bracketed = inside.start as usize == open + 1
                && tokens[open].is_mark(b'(')
                && tokens.get(close).is_some_and(|t| t.is_mark(b')'));
            if !bracketed {
                continue;
            }
            let acronyms = [outside, inside].map(|name| body::acronym(self.cx, name).is_some());
            match acronyms {
                [false, true] if !self.names_another(inside, outside) => self.same.join(forms[0], forms[1]),
                [true, false] if !self.names_another(outside, inside) => self.same.join(forms[0], forms[1]),
                _ => {}
            }
        }
    }

    /// Whether an acronym is known for a body that starts with another word: `Cục Quản lý Dược (BYT)`.
    fn names_another(&self, acronym: TokenRange, name: TokenRange) -> bool {
        let first = |tokens: TokenRange| &self.cx.segments.tokens()[tokens.start as usize];
        let issuer = self.cx.lexicon.issuer(self.cx.segments.text_of(first(acronym)));
        let known = issuer.and_then(|full| full.split(' ').next()).map(|word| self.cx.lexicon.id_of(word));
        known.is_some_and(|word| word != first(name).word())
    }

    /// Finds what each form is short for. Longer names come first: a name offers itself to shorter ones once it is known
    /// for what it is short itself.
    fn relate(&mut self) {
        if self.forms.len() < 2 {
            return;
        }
        for form in longest_first(&self.forms) {
            self.join_candidate(form, &[BY_WORDS, BY_LETTERS]);
            self.offer(form);
        }
        for form in 0..self.forms.len() as u32 {
            self.join_candidate(form, &[BY_STUB]);
        }
    }

    /// Joins a form with the body that it is short for, in the first of these ways in which there is one.
    fn join_candidate(&mut self, form: u32, ways: &[usize]) {
        let short = self.forms[form as usize].short;
        if let Some(Candidate::One(body)) = ways.iter().map(|&way| short[way]).find(|c| *c != Candidate::None) {
            self.same.join(form, body);
        }
    }

    /// Offers a body to all forms that may be short for it.
    fn offer(&mut self, form: u32) {
        let tokens = self.forms[form as usize].tokens;
        if tokens.len() < 2 {
            return;
        }
        let body = self.same.root(form);
        let Self { cx, known, acronyms, forms, same, name } = self;
        name.read(cx, tokens);
        let mut to = |short: Option<&u32>, way: usize| {
            let Some(&short) = short.filter(|short| **short != form) else { return };
            let candidate = &mut forms[short as usize].short[way];
            *candidate = match *candidate {
                Candidate::None => Candidate::One(body),
                Candidate::One(other) if same.root(other) == same.root(body) => Candidate::One(other),
                _ => Candidate::Several,
            };
        };
        name.shorter(|hash| to(known.get(&hash), BY_WORDS));
        if let Some(stub) = name.stub_hash() {
            to(known.get(&stub), BY_STUB);
        }
        if let Some(initials) = body::initials(cx, tokens).filter(|_| !acronyms.is_empty()) {
            to(acronyms.get(&initials), BY_LETTERS);
        }
    }
}

/// The forms by their number of words, each number in the order of the text: one pass to count, one to place.
fn longest_first(forms: &[Form]) -> Vec<u32> {
    let longest = forms.iter().map(|f| f.words).max().unwrap_or(0);
    let mut starts = vec![0u32; longest + 2];
    forms.iter().for_each(|form| starts[longest - form.words + 1] += 1);
    (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
    let mut order = vec![0; forms.len()];
    for (form, at) in forms.iter().zip(0u32..) {
        let place = &mut starts[longest - form.words];
        order[*place as usize] = at;
        *place += 1;
    }
    order
}
