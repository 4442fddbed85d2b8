//! Issuers that stand further away, or in other words.

use super::super::tests::check;

#[test]
fn what_one_passed_or_decided_by_it() {
    check(
        "Kinh phí đã được HĐND thị xã Sơn Tây thông qua tại Nghị quyết số 98/NQ-HĐND.",
        &["Nghị quyết số 98/NQ-HĐND | Nghị quyết | 98/NQ-HĐND | issuer: HĐND thị xã Sơn Tây"],
    );
    check(
        "UBND tỉnh Hà Nam đã công bố dịch bằng Quyết định số 89/QĐ-UBND.",
        &["Quyết định số 89/QĐ-UBND | Quyết định | 89/QĐ-UBND | issuer: UBND tỉnh Hà Nam"],
    );
    // To give an opinion is not to pass.
    check("Luật Đất đai vừa được Quốc hội cho ý kiến.", &["Luật Đất đai | Luật | "]);
}

#[test]
fn one_says_in_it() {
    check(
        "Theo Sở Y tế, Bộ Tài chính tại Công văn số 6/BTC-NSNN yêu cầu các tỉnh tiết kiệm.",
        &[
            "Công văn số 6/BTC-NSNN | Công văn | 6/BTC-NSNN | issuer: Bộ Tài chính | subject: yêu cầu các tỉnh tiết kiệm",
        ],
    );
    check(
        "Liên đoàn Bóng đá Việt Nam (VFF) trong văn bản số 12/VFF-PC đề nghị lùi giải.",
        &[
            "văn bản số 12/VFF-PC | văn bản | 12/VFF-PC | issuer: Liên đoàn Bóng đá Việt Nam | subject: đề nghị lùi giải",
        ],
    );
    // Where something was done, and by what rule.
    check("Đoàn làm việc với Sở Y tế tại Công văn số 6/SYT-NV.", &["Công văn số 6/SYT-NV | Công văn | 6/SYT-NV"]);
    check(
        "Sở Y tế trong Nghị định số 15/2020/NĐ-CP là cơ quan quản lý.",
        &["Nghị định số 15/2020/NĐ-CP | Nghị định | 15/2020/NĐ-CP"],
    );
}

#[test]
fn words_and_days_between_a_body_and_its_verb() {
    check(
        "Sở Giao thông vận tải trước đó có Công văn 18904/SGTVT-KT.",
        &["Công văn 18904/SGTVT-KT | Công văn | 18904/SGTVT-KT | issuer: Sở Giao thông vận tải"],
    );
    check(
        "Bộ Công Thương vì thế ban hành Chỉ thị 07/CT-BCT.",
        &["Chỉ thị 07/CT-BCT | Chỉ thị | 07/CT-BCT | issuer: Bộ Công Thương"],
    );
    check(
        "Sở Y tế ngày 2/3/2021 đã có Công văn 12/SYT.",
        &["Công văn 12/SYT | Công văn | 12/SYT | date: 2021-03-02 | issuer: Sở Y tế"],
    );
}

#[test]
fn one_of_several_papers() {
    check(
        "Ban Thường vụ Đảng ủy đã ban hành 6 chương trình, trong đó có Chương trình hành động số 03-CTr/ĐU.",
        &["Chương trình hành động số 03-CTr/ĐU | Chương trình hành động | 03-CTr/ĐU | issuer: Ban Thường vụ Đảng ủy"],
    );
    check(
        "theo các văn bản của UBND tỉnh Hà Nam, trong đó có Quyết định số 12/QĐ-UBND.",
        &["Quyết định số 12/QĐ-UBND | Quyết định | 12/QĐ-UBND | issuer: UBND tỉnh Hà Nam"],
    );
    // Who got the papers did not issue them.
    check(
        "Sở Y tế đã nhận nhiều văn bản, trong đó có Quyết định số 12/QĐ-UBND.",
        &["Quyết định số 12/QĐ-UBND | Quyết định | 12/QĐ-UBND"],
    );
}

#[test]
fn dates_between_the_papers_of_a_list() {
    check(
        "Thủ tướng đã ký Công điện số 86/CĐ-TTg (3/9/2024) và Công điện số 87/CĐ-TTg.",
        &[
            "Công điện số 86/CĐ-TTg | Công điện | 86/CĐ-TTg | date: 2024-09-03 | issuer: Thủ tướng",
            "Công điện số 87/CĐ-TTg | Công điện | 87/CĐ-TTg | issuer: Thủ tướng",
        ],
    );
    check(
        "Quyết định số 94 ngày 1/2/2015 và Quyết định số 95 ngày 12/11/2015 của UBND tỉnh.",
        &[
            "Quyết định số 94 | Quyết định | 94 | date: 2015-02-01 | issuer: UBND tỉnh",
            "Quyết định số 95 | Quyết định | 95 | date: 2015-11-12 | issuer: UBND tỉnh",
        ],
    );
}

#[test]
fn a_meeting_of_the_body_that_issues() {
    check(
        "Nghị quyết 60-NQ/TW của Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng.",
        &["Nghị quyết 60-NQ/TW | Nghị quyết | 60-NQ/TW | issuer: Ban Chấp hành Trung ương Đảng"],
    );
}

#[test]
fn several_who_issue_together() {
    check(
        "Thông tư liên tịch số 2/2020/TTLT-BNV-BTC ngày 3/4/2020 của Bộ Nội vụ và Bộ Tài chính quy định phụ cấp thôn.",
        &[
            "Thông tư liên tịch số 2/2020/TTLT-BNV-BTC | Thông tư liên tịch | 2/2020/TTLT-BNV-BTC | date: 2020-04-03 | issuer: Bộ Nội vụ và Bộ Tài chính | subject: quy định phụ cấp thôn",
        ],
    );
    check(
        "Cùng dịp này, Bộ Nội vụ, Bộ Y tế và Bộ Tài chính ký Thông tư liên tịch 2/2020/TTLT-BNV-BYT-BTC.",
        &[
            "Thông tư liên tịch 2/2020/TTLT-BNV-BYT-BTC | Thông tư liên tịch | 2/2020/TTLT-BNV-BYT-BTC | issuer: Bộ Nội vụ, Bộ Y tế và Bộ Tài chính",
        ],
    );
    // A document of one: who else is named does something else.
    check(
        "Theo Thông tư số 2/2020/TT-BNV của Bộ Nội vụ và Bộ Tài chính cho biết thêm.",
        &["Thông tư số 2/2020/TT-BNV | Thông tư | 2/2020/TT-BNV | issuer: Bộ Nội vụ"],
    );
}
