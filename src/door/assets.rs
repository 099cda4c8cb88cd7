//! Static files under names that change with their content, so that they are kept for a year.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use actix_files::file_extension_to_mime;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderValue};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use anyhow::Context as _;
use base16ct::lower::encode_string;
use sha2::{Digest as _, Sha256};

use super::encoding::{Effort, Encoding};
use super::memory::Answer;
use super::{Door, Metrics};

/// What the files are counted and logged as.
const ROUTE: &str = "/static/{name}";
const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";
/// `public` tells `door` that the answer is everybody's; whoever keeps it asks each time whether it still holds.
const ASK_FIRST: &str = "public, no-cache";
/// What stands at the root, under an address that never changes, unlike all others: the service worker, which sees only
/// what is under its own address, and the icon that is asked for by those who read no page.
const AT_ROOT: [&str; 2] = ["sw.js", "favicon.ico"];

/// What is sent as one file and written in parts: its name and extension, their folder, and their order.
/// Of two rules of a sheet that weigh the same the later one counts: the order is part of what the sheet says.
const JOINED: [(&str, &str, &str, &[&str]); 5] = [
    (
        "site",
        "css",
        "site",
        &[
            "tokens", "base", "frame", "main", "wide", "code", "answer", "forms", "finding", "steps", "reading",
            "lists", "easy", "answers", "modes", "paper",
        ],
    ),
    ("site", "js", "script", &["errors", "number", "letter", "buttons", "paper", "suggestions", "embed", "offline"]),
    // What one page alone needs.
    ("lettre", "css", "site", &["lettre"]),
    ("codes", "css", "site", &["codes"]),
    ("liste", "js", "script", &["filter"]),
];

/// The files of `static/`, read and encoded at start; `door` gives them back before routing.
///
/// Ranges are not served (a `Range` is ignored, as HTTP allows): no file is worth resuming.
#[derive(Debug, Default)]
pub struct Assets {
    /// `site.css` → `/static/site.0123456789ab.css`.
    addresses: BTreeMap<String, String>,
    /// `site.0123456789ab.css` → its answers, in the order of [`Encoding::ALL`].
    files: BTreeMap<String, [Arc<Answer>; 3]>,
    /// `sw.js` → what is in it.
    at_root: BTreeMap<String, Bytes>,
}

