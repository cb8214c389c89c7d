//! Whether the program computes with the figures of this folder.

use hilfen_rechner::rules::parameters::RuleBook;
use sha2::{Digest, Sha256};

/// Whether the newest figures of the program are those of this folder. Tests of whole visits compute with the program's own figures, so
/// they expect amounts only then. After a new tariff the browser tests hold these amounts: they get a page with the figures of this
/// folder (`xtask/src/page.rs`).
pub fn are_shipped() -> bool {
    let own: String = Sha256::digest(include_str!("2025-01-01.toml")).iter().map(|byte| format!("{byte:02x}")).collect();
    let are_shipped = RuleBook::embedded().newest().is_some_and(|rules| rules.hash == own);
    if !are_shipped {
        println!("the program has other figures: no amounts are compared");
    }
    are_shipped
}
