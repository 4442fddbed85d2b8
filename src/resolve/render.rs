//! Drafts over tokens to mentions over the original text: the one place where working offsets become source offsets.

use super::coreference::Entities;
use super::links;
use super::reference_date;
use crate::explain::Explainer;
use crate::extract::{
    Context, DateDraft, DocumentDraft, LocationDraft, Mentions, NameKind, OrganizationDraft, PersonDraft, PositionDraft,
};
use crate::lexicon::OrgField;
use crate::normalize::Normalized;
use crate::report::*;
use crate::segment::{BlockKind, TokenRange};
use crate::span::Span;
use std::borrow::Cow;

/// Turns token ranges into spans and slices of the original.
struct Renderer<'r, 't> {
    normalized: &'r Normalized<'t>,
    cx: &'r Context<'r>,
    organizations: &'r [OrganizationDraft],
    explainer: Option<&'r Explainer<'r>>,
}

/// The report of these mentions.
pub(super) fn report<'t>(
    cx: &Context<'_>,
    normalized: &Normalized<'t>,
    mentions: Mentions,
    entities: &Entities,
    explainer: Option<&Explainer<'_>>,
) -> Report<'t> {
    let segments = cx.segments;
    let organizations = &mentions.organizations;
    let r = Renderer { normalized, cx, organizations, explainer };
    let mut report = Report::empty();
    for block in segments.blocks() {
        match block.kind() {
            BlockKind::Title if report.title.is_none() => report.title = Some(r.excerpt(block.tokens())),
            BlockKind::Caption => report.captions.push(r.excerpt(block.tokens())),
            BlockKind::Byline => report.authors.push(r.excerpt(block.tokens())),
            _ => {}
        }
    }
    report.dates = mentions.dates.iter().map(|d| r.date(d)).collect();
    report.documents = mentions.documents.into_iter().map(|d| r.document(d)).collect();
    let bodies = organizations.iter().zip(&entities.organizations);
    report.organizations = bodies.map(|(o, &entity)| r.organization(o, entity)).collect();
    report.locations = mentions.locations.iter().map(|l| r.location(l)).collect();
    let people = mentions.people.iter().zip(&entities.people);
    report.people = people.map(|(p, &entity)| r.person(p, entity)).collect();
    report
}

