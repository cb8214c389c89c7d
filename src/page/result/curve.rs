//! The tariff as a picture with the family's income on it, and the brackets around it as a table.

use crate::assessment::{Assessment, Axis, NearRate, RateSide, TariffPlace};
use crate::money::Chf;
use crate::page::ViewContext;
use crate::page::element::{El, el, untranslated};
use crate::page::result::{calculation, paper};
use crate::rules::parameters::RuleBook;
use crate::rules::tariff::Jumps;
use crate::text::{Catalogue, ResultPhrase, write};
use crate::visit::open_above;

/// The size of the drawing in tenths of its own units. A unit is about a pixel of a narrow phone, so that the letters stay readable.
const WIDTH: i64 = 3600;
const HEIGHT: i64 = 2560;
/// The ends of the axes.
const START: i64 = 480;
const END: i64 = 3440;
const TOP: i64 = 240;
const BOTTOM: i64 = 2140;
/// Where the axis of the incomes ends if an income lies beyond it, and where that income stands.
const BREAK: i64 = 2960;
const BEYOND: i64 = 3340;
/// Where the words that mark the place of the family begin, and their two lines.
const WORDS: i64 = 560;
const FIRST_LINE: i64 = 500;
const SECOND_LINE: i64 = 690;
/// About the width of one of their letters.
const LETTER: i64 = 90;
/// Two points that are closer than this have one leader between them.
const CLOSE: i64 = 200;

/// A picture for each payer and each income to which a tariff is applied, except for calculations that rest on a wholly unknown
/// amount or on an income without an upper end. `None` if there is no picture.
pub fn content(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let places = places(assessment, view);
    let figures = places.iter().map(|place| figure(place, view));
    (!places.is_empty()).then(|| el("div").class("tariffs curve").all(figures))
}

/// The picture on the print for the family. `None` if there would be several: there is room for one.
pub fn on_paper(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let places = places(assessment, view);
    let own: Vec<&TariffPlace> = places.iter().filter(|place| paper::is_own(place.payer)).collect();
    let [place] = own.as_slice() else { return None };
    Some(el("div").class("tariffs curve").with(figure(place, view)))
}

/// Where the incomes lie, in one line.
pub fn in_short(assessment: &Assessment, view: &ViewContext) -> String {
    view.texts.tariff_in_short(&places(assessment, view))
}

fn places(assessment: &Assessment, view: &ViewContext) -> Vec<TariffPlace> {
    let mut places = assessment.tariff_places(&RuleBook::embedded());
    places.retain(|place| open_above(&view.session.form, place.payer).is_empty());
    places
}

fn figure(place: &TariffPlace, view: &ViewContext) -> El {
    let texts = view.texts;
    let exact = place.income.is_exact();
    let title = texts.labelled(&calculation::title(place.payer, place.from, place.to, view), texts.tariff(place.tariff.kind));
    let here = texts.labelled(texts.result_phrase(ResultPhrase::CurveIncome), &texts.range(place.income));
    // The jump below the low end of the income, and the one above its high end. An exact income needs no names of ends.
    let at = |end, jumps: Jumps| {
        let sentences = texts.jumps(&jumps).into_iter();
        sentences.map(move |sentence| if exact { sentence } else { texts.labelled(texts.result_phrase(end), &sentence) })
    };
    let below = at(ResultPhrase::AtLowEnd, Jumps { below: place.jumps.below, ahead: None });
    let ahead = at(ResultPhrase::AtHighEnd, Jumps { below: None, ahead: place.jumps.ahead });
    let jumps: Vec<String> = below.chain(ahead).collect();
    let drawing = Drawing { place, incomes: place.income_axis(), shares: place.share_axis(), texts };
    let svg = drawing.svg([vec![texts.tariff_described(place)], jumps.clone()].concat().join(" "));
    el("div")
        .with(el("h3").key("title").text(title))
        .with(el("div").key("tariff").class("tariff").with(svg))
        .with(el("p").key("here").sentence(&here))
        .maybe(texts.before_the_rest(place).map(|sentence| el("p").key("before").text(sentence)))
        .with(table(place, texts).key("table"))
        .all(jumps.iter().enumerate().map(|(nth, sentence)| el("p").key(&nth.to_string()).sentence(sentence)))
        .maybe(
            place
                .may_lack_deductions
                .then(|| el("p").key("near").class("near").text(texts.result_phrase(ResultPhrase::ForgottenDeductions))),
        )
}

