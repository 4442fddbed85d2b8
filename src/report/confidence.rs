//! Confidences: three decimals, and leaving out names that have less than one wants.

use super::{Organization, Report};
use serde::Serializer;

impl Report<'_> {
    /// Leaves out the names with a confidence below `least`. An office keeps the index of its body, wherever that moves,
    /// and has none when the body goes.
    pub(crate) fn leave_out_below(&mut self, least: f32) {
        let stays = |confidence: Option<f32>| confidence.is_none_or(|confidence| confidence >= least);
        self.people.retain(|person| stays(person.confidence));
        self.locations.retain(|location| stays(location.confidence));
        let mut kept = 0;
        let mut place = |organization: &Organization<'_>| {
            let place = kept;
            stays(organization.confidence).then(|| {
                kept += 1;
                place
            })
        };
        let places: Vec<Option<usize>> = self.organizations.iter().map(&mut place).collect();
        self.organizations.retain(|organization| stays(organization.confidence));
        for position in self.people.iter_mut().flat_map(|person| &mut person.positions) {
            position.organization = position.organization.and_then(|index| places.get(index).copied().flatten());
        }
    }
}

/// The nearest of the numbers 0, 0.001, 0.002, … 1.
pub(crate) fn rounded(confidence: f32) -> f32 {
    (confidence * 1000.0).round() / 1000.0
}

/// Writes a confidence with the digits that it was rounded to; as an `f32` alone it would be 0.9869999885559082 wherever
/// JSON has only one type of numbers.
pub(super) fn serialize<S: Serializer>(confidence: &Option<f32>, serializer: S) -> Result<S::Ok, S::Error> {
    match confidence {
        Some(confidence) => serializer.serialize_f64((f64::from(*confidence) * 1000.0).round() / 1000.0),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn steps_come_back_from_json() {
        for step in 0..=1000u16 {
            let confidence = rounded(f32::from(step) / 1000.0);
            let mut report = crate::extract("Chiều 5/3, bà Lê Thị Mẫu đến Huế.");
            report.people[0].confidence = Some(confidence);
            let json = serde_json::to_value(&report).unwrap();
            let written = json["people"][0]["confidence"].to_string();
            assert!(written.len() <= 5 && written.parse() == Ok(confidence), "{written}");
            let back: crate::Report<'_> = serde_json::from_value(json).unwrap();
            assert_eq!(back.people[0].confidence, Some(confidence));
        }
    }

    #[test]
    fn offices_keep_their_bodies() {
        let text = "Ông Lê Văn Mẫu, Giám đốc Sở Y tế; bà Vũ Thị Mây, Giám đốc Sở Nội vụ.";
        let mut report = crate::Pipeline::builder().rules_only(true).build().run(text);
        let bodies = |report: &crate::Report<'_>| {
            let positions = report.people.iter().flat_map(|person| &person.positions);
            positions.map(|p| p.organization.map(|at| report.organizations[at].text.to_string())).collect::<Vec<_>>()
        };
        assert_eq!(bodies(&report), [Some("Sở Y tế".into()), Some("Sở Nội vụ".into())]);
        report.organizations[0].confidence = Some(0.4);
        report.leave_out_below(0.5);
        assert_eq!(bodies(&report), [None, Some("Sở Nội vụ".into())]);
    }

    #[test]
    fn the_nearest_step() {
        assert_eq!((rounded(0.9994), rounded(0.9995), rounded(0.12349)), (0.999, 1.0, 0.123));
        assert_eq!((rounded(0.0), rounded(1.0)), (0.0, 1.0));
    }
}
