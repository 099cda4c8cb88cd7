//! The comfort settings: a word in the address, `?affichage=sga`, and in nothing else.
//!
//! The word is taken out of the query before anything is routed, so no handler ever sees it. `Page` writes it into
//! every link of the site that it makes.

use actix_web::HttpMessage as _;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Uri;
use actix_web::middleware::Next;
use percent_encoding::percent_decode_str;

use crate::paths;

/// The name of the parameter.
pub const PARAMETER: &str = "affichage";
/// The letters of the word, in its order. Of one kind, one only.
const KINDS: [&[char]; 4] = [&['c', 's'], &['g', 't'], &['a'], &['l']];

/// How a page is to be shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Display([Option<char>; KINDS.len()]);

impl Display {
    /// The settings that a word names, whatever the order of its letters; nothing if any of it is not ours.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let mut read = Self::default();
        for letter in word.chars() {
            let kind = KINDS.iter().position(|letters| letters.contains(&letter))?;
            let slot = read.0.get_mut(kind)?;
            if slot.replace(letter).is_some() {
                return None;
            }
        }
        (!read.is_usual()).then_some(read)
    }

    /// The word, its letters in their order; empty when all is as usual.
    #[must_use]
    pub fn word(&self) -> String {
        self.0.iter().flatten().collect()
    }

    /// Whether nothing was chosen.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// An address with the word, if it is one of our pages and something was chosen.
    #[must_use]
    pub fn on(&self, address: String) -> String {
        let (path, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
        let name = path.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
        // Files have a dot in their name, and no page has.
        let is_page = path.starts_with('/') && !path.starts_with(paths::API) && !name.contains('.');
        if self.is_usual() || !is_page {
            return address;
        }
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{PARAMETER}={}{fragment}", self.word())
    }

    /// Whether a letter was chosen.
    #[must_use]
    pub fn has(&self, letter: char) -> bool {
        self.0.contains(&Some(letter))
    }

    /// The theme, if it is not the device's.
    #[must_use]
    pub fn theme(&self) -> Option<&'static str> {
        match self.0 {
            [Some('c'), ..] => Some("light"),
            [Some('s'), ..] => Some("dark"),
            _ => None,
        }
    }
}

/// Reads the settings of a request, and takes them out of its address.
///
/// # Errors
/// What comes after failed.
pub async fn carry(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if let Some((asked, uri)) = taken(request.uri()) {
        request.match_info_mut().get_mut().update(&uri);
        request.head_mut().uri = uri;
        request.extensions_mut().insert(asked);
    }
    next.call(request).await
}

/// An address without the parameter, and what the parameter said; nothing if it is not there.
fn taken(uri: &Uri) -> Option<(Display, Uri)> {
    let query = uri.query().filter(|query| query.contains(PARAMETER))?;
    if uri.path().starts_with(paths::API) {
        return None;
    }
    let (ours, others): (Vec<&str>, Vec<&str>) =
        query.split('&').partition(|part| part.split('=').next() == Some(PARAMETER));
    if ours.is_empty() {
        return None;
    }
    let word = |part: &&str| {
        let value = percent_decode_str(part.split_once('=')?.1).decode_utf8().ok()?;
        Display::read(&value)
    };
    let display = ours.iter().find_map(word).unwrap_or_default();
    let mark = if others.is_empty() { "" } else { "?" };
    let address = format!("{}{mark}{}", uri.path(), others.join("&"));
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(address.parse().ok()?);
    Some((display, Uri::from_parts(parts).ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_has_one_spelling() {
        for (typed, word) in [("s", "s"), ("gs", "sg"), ("latc", "ctal"), ("a", "a")] {
            assert_eq!(Display::read(typed).unwrap().word(), word);
        }
        for typed in ["", "cs", "gt", "ss", "sombre", "S", "s ", "é", "salut"] {
            assert_eq!(Display::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn only_our_pages_carry_the_word() {
        let display = Display::read("gs").unwrap();
        for (address, with) in [
            ("/", "/?affichage=sg"),
            ("/en", "/en?affichage=sg"),
            ("/decoder/01-751-0000#sens", "/decoder/01-751-0000?affichage=sg#sens"),
            ("/retrouver/plan?a=b&c=d#e", "/retrouver/plan?a=b&c=d&affichage=sg#e"),
        ] {
            assert_eq!(display.on(address.to_owned()), with);
            assert_eq!(Display::default().on(address.to_owned()), address);
        }
        for address in [
            "#contenu",
            "https://www.ameli.fr/",
            "tel:3646",
            "/static/site.0123.css",
            "/donnees/caisses.csv",
            "/en/retrouver/lettre.txt?modele=demande",
            "/api/v1/caisses",
            "",
        ] {
            assert_eq!(display.on(address.to_owned()), address);
        }
    }

    #[test]
    fn the_parameter_is_taken_out_wherever_it_stands() {
        let read = |address: &str| {
            let (display, uri) = taken(&address.parse().unwrap())?;
            Some((display.word(), uri.to_string()))
        };
        for (address, word, rest) in [
            ("/?affichage=gs", "sg", "/"),
            ("/caisses?q=a&affichage=l&page=2", "l", "/caisses?q=a&page=2"),
            ("/?affichage=rouge&affichage=%61&affichage=g", "a", "/"),
            ("/?affichage", "", "/"),
            ("/?affichage=%ff&q=", "", "/?q="),
        ] {
            assert_eq!(read(address), Some((word.to_owned(), rest.to_owned())), "{address}");
        }
        for address in ["/", "/?q=affichage", "/?affichages=s", "/api/v1/caisses?affichage=s"] {
            assert_eq!(read(address), None, "{address}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_canonical_word_or_nothing(text in "\\PC{0,6}|[csgtal]{0,6}") {
            if let Some(display) = Display::read(&text) {
                let word = display.word();
                prop_assert!(!word.is_empty() && word.len() == text.len());
                prop_assert_eq!(Display::read(&word), Some(display));
                let places: Vec<_> = word.chars().map(|c| "csgtal".find(c)).collect();
                prop_assert!(places.is_sorted());
            }
        }
    }
}
