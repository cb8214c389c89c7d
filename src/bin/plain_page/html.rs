//! HTML elements as text. Contents are escaped; names are fixed.

/// An element with its attributes and its content, both already escaped.
pub struct El {
    name: &'static str,
    attributes: String,
    content: String,
}

/// An element without attributes and content.
pub fn el(name: &'static str) -> El {
    El { name, attributes: String::new(), content: String::new() }
}

/// A link.
pub fn link(to: &str, text: &str) -> El {
    el("a").attr("href", to).text(text)
}

impl El {
    /// Adds an attribute.
    pub fn attr(mut self, name: &str, value: &str) -> El {
        self.attributes += &format!(" {name}=\"{}\"", escaped(value));
        self
    }

    /// Adds the class.
    pub fn class(self, class: &str) -> El {
        self.attr("class", class)
    }

    /// Adds a text.
    pub fn text(mut self, text: &str) -> El {
        self.content += &escaped(text);
        self
    }

    /// Adds an element.
    pub fn with(mut self, child: El) -> El {
        self.content += &child.written();
        self
    }

    /// Adds elements.
    pub fn all(self, children: impl IntoIterator<Item = El>) -> El {
        children.into_iter().fold(self, El::with)
    }

    /// The element as HTML.
    pub fn written(&self) -> String {
        let El { name, attributes, content } = self;
        match *name {
            "meta" | "link" => format!("<{name}{attributes}>\n"),
            // Long elements get lines of their own, so that two versions can be compared.
            "head" | "body" | "header" | "main" | "section" | "table" | "tbody" | "tr" | "ul" | "li" | "p" | "h1" | "h2"
            | "title" => {
                format!("<{name}{attributes}>{content}</{name}>\n")
            }
            _ => format!("<{name}{attributes}>{content}</{name}>"),
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_said_becomes_a_tag_or_an_attribute() {
        let element = el("b").attr("title", "a\"b").text("1 < 2 & 3");
        assert_eq!(element.written(), "<b title=\"a&quot;b\">1 &lt; 2 &amp; 3</b>");
    }
}
