//! The tariff as a curve with the family's income on it, and as a table.

use crate::answer::Range;
use crate::assessment::{Assessment, TariffPlace};
use crate::money::Chf;
use crate::page::ViewContext;
use crate::page::element::{El, el, untranslated};
use crate::page::result::{calculation, columns, part};
use crate::rules::parameters::RuleBook;
use crate::rules::tariff::{Jumps, Rate};
use crate::text::{Catalogue, ResultPhrase, write};
use crate::visit::Print;

/// The size of the drawing in its own units: about the width of a narrow phone in pixels, so that the letters stay readable.
const WIDTH: i64 = 340;
const HEIGHT: i64 = 244;
/// The heights at which the highest share and the axis are drawn. Above and below them there is space for texts.
const TOP: i64 = 52;
const BOTTOM: i64 = 204;

/// A curve for each payer and each income to which a tariff is applied, except for calculations that rest on a wholly unknown amount.
/// `None` if there is no curve.
pub fn curve(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let places = assessment.tariff_places(&RuleBook::embedded());
    let figures = places.iter().map(|place| {
        let drawing = Drawing { place, unfolded: view.session.print == Print::File, texts };
        drawing.figure(calculation::title(place.payer, place.from, place.to, texts))
    });
    (!places.is_empty()).then(|| part(texts.result_phrase(ResultPhrase::Curve)).class("curve").all(figures))
}

struct Drawing<'a> {
    place: &'a TariffPlace,
    /// Whether the table is unfolded, as on the print for the records.
    unfolded: bool,
    texts: &'static Catalogue,
}

