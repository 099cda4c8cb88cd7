//! A page is finished: what is the same on many pages is made once and put into it, with what a shared link shows, and
//! French words are marked.

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use askama::Template;
use memchr::memmem::find;

use super::{Error, Page, render};
use crate::web::foreign;

/// Where these parts stand in a page that is not finished. What was typed is escaped, and makes no such mark.
const PREVIEW: &str = "<!--preview-->";
const TOP: &str = "<!--top-->";
const FOOT: &str = "<!--foot-->";

/// The address of the pages in easy French, which the menu names beside those of the table.
const EASY: &str = "/facile";

/// What stands around many pages, in one language and with one entry of the menu as the current one.
#[derive(Debug)]
struct Frame {
    top: String,
    foot: String,
}

/// The entry of the menu that a page is at (`true`) or under.
type Current = Option<(&'static str, bool)>;

/// The frames that were asked for: at most each entry of the menu in each language, twice.
#[derive(Debug, Default)]
pub struct Frames(RwLock<BTreeMap<(&'static str, Current), Arc<Frame>>>);

#[derive(Template)]
#[template(path = "frame/top.html")]
struct Top<'a> {
    page: &'a Page,
}

#[derive(Template)]
#[template(path = "frame/foot.html")]
struct Foot<'a> {
    page: &'a Page,
}

impl Page {
    /// A page as it is sent.
    pub(super) fn finished(&self, body: &str) -> Result<String, Error> {
        let mut page = String::with_capacity(body.len() + body.len() / 8 + 6 * 1024);
        let Some((head, rest)) = around(body, TOP) else {
            foreign::mark(body, self.locale, &mut page);
            return Ok(page);
        };
        let (main, end) = around(rest, FOOT).unwrap_or((rest, ""));
        let frame = self.frame()?;
        match around(head, PREVIEW) {
            Some((before, after)) => {
                page.push_str(before);
                self.preview(before, &mut page);
                page.push_str(after);
            }
            None => page.push_str(head),
        }
        page.push_str(&frame.top);
        foreign::mark(main, self.locale, &mut page);
        page.push_str(&frame.foot);
        page.push_str(end);
        Ok(page)
    }

    /// What a shared link shows (Open Graph), said with the title and the description that the page has already. Only a
    /// page that may be linked to has the mark it replaces.
    fn preview(&self, head: &str, to: &mut String) {
        let between = |from: &str, to: &str| Some(around(around(head, from)?.1, to)?.0);
        // What was typed may stand in the title.
        if self.is_asked {
            return;
        }
        let Some((_, title)) = between("<title", "</title>").and_then(|title| title.split_once('>')) else { return };
        let Some(description) = between("<meta name=\"description\" content=\"", "\">") else { return };
        // The name of the site is in the picture.
        let title = title.rsplit_once(" – ").map_or(title, |(title, _)| title);
        for part in [
            "<meta property=\"og:type\" content=\"website\">\n<meta property=\"og:title\" content=\"",
            title,
            "\">\n<meta property=\"og:description\" content=\"",
            description,
            "\">\n<meta property=\"og:image\" content=\"",
            &self.site.base_url,
            self.asset("social.png"),
            "\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ] {
            to.push_str(part);
        }
    }

    /// What stands around this page. Those that a reader shows otherwise are made anew: there are many, and few ask.
    fn frame(&self) -> Result<Arc<Frame>, Error> {
        if !self.display.is_usual() {
            return Ok(Arc::new(self.framed()?));
        }
        let key = (self.locale.id.as_str(), self.current());
        let known = self.site.frames.0.read().ok().and_then(|frames| frames.get(&key).cloned());
        if let Some(frame) = known {
            return Ok(frame);
        }
        let frame = Arc::new(self.framed()?);
        if let Ok(mut frames) = self.site.frames.0.write() {
            frames.insert(key, frame.clone());
        }
        Ok(frame)
    }

    fn framed(&self) -> Result<Frame, Error> {
        let marked = |part: String| {
            let mut marked = String::new();
            foreign::mark(&part, self.locale, &mut marked);
            marked
        };
        Ok(Frame { top: marked(render(&Top { page: self })?), foot: marked(render(&Foot { page: self })?) })
    }

    fn current(&self) -> Current {
        let path = self.menu().map(|entry| entry.path).chain([EASY]).find(|path| self.is_under(path))?;
        Some((path, self.is_at(path)))
    }
}

/// What stands before a mark, and what after it.
fn around<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text.as_bytes(), mark.as_bytes())?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}
