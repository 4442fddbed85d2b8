//! What each block is: title, lead, caption, byline, page mark or running text.
//!
//! In go blocks with their sentences, out come their kinds. Reports are laid out alike (title, lead, paragraphs with photos
//! between, byline), yet any part may be missing, and aggregators glue the last ones together. So each kind has its place
//! and its looks, and takes a block only if both fit; what is left is a paragraph. A byline glued to the end of the last
//! paragraph becomes a block of its own.

use super::block::is_page_mark;
use super::caption::is_caption;
use super::credit::{Byline, byline};
use super::{Block, BlockKind, Class, Token, TokenRange};

/// The longest title, in words.
const TITLE_WORDS: usize = 40;
/// The longest title that ends in a full stop, in words.
const STOPPED_TITLE_WORDS: usize = 22;
/// The longest lead, in words; what is longer is the whole report.
const LEAD_WORDS: usize = 170;
/// How many of the last blocks can be bylines.
const LAST_BYLINES: usize = 3;

/// The text in pieces, for the questions asked of a block.
#[derive(Clone, Copy)]
pub(super) struct Page<'p> {
    pub(super) text: &'p str,
    pub(super) tokens: &'p [Token],
    pub(super) sentences: &'p [TokenRange],
}

impl<'p> Page<'p> {
    pub(super) fn tokens_of(&self, block: &Block) -> &'p [Token] {
        &self.tokens[block.tokens().range()]
    }

    pub(super) fn word(&self, token: &Token) -> &'p str {
        &self.text[token.start()..token.end()]
    }

    /// The number of words, counted no further than a long lead.
    pub(super) fn words(&self, block: &Block) -> usize {
        self.tokens_of(block).iter().take(4 * LEAD_WORDS).filter(|t| t.is_word()).count()
    }

    /// Whether the block ends like a sentence, before the brackets and quotes that close.
    pub(super) fn stops(&self, block: &Block) -> bool {
        let closing = |t: &&Token| matches!(t.mark(), b')' | b']' | b'"' | b'\'');
        self.tokens_of(block).iter().rev().find(|t| !closing(t)).is_some_and(|t| t.is_mark(b'.'))
    }
}

/// Decides what each block is.
pub(super) fn classify(page: Page<'_>, blocks: &mut Vec<Block>) {
    for block in blocks.iter_mut() {
        if is_marker(page, block) {
            block.set_kind(BlockKind::Marker);
        }
    }
    close(page, blocks);
    let body = open(page, blocks);
    for at in body..blocks.len() {
        if blocks[at].kind() == BlockKind::Paragraph && is_caption(page, blocks, at, at > body) {
            blocks[at].set_kind(BlockKind::Caption);
        }
    }
    if let Some(lead) = lead(page, blocks, body) {
        blocks[lead].set_kind(BlockKind::Lead);
    }
}

/// `[img]`, `***`, `_____`.
fn is_marker(page: Page<'_>, block: &Block) -> bool {
    let tokens = page.tokens_of(block);
    is_page_mark(page.text, tokens) || tokens.iter().all(|t| t.class() == Class::Mark)
}

/// Marks the bylines at the end.
fn close(page: Page<'_>, blocks: &mut Vec<Block>) {
    let is_text = |b: &Block| b.kind() != BlockKind::Marker;
    let Some(first) = blocks.iter().position(is_text) else { return };
    let mut found = false;
    let mut at = blocks.len();
    for _ in 0..LAST_BYLINES {
        match blocks[first + 1..at.max(first + 1)].iter().rposition(is_text) {
            Some(last) => at = first + 1 + last,
            None => break,
        }
        let photo_above = blocks[at - 1].kind() == BlockKind::Marker;
        match byline(page.text, page.tokens_of(&blocks[at])) {
            // Under a photo, and with nobody named below as the author, the photographer closes a caption.
            Some(Byline::Photo) if photo_above => break,
            Some(_) => blocks[at].set_kind(BlockKind::Byline),
            None => break,
        }
        found = true;
    }
    if !found {
        split_byline(page, blocks);
    }
}

