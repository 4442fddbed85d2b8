//! The words under a photo.
//!
//! Nothing marks a caption for sure: the photo itself may have left no trace, many end in a full stop, and many repeat a
//! sentence of the body. So signs are counted: a photo mark above, a credit at the end, `(bìa phải)`, no full stop, and so on.

use super::credit::has_photo_credit;
use super::layout::Page;
use super::{Block, BlockKind, Class, Token};
use crate::lexicon::WordId;

/// The longest caption, in words.
const WORDS: usize = 60;
/// The longest caption without a credit, in words.
const UNCREDITED_WORDS: usize = 45;
/// A paragraph so short is a caption or a heading.
const SHORT_WORDS: usize = 12;
/// How far into the next paragraph a repetition is looked for, in tokens.
const REPEATED_WITHIN: usize = 64;
/// A sum of signs that makes a caption.
const ENOUGH: i32 = 2;

/// Whether the paragraph is a caption. `inside` says that the lead, which the body repeats as well, is above.
pub(super) fn is_caption(page: Page<'_>, blocks: &[Block], at: usize, inside: bool) -> bool {
    let block = &blocks[at];
    let tokens = page.tokens_of(block);
    let words = page.words(block);
    if words == 0 || words > WORDS {
        return false;
    }
    if has_photo_credit(page.text, tokens) || speaks_of_photo(page, tokens) {
        return true;
    }
    if words > UNCREDITED_WORDS || block.sentences().len() > 1 {
        return false;
    }
    let stops = page.stops(block);
    let signs = [
        (2, is_under_photo(blocks, at)),
        (2, tells_where_in_photo(page, tokens)),
        (2, inside && stops && words >= 5 && is_repeated(page, tokens, blocks.get(at + 1))),
        (1, !stops),
        (1, begins_like_caption(page, tokens)),
        (1, begins_like_caption(page, tokens) && words <= SHORT_WORDS),
        (-1, begins_like_prose(tokens)),
        (-1, ends_open(tokens)),
    ];
    signs.iter().map(|&(weight, there)| if there { weight } else { 0 }).sum::<i32>() >= ENOUGH
}

/// Whether a photo mark stands right above, or with a caption between.
fn is_under_photo(blocks: &[Block], at: usize) -> bool {
    at > 0 && blocks[at - 1].kind() == BlockKind::Marker
}

/// `Ảnh minh họa: …`, `Trong ảnh: …`, `- Trong ảnh: …`, `Clip: …`, `Minh họa ảnh:`.
fn speaks_of_photo(page: Page<'_>, tokens: &[Token]) -> bool {
    let start = tokens.iter().position(Token::is_word).unwrap_or(0);
    let word = |at: usize| tokens.get(start + at).map_or("", |t| page.word(t));
    let colon = |at: usize| tokens.get(start + at).is_some_and(|t| t.is_mark(b':'));
    match (word(0), word(1)) {
        ("Ảnh" | "ẢNH", "minh" | "tư" | "chụp" | "cắt") => true,
        ("Ảnh" | "ẢNH" | "Clip" | "Video", _) => colon(1),
        ("Trong", "ảnh") => colon(2),
        ("Minh", "họa" | "hoạ") => colon(2) || (word(2) == "ảnh" && colon(3)),
        _ => false,
    }
}

/// `(bìa phải)`, `(thứ 2 từ trái sang)`, `(ngồi giữa)`: who is who in a photo.
fn tells_where_in_photo(page: Page<'_>, tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| {
        let side = |word: &str| matches!(word, "trái" | "phải");
        match (page.word(&pair[0]), page.word(&pair[1])) {
            ("bìa" | "bên" | "từ", next) => side(next) && within_brackets(tokens, pair),
            ("ngồi" | "đứng", "giữa") => within_brackets(tokens, pair),
            _ => false,
        }
    })
}

/// Whether a bracket opened at most a few tokens before the pair.
fn within_brackets(tokens: &[Token], pair: &[Token]) -> bool {
    let at = tokens.partition_point(|t| t.start() < pair[0].start());
    tokens[at.saturating_sub(6)..at].iter().any(|t| t.is_mark(b'('))
}

/// `Quang cảnh …`, `Một góc …`, `Các đại biểu …`.
fn begins_like_caption(page: Page<'_>, tokens: &[Token]) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| page.word(t));
    matches!(
        (word(0), word(1)),
        ("Quang" | "Toàn" | "Khung" | "Cận", "cảnh")
            | ("Hình", "ảnh")
            | ("Một", "góc" | "cảnh")
            | ("Hiện", "trường")
            | ("Các", "đại")
            | ("Đại", "biểu")
            | ("Chân", "dung")
    )
}

/// An adverbial with its comma (`Tại hội nghị, …`, `Ngoài ra, …`) or a quotation opens prose, not a caption.
fn begins_like_prose(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|t| t.is_mark(b'"'))
        || tokens.iter().take(6).skip(1).any(|t| t.is_mark(b','))
            && !tokens.iter().skip(1).take(3).any(Token::is_capitalized)
}

/// A colon or a comma at the end promises more.
fn ends_open(tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|t| matches!(t.mark(), b':' | b',' | b';'))
}

/// Whether the paragraph below begins with nearly all of these words.
fn is_repeated(page: Page<'_>, tokens: &[Token], below: Option<&Block>) -> bool {
    let Some(below) = below.filter(|b| b.kind() == BlockKind::Paragraph) else { return false };
    let below = page.tokens_of(below);
    if below.len() <= tokens.len() {
        return false;
    }
    let same = |a: &Token, b: &Token| {
        a.word() == b.word()
            && (a.word() != WordId::UNKNOWN || page.word(a) == page.word(b))
            && b.class() != Class::Mark
    };
    let (mut words, mut found) = (0, 0);
    for token in tokens.iter().filter(|t| t.is_word()) {
        words += 1;
        found += usize::from(below.iter().take(REPEATED_WITHIN).any(|other| same(token, other)));
    }
    found * 10 >= words * 9
}
