//! The items of the lists on the pages of the family way.

use crate::form::family::{Page, tax_free};
use crate::form::{Form, ListItem, MoreItem, Side};
use crate::rules::parameters::RuleBook;
use crate::text::Catalogue;
use crate::text::family::Child;
use crate::text::messages::texts;
use crate::text::write::bound;

texts! {
    /// A small heading in the list of what may apply.
    pub enum ListHeading as list_heading {
        /// Where the child lives, and which help it gets.
        Stay => "Aufenthalt und Hilfe",
        /// The persons of the family.
        Family => "Familie",
        /// Income and costs.
        Money => "Geld",
    }
}

impl ListHeading {
    /// The heading above an item.
    pub fn of(item: ListItem) -> ListHeading {
        use ListItem::*;
        match item {
            Asylum | Elsewhere | YouthCourt | More | Assistance | Placed | ReliefToo => ListHeading::Stay,
            NoParents | Partner | Wage | Money => ListHeading::Family,
            Rent | Changed | Alimony | DayCare | Illness => ListHeading::Money,
        }
    }
}

texts! {
    /// An item of the list of what may apply to a family, with a box to tick.
    list_items {
        asylum => "Wir sind im Asylverfahren oder vorläufig aufgenommen (meist Ausweis N, F oder S)",
        elsewhere => "Das Kind ist nicht im Kanton Basel-Landschaft angemeldet",
        elsewhere_adult => "Der junge Mensch ist nicht im Kanton Basel-Landschaft angemeldet",
        elsewhere_yourself => "Ich bin nicht im Kanton Basel-Landschaft angemeldet",
        youth_court => "Die Jugendanwaltschaft oder das Jugendgericht hat die Hilfe angeordnet",
        more => "Es gibt noch eine andere Hilfe, oder noch ein Kind ist im Heim oder in einer Pflegefamilie",
        assistance => "Wir bekommen Sozialhilfe oder Ergänzungsleistungen",
        placed => "Ein Kind der Familie ist zur gleichen Zeit im Heim oder in einer Pflegefamilie",
        relief_too => "Wir haben auch Entlastungstage",
        no_parents => "Es gibt keine Eltern, die zahlen müssen",
        wage => "Das Kind verdient Lohn",
        wage_adult => "Der junge Mensch verdient Lohn",
        wage_yourself => "Ich verdiene Lohn",
        /// `amount` is an amount in francs.
        money(amount) => "Das Kind bekommt eine Rente, oder Alimente, die nicht zu Ihnen kommen, oder es besitzt mehr als {amount} Franken",
        money_adult(amount) => "Der junge Mensch bekommt eine Rente oder Alimente, oder er besitzt mehr als {amount} Franken",
        money_yourself(amount) => "Ich bekomme eine Rente oder Alimente, oder ich besitze mehr als {amount} Franken",
        rent => "Wir vermieten ein Haus oder eine Wohnung, oder wir haben ein Ferienhaus",
        rent_other => "Der andere Elternteil vermietet ein Haus oder eine Wohnung, oder hat ein Ferienhaus",
        changed => "Unser Einkommen ist heute viel höher oder tiefer als letztes Jahr",
        alimony => "Ich zahle Alimente",
        alimony_adult => "Der junge Mensch zahlt Alimente",
        alimony_other => "Der andere Elternteil zahlt Alimente",
        day_care => "Wir zahlen Kita, Tagesfamilie oder Tagesschule",
        day_care_other => "Der andere Elternteil zahlt Kita, Tagesfamilie oder Tagesschule",
        illness => "Wir haben hohe Kosten wegen Krankheit, Unfall oder Behinderung",
        illness_adult => "Der junge Mensch hat hohe Kosten wegen Krankheit, Unfall oder Behinderung",
        illness_other => "Der andere Elternteil hat hohe Kosten wegen Krankheit, Unfall oder Behinderung",
    }
}

