//! Stretches of a text to HTML elements.
//!
//! Elements must nest, stretches may cross: one that reaches past the end of the stretch it began in is cut there and
//! goes on as a second element.

use bantin::Span;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A stretch to highlight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    span: Span,
    class: &'static str,
    /// What to show on hover; nothing, if empty.
    hover: String,
}

impl Mark {
    pub fn new(span: Span, class: &'static str, hover: String) -> Self {
        Self { span, class, hover }
    }
}

/// Adds the text with its marks; without them the text is all there, in order.
pub fn highlight(out: &mut String, text: &str, mut marks: Vec<Mark>) {
    // Two people may share one position; it is one stretch of text.
    let order = |mark: &Mark| (mark.span.start, Reverse(mark.span.end), mark.class);
    marks.sort_by_key(order);
    marks.dedup_by_key(|mark| (mark.span, mark.class));
    // Where the next element starts, first the one that reaches farther, then by the order above.
    let starts =
        marks.iter().enumerate().map(|(number, mark)| Reverse((mark.span.start, Reverse(mark.span.end), number)));
    let mut waiting: BinaryHeap<_> = starts.collect();
    let mut open: Vec<(usize, &'static str)> = Vec::new();
    let mut done = 0;
    while let Some(Reverse((start, Reverse(end), number))) = waiting.pop() {
        close(out, text, &mut open, &mut done, start);
        match open.last() {
            Some(&(limit, _)) if end > limit => {
                waiting.push(Reverse((start, Reverse(limit), number)));
                waiting.push(Reverse((limit, Reverse(end), number)));
            }
            _ if start < end => {
                escape(out, &text[done..start]);
                done = start;
                open.push((end, open_tag(out, &marks[number])));
            }
            _ => {}
        }
    }
    close(out, text, &mut open, &mut done, usize::MAX);
    escape(out, &text[done..]);
}

/// Closes the elements that end at `until` or before.
fn close(out: &mut String, text: &str, open: &mut Vec<(usize, &'static str)>, done: &mut usize, until: usize) {
    while let Some(&(end, tag)) = open.last().filter(|(end, _)| *end <= until) {
        escape(out, &text[*done..end]);
        *done = end;
        out.push_str(tag);
        open.pop();
    }
}

/// Opens an element; returns what closes it.
fn open_tag(out: &mut String, mark: &Mark) -> &'static str {
    if mark.hover.is_empty() {
        out.push_str(&format!("<span class=\"{}\">", mark.class));
        return "</span>";
    }
    out.push_str(&format!("<mark class=\"{}\" title=\"", mark.class));
    escape(out, &mark.hover);
    out.push_str("\">");
    "</mark>"
}

/// Adds text so that it stays text, between tags and inside a quoted attribute.
pub fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Neither HTML nor a reader has a use for these.
            c if c.is_control() && !matches!(c, '\n' | '\t' | '\r') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, marks: &[(usize, usize, &'static str)], want: &str) {
        let marks = marks.iter().map(|&(start, end, class)| Mark::new(Span::new(start, end), class, String::new()));
        let mut out = String::new();
        highlight(&mut out, text, marks.collect());
        assert_eq!(out.replace("<span class=", "<").replace("span", "").replace('"', ""), want);
    }

    #[test]
    fn no_marks_no_elements() {
        check("a < b", &[], "a &lt; b");
        check("", &[], "");
    }

    #[test]
    fn side_by_side_and_nested() {
        check("abcdef", &[(0, 2, "x"), (2, 4, "y")], "<x>ab</><y>cd</>ef");
        check("abcdef", &[(2, 4, "y"), (1, 5, "x")], "a<x>b<y>cd</>e</>f");
        check("abcdef", &[(0, 6, "x"), (0, 2, "y"), (4, 6, "z")], "<x><y>ab</>cd<z>ef</></>");
    }

    #[test]
    fn crossing_stretches_are_cut() {
        check("abcdef", &[(0, 4, "x"), (2, 6, "y")], "<x>ab<y>cd</></><y>ef</>");
        check("abcdef", &[(0, 3, "x"), (1, 5, "y"), (2, 6, "z")], "<x>a<y>b<z>c</></></><z><y>de</>f</>");
    }

    #[test]
    fn the_same_stretch_twice_is_one_element() {
        check("abc", &[(0, 2, "x"), (0, 2, "x")], "<x>ab</>c");
        check("abc", &[(0, 2, "x"), (0, 2, "y")], "<x><y>ab</></>c");
    }

    #[test]
    fn empty_stretches_vanish() {
        check("abc", &[(1, 1, "x")], "abc");
    }
}
