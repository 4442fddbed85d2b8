//! Which mentions of people speak of one person.
//!
//! Mentions with the same words are one. A mention that is a part of longer names of the report (`ông Bang` after
//! `Lê Văn Bang`, `Abe` after `Shinzo Abe`) is the one of them who fits by gender and was spoken of last, or, if none was
//! yet, who comes first. A surname alone (`ông Lý` for `Lý Văn Khoa`) is the only one in the report whose name it opens.
//! What stays open is a person of its own: a wrong link is worse than none.

use super::address::{Address, Addresses, Gender};
use super::rivals::{Rivals, Sighting};
use super::words::{self, ByHash, Word};
use crate::extract::{Context, PersonDraft};
use crate::lexicon::WordId;
use crate::segment::TokenRange;

/// A name's last words that may stand for it: at most so many.
const MAX_PART: usize = 4;

/// The entity of each mention, counted from 0 in no order that matters.
pub(super) fn entities(cx: &Context<'_>, people: &[PersonDraft]) -> Vec<u32> {
    if people.is_empty() {
        return Vec::new();
    }
    let mut book = Book::new(cx, people.len());
    let mentions = book.read(people);
    book.relate();
    book.introduce(&mentions);
    (0..mentions.len()).map(|at| book.entity(&mentions, at)).collect()
}

/// One mention, as it is compared.
struct Mention {
    form: usize,
    sentence: u32,
    address: Address,
    credit: bool,
}

/// A row of words that names somebody in the report.
#[derive(Clone, Copy)]
struct Form {
    /// Where it stands first.
    tokens: TokenRange,
    words: usize,
    gender: Gender,
    /// Whether it is more than a credit somewhere.
    told: bool,
    /// Who may be meant by it, as it closes longer names, or opens them: indices of [`Book::rivals`].
    closes: Option<u32>,
    opens: Option<u32>,
    /// The rivals among whom the person of this name is: for its last words, and for its first.
    among: [Option<u32>; MAX_PART + 2],
    /// Who has this name and no other: by gender, for one word; else one for all.
    own: [Option<u32>; 3],
}

impl Form {
    /// Whether people are known by it: a name in full.
    fn is_full(&self) -> bool {
        self.words > 1 && self.closes.is_none() && self.told
    }
}

/// A person.
struct Entity {
    form: usize,
    /// Ranks and offices at the mentions in full, as many as are kept.
    badges: [Option<u64>; 4],
}

/// What is known of the report's people.
struct Book<'c, 'a> {
    cx: &'c Context<'a>,
    /// Forms by the hash of their words.
    known: ByHash<usize>,
    forms: Vec<Form>,
    rivals: Vec<Rivals>,
    people: Vec<Entity>,
}

impl<'c, 'a> Book<'c, 'a> {
    fn new(cx: &'c Context<'a>, size: usize) -> Self {
        Self { cx, known: words::by_hash(size), forms: Vec::new(), rivals: Vec::new(), people: Vec::new() }
    }

    /// Reads mentions into forms.
    fn read(&mut self, people: &[PersonDraft]) -> Vec<Mention> {
        let addresses = Addresses::known();
        let mut sentences = self.cx.segments.sentences().iter().zip(0..).peekable();
        let mut buffer = Vec::new();
        let mention = |person: &PersonDraft| {
            while sentences.next_if(|(sentence, _)| sentence.end <= person.name.start).is_some() {}
            words::read(self.cx, person.name, &mut buffer);
            let next = self.forms.len();
            let form = *self.known.entry(words::hash(buffer.iter().copied())).or_insert(next);
            if form == next {
                self.forms.push(Form {
                    tokens: person.name,
                    words: buffer.len(),
                    gender: Gender::Unknown,
                    told: false,
                    closes: None,
                    opens: None,
                    among: [None; MAX_PART + 2],
                    own: [None; 3],
                });
            }
            let address = addresses.read(self.cx, person);
            self.forms[form].gender = self.forms[form].gender.and(address.gender);
            self.forms[form].told |= !person.credit;
            Mention { form, sentence: sentences.peek().map_or(0, |s| s.1), address, credit: person.credit }
        };
        people.iter().map(mention).collect()
    }

    /// Finds for every name in full the shorter forms that may stand for it.
    fn relate(&mut self) {
        let words::Known { thi, van, .. } = *words::known();
        let mut buffer: Vec<Word> = Vec::new();
        for at in 0..self.forms.len() {
            let Form { tokens, words, told, gender, .. } = self.forms[at];
            if words < 2 || !told {
                continue;
            }
            words::read(self.cx, tokens, &mut buffer);
            let foreign = self.is_foreign(tokens);
            if gender == Gender::Unknown {
                self.forms[at].gender = match buffer[1] {
                    // `bà Melina` tells of `Melina Holt`.
                    _ if foreign => self.gender_of(words::hash([buffer[0]])),
                    middle if middle == thi && words > 2 => Gender::Female,
                    middle if middle == van && words > 2 => Gender::Male,
                    _ => Gender::Unknown,
                };
            }
            let mut among = [None; MAX_PART + 2];
            for part in 1..=MAX_PART.min(words - 1) {
                among[part - 1] = self.closing(words::hash(buffer[words - part..].iter().copied()));
            }
            if words > 2 && foreign {
                // `Donald Trump` after `Donald John Trump`.
                among[MAX_PART] = self.closing(words::hash([buffer[0], buffer[words - 1]]));
            }
            among[MAX_PART + 1] = self.opening(words::hash([buffer[0]]));
            self.forms[at].among = among;
        }
    }

