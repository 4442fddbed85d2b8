//! Who is who: mentions in, one number for every person and every body out.
//!
//! ```
//! let report = bantin::extract("Ông Lê Văn Bang đến Huế. Chiều cùng ngày, ông Bang dự họp.");
//! assert_eq!(report.people[0].entity, Some(1));
//! assert_eq!(report.people[1].entity, Some(1));
//! ```

mod address;
mod body;
mod organizations;
mod people;
mod rivals;
#[cfg(test)]
mod tests;
mod words;

use crate::extract::{Context, Mentions};

/// The number of each mention's entity: people and bodies are numbered together by their first mention, from 1.
pub(super) struct Entities {
    pub(super) people: Vec<u32>,
    pub(super) organizations: Vec<u32>,
}

/// Finds them.
pub(super) fn entities(cx: &Context<'_>, mentions: &Mentions) -> Entities {
    let mut people = people::entities(cx, &mentions.people);
    let mut organizations = organizations::entities(cx, &mentions.organizations);
    let mut numbers = 1..;
    let mut people_numbers = vec![0; people.len()];
    let mut body_numbers = vec![0; organizations.len()];
    let mut number = |entity: &mut u32, numbered: &mut [u32]| {
        let known = &mut numbered[*entity as usize];
        if *known == 0 {
            *known = numbers.next().unwrap_or(u32::MAX);
        }
        *entity = *known;
    };
    let mut bodies = mentions.organizations.iter().zip(&mut organizations).peekable();
    for (person, entity) in mentions.people.iter().zip(&mut people) {
        while let Some((_, body)) = bodies.next_if(|(body, _)| body.tokens < person.name) {
            number(body, &mut body_numbers);
        }
        number(entity, &mut people_numbers);
    }
    bodies.for_each(|(_, body)| number(body, &mut body_numbers));
    Entities { people, organizations }
}
