//! The answers of one moment with the questions that matter by them: found once, and handed on to all who need them.

use crate::form::{Asked, Form, Heading, Section, sections};

/// A form with the questions that matter now.
#[derive(Clone, PartialEq, Debug)]
pub struct Questions {
    /// The answers by which they matter.
    pub form: Form,
    /// Section by section, also what is only offered.
    pub sections: Vec<Section>,
    /// One after the other, without what is only offered.
    pub asked: Vec<Asked>,
}

impl Questions {
    /// All questions that matter by the answers of a form.
    pub fn of(form: &Form) -> Questions {
        Questions::in_sections(form, sections(form))
    }

    /// Without the questions about money: those that decide whether the canton may pay at all.
    pub fn without_money(&self) -> Questions {
        let mut sections = self.sections.clone();
        sections.retain(|section| !section.heading.is_about_money());
        Questions::in_sections(&self.form, sections)
    }

    fn in_sections(form: &Form, sections: Vec<Section>) -> Questions {
        let mut asked = Vec::new();
        for section in &sections {
            asked.append(&mut section.told());
        }
        Questions { form: form.clone(), sections, asked }
    }
}

impl Heading {
    /// Whether its questions are about money: their answers move an amount and no condition.
    fn is_about_money(self) -> bool {
        match self {
            Heading::Help | Heading::Child | Heading::Grounds | Heading::Details => false,
            Heading::Household
            | Heading::Income(_)
            | Heading::Deductions(_)
            | Heading::DeductionsApart(_)
            | Heading::OwnIncome
            | Heading::Circumstances => true,
        }
    }
}
