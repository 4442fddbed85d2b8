//! Phrases that rules compare with what stands in the text: by the ids of their words, looked up once.
//!
//! ```text
//! r.says(at, phrases!("của", "ngày"))
//! ```

use crate::lexicon::{Lexicon, WordId};
use once_cell::sync::OnceCell;

/// The most words in a phrase.
const WORDS: usize = 3;

/// The ids of a phrase's words. They are those of the built-in lexicon; a lexicon with entries of its own keeps them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    ids: [WordId; WORDS],
    len: usize,
}

impl Phrase {
    fn new(text: &str, lexicon: &Lexicon) -> Phrase {
        let mut phrase = Phrase { ids: [WordId::UNKNOWN; WORDS], len: 0 };
        for word in text.split(' ') {
            let id = lexicon.id_of(word);
            debug_assert!(id != WordId::UNKNOWN && phrase.len < WORDS, "{text}");
            phrase.ids[phrase.len] = id;
            phrase.len += 1;
        }
        phrase
    }

    /// Its words.
    #[inline]
    pub(super) fn words(&self) -> &[WordId] {
        &self.ids[..self.len]
    }
}

/// Phrases in the order in which they are tried.
pub(super) struct Phrases {
    texts: &'static [&'static str],
    phrases: OnceCell<Box<[Phrase]>>,
}

impl Phrases {
    pub(super) const fn new(texts: &'static [&'static str]) -> Self {
        Self { texts, phrases: OnceCell::new() }
    }

    /// The phrases by their ids.
    #[inline]
    pub(super) fn get(&self) -> &[Phrase] {
        self.phrases.get_or_init(|| {
            let lexicon = Lexicon::builtin();
            self.texts.iter().map(|text| Phrase::new(text, &lexicon)).collect()
        })
    }
}

/// Phrases for one place in a rule.
macro_rules! phrases {
    ($($text:literal),+) => {{
        static PHRASES: $crate::extract::document::phrases::Phrases =
            $crate::extract::document::phrases::Phrases::new(&[$($text),+]);
        &PHRASES
    }};
}
pub(super) use phrases;
