//! Reads an amount as people write it. It is never guessed: what has two meanings is [`Sense::Unclear`].

use crate::form::spelling::{Failed, SpellingError, is_word};
use crate::language::INPUT;
use crate::money::Chf;
use crate::typed::{Sense, Token, TokenKind, Wrong, stray, tokens};

/// The digits of thousands, and of decimals that may be thousands.
const GROUP: usize = 3;
/// More decimals are never exact, whatever factor follows them.
const MOST_DECIMALS: u32 = 8;

/// What an amount as people write it can mean.
pub fn sense(text: &str) -> Result<Sense<Chf>, Wrong<'_, SpellingError>> {
    let tokens = tokens(text);
    let bare = Bare::of(&tokens);
    let wrong = |error, part| Wrong { error, part };
    let found = bare.sense().map_err(|(error, at)| match (error, at) {
        (SpellingError::NoAmount, Some(at)) => wrong(error, stray(text, &tokens, at)),
        (_, Some(at)) => wrong(error, at.text),
        (_, None) => wrong(error, text.trim()),
    })?;
    let is_kept = |rappen: i64| Chf::rappen(rappen) <= Chf::LARGEST;
    let amount = |rappen: i64| Chf::rappen(if bare.is_negative { -rappen } else { rappen });
    match found {
        Sense::Clear(rappen) if !is_kept(rappen) => Err(wrong(SpellingError::TooLarge, text.trim())),
        Sense::Unclear(rappen, _) if bare.has_dash_behind && !is_kept(rappen) => Err(wrong(SpellingError::TooLarge, text.trim())),
        // Francs without Rappen, or below zero as in accounts.
        Sense::Clear(rappen) | Sense::Unclear(rappen, _) if bare.has_dash_behind => {
            Ok(Sense::Unclear(amount(rappen), Some(amount(-rappen))))
        }
        Sense::Unclear(thousands, exact) if !is_kept(thousands) => {
            exact.map(|exact| Sense::Clear(amount(exact))).ok_or(wrong(SpellingError::TooLarge, text.trim()))
        }
        sense => Ok(sense.map(amount)),
    }
}

/// A number without the words and signs around it.
struct Bare<'t, 'a> {
    core: &'t [Token<'a>],
    is_negative: bool,
    /// A dash behind it without a point, as in «5000-».
    has_dash_behind: bool,
    /// It has «.–» in place of the Rappen.
    is_whole: bool,
    /// «Tsd.» or «Mio.» behind it.
    factor: i64,
}

