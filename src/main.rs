//! Starts the page.

fn main() {
    hilfen_rechner::page::start();
}
