//! What a full stop after a word means when it does not end a sentence: `TP.`, `ThS.`, `N.V.A.`, `tr.`.
//!
//! ```text
//! TP. Huế      the stop belongs to the word
//! ông H. Theo  the stop belongs to the word, and ends the sentence if what follows can be nothing but a beginning
//! No. 5        the stop belongs to the word when a number follows
//! ```

/// What the stop after a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The word is none of ours.
    Plain,
    /// Stands before a name: never an end.
    BeforeName,
    /// Stands before a number: no end then.
    BeforeNumber,
    /// Ends a name or a list, or stands inside one: an end only before a word that plainly begins a sentence.
    Open,
}

/// What the stop after this word is; spelling and case count.
pub(super) fn stop_after(word: &str) -> Stop {
    match word {
        // Units of a place, as addresses shorten them. The one-letter ones in capitals are initials as well, see below.
        "TP" | "Tp" | "tp" | "TX" | "Tx" | "tx" | "TT" | "Tt" | "tt" | "KP" | "Kp" | "kp" | "q" | "p" | "h" | "x" => {
            Stop::BeforeName
        }
        // Degrees, ranks and forms of address.
        "GS" | "Gs" | "PGS" | "Pgs" | "TS" | "Ts" | "TSKH" | "ThS" | "Ths" | "THS" | "Th" | "BS" | "Bs" | "BSCK"
        | "BSCKI" | "BSCKII" | "CKI" | "CKII" | "CK" | "KS" | "Ks" | "KTS" | "Kts" | "LS" | "Ls" | "DS" | "Ds"
        | "ĐD" | "NS" | "Ns" | "NSND" | "NSƯT" | "NGND" | "NGƯT" | "NNND" | "NNƯT" | "HLV" | "VĐV" | "Lm" | "LM"
        | "ĐĐ" | "HT" | "đc" | "Đc" | "ĐC" | "Mr" | "MR" | "Mrs" | "Ms" | "Dr" | "Prof" | "St" | "Ste" | "Gen"
        | "Col" | "Lt" | "Capt" | "Sgt" | "Gov" | "Sen" | "Rep" | "Mt" | "Ft" => Stop::BeforeName,
        // Words that a number completes.
        "No" | "Nr" | "Tr" | "trg" | "Vol" | "vol" | "Art" | "pp" | "QL" | "TL" | "ĐT" | "Đt" | "đt" | "DT" | "Tel"
        | "tel" | "Fax" | "fax" | "SĐT" | "Hotline" => Stop::BeforeNumber,
        // Ends of lists and of foreign names.
        "tr" | "v" | "vv" | "đ" | "etc" | "vs" | "Jr" | "Sr" | "Co" | "Ltd" | "Inc" | "Corp" | "Bros" | "CN" | "PV"
        | "MC" => Stop::Open,
        _ => Stop::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::{Stop, stop_after};

    #[test]
    fn case_tells_abbreviations_from_words() {
        assert_eq!(stop_after("TP"), Stop::BeforeName);
        assert_eq!(stop_after("St"), Stop::BeforeName);
        assert_eq!(stop_after("No"), Stop::BeforeNumber);
        assert_eq!(stop_after("tr"), Stop::Open);
        for word in ["no", "sen", "co", "UBND", "mt", "Huế", "CP"] {
            assert_eq!(stop_after(word), Stop::Plain, "{word}");
        }
    }
}
