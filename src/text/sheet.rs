//! The sheet «Berechnung der Kostenbeteiligung», which the office gets, and the values to copy into its form.

use crate::assessment::{Calculation, NoSheet, SheetPhase};
use crate::rules::payers::Payer;
use crate::rules::source::Source;
use crate::text::messages::texts;
use crate::text::sheet_table::{Cell, Value};
use crate::text::write::bound;
use crate::text::{Catalogue, Names};

texts! {
    /// Fixed words of the sheet «Berechnung der Kostenbeteiligung», a form on paper that a family signs and the office checks.
    pub enum SheetWord as sheet_word {
        /// Title of the sheet. The office has a form of the same name.
        Title => "Berechnung der Kostenbeteiligung",
        /// Below the title.
        About => "Stationäre Unterbringung, {VO §§ 28–35 (SGS 850.15)} · Beilage zum E-Formular",
        /// Button: prints the sheet.
        Print => "Berechnungsblatt drucken",
        /// Below the button that prints the sheet.
        OwnForm => "Das {AKJB} kann sein eigenes Formular verlangen.",
        /// Above a line to write on.
        CaseNumber => "Fallnummer",
        /// Box to tick: the first calculation.
        New => "neu",
        /// Box to tick: a correction from a day on, which is written by hand.
        CorrectionFrom => "Korrektur ab",
        /// Heading.
        ChildAndPlacement => "Kind und Unterbringung",
        /// Above a line to write on.
        ChildName => "Name, Vorname des Kindes",
        /// Above a line to write on: the number of the social insurance.
        InsuranceNumber => "{AHV}-Nummer",
        /// Label of a date.
        Birth => "Geburtsdatum",
        /// Above a line to write on.
        HomeName => "Heim: Name und Ort",
        /// Above a line to write on.
        FosterFamilyName => "Pflegefamilie: Name und Ort",
        /// Label: which help, and how much of the time.
        Extent => "Umfang",
        /// Label of a period.
        Duration => "Dauer",
        /// Heading: who owes the share.
        Payers => "Zahlungspflichtige",
        /// Above a line to write on: the day of the tax ruling.
        RulingOf => "Veranlagung vom",
        /// Box to tick, below the line for the tax ruling, if its year is not over yet. The year is written by hand.
        NoRulingYet => "noch keine, Zahlen von {20__}",
        /// Above a line to write on.
        Address => "Adresse",
        /// Label: how the parents live.
        Relation => "Verhältnis",
        /// How they live: each in a household of their own.
        Apart => "getrennt",
        /// In the box with the amount, if months differ: that it is the dearest one.
        DearestMonth => "im teuersten Monat",
        /// In the box with the amount: that it is a range.
        Provisional => "provisorisch",
        /// In the box with the amount, if there are too many amounts to list.
        SeePhases => "Weitere Beträge: siehe Zeitraum und Zahlungspflicht.",
        /// Tag: the figures are computed from answers that are all known.
        Computed => "berechnet",
        /// Tag: the figures rest on an estimate.
        Estimated => "geschätzt",
        /// Tag: the figures are a range.
        Bounded => "Bereich",
        /// Tag: only the office can say it.
        Office => "entscheidet das {AKJB}",
        /// Tag: it is assumed.
        Assumed => "Annahme",
        /// Heading above the table.
        Calculation => "Berechnung",
        /// Heading above the table of other months than those on page 1.
        FurtherCalculation => "Weitere Berechnung",
        /// Column: what a row is about. The first rows are amounts of a year.
        PositionColumn => "Position ({CHF}, bis zum Tarif im Jahr)",
        /// Column: the figures of the partner of the parent who pays.
        PartnerColumn => "Partnerin oder Partner",
        /// Column: the paragraph.
        SourceColumn => "Grundlage",
        /// Column: the number on the tax form. The star leads to a note.
        NumberColumn => "Ziffer*",
        /// Column: all persons together; also the sum of a period.
        TogetherColumn => "Zusammen",
        /// Column: the low end of a range.
        LowColumn => "tief",
        /// Column: the high end of a range.
        HighColumn => "hoch",
        /// Instead of a figure: nobody has given it.
        Open => "offen",
        /// Instead of the upper bound of the highest bracket.
        Highest => "höchste",
        /// Note on the star, and on how amounts are shown.
        TableNote => "* Ziffer der Steuererklärung {BL}, vermutlich. Gerechnet wird ungerundet, gezeigt auf den Rappen.",
        /// Below the table: the share also depends on answers of the other parent, who has a sheet of his own.
        OpenBeside => "Die Höhe hängt auch von Angaben des anderen Elternteils ab.",
        /// Heading above the phases.
        Phases => "Zeitraum und Zahlungspflicht",
        /// Heading above all phases in the annex.
        AllPhases => "Alle Zeiträume",
        /// Column.
        PeriodColumn => "Von – bis",
        /// Column.
        MonthsColumn => "Monate",
        /// Column: who pays.
        PayerColumn => "Zahlungspflichtig",
        /// Column: why it is so much.
        ReasonColumn => "Grund",
        /// Column: the year whose income counts.
        YearColumn => "Einkommen von",
        /// Column: the amount a month.
        MonthColumn => "Im Monat",
        /// In place of amounts: another payer has a sheet of his own.
        OwnSheet => "eigenes Blatt",
        /// In place of amounts: the income of another payer is not told, so nothing is computed.
        NoSheet => "noch nicht berechnet: Das Einkommen fehlt.",
        /// Heading.
        Declaration => "Erklärung und Unterschriften",
        /// Box to tick.
        Truth => "Die Angaben sind vollständig und richtig. Wesentliche Änderungen von Einkommen und Vermögen werden gemeldet. Falsche Angaben können mit Busse bestraft werden ({SHG § 40a}).",
        /// The same box on a provisional sheet.
        TruthSoFar => "Die Angaben sind richtig, soweit heute bekannt. Was fehlt, reichen wir nach. Wesentliche Änderungen von Einkommen und Vermögen werden gemeldet. Falsche Angaben können mit Busse bestraft werden ({SHG § 40a}).",
        /// Below a line to write on, before the signature.
        PlaceAndDate => "Ort, Datum",
        /// Below a line to sign, behind the name of the person.
        Signature => "Unterschrift",
        /// Below the line where the professional signs.
        DateAndSignature => "Datum, Unterschrift",
        /// Below a line to sign: the professional who files the request.
        Professional => "Fachperson",
        /// Below a line to write on: name, office and telephone of the professional.
        ProfessionalName => "Name, Stelle, Telefon",
        /// Below a line to sign: who acts for a child.
        Representative => "Gesetzliche Vertretung des Kindes",
        /// Behind the title, on the further pages.
        Annex => "Anhang",
        /// Heading above the answers.
        Given => "Angaben und Belege",
        /// Column.
        AnswerColumn => "Angabe ({CHF})",
        /// Column.
        ValueColumn => "Wert",
        /// Column: whether somebody gave the answer.
        KindColumn => "Art",
        /// Column: the paper that proves the answer.
        ProofColumn => "Beleg",
        /// Column with boxes to tick: the paper is there.
        EnclosedColumn => "liegt bei",
        /// Kind of an answer: somebody gave it.
        Told => "eingegeben",
        /// Kind of an answer: nobody gave it, so it counts as nothing.
        Preset => "angenommen",
        /// In place of a paper: please confirm that the answer is right.
        Confirm => "bitte bestätigen",
        /// Heading.
        NotComputed => "Nicht gerechnet",
        /// A reading of ours: no limit of § 28 Abs. 3 is applied in a home.
        HomeLimit => "Der Kantonsbeitrag an das Heim ist nicht bekannt und viel höher als der Anteil. Darum ist ohne Grenze gerechnet.",
        /// A reading of ours: the limit of § 28 Abs. 3 in a foster family.
        FosterLimit => "Das vereinbarte Pflegegeld ist die Grenze, höchstens aber der Höchstbetrag nach {§ 17}, soweit er bekannt ist.",
        /// Heading of the box that the office fills in.
        ForOffice => "Vom {AKJB} auszufüllen",
        /// Above a line that the office fills in: the day on which the sheet came in.
        Received => "Eingang",
        /// Above a line that the office fills in.
        CheckedBy => "Geprüft von",
        /// Label of three boxes to tick.
        Finding => "Ergebnis",
        /// Box to tick.
        AsComputed => "wie berechnet",
        /// Box to tick.
        Correction => "Korrektur",
        /// Box to tick.
        Hardship => "Härtefall {§ 28 Abs. 5}",
        /// Above a line that the office fills in.
        SetAmount => "Festgelegter Betrag im Monat",
        /// Above a line that the office fills in.
        ValidFrom => "Gültig ab",
        /// Above a line that the office fills in.
        DecisionOf => "Verfügung vom",
        /// Above a line that the office fills in.
        Remark => "Bemerkung",
        /// Heading above the receipt.
        Receipt => "Beleg zum Nachrechnen",
        /// Below the receipt.
        ReceiptNote => "Alle Seiten tragen denselben Beleg. Namen, {AHV}- und Fallnummern werden von Hand ausgefüllt und nirgends gespeichert.",
        /// Beside the QR code.
        CodeNote => "Der {QR}-Code öffnet den Rechner mit allen Angaben.",
        /// In place of the QR code, for parents who live apart, and for a child that pays itself.
        NoCode => "Ohne {QR}-Code: Er enthielte auch die Angaben von anderen, die zahlen.",
        /// An empty tax year and date to write on.
        EmptyRuling => "{20__ · __.__.____}",
        /// An empty date to write on.
        EmptyDate => "{__.__.____}",
        /// The number of the social insurance to write on: all begin with 756.
        EmptyNumber => "{756.____.____.__}",
        /// Title of the values to copy into the form of the office.
        EForm => "Für das E-Formular",
        /// Button: copies all values.
        CopyAll => "Alles kopieren",
        /// Button: copies one value. Its name stands beside it.
        Copy => "Kopieren",
        /// Below the values to copy.
        EFormNote => "Ein Klick auf einen Wert wählt ihn ganz aus. Namen und {AHV}-Nummer fragt diese Seite nie.",
        /// Name of the amount in its box, and of a value to copy.
        Amount => "Kostenbeteiligung im Monat ({CHF})",
        /// Name of a value to copy.
        Income => "Massgebendes Jahreseinkommen ({CHF})",
        /// Name of a value to copy.
        Tariff => "Tarif",
        /// Name of a value to copy.
        Period => "Zeitraum",
        /// Name of a value to copy: the version of the law.
        Rules => "Regeln",
    }
}

