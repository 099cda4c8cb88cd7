//! Static files under names that change with their content, so that they are kept for a year.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use actix_files::NamedFile;
use actix_web::error::ErrorNotFound;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderValue};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use super::encoding::{Effort, Encoding};
use super::memory::Answer;
use super::{Door, Metrics};

/// What the files are counted and logged as.
const ROUTE: &str = "/static/{name}";
const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";

/// The files of `static/`, read and encoded at start; `door` gives them back before routing.
///
/// Ranges are not served (a `Range` is ignored, as HTTP allows): no file is worth resuming.
#[derive(Debug, Default)]
pub struct Assets {
    folder: PathBuf,
    /// `site.css` → `/static/site.0123456789ab.css`.
    addresses: BTreeMap<String, String>,
    /// `site.0123456789ab.css` → its answers, in the order of [`Encoding::ALL`].
    files: BTreeMap<String, File>,
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    answers: [Arc<Answer>; 3],
}

impl Assets {
    /// Reads and hashes the folder.
    ///
    /// # Errors
    /// It is not there, or holds no file.
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
        let mut assets = Self { folder: folder.clone(), ..Self::default() };
        for entry in std::fs::read_dir(&folder).with_context(hint)? {
            let path = entry.with_context(hint)?.path();
            let name = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file());
            let Some((stem, extension)) = name.and_then(|name| name.rsplit_once('.')) else { continue };
            let content = std::fs::read(&path).with_context(hint)?;
            let content = without_comments(extension, content).with_context(|| path.display().to_string())?;
            let hash: String = Sha256::digest(&content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
            let hashed = format!("{stem}.{hash}.{extension}");
            assets.addresses.insert(format!("{stem}.{extension}"), format!("/static/{hashed}"));
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type(extension)));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static(FOR_A_YEAR));
            let body = Bytes::from(content);
            let answer = |encoding| {
                let meter = metrics.meter("GET", StatusCode::OK, ROUTE);
                let how = (encoding, Effort::Most);
                Arc::new(Answer::new(headers.clone(), body.clone(), how, version, (ROUTE.into(), meter)))
            };
            let [brotli, gzip, identity] = Encoding::ALL.map(answer);
            assets.files.insert(hashed, File { path, answers: [brotli, gzip, identity] });
        }
        if !assets.addresses.contains_key("site.css") {
            anyhow::bail!(hint());
        }
        Ok(assets)
    }

    /// Where they are.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The address of a file, by its plain name.
    #[must_use]
    pub fn url(&self, name: &str) -> &str {
        self.addresses.get(name).map_or("", String::as_str)
    }

    /// A file by its hashed name.
    pub(super) fn get(&self, encoding: Encoding, hashed: &str) -> Option<Arc<Answer>> {
        let [brotli, gzip, identity] = &self.files.get(hashed)?.answers;
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

/// A sheet or a script as it is sent: comments are for its authors, and not paid by visitors.
fn without_comments(extension: &str, content: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    if !matches!(extension, "css" | "js") {
        return Ok(content);
    }
    let text = String::from_utf8(content)?;
    let light = match extension {
        "css" => minifier::css::minify(&text).map(|css| css.to_string()),
        _ => minifier::js::minify(&text).map(|js| js.to_string()),
    };
    light.map(String::into_bytes).map_err(anyhow::Error::msg)
}

/// The kinds of file there are in `static/`.
fn media_type(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `/sw.js`: at the root, because a service worker sees only what is under its own address.
///
/// # Errors
/// There is no such file.
pub async fn worker(request: HttpRequest, door: Data<Door>) -> actix_web::Result<HttpResponse> {
    let name = door.assets.url("sw.js").trim_start_matches("/static/");
    let file = door.assets.files.get(name).ok_or_else(|| ErrorNotFound("no such file"))?;
    let file = NamedFile::open(&file.path)?;
    let mut response = file.use_last_modified(false).into_response(&request);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}
