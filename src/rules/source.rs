//! Where a rule or a figure stands: the act and the place in it.

use serde::{Serialize, Serializer};

/// An act, or what else a rule may rest on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Act {
    /// Verordnung über die Kinder- und Jugendhilfe, SGS 850.15 (VO).
    Ordinance,
    /// Gesetz über die Sozial- und die Jugendhilfe, SGS 850 (SHG).
    Statute,
    /// Verordnung Sonderpädagogik, SGS 640.71.
    SpecialEducation,
    /// Zivilgesetzbuch, SR 210 (ZGB).
    CivilCode,
    /// Verwaltungsverfahrensgesetz BL (VwVG).
    AdministrativeProcedure,
    /// The office's page «Beiträge an Hilfen zur Erziehung».
    Page,
    /// Gesetz über die öffentlichen Ruhetage, SGS 547: the public holidays of Basel-Landschaft.
    Holidays,
    /// Steuergesetz, SGS 331: for estimates only.
    TaxAct,
    /// Our reading where the law is silent: the place is its id in docs/legal-reading.md.
    Reading,
}

impl Act {
    /// The short name people know: `VO`, `SHG`.
    pub fn short(self) -> &'static str {
        match self {
            Act::Ordinance => "VO",
            Act::Statute => "SHG",
            Act::SpecialEducation => "SGS 640.71",
            Act::CivilCode => "ZGB",
            Act::AdministrativeProcedure => "VwVG",
            Act::Page => "AKJB-Seite",
            Act::Holidays => "SGS 547",
            Act::TaxAct => "SGS 331",
            Act::Reading => "Annahme",
        }
    }

    /// The address where it can be read. None for all acts but the VO and the SHG.
    pub fn link(self) -> Option<&'static str> {
        match self {
            Act::Ordinance => Some("https://bl.clex.ch/data/850.15/de"),
            Act::Statute => Some("https://bl.clex.ch/data/850/de"),
            Act::SpecialEducation
            | Act::CivilCode
            | Act::AdministrativeProcedure
            | Act::Page
            | Act::Holidays
            | Act::TaxAct
            | Act::Reading => None,
        }
    }
}

/// The act and the place in it, `VO § 29 Abs. 2`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Source {
    /// The act.
    pub act: Act,
    /// Paragraph, letter or heading.
    pub place: &'static str,
}

impl Source {
    /// A place in the ordinance (VO).
    pub const fn ordinance(place: &'static str) -> Source {
        Source { act: Act::Ordinance, place }
    }

    /// A place in the statute (SHG).
    pub const fn statute(place: &'static str) -> Source {
        Source { act: Act::Statute, place }
    }

    /// A heading of the office's page.
    pub const fn page(place: &'static str) -> Source {
        Source { act: Act::Page, place }
    }
}

/// `VO § 29 Abs. 2`.
impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.act.short(), self.place)
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
