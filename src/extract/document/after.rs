//! Date and issuer behind a document: `ngày 1/8/2022 của Ban Thường vụ Tỉnh ủy`, `do Sở Xây dựng cấp tháng 5/2013`.

use super::beside::{Around, Beside};
use super::phrases::{Phrases, phrases};
use super::reader::Reader;
use super::words::Roles;
use crate::edtf::Edtf;
use crate::extract::DocumentDraft;
use crate::segment::TokenRange;

/// The most steps read behind a document: a date, a phrase, a verb each are one.
const STEPS: usize = 6;

/// Verbs that a date can follow: `ký ngày`, `ban hành hôm`.
static DATED_VERBS: Phrases = Phrases::new(&[
    "ký ban hành",
    "được ban hành",
    "được ký",
    "ban hành",
    "ký",
    "cấp",
    "đề",
    "hôm",
    "ra",
    "lập",
    "vào",
]);

/// A phrase that names the issuer.
struct Phrase {
    /// None where a person is named instead: `do ông Lê Văn Mẫu ký`.
    issuer: Option<TokenRange>,
    date: Option<Edtf>,
    end: usize,
    signed: bool,
}

impl Around<'_> {
    /// Reads on from the document's end: dates, `của` and `do` phrases.
    pub(super) fn after(&self, document: &DocumentDraft) -> Beside {
        let r = &self.r;
        let mut at = document.tokens.end as usize;
        let mut beside = Beside { end: at, ..Beside::default() };
        at += usize::from(r.mark(at, b')'));
        // `Nghị quyết 29-NQ/TW (khóa XI) ngày 4/11/2013 về …`
        at = self.past_term(at);
        beside.end = beside.end.max(at);
        for _ in 0..STEPS {
            if r.on(at).is_none() {
                break;
            }
            if let Some((value, end)) = self.dated(at, &beside) {
                beside.date = Some(value);
                beside.end = end;
                at = end;
                continue;
            }
            let phrase_at = at + usize::from(r.mark(at, b','));
            if let Some(phrase) = self.of(phrase_at, is_joint(r, document)).or_else(|| self.by(phrase_at)) {
                beside.issuer = phrase.issuer;
                beside.date = beside.date.or(phrase.date);
                beside.end = phrase.end;
                beside.signed = phrase.signed;
                return self.closing(beside);
            }
            match r.says_any(at, &DATED_VERBS).filter(|_| beside.date.is_none()) {
                Some(words) if self.date_at(at + words).is_some() || r.says(at + words, phrases!("hôm", "vào")) => {
                    at += words;
                }
                _ => break,
            }
        }
        beside
    }

    /// The document's date at `at`, perhaps in brackets or after a comma.
    fn dated(&self, at: usize, beside: &Beside) -> Option<(Edtf, usize)> {
        let r = &self.r;
        let (bracket, comma) = (r.mark(at, b'('), r.mark(at, b','));
        let date_at = at + usize::from(bracket || comma);
        r.on(date_at).filter(|_| beside.date.is_none())?;
        let (value, end) = self.date_at(date_at)?;
        if comma {
            // `có Quyết định 12/QĐ-SYT, ngày 2-2, đoàn kiểm tra …`: the next clause has its own day.
            let goes_on = r.on(end).is_some() && r.says(end, phrases!("của", "do", "về", "ban hành"));
            let clause = r.mark(end, b',') && self.bodies.at(end + 1).is_some();
            if !(value.is_complete() || goes_on) || clause {
                return None;
            }
        }
        Some((value, end + usize::from(bracket && r.mark(end, b')'))))
    }

    /// A date right behind the issuer, without a comma; and the bracket that explains the issuer.
    fn closing(&self, mut beside: Beside) -> Beside {
        let r = &self.r;
        let mut at = beside.end;
        if let Some(words) =
            r.on(at).and_then(|_| r.says_any(at, &DATED_VERBS)).filter(|w| self.date_at(at + w).is_some())
        {
            at += words;
        }
        if let Some((value, end)) = self.date_at(at).filter(|_| beside.date.is_none() && r.on(at).is_some()) {
            beside.date = Some(value);
            beside.end = end;
        }
        beside.end = self.past_bracket(beside.end);
        beside
    }

    /// `của Chính phủ`; the body's term is passed over. Of a joint document the issuer is all bodies: `của Bộ A, Bộ B và Bộ C`.
    fn of(&self, at: usize, joint: bool) -> Option<Phrase> {
        let r = &self.r;
        r.on(at).filter(|_| r.says(at, phrases!("của")))?;
        r.on(at + 1)?;
        let party = || (r.says(at + 1, phrases!("đảng")) && r.capital(at + 1)).then(|| TokenRange::new(at + 1, at + 2));
        let mut body = self.meeting(at + 1).or_else(|| self.bodies.at(at + 1)).or_else(party)?;
        while joint && (r.mark(body.end as usize, b',') || r.says(body.end as usize, phrases!("và"))) {
            let Some(next) = self.bodies.at(body.end as usize + 1) else { break };
            body.end = next.end;
        }
        Some(Phrase { issuer: Some(body), date: None, end: self.past_term(body.end as usize), signed: false })
    }

    /// The body whose meeting it was: `Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng`.
    fn meeting(&self, at: usize) -> Option<TokenRange> {
        let r = &self.r;
        let number = at + 4;
        let nth = r.says(at, phrases!("hội nghị", "kỳ họp")) && r.says(at + 2, phrases!("lần thứ"));
        r.on(number + 1).filter(|_| nth && !r.mark(number, b',') && !r.mark(number, b'.'))?;
        self.bodies.at(number + 1)
    }

    /// Past `khóa XII` or `(khóa XII)`.
    pub(super) fn past_term(&self, at: usize) -> usize {
        let r = &self.r;
        let open = usize::from(r.mark(at, b'('));
        if r.on(at + open).is_some() && r.says(at + open, phrases!("khóa")) && r.on(at + open + 1).is_some() {
            let end = at + open + 2;
            return end + usize::from(open == 1 && r.mark(end, b')'));
        }
        at
    }

    /// `do Sở Xây dựng cấp tháng 5/2013`, `vừa được Bộ trưởng … ban hành`, `do ông Lê Văn Mẫu ký ngày 13/5`.
    fn by(&self, at: usize) -> Option<Phrase> {
        let r = &self.r;
        let mut at = at;
        for _ in 0..2 {
            at += usize::from(r.on(at).is_some() && r.can(at, Roles::ADVERB));
        }
        r.on(at).filter(|_| r.says(at, phrases!("do", "được")))?;
        r.on(at + 1)?;
        let (issuer, mut end) = match self.bodies.at(at + 1) {
            Some(body) => (Some(body), self.past_bracket(body.end as usize)),
            None if r.says(at + 1, phrases!("ông", "bà", "đồng chí")) => (None, self.verb_after(at + 2)?),
            None => return None,
        };
        end = self.bodies.past_person(end);
        r.on(end).filter(|_| r.can(end, Roles::ISSUES | Roles::DECIDES | Roles::ADVERB))?;
        if r.says(end, phrases!("cho ý kiến")) {
            return None;
        }
        let signed = r.says(at, phrases!("do")) && r.says(end, phrases!("ký"));
        for _ in 0..4 {
            if let Some((value, past)) = self.date_at(end).filter(|_| r.on(end).is_some()) {
                return Some(Phrase { issuer, date: Some(value), end: past, signed });
            }
            let verb = r.on(end).is_some_and(|t| t.is_word())
                && (r.can(end, Roles::ISSUES | Roles::DECIDES | Roles::ADVERB)
                    || r.says(end, phrases!("hành", "hôm", "vào", "duyệt", "đầu")));
            if !verb {
                break;
            }
            end += 1;
        }
        issuer.map(|_| Phrase { issuer, date: None, end, signed })
    }

    /// The verb that ends `ông Lê Văn Mẫu – Phó Chủ tịch UBND quận ký`.
    fn verb_after(&self, at: usize) -> Option<usize> {
        let r = &self.r;
        let clause = |&i: &usize| r.on(i).is_some_and(|t| !matches!(t.mark(), b'.' | b';'));
        (at..at + 24).take_while(clause).find(|&i| r.says(i, phrases!("ký", "cấp", "ban hành")))
    }

    /// Past `(TN&MT)`.
    pub(super) fn past_bracket(&self, at: usize) -> usize {
        let r = &self.r;
        if !r.mark(at, b'(') {
            return at;
        }
        (at + 1..at + 8).find(|&i| r.mark(i, b')')).map_or(at, |close| close + 1)
    }
}

/// Whether several bodies issued it together: `Thông tư liên tịch`.
pub(super) fn is_joint(r: &Reader<'_>, document: &DocumentDraft) -> bool {
    document.kind.is_some_and(|kind| kind.len() > 2 && r.says(kind.end as usize - 2, phrases!("liên tịch")))
}
