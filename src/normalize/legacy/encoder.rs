//! The other direction, to make test text: Vietnamese to bytes of each encoding.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

use super::*;

/// All letters of the alphabet with all tones, in both cases, but those of plain ASCII.
pub(in super::super) fn letters() -> impl Iterator<Item = char> {
    let small = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    small.chars().chain(small.chars().flat_map(char::to_uppercase))
}

/// The bytes of a text. Panics if it has none in the encoding; TCVN3 writes capitals that it lacks as small letters.
pub(in super::super) fn encode(encoding: Encoding, text: &str) -> Vec<u8> {
    let units: Vec<_> =
        text.chars().map(|c| unit_of(encoding, c).unwrap_or_else(|| panic!("{c:?} in {encoding:?}"))).collect();
    units.concat()
}

fn unit_of(encoding: Encoding, c: char) -> Option<Vec<u8>> {
    if c.is_ascii() {
        return Some(vec![c as u8]);
    }
    match encoding {
        Encoding::Utf8 => Some(c.to_string().into_bytes()),
        Encoding::Utf16Le => Some(c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_le_bytes()).collect()),
        Encoding::Utf16Be => Some(c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()).collect()),
        Encoding::Tcvn3 => {
            let small = c.to_lowercase().next()?;
            let vn3 = |c| (0x80..=0xff).find(|byte| TCVN3[*byte as usize] == c && (!c.is_uppercase() || *byte < 0xa8));
            Some(vec![vn3(c).or_else(|| vn3(small))?])
        }
        Encoding::Viscii => (0..=0xff).find(|byte| VISCII[*byte as usize] == c).map(|byte| vec![byte]),
        Encoding::Vps => (0..=0xff).find(|byte| VPS[*byte as usize] == c).map(|byte| vec![byte]),
        Encoding::Vni => {
            // Letters that keep their place in windows-1252 are read there, but only these two are written so.
            let keeps = |byte| windows::latin(byte) == c && !"ÌÍìí".contains(c) && c.is_alphabetic();
            let single = (0x80..=0xff).filter(|byte| !keeps(*byte)).map(|byte| vec![byte]);
            let vowels = "aeouyAEOUY".bytes().chain([0xd4, 0xd6, 0xf4, 0xf6]);
            let double = vowels.flat_map(|vowel| {
                let case = if vowel.is_ascii_uppercase() || matches!(vowel, 0xd4 | 0xd6) { 0xc0 } else { 0xe0 };
                (case..=case + 0x1f).map(move |mark| vec![vowel, mark])
            });
            single.chain(double).find(|bytes| vni::unit(bytes, 0) == (c, bytes.len()))
        }
        Encoding::Windows1258 => {
            let single = |c| (0x80..=0xff).find(|byte| windows::vietnamese(*byte) == c);
            if let Some(byte) = single(c) {
                return Some(vec![byte]);
            }
            let mut parts = Vec::new();
            decompose_canonical(c, |part| parts.push(part));
            let tone = parts.iter().rposition(|part| single(*part).is_some() && !part.is_alphabetic())?;
            let tone = parts.remove(tone);
            let letter: String = parts.into_iter().nfc().collect();
            let letter = letter.chars().next().filter(|_| letter.chars().count() == 1)?;
            Some([if letter.is_ascii() { letter as u8 } else { single(letter)? }, single(tone)?].to_vec())
        }
    }
}