struct Drawing<'a> {
    place: &'a TariffPlace,
    incomes: Axis,
    shares: Axis,
    texts: &'static Catalogue,
}

impl Drawing<'_> {
    /// Whether the income lies beyond the axis.
    fn is_beyond(&self) -> bool {
        self.incomes.at(self.place.income.high, 1).is_none()
    }

    /// Where the axis of the incomes ends.
    fn end(&self) -> i64 {
        if self.is_beyond() { BREAK } else { END }
    }

    fn x(&self, income: Chf) -> i64 {
        self.incomes.at(income, self.end() - START).map_or(BEYOND, |at| START + at)
    }

    fn y(&self, share: Chf) -> i64 {
        BOTTOM - self.shares.at(share, BOTTOM - TOP).unwrap_or(BOTTOM - TOP)
    }

    fn point(&self, income: Chf, share: Chf) -> Point {
        Point { x: self.x(income), y: self.y(share) }
    }

    fn svg(&self, description: String) -> El {
        el("svg")
            .attr("viewBox", ["0 0 ", &units(WIDTH), " ", &units(HEIGHT)].concat())
            .attr("role", "img")
            .attr("translate", "no")
            .attr("aria-label", description)
            .all(self.axes())
            .all(self.line())
            .all(self.here())
    }

    /// Both axes with their marks. The line of the highest share is dotted.
    fn axes(&self) -> Vec<El> {
        let cap = self.y(self.place.parameters.monthly_cap.value);
        let mut axes = vec![
            path("cap", &[Point { x: START, y: cap }, Point { x: END, y: cap }]),
            path("axis", &[Point { x: START, y: BOTTOM }, Point { x: self.end(), y: BOTTOM }]),
            words(START, 120, "start", self.texts.share_axis(self.place)),
            words(END, 2520, "end", self.texts.income_axis().to_owned()),
        ];
        for mark in self.shares.marks() {
            let y = BOTTOM - mark * (BOTTOM - TOP) / self.shares.end;
            if y != cap && mark > 0 {
                axes.push(path("grid", &[Point { x: START, y }, Point { x: END, y }]));
            }
            axes.push(words(START - 60, y + 45, "end", thousands(mark)));
        }
        let mark = |x: i64, francs: i64| {
            [
                path("axis", &[Point { x, y: BOTTOM }, Point { x, y: BOTTOM + 50 }]),
                words(x, 2330, "middle", thousands(francs / 1000)),
            ]
        };
        for francs in self.incomes.marks() {
            axes.extend(mark(START + francs * (self.end() - START) / self.incomes.end, francs));
        }
        if self.is_beyond() {
            // The axis is broken: behind it stands one income, not to scale.
            let slash = |x: i64| path("axis", &[Point { x: x - 25, y: BOTTOM + 50 }, Point { x: x + 25, y: BOTTOM - 50 }]);
            axes.extend([slash(BREAK + 30), slash(BREAK + 80)]);
            axes.push(path("axis", &[Point { x: BREAK + 80, y: BOTTOM }, Point { x: END, y: BOTTOM }]));
            axes.extend(mark(BEYOND, self.place.income.high.francs_for_drawing()));
        }
        axes
    }

    /// The line of the tariff: it rises within a bracket and jumps to the next one.
    fn line(&self) -> Vec<El> {
        let points: Vec<Point> = self.place.corners().iter().map(|corner| self.point(corner.income, corner.share)).collect();
        let beyond = points.last().filter(|_| self.is_beyond()).map(|last| {
            let y = self.y(self.place.share().high);
            path("line beyond", &[*last, Point { x: BEYOND, y }, Point { x: END, y }])
        });
        std::iter::once(path("line", &points)).chain(beyond).collect()
    }

    /// The place of the family: a point, or two points and the span on the axis, with one leader to the words.
    fn here(&self) -> Vec<El> {
        let (income, share) = (self.place.income, self.place.share());
        let (low, high) = (self.point(income.low, share.low), self.point(income.high, share.high));
        let on_axis = |point: Point| Point { x: point.x, y: BOTTOM };
        let mut here = Vec::new();
        if income.is_exact() {
            here.push(path("guide", &[Point { x: START, y: high.y }, high, on_axis(high)]));
        } else {
            here.extend([path("guide", &[low, on_axis(low)]), path("guide", &[high, on_axis(high)])]);
            here.push(path("span", &[on_axis(low), on_axis(high)]));
            here.push(dot(low));
        }
        here.push(dot(high));
        let words_of_share = self.texts.tariff_here(self.place);
        let letters = i64::try_from(words_of_share.chars().count()).unwrap_or_default();
        let is_close = high.x - low.x <= CLOSE;
        let to = if is_close { Point { x: (low.x + high.x) / 2, y: high.y } } else { low };
        let below = SECOND_LINE + 90;
        let leader = if to.y > below + 90 {
            vec![Point { x: WORDS, y: below }, Point { x: to.x, y: below }, Point { x: to.x, y: to.y - 90 }]
        } else {
            // Above the words the line of the tariff rises from below: the leader comes from beside them.
            vec![Point { x: WORDS + letters * LETTER, y: SECOND_LINE - 50 }, Point { x: to.x - 90, y: to.y }]
        };
        here.push(path("leader", &leader));
        here.push(
            words(WORDS, FIRST_LINE, "start", self.texts.result_phrase(ResultPhrase::YouAreHere).to_owned()).class("strong"),
        );
        here.push(words(WORDS, SECOND_LINE, "start", words_of_share).class("strong"));
        here
    }
}

