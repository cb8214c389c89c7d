//! The signs of the result: the kinds of facts, the patterns of payers, and the signs of conditions. A sign repeats what a word says.

use crate::page::element::{El, el};
use crate::text::{Catalogue, ResultWord};
use crate::visit::headline::Kind;

/// The patterns that the bar of the payers is filled with. They stand once on the page.
pub fn patterns() -> El {
    let pattern = |id: &'static str, drawn: El| {
        el("pattern").attr("id", id).attr("width", "7").attr("height", "7").attr("patternUnits", "userSpaceOnUse").with(drawn)
    };
    let line = |d: &'static str| el("path").class("s-accent").attr("d", d);
    let dot = el("circle").class("f-you").attr("cx", "3.5").attr("cy", "3.5").attr("r", "1.6");
    el("svg").class("patterns").attr("aria-hidden", "true").with(
        el("defs")
            .with(pattern("hatch", line("M-1 8 8 -1")))
            .with(pattern("stripes", line("M3.5 0V7")))
            .with(pattern("dots", dot)),
    )
}

fn sign(class: &'static str, drawn: El) -> El {
    el("svg").class(class).attr("viewBox", "0 0 20 20").attr("aria-hidden", "true").with(drawn)
}

fn drawn(d: &'static str) -> El {
    el("path").class("stroke").attr("d", d)
}

/// What kind of fact stands beside it: line, sign and word say it.
pub fn kind(kind: Kind, texts: &'static Catalogue) -> El {
    let (class, d, word) = match kind {
        Kind::Computed => ("kind computed", EQUAL, ResultWord::Computed),
        Kind::Estimated => ("kind bounded", SPAN, ResultWord::Estimated),
        Kind::Bounded => ("kind bounded", SPAN, ResultWord::Bounded),
        Kind::Office => ("kind office", STAMP, ResultWord::ByOffice),
    };
    tag(class, d, texts.result_word(word))
}

/// The kind of what we assume.
pub fn assumed(texts: &'static Catalogue) -> El {
    tag("kind assumed", DOTS, texts.result_word(ResultWord::Assumed))
}

fn tag(class: &'static str, d: &'static str, word: &'static str) -> El {
    el("span").class(class).with(sign("icon", drawn(d))).with(el("span").text(word))
}

const EQUAL: &str = "M3 7.5H17M3 12.5H17";
const SPAN: &str = "M2 10H18M6 5 2 10l4 5M14 5l4 5-4 5";
const STAMP: &str = "M3 17H17M4 13H16M8 13V8.5a3.5 3.5 0 1 1 4 0V13";
const DOTS: &str = "M3 10h2M9 10h2M15 10h2";

/// A sheet of a calendar, before a date.
pub fn calendar() -> El {
    sign("icon", drawn("M2.5 4.5h15v13h-15zM2.5 8.5h15M6.5 2v4M13.5 2v4"))
}

/// A printer.
pub fn printer() -> El {
    sign("icon", drawn("M5.5 7V2.5h9V7M5.5 14h-3V7h15v7h-3M5.5 11.5h9v6h-9z"))
}

/// What comes on top.
pub fn plus() -> El {
    sign("icon plus", drawn("M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 1 1 0-16.4M10 5.8v8.4M5.8 10h8.4"))
}

/// What lowers the amount.
pub fn down() -> El {
    sign("icon down", drawn("M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 1 1 0-16.4M10 5.2v9M6.2 10.6l3.8 3.8 3.8-3.8"))
}

/// A condition that is met: a disc with a tick.
pub fn met() -> El {
    let disc = el("circle").class("fill").attr("cx", "10").attr("cy", "10").attr("r", "9");
    sign("icon ok", el("g").with(disc).with(el("path").class("s-tick").attr("d", "M5.6 10.4l3 3 5.8-6.6")))
}

/// A condition that is open: a dashed ring with a question mark.
pub fn open() -> El {
    let ring = el("circle").class("stroke dashed").attr("cx", "10").attr("cy", "10").attr("r", "8.2");
    sign("icon unsure", el("g").with(ring).with(drawn("M7.6 8a2.5 2.5 0 1 1 3.5 2.2c-.8.4-1.1.8-1.1 1.7M10 14.4v.2")))
}

/// A condition that is not met: a square with a cross.
pub fn not_met() -> El {
    sign("icon no", drawn("M2 2h16v16H2zM6 6l8 8M14 6l-8 8"))
}