/// Cuts off the byline that ends the last paragraph, if there is one.
fn split_byline(page: Page<'_>, blocks: &mut Vec<Block>) {
    let Some(at) = blocks.iter().rposition(|b| b.kind() != BlockKind::Marker) else { return };
    let sentences = &page.sentences[blocks[at].sentences()];
    let [.., before, last] = sentences else { return };
    let said = byline(page.text, &page.tokens[last.range()]);
    if before.len() > 1 && matches!(said, Some(Byline::Spoken | Byline::Names)) {
        let mut split = blocks[at].split_last(last.start);
        split.set_kind(BlockKind::Byline);
        blocks.insert(at + 1, split);
    }
}

/// Marks the title, and a byline right under it; gives the first block after them.
fn open(page: Page<'_>, blocks: &mut [Block]) -> usize {
    let Some(first) = blocks.iter().position(|b| b.kind() == BlockKind::Paragraph) else { return blocks.len() };
    let Some(title) = title(page, blocks, first) else { return first };
    blocks[title].set_kind(BlockKind::Title);
    let under = title + 1;
    let named = blocks.get(under).is_some_and(|b| {
        b.kind() == BlockKind::Paragraph
            && page.words(b) <= 6
            && matches!(byline(page.text, page.tokens_of(b)), Some(Byline::Spoken | Byline::Names))
    });
    if named && under + 1 < blocks.len() {
        blocks[under].set_kind(BlockKind::Byline);
    }
    under
}

/// The block that is the title: the first, or the second when the first is a kicker.
fn title(page: Page<'_>, blocks: &[Block], first: usize) -> Option<usize> {
    let kicker = page.words(&blocks[first]) <= 4 && !page.stops(&blocks[first])
        || page.tokens_of(&blocks[first]).last().is_some_and(|t| t.is_mark(b':'));
    let second = first + 1;
    let next = blocks.get(second).filter(|b| b.kind() == BlockKind::Paragraph);
    if kicker
        && second + 1 < blocks.len()
        && next.is_some_and(|b| !page.stops(b) && page.words(b) > 4)
        && looks_like_title(page, blocks, second)
    {
        return Some(second);
    }
    looks_like_title(page, blocks, first).then_some(first)
}

fn looks_like_title(page: Page<'_>, blocks: &[Block], at: usize) -> bool {
    let block = &blocks[at];
    let words = page.words(block);
    if words > TITLE_WORDS || has_slug(page, page.tokens_of(block)) {
        return false;
    }
    if !page.stops(block) {
        return true;
    }
    // A title with a full stop must be one short sentence, and more must follow without a photo between.
    let next = blocks.get(at + 1);
    words <= STOPPED_TITLE_WORDS
        && block.sentences().len() == 1
        && next.is_some_and(|n| n.kind() == BlockKind::Paragraph && page.words(n) > words)
        && !page.tokens_of(block).iter().any(Token::is_number)
}

/// Whether a paper's mark opens the lead: `(BĐ) -`, `TTXVN -`, `QK2 –`, `Baothanhhoa.vn -`.
fn has_slug(page: Page<'_>, tokens: &[Token]) -> bool {
    let Some(dash) = tokens.iter().take(7).position(|t| t.is_mark(b'-') && t.space_before()) else { return false };
    match &tokens[..dash] {
        [] => false,
        [open, .., close] if open.is_mark(b'(') && close.is_mark(b')') => true,
        [only] => {
            only.class() == Class::Upper && page.word(only).len() > 2
                || only.class() == Class::Alnum && only.is_capitalized()
        }
        [site, rest @ ..] => {
            site.is_word()
                && rest.iter().all(|t| !t.space_before())
                && rest.iter().any(|t| matches!(page.word(t), "vn" | "com" | "net"))
        }
    }
}