impl<'t, 'a> Bare<'t, 'a> {
    fn of(tokens: &'t [Token<'a>]) -> Bare<'t, 'a> {
        use TokenKind::{Blank, Number, Sign};
        let mut bare = Bare { core: tokens, is_negative: false, has_dash_behind: false, is_whole: false, factor: 1 };
        let mut has_sign = false;
        loop {
            let kinds = |token: &Token| token.kind;
            bare.core = match bare.core {
                [edge, rest @ ..] | [rest @ .., edge]
                    if edge.kind == Blank || is_currency(edge) || is_word(edge, |words| words.about) =>
                {
                    rest
                }
                [sign, rest @ ..]
                    if !has_sign && (matches!(sign.kind, Sign('-' | '+')) || is_word(sign, |words| words.minus)) =>
                {
                    (has_sign, bare.is_negative) = (true, sign.kind != Sign('+'));
                    rest
                }
                [open, rest @ .., close] if !has_sign && (kinds(open), kinds(close)) == (Sign('('), Sign(')')) => {
                    (has_sign, bare.is_negative) = (true, true);
                    rest
                }
                [rest @ .., point, dash] | [rest @ .., point, dash, Token { kind: Sign('-'), .. }]
                    if !bare.is_whole && matches!((kinds(point), kinds(dash)), (Sign('.' | ','), Sign('-'))) =>
                {
                    bare.is_whole = true;
                    rest
                }
                [rest @ .., dash] if kinds(dash) == Sign('-') && !has_sign => {
                    (has_sign, bare.has_dash_behind) = (true, true);
                    rest
                }
                // A full stop.
                [rest @ .., stop] if kinds(stop) == Sign('.') && rest.last().map(kinds) == Some(Number) => rest,
                [rest @ .., word] if bare.factor == 1 && is_word(word, |words| words.thousand) => {
                    bare.factor = 1_000;
                    rest
                }
                [rest @ .., word] if bare.factor == 1 && is_word(word, |words| words.million) => {
                    bare.factor = 1_000_000;
                    rest
                }
                _ => return bare,
            };
        }
    }

    /// What the number can mean, in Rappen: digits, with or without separators between thousands (`1’234`), and decimals. An error
    /// comes with the token that is wrong, or with none if the whole text is.
    fn sense(&self) -> Result<Sense<i64>, Failed<'t, 'a>> {
        let Some((first, tail)) = self.core.split_first() else { return Err((SpellingError::Empty, None)) };
        if !self.core.iter().any(|token| token.kind == TokenKind::Number) {
            return Err((SpellingError::NoAmount, None));
        }
        if first.kind != TokenKind::Number {
            return Err((SpellingError::NoAmount, Some(first)));
        }
        let mut groups = Vec::new();
        for pair in tail.chunks(2) {
            match pair {
                [sign, digits] if separator(sign).is_some() && digits.kind == TokenKind::Number => groups.push((sign, digits)),
                [sign, other] if separator(sign).is_some() => return Err((SpellingError::NoAmount, Some(other))),
                [sign, ..] => return Err((SpellingError::NoAmount, Some(sign))),
                [] => {}
            }
        }
        let francs = |number: i64| number.saturating_mul(100).saturating_mul(self.factor);
        let wrong_group = |groups: &[(&Token<'a>, &'t Token<'a>)]| {
            let is_wrong = |(_, digits): &&(&Token, &'t Token<'a>)| digits.digits() != GROUP;
            (SpellingError::Groups, Some(groups.iter().find(is_wrong).map_or(first, |(_, digits)| digits)))
        };
        let Some(((sign, decimals), before)) = groups.split_last() else { return Ok(Sense::Clear(francs(first.number()))) };
        let as_thousands = grouped(first, &groups).map(francs);
        let has_decimals = matches!(separator(sign), Some('.' | ','))
            && before.iter().all(|(other, _)| separator(other) != separator(sign))
            && !self.is_whole;
        if !has_decimals {
            return as_thousands.map(Sense::Clear).ok_or(wrong_group(&groups));
        }
        let whole = if before.is_empty() { Some(first.number()) } else { grouped(first, before) };
        let whole = whole.ok_or(wrong_group(before))?;
        let count = u32::try_from(decimals.digits()).unwrap_or(u32::MAX);
        let too_many = Err((SpellingError::TooManyDecimals, Some(*decimals)));
        if count > MOST_DECIMALS {
            return too_many;
        }
        let power = 10_i64.pow(count);
        let scaled = francs(whole.saturating_mul(power).saturating_add(decimals.number()));
        // A number that is too large is refused as such.
        let is_exact = scaled == i64::MAX || scaled % power == 0 && (decimals.digits() <= GROUP || self.factor > 1);
        let exact = is_exact.then_some(scaled / power);
        match (as_thousands.filter(|_| decimals.digits() == GROUP), exact) {
            (Some(thousands), exact) => Ok(Sense::Unclear(thousands, exact)),
            (None, Some(exact)) => Ok(Sense::Clear(exact)),
            (None, None) => too_many,
        }
    }
}

/// The sign of a separator between thousands or before decimals.
fn separator(token: &Token) -> Option<char> {
    match token.kind {
        TokenKind::Blank => Some(' '),
        TokenKind::Sign(sign @ ('\'' | '.' | ',')) => Some(sign),
        _ => None,
    }
}

/// The number of groups of thousands: one to three digits, then three in each. Points and commas do not stand together.
fn grouped(first: &Token, groups: &[(&Token, &Token)]) -> Option<i64> {
    let has = |sign| groups.iter().any(|(one, _)| separator(one) == Some(sign));
    let is_grouped = first.digits() <= GROUP
        && first.number() > 0
        && groups.iter().all(|(_, digits)| digits.digits() == GROUP)
        && !(has('.') && has(','));
    let joined = |number: i64, (_, digits): &(&Token, &Token)| number.saturating_mul(1_000).saturating_add(digits.number());
    is_grouped.then(|| groups.iter().fold(first.number(), joined))
}

/// A currency, in any case.
fn is_currency(token: &Token) -> bool {
    let is = |name: &&str| token.is_one_of(name);
    is_word(token, |words| words.currency) || INPUT.iter().flat_map(|words| words.currency).any(is)
}
