//! What only `recompute` says.

use crate::rules::parameters::Kind;
use crate::rules::right::Verdict;
use crate::text::messages::texts;

texts! {
    /// The help of the command: how it is called. Who reads it knows a command line. Names of options and files are not translated.
    pub command_help {
        help_about => "recompute rechnet einen gespeicherten Fall nach, ohne Browser.",
        /// Heading above the ways to call the command.
        help_usage => "Aufruf",
        help_file => "Fall als {JSON} lesen; Ergebnis als {JSON} ausgeben",
        help_table => "viele Fälle lesen; je Fall eine Zeile {JSON} ausgeben",
        help_sheet => "das Ergebnis als Tabelle für Excel ausgeben",
        help_figures => "Zahlen und Tarife der Verordnung ausgeben",
        /// `call` is an example of a call.
        help_example(call) => "Zum Beispiel: {call}",
        help_input => "Ohne {DATEI}, oder mit «-», liest recompute die Standardeingabe. Eine Tabelle kann so sein, wie Excel sie als «{CSV}» speichert. Wie eine Datei und eine Tabelle aussehen, steht in docs/case-format.md.",
        /// Heading above the options.
        help_options => "Optionen",
        help_csv => "die Eingabe ist eine Tabelle, auch ohne die Endung .csv",
        help_csv_out => "je Fall eine Zeile, dazu eine für jeden, der zahlt, und jede Zeit mit gleichem Betrag; für einen Fall und für eine Tabelle",
        help_figures_on => "Zahlen, die an diesem Tag gelten; ohne Datum die neusten",
        help_rules_until => "nur Regeln verwenden, die bis zu diesem Tag in Kraft waren; so rechnet ein älterer Rechner",
        help_progress => "bei mehr als {1000} Fällen melden, wie weit recompute ist; im Terminal geschieht das von selbst",
        help_help => "diese Hilfe",
        help_version => "Name und Version",
        help_dates => "Ein Datum schreiben Sie so: {2027-02-01} oder {1.2.2027}.",
        /// Heading above the numbers with which the command ends.
        help_status => "Rückgabewert",
        help_all_done => "alles ist gerechnet",
        help_not_done => "ein Fall oder eine Zeile der Tabelle ist nicht gerechnet",
        help_wrong_call => "der Aufruf ist falsch",
        see_help => "So zeigen Sie die Hilfe an: recompute --help",
    }
}

texts! {
    /// What is wrong with a call of the command. `option` is the name of an option.
    pub command_calls {
        /// `--rules-until` without a day.
        date_missing => "Nach --rules-until fehlt das Datum. Schreiben Sie zum Beispiel: --rules-until {2024-12-31}",
        option_twice(option) => "Die Option «{option}» steht zweimal da. Lassen Sie eine weg.",
        one_input => "recompute liest nur eine Datei auf einmal. Nennen Sie eine Datei.",
        figures_alone => "--figures gibt nur die Zahlen aus. Lassen Sie die Datei, --csv und --csv-out weg.",
        unknown_option(option) => "Die Option «{option}» gibt es nicht.",
        /// `typed` is what was typed in place of a date.
        no_date(typed) => "«{typed}» ist kein Datum. Schreiben Sie Jahr, Monat und Tag, zum Beispiel {2027-02-01}.",
        /// `day` is the first date of the rules.
        rules_begin(day) => "Die hier bekannten Regeln gelten ab {day}. Nennen Sie diesen oder einen späteren Tag.",
        no_rules => "Dieser Rechner kennt keine Regeln. Verwenden Sie eine vollständige Fassung.",
    }
}

texts! {
    /// What is wrong with an input.
    pub command_input {
        /// Names the standard input, where a message would name a file.
        standard_input => "Standardeingabe",
        no_such_file => "Diese Datei gibt es nicht. Prüfen Sie den Namen und den Ordner.",
        may_not_read => "Diese Datei dürfen Sie nicht lesen. Prüfen Sie die Zugriffsrechte.",
        is_folder => "Das ist ein Ordner. Nennen Sie eine Datei.",
        /// `error` is what the system says.
        cannot_read(error) => "Die Eingabe lässt sich nicht lesen ({error}).",
        cannot_write(error) => "Das Ergebnis lässt sich nicht schreiben ({error}). Prüfen Sie, ob das Ziel Platz hat.",
        /// `place` is the number of a byte.
        not_utf8(place) => "Der Text ist nicht in {UTF-8} geschrieben (ab Byte {place}). Speichern Sie ihn als {UTF-8}.",
    }
}