/// The lead: the first paragraph, if others follow or a title stands above; lines such as the date of publication and
/// headings are passed over.
fn lead(page: Page<'_>, blocks: &[Block], body: usize) -> Option<usize> {
    let paragraph = |b: &&usize| blocks[**b].kind() == BlockKind::Paragraph;
    let candidates: Vec<usize> = (body..blocks.len()).filter(|b| paragraph(&b)).take(4).collect();
    let opens = |b: &Block| page.words(b) >= 8 || page.stops(b) || has_slug(page, page.tokens_of(b));
    let lead = *candidates.iter().find(|at| opens(&blocks[**at]))?;
    let alone = candidates.len() == 1 && body == 0;
    (!alone && page.words(&blocks[lead]) <= LEAD_WORDS).then_some(lead)
}

#[cfg(test)]
mod tests {
    use crate::BlockKind::{self, *};

    const LEAD: &str = "Sáng 5/3, UBND xã Mẫu Đơn tổ chức lễ thông xe cầu Mẫu Đơn sau hai năm thi công.";
    const BODY: &str =
        "Cầu dài 120 m, nối hai bờ sông, giúp bà con đi lại thuận tiện hơn. Xã sẽ trồng thêm cây hai bên đường.";

    #[track_caller]
    fn check(lines: &[&str], want: &[BlockKind]) {
        let joined = lines.join("\n");
        let text = crate::normalize(&joined);
        let segments = crate::segment(&text);
        let got: Vec<_> = segments.blocks().iter().map(|b| (b.kind(), segments.slice(b.tokens()))).collect();
        assert_eq!(got.iter().map(|b| b.0).collect::<Vec<_>>(), want, "{got:?}");
    }

    #[test]
    fn titles() {
        for title in [
            "Xã Mẫu Đơn có cầu mới",
            "XÃ MẪU ĐƠN CÓ CẦU MỚI",
            "Xã Mẫu Đơn Có Cầu Mới!",
            "Bao giờ xã Mẫu Đơn có cầu?",
            "Xã Mẫu Đơn có cầu mới.",
            "Giao thông nông thôn: Xã Mẫu Đơn có cầu mới",
            "Mẫu Đơn - xã của những cây cầu",
        ] {
            check(&[title, LEAD, BODY], &[Title, Lead, Paragraph]);
        }
    }

    #[test]
    fn a_kicker_stands_above_the_title() {
        check(&["THỜI SỰ", "Xã Mẫu Đơn có cầu mới", LEAD, BODY], &[Paragraph, Title, Lead, Paragraph]);
        check(&["Xây dựng nông thôn mới ở miền núi:", "Xã Mẫu Đơn có cầu", LEAD], &[Paragraph, Title, Lead]);
        check(&["Tin vắn", LEAD, BODY], &[Title, Lead, Paragraph]);
    }

    #[test]
    fn reports_without_title() {
        check(&[LEAD, BODY], &[Lead, Paragraph]);
        for slug in ["(BĐ) -", "(TTXVN) –", "QK2 –", "Baothanhhoa.vn -"] {
            check(&[&format!("{slug} Xã Mẫu Đơn có cầu mới"), BODY], &[Lead, Paragraph]);
        }
    }

    #[test]
    fn one_line() {
        check(&["Xã Mẫu Đơn có cầu mới"], &[Title]);
        check(&[&format!("{LEAD} {BODY}")], &[Paragraph]);
        check(&[""], &[]);
        check(&["[img]"], &[Marker]);
    }

    #[test]
    fn the_lead_is_the_first_real_paragraph() {
        check(&["Xã Mẫu Đơn có cầu mới", "Thứ Hai, 5/3/2018 10:20", LEAD, BODY], &[Title, Paragraph, Lead, Paragraph]);
        check(
            &["Xã Mẫu Đơn có cầu mới", "[img]", "Cầu Mẫu Đơn", LEAD, BODY],
            &[Title, Marker, Caption, Lead, Paragraph],
        );
    }

