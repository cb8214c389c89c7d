//! The questions that matter, with the answers that make them matter. They are found once after each change of the answers, and
//! passed on.

use crate::form::{Asked, Form, Heading, Section, sections};

/// The questions that matter by the answers of a form.
#[derive(Clone, PartialEq, Debug)]
pub struct Questions {
    /// The answers by which these questions matter.
    pub form: Form,
    /// The questions by section, with those that are only offered.
    pub sections: Vec<Section>,
    /// The questions in order, without those that are only offered.
    pub asked: Vec<Asked>,
}

impl Questions {
    /// Finds the questions that matter by the answers of a form.
    pub fn of(form: &Form) -> Questions {
        Questions::in_sections(form, sections(form))
    }

    /// These questions without those about money. Those left are enough to decide whether the canton may pay at all.
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
    /// Whether its questions are about the money of the family. Their answers move an amount, but no condition.
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