impl Assets {
    /// Reads the folder, joins and lightens what is text, and names everything by its hash.
    ///
    /// # Errors
    /// It is not there, lacks a part, or holds a sheet or a script that cannot be read.
    pub fn load(folder: Option<&Path>, version: &str, metrics: &Metrics) -> anyhow::Result<Self> {
        let folder = match folder {
            Some(folder) => folder.to_owned(),
            None => default_folder(),
        };
        let hint = || {
            format!(
                "cannot read the static files in {}; give RATTACHEMENT_STATIC the `static` folder of the project",
                folder.display()
            )
        };
        let mut assets = Self::default();
        let mut texts = Vec::new();
        for entry in std::fs::read_dir(&folder).with_context(hint)? {
            let path = entry.with_context(hint)?.path();
            let name = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file());
            let Some((stem, extension)) = name.and_then(|name| name.rsplit_once('.')) else { continue };
            if matches!(extension, "css" | "js") {
                texts.push((stem.to_owned(), extension.to_owned(), std::fs::read_to_string(&path).with_context(hint)?));
            } else {
                let content = std::fs::read(&path).with_context(hint)?;
                assets.put((stem, extension), content, version, metrics)?;
            }
        }
        for (stem, extension, inside, parts) in JOINED {
            let read = |part| std::fs::read_to_string(folder.join(inside).join(part).with_extension(extension));
            let joined = parts.iter().map(read).collect::<Result<String, _>>().with_context(hint)?;
            texts.push((stem.to_owned(), extension.to_owned(), joined));
        }
        // Sheets and scripts come last: a sheet names other files.
        for (stem, extension, text) in texts {
            let text = assets.light(&extension, &text).with_context(|| format!("{stem}.{extension}"))?;
            assets.put((&stem, &extension), text.into_bytes(), version, metrics)?;
        }
        Ok(assets)
    }

    /// Adds a file at the root or, for a year, under its hash, and makes its answers.
    fn put(
        &mut self,
        (stem, extension): (&str, &str),
        content: Vec<u8>,
        version: &str,
        metrics: &Metrics,
    ) -> anyhow::Result<()> {
        let name = format!("{stem}.{extension}");
        if AT_ROOT.contains(&name.as_str()) {
            self.at_root.insert(name, content.into());
            return Ok(());
        }
        let hash = encode_string(Sha256::digest(&content).get(..6).unwrap_or_default());
        let hashed = format!("{stem}.{hash}.{extension}");
        self.addresses.insert(name, format!("/static/{hashed}"));
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::try_from(media_type(extension))?);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(FOR_A_YEAR));
        let body = Bytes::from(content);
        let answer = |encoding| {
            let meter = metrics.meter("GET", StatusCode::OK, ROUTE);
            let how = (encoding, Effort::Most);
            Arc::new(Answer::new(headers.clone(), body.clone(), how, version, (ROUTE.into(), meter)))
        };
        let [brotli, gzip, identity] = Encoding::ALL.map(answer);
        self.files.insert(hashed, [brotli, gzip, identity]);
        Ok(())
    }

    /// A sheet or a script as it is sent: comments and air are for its authors, and not paid by visitors. A sheet names
    /// a file as it is called in the folder, `url(atkinson-400.woff2)`, and is sent with the address of that file.
    fn light(&self, extension: &str, text: &str) -> anyhow::Result<String> {
        if extension != "css" {
            return Ok(minifier::js::minify(text).map_err(anyhow::Error::msg)?.to_string());
        }
        // The library leaves these; no text of a sheet holds them.
        let sheet = minifier::css::minify(text).map_err(anyhow::Error::msg)?.to_string();
        let sheet = sheet.replace(";}", "}").replace(" !important", "!important");
        let addressed = |sheet: String, (name, address): (&String, &String)| {
            sheet.replace(&format!("url({name})"), &format!("url({address})"))
        };
        Ok(self.addresses.iter().fold(sheet, addressed))
    }

    /// The address of a file, by its plain name.
    #[must_use]
    pub fn url(&self, name: &str) -> &str {
        self.addresses.get(name).map_or("", String::as_str)
    }

    /// A file by its hashed name.
    pub(super) fn get(&self, encoding: Encoding, hashed: &str) -> Option<Arc<Answer>> {
        let [brotli, gzip, identity] = self.files.get(hashed)?;
        let answer = match encoding {
            Encoding::Brotli => brotli,
            Encoding::Gzip => gzip,
            Encoding::Identity => identity,
        };
        Some(answer.clone())
    }
}

fn default_folder() -> PathBuf {
    let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join("static")));
    match beside {
        Some(folder) if folder.is_dir() => folder,
        _ => Path::new(env!("CARGO_MANIFEST_DIR")).join("static"),
    }
}

/// The type of a file by its extension. Text here is UTF-8.
fn media_type(extension: &str) -> String {
    let kind = file_extension_to_mime(extension).to_string();
    if kind.starts_with("text/") { kind + "; charset=utf-8" } else { kind }
}

/// `/sw.js`, `/favicon.ico`: a file at the root.
pub async fn at_root(request: HttpRequest, door: Data<Door>) -> HttpResponse {
    let name = request.path().trim_start_matches('/');
    let Some(content) = door.assets.at_root.get(name) else { return HttpResponse::NotFound().finish() };
    let kind = media_type(name.rsplit('.').next().unwrap_or_default());
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CACHE_CONTROL, ASK_FIRST))
        .body(content.clone())
}

#[cfg(test)]
mod tests {
    #[test]
    fn files_are_sent_as_what_they_are() {
        for (extension, kind) in [
            ("css", "text/css; charset=utf-8"),
            ("js", "text/javascript; charset=utf-8"),
            ("txt", "text/plain; charset=utf-8"),
            ("svg", "image/svg+xml"),
            ("png", "image/png"),
            ("ico", "image/x-icon"),
            ("woff2", "font/woff2"),
            ("webmanifest", "application/manifest+json"),
            ("json", "application/json"),
            ("nothing", "application/octet-stream"),
        ] {
            assert_eq!(super::media_type(extension), kind);
        }
    }
}