    #[test]
    fn bylines_at_the_end() {
        for name in ["TRỌNG MẪU", "Lê Mẫu - Thu Thử", "Tin, ảnh: N.H", "(Theo Lê Mẫu/NLĐO)", "PV", "N.V.A."]
        {
            check(&["Xã có cầu", LEAD, BODY, name], &[Title, Lead, Paragraph, Byline]);
        }
        check(&["Xã có cầu", LEAD, BODY, "Bài: LÊ MẪU", "Ảnh: TRẦN THỬ"], &[Title, Lead, Paragraph, Byline, Byline]);
        check(&["Xã có cầu", "Lê Mẫu", LEAD, BODY], &[Title, Byline, Lead, Paragraph]);
        check(
            &["Xã có cầu", LEAD, "Theo kế hoạch, cầu thứ hai sẽ khởi công trong năm nay."],
            &[Title, Lead, Paragraph],
        );
    }

    #[test]
    fn a_glued_byline_is_cut_off() {
        check(&["Xã có cầu", LEAD, &format!("{BODY} Lê Mẫu (TTXVN)")], &[Title, Lead, Paragraph, Byline]);
        check(&["Xã có cầu", LEAD, &format!("{BODY} Theo Lê Mẫu/Mẫu Đơn")], &[Title, Lead, Paragraph, Byline]);
        check(&["Xã có cầu", LEAD, &format!("{BODY} {BODY} {BODY} Ảnh: Lê Mẫu")], &[Title, Lead, Paragraph]);
        check(&["Xã có cầu", LEAD, &format!("{BODY} Lê Mẫu kể lại")], &[Title, Lead, Paragraph]);
    }

    #[test]
    fn captions() {
        for caption in [
            "Cầu Mẫu Đơn nhìn từ trên cao. Ảnh: N.H",
            "Cầu Mẫu Đơn lúc hoàng hôn - ảnh Lê Mẫu",
            "Ảnh minh họa",
            "- Trong ảnh: Một góc cầu Mẫu Đơn.",
            "Ông Lê Mẫu (bìa phải) cắt băng khánh thành",
            "Quang cảnh lễ thông xe.",
        ] {
            check(&["Xã có cầu", LEAD, caption, BODY, BODY], &[Title, Lead, Caption, Paragraph, Paragraph]);
        }
        // Under a photo whatever is short is a caption.
        check(
            &["Xã có cầu", LEAD, "[img]", "Bà con đi trên cầu mới.", BODY],
            &[Title, Lead, Marker, Caption, Paragraph],
        );
        check(&["Xã có cầu", LEAD, "[img]", BODY], &[Title, Lead, Marker, Paragraph]);
    }

    #[test]
    fn a_sentence_that_the_body_repeats() {
        let caption = "Chủ tịch UBND xã Mẫu Đơn Lê Văn Mẫu phát biểu khai mạc.";
        let body = "Phát biểu khai mạc, Chủ tịch UBND xã Mẫu Đơn Lê Văn Mẫu cảm ơn bà con đã hiến đất, góp công làm đường lên cầu.";
        check(&["Xã có cầu", LEAD, caption, body], &[Title, Lead, Caption, Paragraph]);
        check(&["Xã có cầu", LEAD, caption, BODY], &[Title, Lead, Paragraph, Paragraph]);
    }

    #[test]
    fn headings_and_glued_captions_are_paragraphs() {
        check(&["Xã có cầu", LEAD, "Niềm vui của bà con", BODY], &[Title, Lead, Paragraph, Paragraph]);
        let glued = format!("Cầu mới. Ảnh: N.H {BODY} {BODY} {BODY}");
        check(&["Xã có cầu", LEAD, &glued], &[Title, Lead, Paragraph]);
    }
}
