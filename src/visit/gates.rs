//! The gate to the rules. In the browser these are a second file, which is loaded once the page can be used.
//!
//! `web/split.mjs` puts into that file all that only [`assessed`] and `page::result::assessed` lead to. Nobody may call these before
//! [`Rules::Here`](crate::visit::Rules).

use crate::assessment::{Assessment, assess, verdict};
use crate::case::Case;
use crate::rules::parameters::RuleBook;
use crate::rules::right::Verdict;

/// The assessment of a case; none where too much is open. Of a refusal alone (`only_no`) there is also none where the canton may pay,
/// which takes the conditions and no amount.
// A gate of web/split.mjs, which finds it by name: never inlined. (wasm-opt inlines what is small and has one caller: this has two.)
#[inline(never)]
pub(super) fn assessed(case: &Case, only_no: bool) -> Option<Box<Assessment>> {
    let book = RuleBook::embedded();
    if only_no && verdict(case, &book) != Some(Verdict::No) {
        return None;
    }
    assess(case, &book).ok().map(Box::new)
}