impl<'t> Renderer<'_, 't> {
    fn span(&self, tokens: TokenRange) -> Span {
        let bytes = self.cx.segments.bytes(tokens);
        self.normalized.to_source(Span::new(bytes.start, bytes.end))
    }

    /// The original slice of a span.
    fn text(&self, span: Span) -> Cow<'t, str> {
        Cow::Borrowed(self.normalized.source().get(span.range()).unwrap_or_default())
    }

    /// The working text of some tokens, with single spaces; borrowed when it stands in the original like that.
    fn words(&self, tokens: TokenRange) -> Cow<'t, str> {
        let bytes = self.cx.segments.bytes(tokens);
        let working = match self.normalized.as_borrowed() {
            Some(text) => Cow::Borrowed(text.get(bytes).unwrap_or_default()),
            None => Cow::Owned(self.cx.segments.slice(tokens).to_owned()),
        };
        if is_single_spaced(&working) {
            working
        } else {
            Cow::Owned(working.split_whitespace().collect::<Vec<_>>().join(" "))
        }
    }

    fn excerpt(&self, tokens: TokenRange) -> Excerpt<'t> {
        let span = self.span(tokens);
        Excerpt { span, text: self.text(span) }
    }

    /// Why a rule read this, if that is asked.
    fn pattern(&self, tokens: TokenRange, rule: &str) -> Option<Box<Explanation>> {
        self.explainer.map(|explainer| explainer.pattern(tokens, rule))
    }

    /// Why this is a name, if that is asked.
    fn name(&self, tokens: TokenRange, kind: NameKind) -> Option<Box<Explanation>> {
        self.explainer.map(|explainer| explainer.name(tokens, kind))
    }

    fn date(&self, draft: &DateDraft) -> DateMention<'t> {
        let span = self.span(draft.tokens);
        let resolved = reference_date::resolve(draft.value, draft.aim, self.cx.reference_date);
        let explanation = self.pattern(draft.tokens, draft.rule);
        DateMention { span, text: self.text(span), value: draft.value, resolved, explanation }
    }

    fn document(&self, draft: DocumentDraft) -> Document<'t> {
        let span = self.span(draft.tokens);
        Document {
            span,
            text: self.text(span),
            kind: draft.own_kind.map(|k| Cow::Owned(k.to_string())).or_else(|| draft.kind.map(|k| self.words(k))),
            number: draft.number.map(Cow::Owned),
            symbol: draft.symbol.map(Cow::Owned),
            date: draft.date,
            issuer: draft.issuer.map(|i| self.words(i)),
            subject: draft.subject.map(|s| self.words(s)),
            explanation: self.pattern(draft.tokens, draft.rule),
        }
    }

    fn organization(&self, draft: &OrganizationDraft, entity: u32) -> Organization<'t> {
        let span = self.span(draft.tokens);
        Organization {
            span,
            text: self.text(span),
            name: self.words(draft.tokens),
            kind: draft.field.map(organization_kind),
            entity: Some(entity),
            confidence: draft.confidence,
            explanation: self.name(draft.tokens, NameKind::Organization),
        }
    }

    fn location(&self, draft: &LocationDraft) -> Location<'t> {
        let span = self.span(draft.tokens);
        let name = TokenRange { start: draft.tokens.start + draft.unit, ..draft.tokens };
        let unit = TokenRange { end: draft.tokens.start + draft.unit, ..draft.tokens };
        Location {
            span,
            text: self.text(span),
            name: self.words(if name.is_empty() { draft.tokens } else { name }),
            unit: (!unit.is_empty()).then(|| self.words(unit)),
            confidence: draft.confidence,
            explanation: self.name(draft.tokens, NameKind::Location),
        }
    }

    fn person(&self, draft: &PersonDraft, entity: u32) -> Person<'t> {
        let span = self.span(draft.name);
        Person {
            span,
            text: self.text(span),
            name: self.words(draft.name),
            prefix: draft.prefix.map(|p| self.words(p)),
            positions: draft.positions.iter().map(|p| self.position(draft, p)).collect(),
            entity: Some(entity),
            credit: draft.credit,
            confidence: draft.confidence,
            explanation: self.name(draft.name, NameKind::Person),
        }
    }

    fn position(&self, person: &PersonDraft, draft: &PositionDraft) -> Position<'t> {
        let span = self.span(draft.tokens);
        Position {
            span,
            text: self.text(span),
            title: self.words(draft.title),
            organization: links::body(self.cx, person, draft, self.organizations),
            explanation: self.pattern(draft.tokens, draft.rule),
        }
    }
}

/// Whether a text has no white space but single spaces.
fn is_single_spaced(text: &str) -> bool {
    let mut space = false;
    text.bytes().all(|byte| {
        let again = std::mem::replace(&mut space, byte == b' ') && space;
        !again && byte != b'\n' && byte != b'\t'
    })
}

/// The public kind of a body of this field.
fn organization_kind(field: OrgField) -> OrganizationKind {
    match field {
        OrgField::Party => OrganizationKind::Party,
        OrgField::State => OrganizationKind::State,
        OrgField::Council => OrganizationKind::Council,
        OrgField::Front => OrganizationKind::Front,
        OrgField::Union => OrganizationKind::Union,
        OrgField::Military => OrganizationKind::Military,
        OrgField::Police => OrganizationKind::Police,
        OrgField::Court => OrganizationKind::Court,
        OrgField::Company => OrganizationKind::Company,
        OrgField::Bank => OrganizationKind::Bank,
        OrgField::School => OrganizationKind::School,
        OrgField::Hospital => OrganizationKind::Hospital,
        OrgField::Press => OrganizationKind::Press,
        OrgField::Club => OrganizationKind::Club,
        OrgField::Association => OrganizationKind::Association,
        OrgField::Science => OrganizationKind::Science,
        OrgField::Religion => OrganizationKind::Religion,
        OrgField::International => OrganizationKind::International,
        OrgField::Other => OrganizationKind::Other,
    }
}
