//! What an entry of the lexicon is: one small value for each table's kind of row.

/// The field a body or an office belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum OrgField {
    Party,
    State,
    Council,
    Front,
    Union,
    Military,
    Police,
    Court,
    Company,
    Bank,
    School,
    Hospital,
    Press,
    Club,
    Association,
    Science,
    Religion,
    International,
    Other,
}

/// What kind of word stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum HonorificKind {
    Address,
    Kin,
    Party,
    Rank,
    Academic,
    Profession,
    Award,
    Crime,
    Royal,
    Other,
}

/// What a unit or head word opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum UnitLevel {
    Province,
    District,
    Commune,
    Hamlet,
    Urban,
    Way,
    Water,
    Relief,
    Site,
    Region,
    Foreign,
}

/// What a place known by its name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum PlaceKind {
    Country,
    City,
    Region,
    Continent,
    Sea,
    Landmark,
    Abbreviation,
}

/// When an administrative unit stood: the reform of 1 July 2025 is the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Era {
    Old,
    New,
    Both,
}

/// How a type of document is cited: by number, as a named law, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum DocType {
    Numbered,
    Law,
    Both,
}

/// What sort of law a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum LawKind {
    Law,
    Code,
    Ordinance,
    Constitution,
}

/// What a calendar word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Calendar {
    Weekday,
    Month,
    PartOfDay,
    Lunar,
    Deictic,
    Holiday,
    Season,
    Term,
    Era,
}

/// What a small word or a verb does around an office and its holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Cue {
    /// `và`: one more of the same.
    And,
    /// `cùng`, `với`: in company.
    With,
    /// `kiêm`: one more office of the same person.
    Also,
    /// `là`.
    Is,
    /// A verb that gives or takes an office: `giữ chức`, `làm`, `bổ nhiệm`.
    Takes,
    /// `của`, `thuộc`: what an office belongs to.
    Of,
    /// `tại`, `ở`: where an office is held.
    At,
    /// `đối với`, `cho`: whom a decision concerns.
    To,
    /// `do`: who does it.
    By,
    /// `được`, `bị`: who does it may follow.
    Passive,
    /// `gồm`, `như`: a list begins.
    Such,
    /// `một` before an office.
    One,
    /// `các`, `hai`: several.
    Plural,
    /// `sinh năm`, `quê`, `tuổi`: particulars of a person.
    Bio,
    /// `hiện`, `khi đó`: when an office is held.
    Now,
    /// `nhiệm kỳ`, `khóa`: a term of office.
    Term,
    /// `này`: what was spoken of.
    This,
    /// An office or job that means one only with a body, a place or a name beside it: `lãnh đạo`, `đại diện`.
    Weak,
    /// A noun that holds a word which would end an office: `bán hàng`, `giải đấu`.
    Noun,
    /// A word that the words of an office never run over: verbs, prepositions, conjunctions.
    Stop,
}

/// One row of a table, without its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Entry {
    /// A word for an office; one that `splits` leaves what follows to the organization (`Trưởng` + `ban Dân vận`).
    Office { field: OrgField, splits: bool },
    /// `nguyên`, `quyền` before an office, `Thường trực` after.
    OfficeModifier { before: bool },
    /// A job in lower case that counts as a position.
    Job,
    /// What stands before a name.
    Honorific(HonorificKind),
    /// What opens an organization's name; `alone` if it is a name by itself.
    OrgHead { field: OrgField, alone: bool },
    /// A whole name of a body.
    OrgName(OrgField),
    /// What opens a place's name.
    PlaceUnit(UnitLevel),
    /// A whole name of a place.
    Place(PlaceKind),
    /// The name of an administrative unit, without its unit word.
    AdminUnit { level: UnitLevel, era: Era },
    /// A surname.
    Surname { minority: bool },
    /// A word for a type of document.
    DocType(DocType),
    /// A law's name, without the word for law.
    LawName(LawKind),
    /// A calendar word with its number.
    Calendar(Calendar, u8),
    /// A small word or a verb that joins or ends offices.
    Cue(Cue),
    /// A name that the user added, beside its entry as one of the tables.
    Own(OwnName),
}

/// What a user's own entry names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum OwnName {
    Organization,
    Place,
}

