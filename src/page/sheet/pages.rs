//! Fills the pages of the annex. A browser that prints cannot tell a page how many there are, so the pages are made here: from how
//! high each part is, with some room left.

use crate::page::element::El;

/// What a page of the annex holds between its head and its foot, in tenths of a millimetre.
const PAGE: u32 = 2560;
/// The height of a line of the annex.
const LINE: u32 = 37;

/// A part of the annex that stays on one page.
pub struct Block {
    /// Its height in tenths of a millimetre, rather too much than too little.
    pub height: u32,
    /// What is drawn.
    pub content: El,
}

/// The parts of each page, in their order. Only the last part goes back to a page with room for it, before it gets one for itself.
pub fn filled(blocks: Vec<Block>) -> Vec<Vec<El>> {
    // Each page with the room that is left.
    let mut pages: Vec<(u32, Vec<El>)> = Vec::new();
    let last = blocks.len().saturating_sub(1);
    for (place, Block { height, content }) in blocks.into_iter().enumerate() {
        let back = if place == last { pages.len() } else { 1 };
        match pages.iter_mut().rev().take(back).find(|(free, _)| height <= *free) {
            Some((free, page)) => {
                page.push(content);
                *free -= height;
            }
            None => pages.push((PAGE.saturating_sub(height), vec![content])),
        }
    }
    pages.into_iter().map(|(_, page)| page).collect()
}

/// The height of texts below each other in a column with room for so many letters a line. Each has `apart` around it.
pub fn height_of<'a>(texts: impl IntoIterator<Item = &'a str>, letters: usize, apart: u32) -> u32 {
    let lines = |text: &str| u32::try_from(text.chars().count().div_ceil(letters).max(1)).unwrap_or_default();
    texts.into_iter().map(|text| apart + lines(text) * LINE).sum()
}
