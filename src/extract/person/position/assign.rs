//! Which office is whose: one walk over a sentence's [`Element`]s.
//!
//! Four ways lead from an office to a person: it stands right before the name (`Chủ tịch UBND xã Lê Văn Mẫu`), after
//! it (`Lê Văn Mẫu - Chủ tịch UBND xã`), a list shares it (`các ca sĩ A, B và C`), or a verb gives it (`được bầu làm`).

use super::ahead;
use super::element::{Element, Office};
use super::state::{Gap, Holder, Link, State, Waiting};
use super::together;
use crate::extract::PersonDraft;
use crate::lexicon::Cue;
use crate::segment::TokenRange;

/// Offices given to people: the person's index, the office, and the way that led from one to the other.
pub(super) type Given = Vec<(usize, Office, &'static str)>;

/// A walk over elements.
struct Walk<'e> {
    elements: &'e [Element],
    at: usize,
    given: &'e mut Given,
    people: &'e mut [PersonDraft],
    state: State,
}

/// Gives the offices of a sentence to its people; people without a prefix get the one before their offices.
pub(super) fn walk(elements: &[Element], given: &mut Given, people: &mut [PersonDraft]) {
    let mut walk = Walk { elements, at: 0, given, people, state: State::default() };
    for (at, &element) in elements.iter().enumerate() {
        walk.at = at;
        match element {
            Element::Person { person, addressed } => walk.person(person, addressed),
            Element::Office(office) => walk.office(office),
            Element::Honorific { tokens, plural } => walk.honorific(tokens, plural),
            Element::Mark(mark) => walk.mark(mark),
            Element::Cue(cue) => walk.cue(cue),
            Element::Name => walk.name(),
            Element::Other(words) => walk.other(words),
            Element::Break => walk.state = State::default(),
        }
    }
}

