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
    check(
        "Bà Melina vắng mặt. Ông Holt đến. Peter Holt là chồng của Melina Holt. Ông Holt nói.",
        "Melina 1, Holt 2, Peter Holt 2, Melina Holt 1, Holt 2",
    );
    // Vietnamese with the same surname and given name are two.
    check("Ông Lê Văn Bang đến. Ông Lê Bang nói.", "Lê Văn Bang 1, Lê Bang 2");
}

#[test]
fn credits_are_nobodys_short_name() {
    check("Bà Trần Thị Minh Hạ dự họp.\nẢnh: Minh Hạ", "Trần Thị Minh Hạ 1, Minh Hạ 2");
}

#[test]
fn bodies_with_the_same_words_are_one() {
    check("Sáng 5/3, Sở Y tế Hà Nội họp. Chiều, SỞ Y TẾ HÀ NỘI ra thông báo.", "Sở Y tế Hà Nội 1, SỞ Y TẾ HÀ NỘI 1");
    check(
        "Uỷ ban nhân dân tỉnh Nghệ An họp. UBND tỉnh Nghệ An kết luận.",
        "Uỷ ban nhân dân tỉnh Nghệ An 1, UBND tỉnh Nghệ An 1",
    );
    check(
        "Sở TN&MT Nghệ An và Sở Tài nguyên và Môi trường Nghệ An.",
        "Sở TN&MT Nghệ An 1, Sở Tài nguyên và Môi trường Nghệ An 1",
    );
    check("UBND tỉnh Nghệ An họp. UBND tỉnh Hà Giang kết luận.", "UBND tỉnh Nghệ An 1, UBND tỉnh Hà Giang 2");
}

#[test]
fn people_and_bodies_are_numbered_together() {
    check(
        "Bà Trần Thị Mẫu gặp Sở Y tế Nghệ An. Ông Lê Văn Bang gặp bà Mẫu tại Sở Y tế Nghệ An.",
        "Trần Thị Mẫu 1, Sở Y tế Nghệ An 2, Lê Văn Bang 3, Mẫu 1, Sở Y tế Nghệ An 2",
    );
}

#[test]
fn a_short_name_is_the_only_body_it_can_be_short_for() {
    check("UBND tỉnh Nghệ An họp. UBND tỉnh kết luận.", "UBND tỉnh Nghệ An 1, UBND tỉnh 1");
    check("UBND tỉnh họp. Uỷ ban nhân dân tỉnh Nghệ An kết luận.", "UBND tỉnh 1, Uỷ ban nhân dân tỉnh Nghệ An 1");
    check(
        "UBND tỉnh Nghệ An và UBND tỉnh Hà Giang họp. UBND tỉnh kết luận.",
        "UBND tỉnh Nghệ An 1, UBND tỉnh Hà Giang 2, UBND tỉnh 3",
    );
    check("Công an tỉnh Nghệ An điều tra. Công an Nghệ An khởi tố.", "Công an tỉnh Nghệ An 1, Công an Nghệ An 1");
    check("Ban Dân vận Tỉnh ủy họp. Tỉnh ủy chỉ đạo.", "Ban Dân vận Tỉnh ủy 1, Tỉnh ủy 2");
    check("Ban Dân vận Tỉnh ủy họp. Ban Dân vận chỉ đạo.", "Ban Dân vận Tỉnh ủy 1, Ban Dân vận 1");
    check("Đảng ủy UBND tỉnh họp. Đảng ủy xã chỉ đạo.", "Đảng ủy UBND tỉnh 1, Đảng ủy xã 2");
}

#[test]
fn companies_go_by_their_own_words() {
    check("Công ty TNHH MTV Sao Hạ ra mắt. Công ty Sao Hạ cam kết.", "Công ty TNHH MTV Sao Hạ 1, Công ty Sao Hạ 1");
    check(
        "Công ty TNHH Sao Hạ và Công ty CP Sao Hạ kiện nhau. Công ty Sao Hạ thắng.",
        "Công ty TNHH Sao Hạ 1, Công ty CP Sao Hạ 2, Công ty Sao Hạ 3",
    );
    check("Trường Đại học Sư phạm Đà Nẵng. Đại học Đà Nẵng.", "Trường Đại học Sư phạm Đà Nẵng 1, Đại học Đà Nẵng 2");
    check("Trường THPT Lê Mẫu. Trường THCS Lê Mẫu.", "Trường THPT Lê Mẫu 1, Trường THCS Lê Mẫu 2");
}

#[test]
fn ministries_go_by_their_fields() {
    check("Bộ Tài nguyên và Môi trường họp. Bộ TN&MT kết luận.", "Bộ Tài nguyên và Môi trường 1, Bộ TN&MT 1");
    check("Bộ Giáo dục và Đào tạo họp. Bộ Giáo dục kết luận.", "Bộ Giáo dục và Đào tạo 1, Bộ Giáo dục 1");
}

#[test]
fn countries_have_bodies_of_their_own() {
    check("Bộ Quốc phòng Nhật Bản lên tiếng. Bộ Quốc phòng tiếp khách.", "Bộ Quốc phòng Nhật Bản 1, Bộ Quốc phòng 2");
    check(
        "Ngân hàng Nhà nước Việt Nam họp. Ngân hàng Nhà nước kết luận.",
        "Ngân hàng Nhà nước Việt Nam 1, Ngân hàng Nhà nước 1",
    );
}

#[test]
fn acronyms_are_what_they_are_explained_as() {
    check(
        "Trung tâm Nghiên cứu Rạng Đông (RDRC) mở cửa. RDRC có 5 phòng.",
        "Trung tâm Nghiên cứu Rạng Đông 1, RDRC 1, RDRC 1",
    );
    // What is known as another body's is no explanation.
    check("Cục Quản lý Dược (BYT) thu hồi thuốc. Bộ Y tế đồng ý.", "Cục Quản lý Dược 1, BYT 2, Bộ Y tế 2");
}

#[test]
fn many_namesakes_are_read_in_linear_time() {
    // By the time of the thread, the best of several, with a margin that only a quadratic walk breaks: it would take 64 times as long.
    let text = |people: usize| {
        let name =
            |n: usize| format!("Ông Lê {} Bang đến. Ông Bang nói. Theo Công ty Sao {n}. ", ["Văn", "Công"][n % 2]);
        (0..people).map(name).collect::<String>()
    };
    let time = |people: usize| {
        let text = text(people);
        let pipeline = Pipeline::builder().rules_only(true).build();
        let run = || {
            let start = cpu_time::ThreadTime::now();
            let report = pipeline.run(&text);
            assert_eq!((report.people.len(), report.organizations.len()), (2 * people, people));
            start.elapsed()
        };
        (0..5).map(|_| run()).min().unwrap()
    };
    let (short, long) = (time(250), time(2000));
    assert!(long < short * 24, "{short:?} {long:?}");
}
