//! The groups of messages, in the order in which a catalogue holds them, by when and by whom they are said.

use crate::text::messages::Group;

impl Group {
    /// The group without its German in the page in the browser, which loads it with the rules. The same group everywhere else.
    const fn with_the_rules(self) -> Group {
        if cfg!(all(feature = "page", target_arch = "wasm32")) { Group { german: "", ..self } } else { self }
    }
}

/// Lists the groups of messages, in the order in which a catalogue holds them. `page` are those that the page says before the rules
/// are there; nothing before says a message of `result`.
macro_rules! groups {
    (
        page { $($page:ident in $file:ident,)+ }
        result { $($result:ident in $result_file:ident,)+ }
        commands { $($(#[$only:meta])* $command:ident in $its_file:ident,)* }
    ) => {
        /// The place of each group in a catalogue.
        #[allow(missing_docs, non_camel_case_types, reason = "each is named like its function or module")]
        #[derive(Clone, Copy)]
        pub enum GroupId { $($page,)+ $($result,)+ $($(#[$only])* $command,)* }

        /// The groups that the page uses: a pack holds their messages.
        pub const GROUPS: &[Group] =
            &[$(super::$file::$page::GROUP,)+ $(super::$result_file::$result::GROUP.with_the_rules(),)+];

        /// Those of them that the page says only when the rules are there. They are the last ones.
        pub const RESULT_GROUPS: &[Group] = GROUPS.split_at(GROUPS.len() - [$(GroupId::$result,)+].len()).1;

        /// The groups that only commands and the npm package use. Each stands behind a feature, so that the page does not carry it.
        pub const COMMAND_GROUPS: &[Group] = &[$($(#[$only])* super::$its_file::$command::GROUP,)*];
    };
}

groups! {
    page {
        phrase in phrase,
        month_in_date in dates,
        dates in dates,
        problems in problems,
        awaited in problems,
        notice in problems,
        choice_question in choice_questions,
        option in options,
        amounts in amounts,
        marks in marks,
        lists in marks,
        doubts in doubts,
        replies in doubts,
        page in page,
        clear in page,
        names in names,
        page_question in family,
        page_reasons in family,
        page_hints in family,
        undecided in family,
        list_heading in family,
        list_items in family,
        partner_items in family,
        more_item in family,
        family_choices in family,
        second_lines in family,
        child_money_choices in family,
        family_word in family,
        page_problems in family,
    }
    result {
        result_phrase in result_phrase,
        data_phrase in data_phrase,
        about in about,
        case_problems in problems,
        verdict in right,
        condition in right,
        status in right,
        failures in right,
        reading in readings,
        reading_amounts in readings,
        open_point in readings,
        month_name in dates,
        persons in persons,
        filer in procedure,
        way in procedure,
        deadlines in procedure,
        starts in procedure,
        paper_kind in procedure,
        duty in procedure,
        decisions in procedure,
        contact in procedure,
        tariff in steps,
        steps in steps,
        rows in sums,
        left_out in unknown,
        left_out_name in unknown,
        jumps in reasons,
        reasons in reasons,
        years in reasons,
        heading_name in questions,
        text_question in text_questions,
        text_hint in text_questions,
        choice_hint in choice_questions,
        places in questions,
        gaps in gaps,
        open_amounts in amounts,
        answer_notes in answer,
        line in line,
        line_conditions in line,
        line_rises in line,
        purpose in line,
        recap_label in recap,
        item_name in recap,
        misspelt in spelling,
        majority_doubt in doubts,
        meanings in spelling,
        recap in recap,
        family_result in family_result,
        family_results in family_result,
        sheet_word in sheet,
        no_sheet in sheet,
        sheet_rows in sheet_rows,
        sheet in sheet,
        proofs in sheet_rows,
        headline in headline,
        result_word in result,
        next_phrase in result,
        result_lines in result,
        short_month in result,
        weekday_name in result,
        result_counts in result,
        professional in professional,
        field_notes in professional,
        ledger in ledger,
        tariff_picture in tariff_picture,
        variants in variants,
    }
    commands {
        #[cfg(any(feature = "recompute", feature = "npm"))]
        file_problems in files,
        #[cfg(any(feature = "recompute", feature = "npm"))]
        found in files,
        #[cfg(any(feature = "recompute", feature = "npm"))]
        expected in files,
        #[cfg(feature = "plain_page")]
        plain in plain,
        #[cfg(feature = "plain_page")]
        plain_lines in plain,
        #[cfg(feature = "plain_page")]
        tariff_for in plain,
        #[cfg(feature = "plain_page")]
        rules_in_words in plain,
        #[cfg(feature = "plain_page")]
        time_limits in plain,
        #[cfg(feature = "recompute")]
        command_help in command,
        #[cfg(feature = "recompute")]
        command_calls in command,
        #[cfg(feature = "recompute")]
        command_input in command,
        #[cfg(feature = "recompute")]
        command_table in command,
        #[cfg(feature = "recompute")]
        command_words in command,
        #[cfg(feature = "recompute")]
        command_figures in command,
        #[cfg(feature = "recompute")]
        short_verdict in command,
        #[cfg(feature = "recompute")]
        figure_kind in command,
        #[cfg(feature = "texts")]
        shell in shell,
    }
}