texts! {
    /// What is wrong with a table of cases.
    pub command_table {
        table_empty => "Die Tabelle ist leer. Die erste Zeile nennt die Spalten, die erste Spalte heisst «name».",
        table_broken => "Die Tabelle lässt sich nicht lesen. Prüfen Sie, ob es eine {CSV}-Datei ist.",
        name_first => "Die erste Spalte muss «name» heissen. Zwischen den Spalten steht ein Strichpunkt, ein Komma oder ein Tabulator.",
        no_row => "Die Tabelle hat keinen Fall, nur die Namen der Spalten. Schreiben Sie jeden Fall in eine Zeile darunter.",
        utf_16 => "Die Tabelle ist in {UTF-16} geschrieben. Speichern Sie sie in Excel als «{CSV UTF-8}».",
        no_encoding => "Der Text ist weder in {UTF-8} noch in {Windows-1252} geschrieben. Speichern Sie die Tabelle in Excel als «{CSV UTF-8}».",
        /// `column` is a number.
        empty_heading(column) => "Der Name der Spalte {column} ist leer oder hat einen leeren Teil. Ergänzen Sie ihn.",
        /// `heading` is the name of a column.
        heading_twice(heading) => "Die Spalte «{heading}» steht zweimal in der ersten Zeile. Entfernen Sie eine.",
        heading_too_deep(column) => "Der Name der Spalte {column} hat zu viele Teile. So tief liegt kein Feld.",
        /// `found` and `columns` are numbers of fields.
        wrong_cells(found, columns) => "Felder dieser Zeile: {found}. Felder der ersten Zeile der Tabelle: {columns}. Prüfen Sie die Trennzeichen und Anführungszeichen.",
        columns_clash(heading) => "Die Spalte «{heading}» widerspricht einer anderen Spalte. Füllen Sie in dieser Zeile nur eine von beiden aus.",
        /// `most` is a number of bytes.
        first_row_too_large(most) => "Die erste Zeile ist zu gross. Erlaubte Bytes: {most}. Ab hier wird nicht weiter gelesen. Prüfen Sie, ob ein Anführungszeichen fehlt.",
        /// `row` is the number of a case.
        row_too_large(row, most) => "Fall {row} ist zu gross. Erlaubte Bytes: {most}. Ab hier wird nicht weiter gelesen. Prüfen Sie, ob ein Anführungszeichen fehlt.",
        /// `failed` and `rows` are numbers of cases, `column` is the name of a column.
        rows_failed(failed, rows, column) => "Nicht gerechnet: {failed} von {rows}. Warum, steht in der Ausgabe bei «{column}».",
        progress(rows) => "Gerechnete Fälle: {rows} …",
    }
}

texts! {
    /// Words in a table of results.
    pub command_words {
        /// In the row of a whole case: who pays.
        all_payers => "alle zusammen",
        yes => "ja",
        no => "nein",
    }
}

texts! {
    /// Whether the canton may pay: a word in a table.
    pub short_verdict for Verdict {
        Possible => "möglich",
        Open => "noch offen",
        No => "nicht möglich",
    }
}

texts! {
    /// How binding a figure is: a word in a table.
    pub figure_kind for Kind {
        Law => "Gesetz",
        Practice => "Praxis",
        Assumption => "Annahme",
    }
}

texts! {
    /// The figures of the ordinance as a table for a terminal.
    pub command_figures {
        /// `day` is a date.
        in_force_since(day) => "In Kraft seit {day}",
        /// `day` is the date on which the figures were last compared with the law.
        compared_on(day) => "Zuletzt mit der Verordnung verglichen: {day}",
        /// `file` is a name, `hash` a checksum.
        parameter_file(file, hash) => "Parameterdatei {file}, {SHA-256} {hash}",
        /// Heading of a column, as are the next four: the name of a figure, its value, its unit, its place in the law, how binding
        /// it is.
        name_column => "Name",
        value_column => "Wert",
        unit_column => "Einheit",
        source_column => "Quelle",
        kind_column => "Art",
        /// Above the table of a tariff. `source` is its place in the law.
        tariff_heading(source) => "Tarif {source}: Prozent des ganzen massgebenden Einkommens im Jahr",
        /// Before the lower bound of a bracket.
        over => "über",
        /// Before the upper bound of a bracket.
        up_to => "bis",
    }
}
