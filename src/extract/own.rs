//! Names that the user added: in their lexicon they are known, so they stand, whatever the rules make of them.

use super::{Context, NameDraft, NameRule};
use crate::lexicon::{Entry, OwnName, Sorts};

/// Adds candidates, the longest at each place.
pub(super) fn names(cx: &Context<'_>, out: &mut Vec<NameDraft>) {
    if !cx.lexicon.has_own_names() {
        return;
    }
    let mut from = 0;
    while let Some(at) = cx.hits.next(from, Sorts::OWN) {
        from = at + 1;
        let own = cx.hits.at(at).iter().rev().find_map(|hit| match hit.entry {
            Entry::Own(OwnName::Organization) => Some((hit.tokens, NameRule::OwnOrganization)),
            Entry::Own(OwnName::Place) => Some((hit.tokens, NameRule::OwnPlace)),
            _ => None,
        });
        if let Some((tokens, rule)) = own {
            out.push(rule.name(tokens));
            from = tokens.end as usize;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Lexicon, Pipeline};

    #[track_caller]
    fn check(lexicon: Lexicon, text: &str, organizations: &[&str], locations: &[&str]) {
        let report = Pipeline::builder().lexicon(lexicon).build().run(text);
        let found: Vec<&str> = report.organizations.iter().map(|o| o.text.as_ref()).collect();
        assert_eq!(found, organizations);
        let found: Vec<&str> = report.locations.iter().map(|l| l.text.as_ref()).collect();
        assert_eq!(found, locations);
    }

    #[test]
    fn own_names_stand_against_the_rules() {
        let text = "Lễ hội mở tại Trung tâm Văn hóa Sen Hồng, tỉnh Đồng Tháp.";
        check(
            Lexicon::builtin().with_places(["Trung tâm Văn hóa Sen Hồng"]),
            text,
            &[],
            &["Trung tâm Văn hóa Sen Hồng", "tỉnh Đồng Tháp"],
        );
        // A shorter name of the user's wins over a longer one of the rules.
        let text = "Hội thảo do Mạng lưới Hội Nông dân tỉnh Đồng Tháp mở.";
        check(
            Lexicon::builtin().with_organizations(["Mạng lưới Hội Nông dân"]),
            text,
            &["Mạng lưới Hội Nông dân"],
            &["tỉnh Đồng Tháp"],
        );
    }

    #[test]
    fn own_names_are_found_however_they_are_written() {
        let lexicon = || Lexicon::builtin().with_organizations(["Nhóm Bạn đọc, Hòa Bình - Xanh", "tổ tự quản"]);
        check(
            lexicon(),
            "Nhóm Bạn đọc, Hoà Bình – Xanh và tổ tự quản ra mắt.",
            &["Nhóm Bạn đọc, Hoà Bình – Xanh", "tổ tự quản"],
            &[],
        );
        let decomposed = Lexicon::builtin().with_organizations(["to\u{302}\u{309} tu\u{31b}\u{323} qua\u{309}n"]);
        check(decomposed, "Hôm ấy TỔ TỰ QUẢN ra mắt.", &["TỔ TỰ QUẢN"], &[]);
    }

    #[test]
    fn without_own_names_nothing_is_added() {
        check(Lexicon::builtin(), "Hôm ấy tổ tự quản ra mắt.", &[], &[]);
        check(Lexicon::builtin().with_organizations(["tổ tự quản"]), "Hôm ấy tổ quản tự ra mắt.", &[], &[]);
    }
}
