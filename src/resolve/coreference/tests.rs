//! Who is who, through the public API; everybody is invented.

use crate::Pipeline;

/// Checks the names of all people and bodies, in text order, with their numbers: `Lê Văn Bang 1, Bang 1`.
#[track_caller]
fn check(text: &str, want: &str) {
    // By rules alone, so that what is learnt about names does not decide what is tested about people.
    let report = Pipeline::builder().rules_only(true).build().run(text);
    let people = report.people.iter().map(|p| (p.span, &p.name, p.entity));
    let bodies = report.organizations.iter().map(|o| (o.span, &o.name, o.entity));
    let mut found: Vec<_> = people.chain(bodies).collect();
    found.sort_unstable_by_key(|f| f.0.start);
    let found: Vec<String> = found.into_iter().map(|(_, name, entity)| format!("{name} {}", entity.unwrap())).collect();
    assert_eq!(found.join(", "), want, "{text}");
}

#[test]
fn a_given_name_alone_is_who_had_it_in_full() {
    check(
        "Sáng 5/3, ông Lê Văn Bang gặp bà Trần Thị Mẫu. Ông Bang hỏi, bà Mẫu đáp. Chiều, ông Bang về.",
        "Lê Văn Bang 1, Trần Thị Mẫu 2, Bang 1, Mẫu 2, Bang 1",
    );
    check("Ông Lê Văn Bang đến. Ông Văn Bang cảm ơn.", "Lê Văn Bang 1, Văn Bang 1");
    // A name that nobody has in full is a person of its own, and the same each time.
    check("Ông Lê Văn Bang đến. Ông Vọng hỏi. Ông Vọng về.", "Lê Văn Bang 1, Vọng 2, Vọng 2");
}

#[test]
fn a_name_may_come_in_full_later() {
    check("Ông Bang nhận quyết định. Ông Lê Văn Bang sinh năm 1970.", "Bang 1, Lê Văn Bang 1");
    check("Ông Bang nhận quyết định. Ông Lê Văn Vọng sinh năm 1970.", "Bang 1, Lê Văn Vọng 2");
}

#[test]
fn case_and_tone_marks_do_not_part() {
    check("TRẦN THỊ THUÝ\nBà Trần Thị Thúy đến Huế. Bà Thuý dự họp.", "TRẦN THỊ THUÝ 1, Trần Thị Thúy 1, Thuý 1");
    check("Ông Lê Văn Thuý đến. Bà Lê Văn Thúi về.", "Lê Văn Thuý 1, Lê Văn Thúi 2");
    // `Quý` and `Quí` are written for each other, but may be two.
    check("Ông Lê Văn Quý đến. Ông Lê Văn Quí về.", "Lê Văn Quý 1, Lê Văn Quí 2");
}

#[test]
fn men_and_women_are_told_apart() {
    check(
        "Ông Lê Văn Bang và bà Phạm Thị Bang cùng dự. Ông Bang nói. Bà Bang cười.",
        "Lê Văn Bang 1, Phạm Thị Bang 2, Bang 1, Bang 2",
    );
    // The middle word tells it too.
    check("Lê Văn Bang và Phạm Thị Bang cùng dự. Chị Bang cười.", "Lê Văn Bang 1, Phạm Thị Bang 2, Bang 2");
    check("Ông Lê Quốc Bang dự họp. Chị Bang vắng mặt. Anh Bang hỏi.", "Lê Quốc Bang 1, Bang 2, Bang 1");
    // Nobody in full: a man and a woman.
    check("Anh Bang hỏi. Chị Bang đáp. Anh Bang cười.", "Bang 1, Bang 2, Bang 1");
}

#[test]
fn of_namesakes_the_last_is_meant() {
    check(
        "Ông Lê Văn Bang đến. Ông Bang chào. Rồi ông Trần Công Bang đến. Ông Bang ngồi.",
        "Lê Văn Bang 1, Bang 1, Trần Công Bang 2, Bang 2",
    );
    // Named side by side, neither is.
    check("Ông Lê Văn Bang và ông Trần Công Bang đến. Ông Bang ngồi.", "Lê Văn Bang 1, Trần Công Bang 2, Bang 3");
}

#[test]
fn a_rank_or_an_office_tells_namesakes_apart() {
    check("Đại tá Lê Văn Bang và ông Trần Công Bang đến. Đại tá Bang ngồi.", "Lê Văn Bang 1, Trần Công Bang 2, Bang 1");
}

#[test]
fn surnames_stand_for_people_where_they_are_called_so() {
    check("Ông Lý Văn Khoản bị cách chức. Ông Lý nhận tội.", "Lý Văn Khoản 1, Lý 1");
    // Vietnamese are called by their given names: `anh Lý` is somebody else, and so is a woman.
    check("Ông Lý Văn Khoản bị cách chức. Anh Lý kể lại.", "Lý Văn Khoản 1, Lý 2");
    check("Ông Lý Văn Khoản bị cách chức. Bà Lý kể lại.", "Lý Văn Khoản 1, Lý 2");
    check("Ông Lý Văn Khoản và ông Lý Quốc Bảo bị bắt. Ông Lý nhận tội.", "Lý Văn Khoản 1, Lý Quốc Bảo 2, Lý 3");
}

#[test]
fn uncle_ho_is_nobody_else() {
    check("Ông Hồ Văn Bang kể chuyện Bác Hồ.", "Hồ Văn Bang 1, Hồ 2");
    check("Ông Hồ Văn Bang viết về đồng chí Hồ Chí Minh. Ông kể chuyện Bác Hồ.", "Hồ Văn Bang 1, Hồ Chí Minh 2, Hồ 2");
}

#[test]
fn foreign_names_go_by_any_of_their_parts() {
    check(
        "Thủ tướng Kenji Takahara đến thăm. Ông Takahara nói. Thủ tướng Takahara về.",
        "Kenji Takahara 1, Takahara 1, Takahara 1",
    );
    check("Ông Park Jae-hyun đến. Ông Park nói. Ông Park Jae Hyun về.", "Park Jae-hyun 1, Park 1, Park Jae Hyun 1");
    check("Ông Peter John Winslow đến. Ông Peter Winslow nói.", "Peter John Winslow 1, Peter Winslow 1");
    // Vietnamese with the same surname and given name are two.
    check("Ông Lê Văn Bang đến. Ông Lê Bang nói.", "Lê Văn Bang 1, Lê Bang 2");
}

#[test]
fn credits_are_nobodys_short_name() {
    check("Bà Trần Thị Minh Hạ dự họp.\nẢnh: Minh Hạ", "Trần Thị Minh Hạ 1, Minh Hạ 2");
}
