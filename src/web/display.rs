//! The comfort settings: a word in the address, `?affichage=sga`, and in nothing else.
//!
//! The word is taken out of the query before anything is routed, so no handler ever sees it, and put
//! into every link of the site on the way out. Without a word, none of this runs.

use actix_web::HttpMessage as _;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Uri;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use percent_encoding::percent_decode_str;

use crate::paths;

/// The name of the parameter.
pub const PARAMETER: &str = "affichage";
/// On a link or a form that must stay as it is: it changes the settings.
const AS_IS: &str = "data-as-is";
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

/// Reads the settings of a request, and makes them those of every page that is reached from its answer.
///
/// # Errors
/// What comes after failed.
pub async fn carry(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let mut display = Display::default();
    if let Some((asked, uri)) = taken(request.uri()) {
        request.match_info_mut().get_mut().update(&uri);
        request.head_mut().uri = uri;
        request.extensions_mut().insert(asked);
        display = asked;
    }
    let response = next.call(request).await?.map_into_boxed_body();
    // The handler of a choice says which.
    let display = response.response().extensions().get().copied().unwrap_or(display);
    if display.is_usual() {
        return Ok(response);
    }
    let word = display.word();
    Ok(response.map_body(|head, body| {
        link_on(head.headers_mut(), &word);
        if !is_html(head.headers()) {
            return body;
        }
        match body.try_into_bytes() {
            Ok(html) => BoxBody::new(rewritten(&html, &word).map_or(html, Bytes::from)),
            Err(body) => body,
        }
    }))
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

fn is_html(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Carries the word over a redirect.
fn link_on(headers: &mut HeaderMap, word: &str) {
    let to = headers.get(LOCATION).and_then(|to| to.to_str().ok()).and_then(|to| with_word(to, word, "&"));
    if let Some(to) = to.and_then(|to| HeaderValue::from_str(&to).ok()) {
        headers.insert(LOCATION, to);
    }
}

/// A page whose links and forms carry the word. What is in its head stays: it is for machines.
fn rewritten(html: &[u8], word: &str) -> Option<String> {
    let html = std::str::from_utf8(html).ok()?;
    let attribute = |element: &mut Element<'_, '_>, name: &str| {
        let to = element.get_attribute(name).and_then(|to| with_word(&to, word, "&amp;"));
        to.map_or(Ok(()), |to| element.set_attribute(name, &to))
    };
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("body a[href]", |link| {
            if link.has_attribute(AS_IS) {
                link.remove_attribute(AS_IS);
                return Ok(());
            }
            Ok(attribute(link, "href")?)
        }))
        .append_element_content_handler(element!("body form[action]", |form| {
            let is_ours = form.get_attribute("action").is_some_and(|to| with_word(&to, word, "").is_some());
            if form.has_attribute(AS_IS) {
                form.remove_attribute(AS_IS);
            } else if form.get_attribute("method").is_some_and(|method| method == "post") {
                attribute(form, "action")?;
            } else if is_ours {
                // A browser replaces the query of such a form's address by its fields.
                let field = format!("<input type=\"hidden\" name=\"{PARAMETER}\" value=\"{word}\">");
                form.append(&field, ContentType::Html);
            }
            Ok(())
        }));
    rewrite_str(html, settings).inspect_err(|error| tracing::error!("links without the display: {error}")).ok()
}

/// An address of one of our pages with the word; nothing for any other address. `and` is how `&` is written there.
fn with_word(address: &str, word: &str, and: &str) -> Option<String> {
    // In HTML, `#` also begins a character's number.
    let fragment =
        address.char_indices().find(|&(at, c)| c == '#' && !address.get(..at).is_some_and(|a| a.ends_with('&')));
    let (address, fragment) = address.split_at_checked(fragment.map_or(address.len(), |(at, _)| at))?;
    let path = address.split('?').next().unwrap_or_default();
    let is_ours = address.starts_with('?') || (path.starts_with('/') && !path.starts_with("//"));
    // Files have a dot in their name, and no page has.
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if !is_ours || is_file || path.starts_with(paths::API) {
        return None;
    }
    let joint = if address.contains('?') { and } else { "?" };
    Some(format!("{address}{joint}{PARAMETER}={word}{fragment}"))
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
        let carried = |address| with_word(address, "sg", "&amp;");
        for (address, with) in [
            ("/", "/?affichage=sg"),
            ("/en", "/en?affichage=sg"),
            ("/decoder/01-751-0000#sens", "/decoder/01-751-0000?affichage=sg#sens"),
            ("/retrouver/plan?a=b&#38;c=d#e", "/retrouver/plan?a=b&#38;c=d&amp;affichage=sg#e"),
            ("?page=2", "?page=2&amp;affichage=sg"),
        ] {
            assert_eq!(carried(address).unwrap(), with);
        }
        for address in [
            "#contenu",
            "https://www.ameli.fr/",
            "//elsewhere",
            "tel:3646",
            "mailto:?body=x",
            "/static/site.0123.css",
            "/donnees/caisses.csv",
            "/en/retrouver/lettre.txt?modele=demande",
            "/api/v1/caisses",
            "",
        ] {
            assert_eq!(carried(address), None, "{address}");
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
