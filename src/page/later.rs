//! What is loaded once the page can be used: the rules, and what shows their result.
//!
//! `web/split.mjs` puts all that only [`work_out`], [`refuses`] and [`result::assessed`] lead to into a file of its own. `web/boot.js` loads it and
//! says so with the event `rules`. Until then the gates of this file are shut.

use crate::assessment::{Assessment, assess, verdict};
use crate::form::{Form, draft, read};
use crate::page::element::El;
use crate::page::{Shown, browser, is_told_enough, result};
use crate::rules::parameters::RuleBook;
use crate::rules::right::Verdict;

/// Whether the rules are there.
pub fn are_rules_here() -> bool {
    browser::are_rules_here()
}

/// What the rules say of the answers; none where these are not enough, or the rules are not there.
pub fn assessed(form: &Form) -> Option<Box<Assessment>> {
    are_rules_here().then(|| work_out(form)).flatten()
}

/// Whether the canton cannot pay, by what is told so far.
pub fn is_refused(form: &Form) -> bool {
    are_rules_here() && refuses(form)
}

/// A result, shown in `body`. There is none without the rules.
pub fn result(body: El, assessment: &Assessment, shown: &Shown) -> El {
    if are_rules_here() { result::assessed(body, assessment, shown) } else { body }
}

// Gates of web/split.mjs, which finds them by name: never inlined.

#[inline(never)]
fn work_out(form: &Form) -> Option<Box<Assessment>> {
    let refused = || draft(form).filter(|_| is_told_enough(form) && refuses(form));
    let case = read(form).case.or_else(refused)?;
    assess(&case, &RuleBook::embedded()).ok().map(Box::new)
}

#[inline(never)]
fn refuses(form: &Form) -> bool {
    draft(form).is_some_and(|case| verdict(&case, &RuleBook::embedded()) == Some(Verdict::No))
}