impl Walk<'_> {
    fn next(&self) -> Option<Element> {
        self.elements.get(self.at + 1).copied()
    }

    fn previous(&self) -> Option<Element> {
        self.at.checked_sub(1).map(|at| self.elements[at])
    }

    fn person(&mut self, person: usize, addressed: bool) {
        let related = matches!(self.previous(), Some(Element::Cue(Cue::Bio | Cue::Of)));
        let state = &mut self.state;
        if state.holder.link == Link::Aside && related {
            // `ông Mẫu, em trai bà Mây, làm Giám đốc`: the verb speaks of the first.
            state.patient = state.holder.person;
        } else if !state.agent {
            state.patient = None;
        }
        state.agent = false;
        let waiting = std::mem::take(&mut state.waiting);
        let reached = waiting.gap != Gap::Comma || addressed && waiting.reaches || waiting.until >= self.at;
        let preceded = !waiting.offices.is_empty() && reached;
        if preceded {
            self.given.extend(waiting.offices.iter().map(|&office| (person, office, "position/before")));
        }
        if preceded && waiting.offices.iter().any(|office| office.plural) {
            state.shared = waiting.offices;
        } else {
            self.given.extend(state.shared.iter().map(|&office| (person, office, "position/list")));
        }
        if std::mem::take(&mut state.last) {
            state.shared.clear();
        }
        if let Some(honorific) = state.honorific.take().filter(|_| self.people[person].prefix.is_none()) {
            self.people[person].prefix = Some(honorific);
        }
        state.holder =
            Holder { person: Some(person), link: Link::Named, preceded: preceded && state.shared.is_empty() };
        state.turns.clear();
        (state.by_verb, state.far, state.particulars) = (false, false, false);
    }

    fn office(&mut self, mut office: Office) {
        office.plural |= matches!(self.previous(), Some(Element::Honorific { plural: true, .. }));
        if let (Some(inner), Some(Element::Person { .. })) = (office.inner, self.next()) {
            // `người phát ngôn của Thủ tướng Lê Văn Mẫu`: the office inside is that person's, the whole is another's.
            if let (Link::Open, Some(holder)) = (self.state.holder.link, self.state.holder.person) {
                self.given.push((holder, office, "position/after"));
            }
            let tokens = TokenRange { start: inner, ..office.tokens };
            office = Office { tokens, inner: None, plural: false, ..office };
            self.wait(office, 0);
            return;
        }
        // `và các Phó Chủ tịch: A, B`: what the conjunction joins is the list.
        self.state.last &= !office.plural;
        if let Some(until) = ahead::target(self.elements, self.at) {
            self.wait(office, until);
            return;
        }
        if office.plural {
            self.state.shared.clear();
            self.state.waiting = Waiting::default();
            self.wait(office, 0);
            return;
        }
        if let Some(holder) = self.takes_it(office) {
            let rule = if self.state.by_verb { "position/verb" } else { "position/after" };
            if self.state.by_verb && self.state.turns.is_empty() {
                self.state.turns = together::in_turn(self.elements, self.at, holder);
            }
            let turn = self.state.turns.pop();
            let (holder, in_turn) = (turn.unwrap_or(holder), turn.is_some());
            self.given.push((holder, office, rule));
            if self.state.by_verb && !in_turn {
                self.given.extend(together::with(self.elements, self.at, holder).map(|other| (other, office, rule)));
            }
            self.state.holder.link = Link::Given;
            self.state.waiting = Waiting::default();
            self.state.patient = None;
            return;
        }
        if self.state.waiting.offices.iter().any(|waiting| waiting.plural) {
            self.state.shared = std::mem::take(&mut self.state.waiting).offices;
        }
        self.wait(office, 0);
    }

    /// The person before, if the office at hand is theirs.
    fn takes_it(&self, office: Office) -> Option<usize> {
        let State { holder, by_verb, far, patient, .. } = self.state;
        let person = holder.person?;
        match holder.link {
            Link::Open if by_verb => {
                // `…, trước khi làm Giám đốc, ông Mẫu …`: the person follows.
                let follows = far
                    && matches!(self.next(), Some(Element::Mark(b',')))
                    && matches!(self.elements.get(self.at + 2), Some(Element::Person { addressed: true, .. }));
                let adjoins = matches!(self.next(), Some(Element::Person { .. }));
                (!follows && !adjoins).then(|| patient.unwrap_or(person))
            }
            Link::Open => (!ahead::belongs_to_next(self.elements, self.at, holder.preceded)).then_some(person),
            // `ông Mẫu Phó Bí thư Tỉnh ủy`: a mark is missing.
            Link::Named if office.capitalized => {
                (!ahead::belongs_to_next(self.elements, self.at, true)).then_some(person)
            }
            _ => None,
        }
    }

    /// Keeps an office for a person to come.
    fn wait(&mut self, office: Office, until: usize) {
        let waiting = &self.state.waiting;
        // `với cử tri, Chủ tịch UBND xã Lê Văn Mẫu`.
        let lost = waiting.gap != Gap::Nothing
            && !waiting.reaches
            && waiting.offices.first().is_some_and(|office| !office.capitalized);
        if lost && self.state.waiting.until <= self.at {
            self.state.waiting = Waiting::default();
        }
        let first = self.state.waiting.offices.is_empty();
        let cut_off = match self.previous() {
            Some(Element::Cue(Cue::With | Cue::To | Cue::Of | Cue::At)) => true,
            Some(Element::Other(_)) => !office.capitalized,
            _ => false,
        };
        let waiting = &mut self.state.waiting;
        waiting.reaches = if first { !cut_off } else { waiting.reaches };
        waiting.until = waiting.until.max(until);
        waiting.gap = Gap::Nothing;
        waiting.offices.push(office);
        self.state.holder.link = Link::Cut;
    }

    fn honorific(&mut self, tokens: TokenRange, plural: bool) {
        self.state.holder.link = Link::Cut;
        if plural {
            self.state.shared.clear();
        }
        // `các ông, bà: A, B`: which of them is whose is not said.
        let several = matches!(self.elements[..self.at], [.., Element::Honorific { .. }, Element::Mark(b',')]);
        if self.state.waiting.offices.is_empty() {
            self.state.honorific = (!several).then_some(tokens);
        }
    }

    fn mark(&mut self, mark: u8) {
        let state = &mut self.state;
        let link = &mut state.holder.link;
        match mark {
            b',' | b'-' => {
                state.waiting.gap = if mark == b',' { Gap::Comma } else { Gap::Joined };
                let inside = !state.outside.is_empty() && state.holder.person.is_some();
                if *link != Link::Cut || inside {
                    *link = Link::Open;
                } else {
                    state.far |= mark == b',';
                }
            }
            b';' => self.semicolon(),
            b':' => {
                state.waiting.gap = Gap::Joined;
                if !(*link == Link::Open && state.by_verb) {
                    *link = Link::Cut;
                }
            }
            b'(' => {
                state.outside.push(state.holder);
                if state.holder.link != Link::Cut {
                    state.holder.link = Link::Open;
                }
            }
            _ => {
                if let Some(holder) = state.outside.pop() {
                    state.holder = holder;
                    if holder.link == Link::Open {
                        state.holder.link = Link::Named;
                    }
                }
            }
        }
    }

    fn semicolon(&mut self) {
        let next = self.next();
        let adjoins = matches!(self.elements.get(self.at + 2), Some(Element::Person { .. }));
        let state = &mut self.state;
        state.waiting = Waiting::default();
        state.honorific = None;
        state.patient = None;
        let lists_offices = state.holder.link == Link::Given && state.by_verb || !state.outside.is_empty();
        if lists_offices && matches!(next, Some(Element::Office(_))) && !adjoins {
            state.holder.link = Link::Open;
            return;
        }
        state.holder.link = Link::Cut;
        // `các Ủy viên Bộ Chính trị: A, Chủ tịch nước; B, Thủ tướng`.
        if !matches!(next, Some(Element::Person { .. })) || state.holder.preceded {
            state.shared.clear();
        }
    }

    fn cue(&mut self, cue: Cue) {
        let next = self.next();
        let after_mark = matches!(self.previous(), Some(Element::Mark(b',' | b')')));
        let state = &mut self.state;
        let link = &mut state.holder.link;
        match cue {
            Cue::Also => {
                state.waiting.gap = Gap::Nothing;
                if *link != Link::Cut {
                    *link = Link::Open;
                }
            }
            Cue::And => {
                let more = *link == Link::Given && matches!(next, Some(Element::Office(_)));
                *link = if more { Link::Open } else { Link::Cut };
                if state.waiting.until <= self.at {
                    state.waiting = Waiting::default();
                }
                state.last = true;
            }
            Cue::Is | Cue::By | Cue::Such => {
                state.waiting.gap = Gap::Joined;
                let of_holder =
                    *link != Link::Cut && *link != Link::Aside || after_mark && state.holder.person.is_some();
                if cue == Cue::Is && of_holder {
                    *link = Link::Open;
                    state.by_verb = true;
                } else if !(*link == Link::Open && state.by_verb) {
                    *link = Link::Cut;
                }
            }
            Cue::Takes => {
                let waits = state.holder.person.is_none();
                state.waiting = Waiting { reaches: true, ..Waiting::default() };
                state.by_verb = true;
                *link = if waits { Link::Cut } else { Link::Open };
            }
            Cue::Bio | Cue::Term => {
                if *link != Link::Cut {
                    *link = Link::Aside;
                    state.particulars = true;
                }
            }
            Cue::Passive => {
                let patient = state.holder.person;
                self.cut();
                (self.state.patient, self.state.agent) = (patient, true);
            }
            Cue::Of if *link == Link::Aside => {}
            Cue::Now | Cue::One | Cue::Plural => {}
            Cue::With | Cue::Of | Cue::At | Cue::To | Cue::This | Cue::Weak | Cue::Noun | Cue::Stop => self.cut(),
        }
    }

    /// Other words stand between: what was expected is not any more.
    fn cut(&mut self) {
        let state = &mut self.state;
        state.holder.link = Link::Cut;
        (state.by_verb, state.agent, state.last) = (false, false, false);
        state.turns.clear();
        if state.waiting.until <= self.at {
            state.waiting = Waiting::default();
            state.honorific = None;
            state.shared.clear();
        }
    }

    /// A body or place that belongs to no office.
    fn name(&mut self) {
        let link = self.state.holder.link;
        if link == Link::Aside || self.state.particulars && link == Link::Open {
            self.state.holder.link = Link::Aside;
        } else {
            self.cut();
        }
    }

    fn other(&mut self, words: usize) {
        // `tiền đạo 23 tuổi Lê Văn Mẫu`, `Chủ tịch khóa VIII Lê Văn Mẫu`.
        let age = words == 1 && matches!(self.next(), Some(Element::Cue(Cue::Bio)));
        let term = words == 1 && matches!(self.previous(), Some(Element::Cue(Cue::Term)));
        let link = self.state.holder.link;
        let aside = !self.state.waiting.offices.is_empty() && (age || term);
        // `khóa X, XI`.
        if link == Link::Open && words == 1 && self.state.particulars {
            self.state.holder.link = Link::Aside;
            return;
        }
        if !(aside || link == Link::Aside || age && link == Link::Open) {
            self.cut();
        }
    }
}
