//! Static files under names that change with their content, so that they are kept for a year.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use actix_files::NamedFile;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::web::{self, Data};
use actix_web::{HttpRequest, HttpResponse};
use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use super::{Error, Site};

/// The files of `static/`, known at start: nothing else is ever read from disk.
#[derive(Debug, Default)]
pub struct Assets {
    /// `site.css` → `/static/site.0123456789ab.css`.
    addresses: BTreeMap<String, String>,
    /// `site.0123456789ab.css` → the file.
    files: BTreeMap<String, PathBuf>,
}

impl Assets {
    /// Reads and hashes the folder.
    ///
    /// # Errors
    /// It is not there, or holds no file.
    pub fn load(folder: Option<&Path>) -> anyhow::Result<Self> {
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
        for entry in std::fs::read_dir(&folder).with_context(hint)? {
            let path = entry.with_context(hint)?.path();
            let name = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file());
            let Some((stem, extension)) = name.and_then(|name| name.rsplit_once('.')) else { continue };
            let content = std::fs::read(&path).with_context(hint)?;
            let hash: String = Sha256::digest(&content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
            let hashed = format!("{stem}.{hash}.{extension}");
            assets.addresses.insert(format!("{stem}.{extension}"), format!("/static/{hashed}"));
            assets.files.insert(hashed, path);
        }
        if !assets.addresses.contains_key("site.css") {
            anyhow::bail!(hint());
        }
        Ok(assets)
    }

    /// The address of a file, by its plain name.
    #[must_use]
    pub fn url(&self, name: &str) -> &str {
        self.addresses.get(name).map_or("", String::as_str)
    }
}

fn default_folder() -> PathBuf {
    let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join("static")));
    match beside {
        Some(folder) if folder.is_dir() => folder,
        _ => Path::new(env!("CARGO_MANIFEST_DIR")).join("static"),
    }
}

pub(super) async fn serve(
    request: HttpRequest,
    name: web::Path<String>,
    site: Data<Site>,
) -> Result<HttpResponse, Error> {
    let path = site.assets.files.get(name.as_str()).ok_or(Error::NotFound)?;
    let file = NamedFile::open(path).map_err(|error| Error::Internal(error.into()))?;
    let mut response = file.use_last_modified(false).into_response(&request);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Ok(response)
}

/// `/sw.js`: at the root, because a service worker sees only what is under its own address.
pub(super) async fn worker(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Error> {
    let name = site.assets.url("sw.js").trim_start_matches("/static/");
    let path = site.assets.files.get(name).ok_or(Error::NotFound)?;
    let file = NamedFile::open(path).map_err(|error| Error::Internal(error.into()))?;
    let mut response = file.use_last_modified(false).into_response(&request);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}