/// A point of the drawing, in tenths of its units.
#[derive(Clone, Copy)]
struct Point {
    x: i64,
    y: i64,
}

fn path(class: &'static str, points: &[Point]) -> El {
    let mut path = String::new();
    for (place, point) in points.iter().enumerate() {
        path.push_str(if place == 0 { "M" } else { "L" });
        path.push_str(&[units(point.x), " ".to_owned(), units(point.y)].concat());
    }
    el("path").class(class).attr("d", path)
}

fn dot(at: Point) -> El {
    el("circle").class("dot").attr("cx", units(at.x)).attr("cy", units(at.y)).attr("r", "5.5")
}

fn words(x: i64, y: i64, anchor: &'static str, text: String) -> El {
    untranslated("text", text).attr("x", units(x)).attr("y", units(y)).attr("text-anchor", anchor)
}

/// Tenths as units: `1294` is `129.4`.
fn units(tenths: i64) -> String {
    [(tenths / 10).to_string(), ".".to_owned(), (tenths % 10).to_string()].concat()
}

/// A whole number with a sign between thousands.
fn thousands(number: i64) -> String {
    write::bound(Chf::francs(u32::try_from(number).unwrap_or(u32::MAX)))
}

/// The most brackets of a range that all stand in the table. Of more than these the first and the last one stand there.
const MOST_BRACKETS: usize = 3;

/// The brackets near the income. That of the income is marked.
fn table(place: &TariffPlace, texts: &'static Catalogue) -> El {
    let near = place.near_rates();
    let is_long = near.len() > MOST_BRACKETS;
    let own = near.iter().position(|one| one.side == RateSide::Own);
    let row = |at: usize, one: &NearRate| {
        let class = if one.side == RateSide::Own { "here" } else { "" };
        let row = el("tr")
            .class(class)
            .with(untranslated("th", texts.bracket(one)).attr("scope", "row"))
            .with(untranslated("td", texts.percentage(&one.rate.percent.to_string())).class("figure"))
            .with(untranslated("td", texts.bracket_share(one, own.is_some_and(|own| own < at))).class("figure"));
        if one.side == RateSide::Own { row.attr("aria-current", "true") } else { row }
    };
    let mut rows: Vec<El> = Vec::new();
    for (at, one) in near.iter().enumerate() {
        if !is_long || at == 0 || at + 1 == near.len() {
            rows.push(row(at, one));
        } else if at == 1 {
            let rest = texts.more_brackets(near.len().saturating_sub(2));
            rows.push(el("tr").with(el("td").attr("colspan", "3").sentence(&rest)));
        }
    }
    let column = |class, text| el("th").attr("scope", "col").class(class).text(text);
    let head = el("tr")
        .with(column("", texts.bracket_column()))
        .with(column("figure", texts.result_phrase(ResultPhrase::CurvePercent)))
        .with(column("figure", texts.share_column()));
    el("table").class("brackets").with(el("thead").with(head)).with(el("tbody").all(rows))
}
