//! The slow way: makes a stretch of suspicious text clean, chunk by chunk.
//!
//! In goes where a suspect was found; out comes where the gate may go on, and all changes have passed to the
//! [`Aligner`]. Works on whole words, from the space before to the space after: look-alikes need their word.
//!
//! Text is read in *pieces*: a character, a CRLF or an entity, each made plain on its own. Pieces gather into *chunks*,
//! the smallest parts that can be brought to NFC apart from the rest: one begins at every piece of combining class 0
//! with quick check `Yes` (UAX 15 promises that this is safe). Pieces that are not seen join the chunk before, or the
//! one after if only that keeps them out of a word's edge.

use std::borrow::Cow;
use std::iter::once;

use unicode_normalization::char::{canonical_combining_class, compose};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::align::{Aligner, OffsetMap};
use super::lookalike::{self, Kind};
use super::{entities, spaces};
use crate::Span;

/// Makes stretches of one text clean, from the first to the last.
#[derive(Debug)]
pub(super) struct Repairer<'t> {
    text: &'t str,
    aligner: Aligner<'t>,
    chunk: Chunk,
    word: Word,
    composed: String,
}

/// The chunk being gathered.
#[derive(Debug, Default)]
struct Chunk {
    start: usize,
    /// The end of the last piece that is seen.
    end: usize,
    /// The pieces that are seen, plain but not yet composed.
    chars: Vec<char>,
}

/// What is known of the word being read.
#[derive(Debug, Default)]
struct Word {
    has_latin: bool,
    /// Whether its Greek and Cyrillic letters are Latin ones in disguise, once that had to be found out.
    disguised: Option<bool>,
}

impl<'t> Repairer<'t> {
    pub(super) fn new(text: &'t str, aligner: Aligner<'t>) -> Self {
        Self { text, aligner, chunk: Chunk::default(), word: Word::default(), composed: String::new() }
    }

    /// Repairs the word around the suspect, and returns the end of it. `from` is where the last repair ended: all
    /// between the two is clean.
    pub(super) fn repair(&mut self, from: usize, suspect: usize) -> usize {
        let mut at = self.word_start(from, suspect);
        self.chunk = Chunk { start: at, end: at, chars: std::mem::take(&mut self.chunk.chars) };
        self.word = Word::default();
        while let Some((c, next)) = piece(self.text, at) {
            // A plain space begins a chunk, so all before it is settled, unless there is something unseen to give away.
            if at > suspect && self.chunk.end == at && matches!(self.text.as_bytes()[at], b' ' | b'\n') {
                break;
            }
            if let Some(c) = c {
                let c = self.word.read(self.text, at, c);
                if begins_chunk(c) {
                    self.end_chunk(at, c);
                }
                self.chunk.chars.push(c);
                self.chunk.end = next;
            }
            at = next;
        }
        self.flush(at);
        at
    }

    pub(super) fn finish(self) -> (Cow<'t, str>, OffsetMap) {
        self.aligner.finish()
    }

    /// The start of the word around the suspect or, if the suspect begins a word, of the character before it: a
    /// combining mark needs that.
    fn word_start(&self, from: usize, suspect: usize) -> usize {
        let before = self.text[from..suspect].chars().next_back().map_or(0, char::len_utf8);
        let clean = &self.text.as_bytes()[from..suspect - before];
        from + clean.iter().rposition(|byte| matches!(byte, b' ' | b'\n')).map_or(0, |space| space + 1)
    }

    /// Ends the chunk for `next`, the first character of another at `at`.
    fn end_chunk(&mut self, at: usize, next: char) {
        let end = match self.chunk.chars.first() {
            // Nothing to end: what is unseen belongs to `next`.
            None => return,
            Some(letter) if letter.is_alphanumeric() && !next.is_alphanumeric() => self.chunk.end,
            Some(_) => at,
        };
        self.flush(end);
    }

    /// Hands the chunk over, up to `end`, where the next one begins.
    fn flush(&mut self, end: usize) {
        let mut utf8 = [0; 4];
        let new = match composed(&self.chunk.chars) {
            Some(c) => &*c.encode_utf8(&mut utf8),
            None => {
                self.composed.clear();
                self.composed.extend(self.chunk.chars.iter().copied().nfc());
                &self.composed
            }
        };
        self.aligner.replace(Span::new(self.chunk.start, end), new);
        self.chunk.chars.clear();
        self.chunk.start = end;
        self.chunk.end = end;
    }
}

impl Word {
    /// Takes in the plain character read at `at`, and returns what it stands for in this word.
    fn read(&mut self, text: &str, at: usize, c: char) -> char {
        match lookalike::kind(c) {
            Kind::Latin => self.has_latin = true,
            Kind::Mark => {}
            Kind::Other => *self = Word::default(),
            Kind::Foreign => {
                // Asked once a word, so that a long one is not read again for each of its letters.
                if *self.disguised.get_or_insert_with(|| is_disguised(text, at, self.has_latin)) {
                    return lookalike::twin(c).unwrap_or(c);
                }
            }
        }
        c
    }
}

/// Whether the word that goes on at `at` with its first Greek or Cyrillic letter is a Latin one: it has a Latin letter,
/// and all letters that are not Latin have twins that are. Accented letters have none.
fn is_disguised(text: &str, at: usize, has_latin: bool) -> bool {
    let mut has_latin = has_latin;
    let mut last = Kind::Other;
    let mut at = at;
    while let Some((c, next)) = piece(text, at) {
        at = next;
        let Some(c) = c else { continue };
        let kind = lookalike::kind(c);
        match kind {
            Kind::Latin => has_latin = true,
            Kind::Foreign if lookalike::twin(c).is_none() => return false,
            Kind::Mark if last == Kind::Foreign => return false,
            Kind::Foreign | Kind::Mark => {}
            Kind::Other => break,
        }
        last = kind;
    }
    has_latin
}

/// The piece at `at`: what it stands for on its own, if it is seen, and where the next one begins. `None` at the end.
fn piece(text: &str, at: usize) -> Option<(Option<char>, usize)> {
    let rest = &text[at..];
    let c = rest.chars().next()?;
    let (c, len) = match c {
        '&' => entities::entity(rest).unwrap_or((c, 1)),
        '\r' if rest.starts_with("\r\n") => ('\n', 2),
        c => (c, c.len_utf8()),
    };
    Some((spaces::plain(c).map(lookalike::meant), at + len))
}

/// Whether NFC of what comes before `c` and of what begins with it can be told apart.
fn begins_chunk(c: char) -> bool {
    match c {
        '\0'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' => true,
        '\u{300}'..='\u{314}' => false,
        c => canonical_combining_class(c) == 0 && is_nfc_quick(once(c)) == IsNormalized::Yes,
    }
}

/// The one character that a chunk comes to, if that can be seen step by step, as for a letter and its marks in order.
/// It is canonically equivalent to the chunk and composed, so it is the chunk's NFC.
fn composed(chars: &[char]) -> Option<char> {
    let (&first, marks) = chars.split_first()?;
    let c = marks.iter().try_fold(first, |c, &mark| compose(c, mark))?;
    begins_chunk(c).then_some(c)
}
