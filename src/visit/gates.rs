//! The gate to the rules. The browser loads the rules as a second file, once the page can be used.
//!
//! `web/split.mjs` moves into that file all functions that are reached only through [`assessed`] and `page::result::assessed`.
//! Both may be called only when the rules are loaded ([`Rules::Here`](crate::visit::Rules)).

use crate::assessment::{Assessment, assess, verdict};
use crate::case::Case;
use crate::rules::parameters::RuleBook;
use crate::rules::right::Verdict;

/// Assesses a case. `None` if [`assess`] refuses it, as with too much open. With `only_no` also `None` unless the conditions
/// rule out every help; this is decided before any amount is computed.
// web/split.mjs finds this gate by name, so it must not be inlined. (wasm-opt inlines small functions with one caller; this has
// two.)
#[inline(never)]
pub(super) fn assessed(case: &Case, only_no: bool) -> Option<Box<Assessment>> {
    let book = RuleBook::embedded();
    if only_no && verdict(case, &book) != Some(Verdict::No) {
        return None;
    }
    assess(case, &book).ok().map(Box::new)
}