impl Drawing<'_> {
    fn figure(&self, whose: String) -> El {
        let (place, texts) = (self.place, self.texts);
        let exact = place.income.is_exact();
        let title = texts.labelled(&whose, texts.tariff(place.tariff.kind));
        let here = texts.labelled(texts.result_phrase(ResultPhrase::CurveIncome), &texts.range(place.income));
        // The jump below the low end of the income, and the one above its high end. An exact income needs no names of ends.
        let at = |end, jumps: Jumps| {
            let sentences = texts.jumps(&jumps).into_iter();
            sentences.map(move |sentence| if exact { sentence } else { texts.labelled(texts.result_phrase(end), &sentence) })
        };
        let below = at(ResultPhrase::AtLowEnd, Jumps { below: place.jumps.below, ahead: None });
        let ahead = at(ResultPhrase::AtHighEnd, Jumps { below: None, ahead: place.jumps.ahead });
        let jumps: Vec<String> = below.chain(ahead).collect();
        el("div")
            .with(el("h4").text(title))
            .with(self.svg(texts.curve_picture(&here, &jumps.join(" "))))
            .with(el("p").sentence(&here))
            .all(jumps.iter().map(|sentence| el("p").sentence(sentence)))
            .maybe(
                place
                    .may_lack_deductions
                    .then(|| el("p").class("near").text(texts.result_phrase(ResultPhrase::ForgottenDeductions))),
            )
            .with(self.table())
    }

    fn capped_from(&self) -> Chf {
        self.place.tariff.capped_from(self.place.parameters)
    }

    /// The highest income on the axis: above the family's income, and above the one from which the highest share applies.
    fn most(&self) -> i64 {
        let capped = self.capped_from().francs_for_drawing();
        let most = capped.max(self.place.income.high.francs_for_drawing()).max(1);
        most.saturating_add(most / 8)
    }

    fn x(&self, income: Chf) -> i64 {
        let francs = income.francs_for_drawing().clamp(0, self.most());
        francs.saturating_mul(WIDTH) / self.most()
    }

    fn y(&self, income: Chf, rate: Rate) -> i64 {
        let cap = self.place.parameters.monthly_cap.value;
        let share = rate.share_of_month(income, self.place.parameters);
        let height = share.francs_for_drawing().saturating_mul(BOTTOM - TOP) / cap.francs_for_drawing().max(1);
        BOTTOM - height.clamp(0, BOTTOM - TOP)
    }

    /// The line of the tariff: it rises within a bracket, jumps to the next one, and is level once the highest share is reached.
    fn path(&self) -> String {
        let mut path = String::from("M0 ");
        path.push_str(&BOTTOM.to_string());
        let mut to = |x: i64, y: i64| path.push_str(&["L", &x.to_string(), " ", &y.to_string()].concat());
        for rate in self.place.tariff.rates() {
            let from = rate.over.unwrap_or_default();
            to(self.x(from), self.y(from, rate));
            match rate.up_to {
                Some(bound) => to(self.x(bound), self.y(bound, rate)),
                None => {
                    let capped = self.capped_from();
                    to(self.x(capped), self.y(capped, rate));
                    to(WIDTH, self.y(capped, rate));
                }
            }
        }
        path
    }

    fn svg(&self, description: String) -> El {
        let texts = self.texts;
        let (low, high) = (self.x(self.place.income.low), self.x(self.place.income.high));
        let here = (low + high) / 2;
        let number = |number: i64| number.to_string();
        let band = el("rect")
            .class("band")
            .attr("x", number(low))
            .attr("y", number(TOP))
            .attr("width", number((high - low).max(2)))
            .attr("height", number(BOTTOM - TOP));
        let dot = |income: Chf| {
            let height = self.y(income, self.place.tariff.rate(income));
            el("circle").class("here").attr("cx", number(self.x(income))).attr("cy", number(height)).attr("r", "5")
        };
        // Keeps the text inside the drawing.
        let anchor = if here < WIDTH / 4 {
            "start"
        } else if here < WIDTH * 3 / 4 {
            "middle"
        } else {
            "end"
        };
        let word = |x: i64, y: i64, anchor: &'static str, text: String| {
            el("text").attr("x", number(x)).attr("y", number(y)).attr("text-anchor", anchor).text(text)
        };
        let line = |class: &'static str, path: String| el("path").class(class).attr("d", path);
        let cap = texts.a_month(Range::exactly(self.place.parameters.monthly_cap.value));
        el("svg")
            .attr("viewBox", ["0 0 ", &number(WIDTH), " ", &number(HEIGHT)].concat())
            .attr("role", "img")
            .attr("translate", "no")
            .attr("aria-label", description)
            .with(line("axis", ["M0 ", &number(TOP), "V", &number(BOTTOM), "H", &number(WIDTH)].concat()))
            .with(band)
            .with(line("line", self.path()))
            .with(dot(self.place.income.low))
            .with(dot(self.place.income.high))
            .with(word(here, TOP - 8, anchor, texts.result_phrase(ResultPhrase::YouAreHere).to_owned()).class("here"))
            // Above the words that mark the family's place.
            .with(word(0, TOP - 34, "start", cap))
            .with(word(0, BOTTOM + 18, "start", "0".to_owned()))
            .with(word(WIDTH, BOTTOM + 18, "end", write::amount(self.capped_from())).class("end"))
            .with(word(WIDTH, BOTTOM + 35, "end", texts.result_phrase(ResultPhrase::CurveIncome).to_owned()))
    }

    /// The same as a table: each bracket with its percentage and the monthly share at its upper end.
    fn table(&self) -> El {
        let texts = self.texts;
        let bound = |bound: Option<Chf>| bound.map_or_else(String::new, write::bound);
        let Drawing { place, .. } = self;
        let month = |income: Chf, rate: Rate| write::amount(rate.share_of_month(income, place.parameters));
        let here = place.tariff.rate(place.income.low);
        let rows = place.tariff.rates().map(|rate| {
            let is_here = rate == here && place.income.is_exact();
            let number = rate.percent.to_string();
            let percent = if is_here { texts.percentage_here(&number) } else { texts.percentage(&number) };
            el("tr")
                .with(untranslated("td", bound(rate.over)).class("figure"))
                .with(untranslated("td", bound(rate.up_to)).class("figure"))
                .with(untranslated("td", percent))
                .with(untranslated("td", rate.up_to.map_or_else(String::new, |up_to| month(up_to, rate))).class("figure"))
        });
        let names = [ResultPhrase::CurveOver, ResultPhrase::CurveUpTo, ResultPhrase::CurvePercent, ResultPhrase::CurveShare];
        el("details")
            .flag("open", self.unfolded)
            .with(el("summary").text(texts.result_phrase(ResultPhrase::CurveTable)))
            .with(el("table").with(columns(&names, texts)).with(el("tbody").all(rows)))
    }
}
