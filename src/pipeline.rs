//! The four stages in order.

use crate::date::Date;
use crate::error::Error;
use crate::explain::Explainer;
use crate::extract::{self, Context};
use crate::kinds::Kinds;
use crate::lexicon::{Hits, Lexicon, Sorts};
use crate::normalize::Decoded;
use crate::report::Report;
use crate::tagger::Tagger;
use crate::{normalize, resolve, segment};

/// Reads reports. Built once, then shared by any number of threads: running it changes nothing inside.
///
/// ```
/// let pipeline = bantin::Pipeline::new();
/// let report = pipeline.run("Chiều 5/3, bà Lê Thị Mẫu đến Huế.");
/// assert_eq!(report.people[0].prefix.as_deref(), Some("bà"));
/// ```
#[derive(Clone, Debug)]
pub struct Pipeline {
    lexicon: Lexicon,
    kinds: Kinds,
    reference_date: Option<Date>,
    tagger: Option<Tagger>,
    min_confidence: f32,
    explain: bool,
}

/// Sets a [`Pipeline`] up.
#[derive(Clone, Debug)]
#[must_use]
pub struct PipelineBuilder {
    lexicon: Option<Lexicon>,
    kinds: Kinds,
    reference_date: Option<Date>,
    tagger: Option<Tagger>,
    rules_only: bool,
    min_confidence: f32,
    explain: bool,
}

impl Default for Pipeline {
    fn default() -> Self {
        Self::new()
    }
}

impl Pipeline {
    /// A pipeline with the built-in lexicon that looks for every kind of mention.
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// A builder, for what differs from the defaults.
    pub fn builder() -> PipelineBuilder {
        PipelineBuilder {
            lexicon: None,
            kinds: Kinds::all(),
            reference_date: None,
            tagger: None,
            rules_only: false,
            min_confidence: 0.0,
            explain: false,
        }
    }

    /// Reads one report. Any text gives a report; one that is no news gives a poor one.
    pub fn run<'t>(&self, text: &'t str) -> Report<'t> {
        let normalized = normalize::normalize(text);
        let segments = segment::segment_with(normalized.text(), &self.lexicon);
        // Without names and explanations, only the words that open a document are asked for.
        let names = self.explain || self.kinds.intersects(Kinds::NAMES);
        let hits = if names {
            Hits::find(segments.tokens(), &self.lexicon)
        } else {
            Hits::find_only(segments.tokens(), &self.lexicon, Sorts::DOC_TYPE)
        };
        let context =
            Context { segments: &segments, lexicon: &self.lexicon, hits: &hits, reference_date: self.reference_date };
        let mentions = extract::extract(&context, self.kinds, self.tagger.as_ref());
        let explainer = self.explain.then(|| Explainer::new(&context, self.tagger.as_ref()));
        let mut report = resolve::resolve(&context, &normalized, mentions, self.kinds, explainer.as_ref());
        if self.min_confidence > 0.0 {
            report.leave_out_below(self.min_confidence);
        }
        report
    }

    /// Reads one report from bytes, in whatever encoding [`decode`](crate::decode) finds.
    ///
    /// Spans count the bytes given, in their encoding. For UTF-8 each `text` is a slice of them, else it is what they say.
    ///
    /// ```
    /// // In TCVN3, as of old.
    /// let report = bantin::Pipeline::new().run_bytes(b"Ng\xB5y 5/3/1998, U\xFB ban nh\xA9n d\xA9n t\xD8nh h\xE4p.")?;
    /// assert_eq!(report.dates[0].text, "Ngày 5/3/1998");
    /// assert_eq!(report.dates[0].span, bantin::Span::new(0, 13));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    ///
    /// # Errors
    /// Bytes that are no text, with the offset of the first byte at fault.
    pub fn run_bytes<'t>(&self, bytes: &'t [u8]) -> Result<Report<'t>, Error> {
        Ok(self.run_decoded(&normalize::decode(bytes)?))
    }

    /// Reads one report from bytes that were decoded before: in a given encoding, or in spite of faults.
    ///
    /// ```
    /// let decoded = bantin::decode_lossy(b"\xFF\xFF H\xC3\xA0 N\xE1\xBB\x99i, 5/3/1998");
    /// let report = bantin::Pipeline::new().run_decoded(&decoded);
    /// assert_eq!(report.dates[0].span, bantin::Span::new(14, 22));
    /// ```
    pub fn run_decoded<'t>(&self, decoded: &Decoded<'t>) -> Report<'t> {
        let mut report = match decoded.as_borrowed() {
            Some(text) => self.run(text),
            None => self.run(decoded.text()).into_owned(),
        };
        report.spans_mut(|span| *span = decoded.to_source(*span));
        report
    }
}

impl PipelineBuilder {
    /// Uses this lexicon instead of the built-in one.
    pub fn lexicon(mut self, lexicon: Lexicon) -> Self {
        self.lexicon = Some(lexicon);
        self
    }

    /// Looks for these kinds only.
    pub fn kinds(mut self, kinds: Kinds) -> Self {
        self.kinds = kinds;
        self
    }

    /// The day the report was published: resolves dates without a year and words such as `hôm qua`.
    pub fn reference_date(mut self, date: Date) -> Self {
        self.reference_date = Some(date);
        self
    }

    /// Uses this tagger instead of the built-in one.
    pub fn tagger(mut self, tagger: Tagger) -> Self {
        self.tagger = Some(tagger);
        self
    }

    /// Uses no tagger: people, organizations and places are what the rules find. Faster, and less often right.
    ///
    /// ```
    /// let pipeline = bantin::Pipeline::builder().rules_only(true).build();
    /// assert_eq!(pipeline.run("Chiều 5/3, bà Lê Thị Mẫu đến Huế.").people[0].name, "Lê Thị Mẫu");
    /// ```
    pub fn rules_only(mut self, rules_only: bool) -> Self {
        self.rules_only = rules_only;
        self
    }

    /// Leaves out people, organizations and places whose confidence is lower than this, from 0 (leaves out none) to 1.
    ///
    /// Everything else stays as it was: dates, documents, and names without a confidence, which only
    /// [`rules_only`](Self::rules_only) gives. An office whose organization is left out keeps its words and loses the
    /// reference to it.
    ///
    /// ```
    /// let text = "Chiều 5/3, bà Lê Thị Mẫu đến Huế.";
    /// let sure = bantin::Pipeline::builder().min_confidence(0.9).build().run(text);
    /// assert!(sure.people.iter().all(|person| person.confidence >= Some(0.9)));
    /// ```
    pub fn min_confidence(mut self, min_confidence: f32) -> Self {
        self.min_confidence = min_confidence;
        self
    }

    /// Has each mention say why it was found, in its [`explanation`](crate::report::Explanation): for people who check the
    /// library. What is found stays the same; it takes about twice the time.
    ///
    /// ```
    /// let report = bantin::Pipeline::builder().explain(true).build().run("Theo Nghị định số 15/2020/NĐ-CP.");
    /// assert_eq!(report.documents[0].explanation.as_ref().unwrap().rule, "document/kind-sign-symbol");
    /// ```
    pub fn explain(mut self, explain: bool) -> Self {
        self.explain = explain;
        self
    }

    /// The pipeline.
    pub fn build(self) -> Pipeline {
        Pipeline {
            lexicon: self.lexicon.unwrap_or_else(Lexicon::builtin),
            kinds: self.kinds,
            reference_date: self.reference_date,
            min_confidence: self.min_confidence,
            explain: self.explain,
            tagger: if self.rules_only { None } else { Some(self.tagger.unwrap_or_else(Tagger::builtin)) },
        }
    }
}
