//! What people type: a text as numbers, words and signs, and what it can mean.
//!
//! Readers see plain signs only: digits of all scripts, blanks, apostrophes and dashes are one sign each, and what nobody sees is
//! dropped ([`signs`]). What is wrong in a text is named as it was typed.

mod signs;

pub use signs::is_unseen;
use signs::{is_combining, plain};

/// What a text means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sense<T> {
    /// One thing.
    Clear(T),
    /// Perhaps the first, perhaps the second. If there is no second, the first is still not sure.
    Unclear(T, Option<T>),
}

impl<T> Sense<T> {
    /// What a clear text means.
    pub fn clear(self) -> Option<T> {
        match self {
            Sense::Clear(meant) => Some(meant),
            Sense::Unclear(..) => None,
        }
    }

    /// The same about what is made of each meaning.
    pub fn map<U>(self, of: impl Fn(T) -> U) -> Sense<U> {
        match self {
            Sense::Clear(meant) => Sense::Clear(of(meant)),
            Sense::Unclear(first, second) => Sense::Unclear(of(first), second.map(of)),
        }
    }
}

impl<T> Sense<Option<T>> {
    /// The same, if its first meaning is one.
    pub fn found(self) -> Option<Sense<T>> {
        match self {
            Sense::Clear(meant) => meant.map(Sense::Clear),
            Sense::Unclear(first, second) => first.map(|first| Sense::Unclear(first, second.flatten())),
        }
    }
}

/// What is wrong with a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wrong<'a, E> {
    /// What is wrong.
    pub error: E,
    /// The part of the text that is wrong, as it was typed.
    pub part: &'a str,
}

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token<'a> {
    /// What it is.
    pub kind: TokenKind,
    /// As it was typed.
    pub text: &'a str,
    /// Its first byte in the text.
    pub start: usize,
}

/// What a part of a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// Digits.
    Number,
    /// Letters, with the dot of an abbreviation: «Franken», «Fr.». Also a sign that no reader knows.
    Word,
    /// Blanks.
    Blank,
    /// One sign, in its plain form.
    Sign(char),
}

/// The tokens of a text.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    for (start, letter) in text.char_indices() {
        let Some(sign) = plain(letter) else { continue };
        let kind = match sign {
            '0'..='9' => TokenKind::Number,
            ' ' => TokenKind::Blank,
            'a'..='z' | '\u{80}'.. => TokenKind::Word,
            sign => TokenKind::Sign(sign),
        };
        let end = start + letter.len_utf8();
        let goes_on = |last: &Token| match last.kind {
            TokenKind::Word => !last.text.ends_with('.') && (kind == TokenKind::Word || sign == '.'),
            TokenKind::Sign(_) => false,
            other => kind == other,
        };
        match tokens.last_mut().filter(|last| goes_on(last)) {
            Some(last) => last.text = text.get(last.start..end).unwrap_or_default(),
            None => tokens.push(Token { kind, text: text.get(start..end).unwrap_or_default(), start }),
        }
    }
    tokens
}

/// The plain letters of a word, without the dot of an abbreviation.
fn letters(word: &str) -> impl Iterator<Item = char> {
    word.trim_end_matches('.').chars().filter_map(plain).filter(|letter| !is_combining(*letter))
}

impl Token<'_> {
    fn letters(&self) -> impl Iterator<Item = char> {
        letters(self.text)
    }

    /// Whether it is one of these words, which stand with a blank between them.
    pub fn is_one_of(&self, words: &str) -> bool {
        words.split(' ').any(|word| self.letters().eq(letters(word)))
    }

    /// Whether it begins with these letters.
    pub fn starts_with(&self, start: &str) -> bool {
        self.letters().take(letters(start).count()).eq(letters(start))
    }

    /// Whether it is the beginning of a word: two letters of it, or more.
    pub fn begins(&self, word: &str) -> bool {
        let count = self.letters().count();
        count >= 2 && self.letters().eq(letters(word).take(count))
    }

    /// How many digits it has.
    pub fn digits(&self) -> usize {
        self.text.chars().filter_map(plain).count()
    }

    /// The number that its digits say. It saturates.
    pub fn number(&self) -> i64 {
        let digits = self.text.chars().filter_map(plain).filter_map(|digit| digit.to_digit(10));
        digits.fold(0, |number: i64, digit| number.saturating_mul(10).saturating_add(digit.into()))
    }
}

/// The text from a token up to the next number: what does not belong there.
pub fn stray<'a>(text: &'a str, tokens: &[Token<'a>], token: &Token<'a>) -> &'a str {
    let next = tokens.iter().find(|next| next.start > token.start && next.kind == TokenKind::Number);
    text.get(token.start..next.map_or(text.len(), |next| next.start)).unwrap_or_default().trim()
}

/// The words of a text in plain letters, with one blank between them.
pub fn plain_words(text: &str) -> String {
    let words = tokens(text.trim()).into_iter().map(|token| match token.kind {
        TokenKind::Blank => " ".to_owned(),
        _ => token.letters().collect::<String>(),
    });
    words.collect()
}
