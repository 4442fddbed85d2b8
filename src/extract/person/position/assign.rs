//! Which office is whose: one walk over a sentence's [`Element`]s.
//!
//! Four ways lead from an office to a person: it stands right before the name (`Chủ tịch UBND xã Lê Văn Mẫu`), after
//! it (`Lê Văn Mẫu - Chủ tịch UBND xã, Bí thư Đảng ủy`), a list shares it (`các ca sĩ A, B và C`), or a verb gives it
//! (`được bầu làm Chủ tịch UBND xã`).

use super::element::{Element, Office};
use crate::extract::PersonDraft;
use crate::lexicon::Cue;
use crate::segment::TokenRange;

/// How many elements a look ahead takes in.
const AHEAD: usize = 12;

/// Offices given to people: the person's index and the office.
pub(super) type Given = Vec<(usize, Office)>;

/// Whether the next office goes to the person met last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// No: other words stand between.
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

/// What stands between an office and the person it waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Nothing,
    Comma,
    Joined,
}

/// The walk's state.
struct Walk<'e> {
    elements: &'e [Element],
    given: &'e mut Given,
    /// The person met last, and whether the next office is theirs.
    holder: Option<usize>,
    link: Link,
    /// Whether the holder has offices that stand before the name.
    preceded: bool,
    /// Whether a verb gave the office given last: a list of them may use semicolons.
    by_verb: bool,
    /// A verb was met whose person is still to come.
    verb_waits: bool,
    /// Offices that wait for a person, and what stands after them.
    waiting: Vec<Office>,
    gap: Gap,
    /// Offices that every person of a list has.
    shared: Vec<Office>,
    /// The honorific before the waiting offices or the list.
    honorific: Option<TokenRange>,
    /// Particulars were met since the person.
    particulars: bool,
    /// What was before the brackets that are open.
    outside: Vec<(Option<usize>, Link, bool)>,
}

/// Gives the offices of a sentence to its people; people without a prefix get the one before their offices.
pub(super) fn walk(elements: &[Element], given: &mut Given, people: &mut [PersonDraft]) {
    let mut walk = Walk {
        elements,
        given,
        holder: None,
        link: Link::Cut,
        preceded: false,
        by_verb: false,
        verb_waits: false,
        waiting: Vec::new(),
        gap: Gap::Nothing,
        shared: Vec::new(),
        honorific: None,
        particulars: false,
        outside: Vec::new(),
    };
    for at in 0..elements.len() {
        match elements[at] {
            Element::Person { person, addressed } => walk.person(person, addressed, people),
            Element::Office(office) => walk.office(at, office),
            Element::Honorific { tokens, plural } => walk.honorific(tokens, plural),
            Element::Mark(mark) => walk.mark(at, mark),
            Element::Cue(cue) => walk.cue(at, cue),
            Element::Name => walk.name(),
            Element::Other(words) => walk.other(at, words),
        }
    }
}

