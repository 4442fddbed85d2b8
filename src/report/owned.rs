//! Reports that outlive their text: every borrowed string becomes its own.
//!
//! Each value is taken apart and built anew field by field, so that a field added to a mention cannot be forgotten here.

use super::{DateMention, Document, Excerpt, Location, Organization, Person, Position, Report};
use std::borrow::Cow;

fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

impl Report<'_> {
    /// The same report, holding its own copy of every string.
    ///
    /// ```
    /// fn read() -> bantin::Report<'static> {
    ///     let text = String::from("Chiều 5/3, bà Lê Thị Mẫu đến Huế.");
    ///     bantin::extract(&text).into_owned()
    /// }
    /// assert_eq!(read().dates[0].text, "Chiều 5/3");
    /// ```
    pub fn into_owned(self) -> Report<'static> {
        Report {
            schema: self.schema,
            id: self.id.map(owned),
            title: self.title.map(Excerpt::into_owned),
            authors: self.authors.into_iter().map(Excerpt::into_owned).collect(),
            captions: self.captions.into_iter().map(Excerpt::into_owned).collect(),
            dates: self.dates.into_iter().map(DateMention::into_owned).collect(),
            people: self.people.into_iter().map(Person::into_owned).collect(),
            organizations: self.organizations.into_iter().map(Organization::into_owned).collect(),
            documents: self.documents.into_iter().map(Document::into_owned).collect(),
            locations: self.locations.into_iter().map(Location::into_owned).collect(),
        }
    }
}

impl Excerpt<'_> {
    /// The same excerpt with its own text.
    ///
    /// ```
    /// use bantin::{Span, report::Excerpt};
    /// let excerpt = Excerpt { span: Span::new(0, 4), text: String::from("Huế").into() };
    /// assert_eq!(excerpt.clone().into_owned(), excerpt);
    /// ```
    pub fn into_owned(self) -> Excerpt<'static> {
        Excerpt { span: self.span, text: owned(self.text) }
    }
}

impl DateMention<'_> {
    /// The same date with its own text.
    ///
    /// ```
    /// let dates = bantin::extract("Họp ngày 5/3/2024.").dates;
    /// assert_eq!(dates[0].clone().into_owned(), dates[0]);
    /// ```
    pub fn into_owned(self) -> DateMention<'static> {
        DateMention {
            span: self.span,
            text: owned(self.text),
            value: self.value,
            resolved: self.resolved,
            explanation: self.explanation,
        }
    }
}

impl Person<'_> {
    /// The same person with its own strings.
    ///
    /// ```
    /// let people = bantin::extract("Ông Lê Văn Mẫu dự họp.").people;
    /// assert_eq!(people[0].clone().into_owned(), people[0]);
    /// ```
    pub fn into_owned(self) -> Person<'static> {
        Person {
            span: self.span,
            text: owned(self.text),
            name: owned(self.name),
            prefix: self.prefix.map(owned),
            positions: self.positions.into_iter().map(Position::into_owned).collect(),
            entity: self.entity,
            credit: self.credit,
            confidence: self.confidence,
            explanation: self.explanation,
        }
    }
}

impl Position<'_> {
    /// The same position with its own strings.
    ///
    /// ```
    /// let report = bantin::extract("Bí thư Tỉnh ủy Lê Văn Mẫu dự họp.");
    /// for position in &report.people[0].positions {
    ///     assert_eq!(position.clone().into_owned(), *position);
    /// }
    /// ```
    pub fn into_owned(self) -> Position<'static> {
        Position {
            span: self.span,
            text: owned(self.text),
            title: owned(self.title),
            organization: self.organization,
            explanation: self.explanation,
        }
    }
}

impl Organization<'_> {
    /// The same organization with its own strings.
    ///
    /// ```
    /// let organizations = bantin::extract("Bí thư Tỉnh ủy Lê Văn Mẫu dự họp.").organizations;
    /// assert_eq!(organizations[0].clone().into_owned(), organizations[0]);
    /// ```
    pub fn into_owned(self) -> Organization<'static> {
        Organization {
            span: self.span,
            text: owned(self.text),
            name: owned(self.name),
            kind: self.kind,
            entity: self.entity,
            confidence: self.confidence,
            explanation: self.explanation,
        }
    }
}

impl Document<'_> {
    /// The same document with its own strings.
    ///
    /// ```
    /// let documents = bantin::extract("Theo Nghị định số 15/2020/NĐ-CP.").documents;
    /// for document in &documents {
    ///     assert_eq!(document.clone().into_owned(), *document);
    /// }
    /// ```
    pub fn into_owned(self) -> Document<'static> {
        Document {
            span: self.span,
            text: owned(self.text),
            kind: self.kind.map(owned),
            number: self.number.map(owned),
            symbol: self.symbol.map(owned),
            date: self.date,
            issuer: self.issuer.map(owned),
            subject: self.subject.map(owned),
            explanation: self.explanation,
        }
    }
}

impl Location<'_> {
    /// The same place with its own strings.
    ///
    /// ```
    /// let places = bantin::extract("Mưa lớn ở tỉnh Hà Giang.").locations;
    /// assert_eq!(places[0].clone().into_owned(), places[0]);
    /// ```
    pub fn into_owned(self) -> Location<'static> {
        Location {
            span: self.span,
            text: owned(self.text),
            name: owned(self.name),
            unit: self.unit.map(owned),
            confidence: self.confidence,
            explanation: self.explanation,
        }
    }
}