texts! {
    /// Why there is no sheet to print.
    pub no_sheet for NoSheet {
        Refused => "Ohne Beitrag des Kantons gibt es kein Berechnungsblatt.",
        NotNeeded => "Für diese Hilfe braucht das Gesuch kein Berechnungsblatt.",
        OfficeDecides => "Ein Berechnungsblatt gibt es erst, wenn das {AKJB} den Betrag festgelegt hat.",
        NoIncome => "Das Berechnungsblatt gibt es, sobald ein Einkommen bekannt ist.",
    }
}

texts! {
    /// Lines of the sheet with a value.
    pub sheet {
        /// Above a line to write on, behind the name of a person or alone: «Elternteil 1: Name, Vorname».
        name_of(payer) => "{payer}: Name, Vorname",
        /// Above a line to write on. `years` are the calendar years whose income counts.
        tax_year(years) => "Steuerjahr ({years})",
        /// In the box with the amount. `period` are months, `months` is their number, `amount` the sum of all.
        whole_period(period, months, amount) => "{period}, Monate: {months}, zusammen {amount}",
        /// Box to tick: an authorisation. `names` are those who sign.
        authorisation(names) => "Ich/Wir ({names}) bevollmächtige/n die unten genannte Stelle, das Gesuch einzureichen ({VO §§ 15, 20}).",
        /// How a payer lives. `household` is how the parents live.
        with_partner(household) => "{household}, mit Partnerin oder Partner",
        /// In the head of the annex, if months differ. `amount` is that of the dearest one.
        in_dearest_month(amount) => "{amount} im teuersten Monat",
        /// At the foot. `number` is the number of the page, `last` that of the last one.
        page_of(number, last) => "Seite {number} von {last}",
        /// Below the phases. `number` is how many phases stand in the annex only.
        more_phases(number) => "Weitere Zeiträume im Anhang: {number}.",
        /// In the column of the year whose income counts: that of a changed income. `day` is the day of the change.
        income_since(day) => "seit {day} ({VO § 30a Abs. 6})",
        /// The same, where the income of a year counts too.
        income_of_and_since(year, day) => "{year} und seit {day} ({VO § 30a Abs. 6})",
        /// Why a phase costs something else than the one before.
        changed_income => "Einkommen verändert",
        /// The same. `year` is the year whose income counts from now on.
        new_year(year) => "Einkommen von {year}",
        /// A figure that nobody gave, or that follows from one. The sign leads to a note below the table.
        open_figure(figure) => "{figure}¹",
        /// In the note to which the sign leads.
        without_end => "Das Einkommen hat keine obere Angabe.",
        /// The note to which the sign leads.
        open_note(why) => "¹ {why}",
        /// In a note: the most that the share can be.
        at_most_of(amount) => "Höchstens {amount} Franken im Monat.",
        /// The same. `place` is the paragraph that says so.
        at_most_by(amount, place) => "Höchstens {amount} Franken im Monat ({place}).",
        /// Who pays: both parents together.
        both_parents => "Elternteil {1} und Elternteil {2}, gemeinsam",
        /// Behind a list of answers that are all nought.
        each_nought => "je {0}",
        /// A paper with the number on the tax form. The star leads to a note.
        proof_number(paper, number) => "{paper}, Ziffer* {number}",
        /// How many conditions are met, and how many are not or not yet. Heading.
        conditions_found(met, open) => "Voraussetzungen, erfüllt: {met}, zu klären: {open}",
        /// The tariff. `place` is its paragraph, `percent` the percentage.
        tariff_at(place, percent) => "{place}, {percent}",
        /// Name of the button that copies one value, for those who do not see the page. `value` is the name of the value.
        copy_of(value) => "{value}: kopieren",
    }
}

