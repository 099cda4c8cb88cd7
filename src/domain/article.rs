//! The article in a place's name, which French joins to the word before: « d’Arras », « du Havre ».

use strum::IntoStaticStr;

/// How a name is joined to « de » and « à ». The words themselves are in `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Article {
    /// « de Paris », « à Paris ».
    None,
    /// « d’Arras », « à Arras ».
    Elided,
    /// « du Havre », « au Havre ».
    Le,
    /// « des Sables-d’Olonne », « aux Sables-d’Olonne ».
    Les,
}

impl Article {
    /// Its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// The article of a name, and the name without an article that melts into the word before.
#[must_use]
pub fn article(name: &str) -> (Article, &str) {
    for (article, before) in [(Article::Le, "Le "), (Article::Les, "Les ")] {
        if let Some(rest) = name.strip_prefix(before) {
            return (article, rest);
        }
    }
    let plain = super::fold(name);
    let mut letters = plain.chars();
    let is_elided = match (letters.next(), letters.next()) {
        // Before these an h is mute (Hyères), as a rule; before the others it is not (Le Havre, Honfleur).
        (Some('h'), next) => plain != "hem" && matches!(next, Some('e' | 'i' | 'y')),
        // Yvetot and Yerres, not Yutz.
        (Some('y'), next) => !matches!(next, Some('a' | 'o' | 'u')),
        (first, _) => matches!(first, Some('a' | 'e' | 'i' | 'o' | 'u')),
    };
    (if is_elided { Article::Elided } else { Article::None }, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_french_does() {
        for (name, expected) in [
            ("Arras", (Article::Elided, "Arras")),
            ("Évry-Courcouronnes", (Article::Elided, "Évry-Courcouronnes")),
            ("Œting", (Article::Elided, "Œting")),
            ("Hyères", (Article::Elided, "Hyères")),
            ("Hénin-Beaumont", (Article::Elided, "Hénin-Beaumont")),
            ("Honfleur", (Article::None, "Honfleur")),
            ("Hem", (Article::None, "Hem")),
            ("Yvetot", (Article::Elided, "Yvetot")),
            ("Yutz", (Article::None, "Yutz")),
            ("Paris", (Article::None, "Paris")),
            ("La Rochelle", (Article::None, "La Rochelle")),
            ("L'Haÿ-les-Roses", (Article::None, "L'Haÿ-les-Roses")),
            ("Le Havre", (Article::Le, "Havre")),
            ("Les Sables-d'Olonne", (Article::Les, "Sables-d'Olonne")),
            ("Lens", (Article::None, "Lens")),
        ] {
            assert_eq!(article(name), expected, "{name}");
        }
    }
}