impl Entry {
    /// What kind of entry it is, in words: the table's row in singular, and what its column says.
    pub(crate) fn kind_name(self) -> String {
        match self {
            Entry::Office { field, .. } => format!("office/{}", field.keyword()),
            Entry::OfficeModifier { .. } => "office-modifier".into(),
            Entry::Job => "job".into(),
            Entry::Honorific(kind) => format!("honorific/{}", kind.keyword()),
            Entry::OrgHead { field, .. } => format!("organization-head/{}", field.keyword()),
            Entry::OrgName(field) => format!("organization-name/{}", field.keyword()),
            Entry::PlaceUnit(level) => format!("place-unit/{}", level.keyword()),
            Entry::Place(kind) => format!("place/{}", kind.keyword()),
            Entry::AdminUnit { level, era } => format!("administrative-unit/{}/{}", level.keyword(), era.keyword()),
            Entry::Surname { .. } => "surname".into(),
            Entry::DocType(kind) => format!("document-type/{}", kind.keyword()),
            Entry::LawName(kind) => format!("law-name/{}", kind.keyword()),
            Entry::Calendar(kind, _) => format!("calendar/{}", kind.keyword()),
            Entry::Cue(cue) => format!("cue/{}", cue.keyword()),
            Entry::Own(OwnName::Organization) => "own-organization".into(),
            Entry::Own(OwnName::Place) => "own-place".into(),
        }
    }
}

/// Implements reading an enum from the keyword that a table's column holds.
macro_rules! keywords {
    ($type:ty { $($word:literal => $value:ident),+ $(,)? }) => {
        impl $type {
            /// The keywords a table may hold.
            pub(super) const KEYWORDS: &'static [(&'static str, $type)] = &[$(($word, <$type>::$value)),+];

            /// The keyword for this value, the first if there are several.
            pub(crate) fn keyword(self) -> &'static str {
                Self::KEYWORDS.iter().find(|(_, v)| *v == self).map_or("", |(k, _)| k)
            }

            /// Reads a keyword.
            pub(super) fn from_keyword(word: &str) -> Option<Self> {
                Self::KEYWORDS.iter().find(|(k, _)| *k == word).map(|(_, v)| *v)
            }
        }
    };
}

keywords!(OrgField {
    "party" => Party, "state" => State, "council" => Council, "front" => Front, "union" => Union,
    "military" => Military, "police" => Police, "court" => Court, "company" => Company, "business" => Company,
    "bank" => Bank, "school" => School, "hospital" => Hospital, "health" => Hospital, "press" => Press,
    "club" => Club, "sport" => Club, "association" => Association, "science" => Science, "religion" => Religion,
    "international" => International, "other" => Other,
});
keywords!(HonorificKind {
    "address" => Address, "kin" => Kin, "party" => Party, "rank" => Rank, "academic" => Academic,
    "profession" => Profession, "award" => Award, "crime" => Crime, "royal" => Royal, "other" => Other,
});
keywords!(UnitLevel {
    "province" => Province, "district" => District, "commune" => Commune, "hamlet" => Hamlet, "urban" => Urban,
    "way" => Way, "water" => Water, "relief" => Relief, "site" => Site, "region" => Region, "foreign" => Foreign,
});
keywords!(PlaceKind {
    "country" => Country, "city" => City, "region" => Region, "continent" => Continent, "sea" => Sea,
    "landmark" => Landmark, "abbreviation" => Abbreviation,
});
keywords!(Era { "old" => Old, "new" => New, "both" => Both });
keywords!(DocType { "numbered" => Numbered, "law" => Law, "both" => Both });
keywords!(LawKind { "luat" => Law, "boluat" => Code, "phaplenh" => Ordinance, "hienphap" => Constitution });
keywords!(Calendar {
    "weekday" => Weekday, "month" => Month, "part_of_day" => PartOfDay, "lunar" => Lunar, "deictic" => Deictic,
    "holiday" => Holiday, "season" => Season, "term" => Term, "era" => Era,
});
keywords!(Cue {
    "and" => And, "with" => With, "also" => Also, "is" => Is, "takes" => Takes, "of" => Of, "at" => At, "to" => To, "by" => By, "passive" => Passive, "such" => Such,
    "one" => One, "plural" => Plural, "bio" => Bio, "now" => Now, "term" => Term, "this" => This, "weak" => Weak, "noun" => Noun, "stop" => Stop,
});