    /// What is told of the form with this hash.
    fn gender_of(&self, hash: u64) -> Gender {
        self.known.get(&hash).map_or(Gender::Unknown, |&form| self.forms[form].gender)
    }

    /// The rivals for the form with this hash as the end of their names, if there is such a form.
    fn closing(&mut self, hash: u64) -> Option<u32> {
        let form = *self.known.get(&hash)?;
        Some(*self.forms[form].closes.get_or_insert_with(|| add(&mut self.rivals)))
    }

    /// The same for the form that opens their names.
    fn opening(&mut self, hash: u64) -> Option<u32> {
        let form = *self.known.get(&hash)?;
        Some(*self.forms[form].opens.get_or_insert_with(|| add(&mut self.rivals)))
    }

    /// Whether a name starts with a word that is no Vietnamese syllable.
    fn is_foreign(&self, name: TokenRange) -> bool {
        let first = self.cx.segments.tokens()[name.start as usize].word();
        first == WordId::UNKNOWN || self.cx.lexicon.info(first).counts.lower == 0
    }

    /// Makes everybody known who is named in full anywhere.
    fn introduce(&mut self, mentions: &[Mention]) {
        for (at, mention) in mentions.iter().enumerate() {
            let form = &self.forms[mention.form];
            if mention.credit || !form.is_full() {
                continue;
            }
            let (gender, among) = (form.gender, form.among);
            let entity = self.own(mention.form, gender);
            let badges = &mut self.people[entity as usize].badges;
            for badge in mention.address.badges.into_iter().flatten() {
                if let Some(free) = badges.iter_mut().find(|b| b.is_none_or(|b| b == badge)) {
                    *free = Some(badge);
                }
            }
            for rivals in among.into_iter().flatten() {
                self.rivals[rivals as usize]
                    .introduce(gender, Sighting { entity, mention: at as u32, sentence: mention.sentence });
            }
        }
    }

    /// Who is meant by a mention; those before it were asked for before.
    fn entity(&mut self, mentions: &[Mention], at: usize) -> u32 {
        let mention = &mentions[at];
        let Some(entity) = self.meant(mention).filter(|_| !mention.credit) else {
            return self.own(mention.form, mention.address.gender);
        };
        let form = &self.forms[self.people[entity as usize].form];
        let (gender, among) = (form.gender, form.among);
        for rivals in among.into_iter().flatten() {
            self.rivals[rivals as usize]
                .see(gender, Sighting { entity, mention: at as u32, sentence: mention.sentence });
        }
        entity
    }

    /// The person named in full who is meant.
    fn meant(&self, mention: &Mention) -> Option<u32> {
        let form = &self.forms[mention.form];
        let Address { gender, familiar, uncle, badges } = mention.address;
        if form.is_full() {
            return form.own[0];
        }
        if let Some(closes) = form.closes {
            let bears = |entity: u32| {
                let have = &self.people[entity as usize].badges;
                badges.iter().flatten().any(|badge| have.contains(&Some(*badge)))
            };
            return self.rivals[closes as usize].meant(gender, bears);
        }
        let opens = self.rivals[form.opens.filter(|_| form.words == 1)? as usize];
        match familiar {
            false => opens.only(gender),
            true if uncle => self.uncle_ho(mention.form),
            true => None,
        }
    }

    /// `Bác Hồ`, where the report has the full name: no other `Hồ` is called so.
    fn uncle_ho(&self, form: usize) -> Option<u32> {
        let full = words::known().uncle;
        let called = *self.known.get(&words::hash([full[0]]))? == form;
        let full = &self.forms[*self.known.get(&words::hash(full))?];
        full.own[0].filter(|_| called && full.is_full())
    }

    /// The person who has just this form for a name: one, if it is of several words; `anh Bang` and `chị Bang` are two.
    fn own(&mut self, form: usize, gender: Gender) -> u32 {
        let Form { words, own, .. } = self.forms[form];
        let class = if words > 1 { 0 } else { gender as usize };
        let known = match gender {
            _ if words > 1 => own[0],
            Gender::Unknown => own.into_iter().flatten().next(),
            // Who was named without a gender first is claimed by the first mention that has one.
            Gender::Male => own[1].or(own[0].filter(|_| own[2] != own[0])),
            Gender::Female => own[2].or(own[0].filter(|_| own[1] != own[0])),
        };
        let entity = known.unwrap_or(self.people.len() as u32);
        if known.is_none() {
            self.people.push(Entity { form, badges: [None; 4] });
        }
        self.forms[form].own[class] = Some(entity);
        entity
    }
}

/// New rivals, by index.
fn add(rivals: &mut Vec<Rivals>) -> u32 {
    rivals.push(Rivals::default());
    rivals.len() as u32 - 1
}