texts! {
    /// The item about a partner. `years` is how long two people live together until their partnership counts as stable.
    partner_items {
        own[years] => "Ich bin mit jemandem verheiratet, der nicht der andere Elternteil ist, oder lebe mit dieser Person seit {years} Jahr oder mit gemeinsamem Kind | Ich bin mit jemandem verheiratet, der nicht der andere Elternteil ist, oder lebe mit dieser Person seit {years} Jahren oder mit gemeinsamem Kind",
        other[years] => "Der andere Elternteil ist neu verheiratet, oder lebt mit jemandem seit {years} Jahr oder mit gemeinsamem Kind | Der andere Elternteil ist neu verheiratet, oder lebt mit jemandem seit {years} Jahren oder mit gemeinsamem Kind",
        /// A button, where the income of the partner is asked: it does not count.
        not_yet[years] => "Es ist noch nicht {years} Jahr, nicht verheiratet, kein gemeinsames Kind | Es sind noch keine {years} Jahre, nicht verheiratet, kein gemeinsames Kind",
    }
}

texts! {
    /// A further help, with a box to tick.
    pub more_item for MoreItem {
        Coaching => "Familienbegleitung zu Hause",
        Relief => "Entlastungstage",
        OtherHome => "Ein anderes Kind ist im Heim",
        OtherFoster => "Ein anderes Kind ist in einer Pflegefamilie",
        OpenCost => "Nachbetreuung, {DAF} oder Fahrten",
        Beyond => "Mehr als das",
    }
}

/// How many years two people live together until their partnership counts as stable.
fn stable_years() -> u32 {
    RuleBook::embedded().newest().map_or(0, |figures| figures.stable_partnership_years.value)
}

impl Catalogue {
    /// An item of the list of a page.
    pub fn list_item(&self, item: ListItem, side: Side, form: &Form) -> String {
        let child = Child::on(Page::List(side), form);
        let owned = || bound(tax_free(false).unwrap_or_default());
        let text = match (item, side, child) {
            (ListItem::Asylum, ..) => list_items::asylum(self),
            (ListItem::Elsewhere, _, Child::Adult) => list_items::elsewhere_adult(self),
            (ListItem::Elsewhere, _, Child::Yourself) => list_items::elsewhere_yourself(self),
            (ListItem::Elsewhere, ..) => list_items::elsewhere(self),
            (ListItem::YouthCourt, ..) => list_items::youth_court(self),
            (ListItem::More, ..) => list_items::more(self),
            (ListItem::Assistance, ..) => list_items::assistance(self),
            (ListItem::Placed, ..) => list_items::placed(self),
            (ListItem::ReliefToo, ..) => list_items::relief_too(self),
            (ListItem::NoParents, ..) => list_items::no_parents(self),
            (ListItem::Partner, Side::Own, _) => return partner_items::own(self, stable_years()),
            (ListItem::Partner, Side::Other, _) => return partner_items::other(self, stable_years()),
            (ListItem::Wage, _, Child::Adult) => list_items::wage_adult(self),
            (ListItem::Wage, _, Child::Yourself) => list_items::wage_yourself(self),
            (ListItem::Wage, ..) => list_items::wage(self),
            (ListItem::Money, _, Child::Adult) => return list_items::money_adult(self, &owned()),
            (ListItem::Money, _, Child::Yourself) => return list_items::money_yourself(self, &owned()),
            (ListItem::Money, ..) => return list_items::money(self, &owned()),
            (ListItem::Rent, Side::Own, _) => list_items::rent(self),
            (ListItem::Rent, Side::Other, _) => list_items::rent_other(self),
            (ListItem::Changed, ..) => list_items::changed(self),
            (ListItem::Alimony, Side::Other, _) => list_items::alimony_other(self),
            (ListItem::Alimony, _, Child::Adult) => list_items::alimony_adult(self),
            (ListItem::Alimony, ..) => list_items::alimony(self),
            (ListItem::DayCare, Side::Own, _) => list_items::day_care(self),
            (ListItem::DayCare, Side::Other, _) => list_items::day_care_other(self),
            (ListItem::Illness, Side::Other, _) => list_items::illness_other(self),
            (ListItem::Illness, _, Child::Adult) => list_items::illness_adult(self),
            (ListItem::Illness, ..) => list_items::illness(self),
        };
        text.to_owned()
    }

    /// The button of somebody whose partner does not count yet.
    pub fn partner_not_yet(&self) -> String {
        partner_items::not_yet(self, stable_years())
    }
}