impl Walk<'_> {
    fn next(&self, at: usize) -> Option<Element> {
        self.elements.get(at + 1).copied()
    }

    fn give(&mut self, person: usize, office: Office) {
        self.given.push((person, office));
    }

    fn person(&mut self, person: usize, addressed: bool, people: &mut [PersonDraft]) {
        let reached = self.gap != Gap::Comma || addressed || self.verb_waits;
        self.preceded = !self.waiting.is_empty() && reached;
        if self.preceded {
            let waiting = std::mem::take(&mut self.waiting);
            for office in &waiting {
                self.give(person, *office);
            }
            if waiting.iter().any(|office| office.plural) {
                self.shared = waiting;
            } else {
                self.share(person);
            }
        } else {
            self.share(person);
        }
        if let Some(honorific) = self.honorific.take() {
            if people[person].prefix.is_none() {
                people[person].prefix = Some(honorific);
            }
        }
        self.waiting.clear();
        self.verb_waits = false;
        self.by_verb = false;
        self.particulars = false;
        self.holder = Some(person);
        self.link = Link::Named;
    }

    fn share(&mut self, person: usize) {
        for at in 0..self.shared.len() {
            self.give(person, self.shared[at]);
        }
    }

    fn office(&mut self, at: usize, office: Office) {
        if office.plural {
            self.waiting = vec![office];
            self.gap = Gap::Nothing;
            self.shared.clear();
            self.link = Link::Cut;
            return;
        }
        if let (Link::Open, Some(holder)) = (self.link, self.holder) {
            if self.by_verb && !self.adjoins_person(at) || !self.belongs_to_next(at) {
                self.give(holder, office);
                self.link = Link::Given;
                self.waiting.clear();
                return;
            }
        }
        if self.waiting.iter().any(|w| w.plural) {
            self.shared = std::mem::take(&mut self.waiting);
        }
        self.waiting.push(office);
        self.gap = Gap::Nothing;
        self.link = Link::Cut;
    }

    fn adjoins_person(&self, at: usize) -> bool {
        matches!(self.next(at), Some(Element::Person { .. }))
    }

    /// Whether the office at `at` leads to the person after it rather than to the one before.
    fn belongs_to_next(&self, at: usize) -> bool {
        let mut offices = 1;
        for ahead in at + 1..self.elements.len().min(at + AHEAD) {
            match self.elements[ahead] {
                Element::Person { .. } => {
                    return match self.elements[ahead - 1] {
                        Element::Office(_) => offices == 1 || self.preceded,
                        Element::Mark(b'-') => offices == 1 && self.preceded,
                        _ => false,
                    };
                }
                Element::Office(next) if !next.plural => offices += 1,
                Element::Mark(b',' | b'-') | Element::Cue(Cue::Also) => {}
                _ => return false,
            }
        }
        false
    }

    fn honorific(&mut self, tokens: TokenRange, plural: bool) {
        self.link = Link::Cut;
        if plural {
            self.shared.clear();
        }
        if self.waiting.is_empty() {
            self.honorific = Some(tokens);
        }
    }

    fn mark(&mut self, at: usize, mark: u8) {
        match mark {
            b',' | b'-' => {
                self.gap = if mark == b',' { Gap::Comma } else { Gap::Joined };
                let inside = !self.outside.is_empty() && self.holder.is_some();
                if self.link != Link::Cut || inside {
                    self.link = Link::Open;
                }
            }
            b';' => self.semicolon(at),
            b':' => {
                self.gap = Gap::Joined;
                if !(self.link == Link::Open && self.by_verb) {
                    self.link = Link::Cut;
                }
            }
            b'(' => {
                self.outside.push((self.holder, self.link, self.preceded));
                self.link = if self.link == Link::Cut { Link::Cut } else { Link::Open };
            }
            _ => {
                if let Some((holder, link, preceded)) = self.outside.pop() {
                    (self.holder, self.preceded) = (holder, preceded);
                    self.link = if link == Link::Open { Link::Named } else { link };
                }
            }
        }
    }

    fn semicolon(&mut self, at: usize) {
        self.waiting.clear();
        self.honorific = None;
        let lists_offices = self.link == Link::Given && self.by_verb || !self.outside.is_empty();
        if lists_offices && matches!(self.next(at), Some(Element::Office(_))) && !self.adjoins_person(at + 1) {
            self.link = Link::Open;
            return;
        }
        self.link = Link::Cut;
        // `các Ủy viên Bộ Chính trị: A, Chủ tịch nước; B, Thủ tướng`.
        let lists_people = matches!(self.next(at), Some(Element::Person { .. })) && !self.preceded;
        if !lists_people {
            self.shared.clear();
        }
    }

    fn cue(&mut self, at: usize, cue: Cue) {
        match cue {
            Cue::Also => {
                self.gap = Gap::Nothing;
                if self.link != Link::Cut {
                    self.link = Link::Open;
                }
            }
            Cue::And => {
                let more = self.link == Link::Given && matches!(self.next(at), Some(Element::Office(_)));
                self.link = if more { Link::Open } else { Link::Cut };
                self.waiting.clear();
            }
            Cue::Is | Cue::By | Cue::Such => {
                self.gap = Gap::Joined;
                if cue == Cue::Is && matches!(self.link, Link::Named | Link::Given | Link::Open) {
                    self.link = Link::Open;
                    self.by_verb = true;
                } else if !(self.link == Link::Open && self.by_verb) {
                    self.link = Link::Cut;
                }
            }
            Cue::Takes => {
                self.waiting.clear();
                self.gap = Gap::Joined;
                self.by_verb = true;
                self.link = if self.holder.is_some() { Link::Open } else { Link::Cut };
                self.verb_waits = self.holder.is_none();
            }
            Cue::Bio | Cue::Term => {
                if self.link != Link::Cut {
                    self.link = Link::Aside;
                    self.particulars = true;
                }
            }
            Cue::Now | Cue::Plural => {}
            Cue::With | Cue::Of | Cue::This | Cue::Stop => self.cut(),
        }
    }

    fn cut(&mut self) {
        self.link = Link::Cut;
        self.waiting.clear();
        self.honorific = None;
        self.shared.clear();
        self.by_verb = false;
    }

    /// A body or place that belongs to no office.
    fn name(&mut self) {
        if self.link == Link::Aside || self.particulars && self.link == Link::Open {
            self.link = Link::Aside;
        } else {
            self.cut();
        }
    }

    fn other(&mut self, at: usize, words: usize) {
        // `tiền đạo 23 tuổi Lê Văn Mẫu`, `Chủ tịch khóa VIII Lê Văn Mẫu`.
        let aside = !self.waiting.is_empty()
            && words == 1
            && (matches!(self.next(at), Some(Element::Cue(Cue::Bio)))
                || at > 0 && matches!(self.elements[at - 1], Element::Cue(Cue::Term)));
        let number = words == 1 && matches!(self.next(at), Some(Element::Cue(Cue::Bio)));
        if aside || self.link == Link::Aside || number && self.link == Link::Open {
            return;
        }
        self.cut();
    }
}