impl Catalogue {
    /// Who pays, as the sheet names them.
    pub fn sheet_payer(&self, payer: Payer) -> String {
        if payer == Payer::Parents { self.both_parents().to_owned() } else { self.payer(payer) }
    }

    /// Why a phase costs so much, and which year's figures stand in.
    pub fn phase_reason(&self, phase: &SheetPhase) -> String {
        let mut reasons: Vec<String> = Vec::new();
        for reason in phase.lines.iter().map(|line| self.reason(&line.reason)) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        if phase.changed.is_some() {
            reasons.push(self.changed_income().to_owned());
        }
        if let Some(year) = phase.year.filter(|_| phase.is_new_year && phase.stand_in.is_empty() && !phase.only_changed) {
            reasons.push(self.new_year(&year.to_string()));
        }
        if !phase.stand_in.is_empty() {
            reasons.push(self.stand_in(phase.stand_in, phase.partly_own_year));
        }
        self.listed_apart(&reasons)
    }

    /// Which income counts in a phase: that of a year, or that since a change.
    pub fn phase_income(&self, phase: &SheetPhase) -> String {
        let year = phase.year.map(|year| year.to_string()).unwrap_or_default();
        match phase.changed.map(|day| self.date(day)) {
            Some(day) if phase.only_changed => self.income_since(&day),
            Some(day) => self.income_of_and_since(&year, &day),
            None => year,
        }
    }

    /// The note to which the sign of an open figure leads: what is left out, that an income has no upper end, and the most that the share can be, with the place that
    /// says so. None if nothing is open.
    pub fn why_open(&self, calculation: &Calculation, is_open_above: bool, place: Option<Source>) -> Option<String> {
        let without = self.left_out(&Calculation { at_most: None, ..calculation.clone() }, Names::Apart);
        let at_most = calculation.at_most.map(|most| match place {
            Some(place) => self.at_most_by(&bound(most), &place.to_string()),
            None => self.at_most_of(&bound(most)),
        });
        let without_end = is_open_above.then(|| self.without_end().to_owned());
        let sentences: Vec<String> = without.into_iter().chain(without_end).chain(at_most).collect();
        (!sentences.is_empty()).then(|| self.open_note(&self.sentences(&sentences)))
    }

    /// A figure of the table of the sheet, with the sign that leads to a note where it is open.
    pub fn sheet_figure(&self, cell: Cell) -> String {
        let text = self.sheet_cell(cell);
        if cell.contains(&Some(Value::Open)) { self.open_figure(&text) } else { text }
    }
}
