//! The frame every page hangs in: settings, state, routes, headers, errors, logs.

mod assets;
mod clients;
mod display;
mod door;
mod encoding;
mod errors;
mod foreign;
mod headers;
mod limits;
mod logs;
mod memory;
mod metrics;
mod page;
mod process;
mod publisher;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::Duration;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{NormalizePath, TrailingSlash, from_fn};
use actix_web::web::{Data, FormConfig, PathConfig, QueryConfig, ServiceConfig};
use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::{Context as _, bail};
use clap::Args;

use crate::annuaire::{Annuaire, Index};
use crate::content::Library;
use crate::database::Image;
use crate::date::Date;
use crate::evidence::Evidence;
use crate::lieux::Finder;
use crate::search::Searcher;
use crate::{api, lang, pages};

pub use assets::Assets;
pub use clients::Clients;
pub use display::{Display, PARAMETER};
pub use door::QueryRead;
pub use errors::Error;
pub use headers::open_to_frames;
pub use logs::LogFormat;
pub use memory::Memory;
pub use metrics::Metrics;
pub use page::{Cache, Page};
pub use publisher::Publisher;

/// The longest form body that is read, in bytes.
const MAX_FORM_BYTES: usize = 32 * 1024;
/// How long a request under way may take once the server is asked to stop, in seconds.
const GRACE_SECONDS: u64 = 10;
/// How long a request's head may take to arrive.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long an idle connection is kept: longer than a proxy in front keeps its own, so that the
/// proxy closes first and never sends into a closing connection.
const IDLE_TIME: Duration = Duration::from_secs(75);
/// Connections of one worker. Others wait in the system's queue.
const MAX_CONNECTIONS: usize = 10_000;

/// How to serve. Each is also an environment variable.
#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// The address to listen on, such as 127.0.0.1:8080; port 0 takes a free one
    #[arg(long, env = "RATTACHEMENT_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// A file written by `rattachement build`, served read-only instead of the built-in data
    #[arg(long, env = "RATTACHEMENT_DATABASE")]
    pub database: Option<PathBuf>,
    /// The address of the site in absolute links, such as `https://example.org`
    #[arg(long, env = "RATTACHEMENT_BASE_URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// A TOML file that says who answers for this instance, shown on /mentions-legales
    #[arg(long, env = "RATTACHEMENT_PUBLISHER_FILE")]
    pub publisher_file: Option<PathBuf>,
    /// What to log: off, error, warn, info, debug, trace, or a tracing filter
    #[arg(long, env = "RATTACHEMENT_LOG", default_value = "info")]
    pub log: String,
    /// How to write logs: text, or json, one object a line
    #[arg(long, env = "RATTACHEMENT_LOG_FORMAT", default_value = "text")]
    pub log_format: LogFormat,
    /// How many threads serve (1 to 512); by default, one per core
    #[arg(long, env = "RATTACHEMENT_WORKERS", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub workers: Option<u16>,
    /// Memory for remembered answers, in megabytes (0 to 4096); 0 remembers none
    #[arg(long, env = "RATTACHEMENT_CACHE_MB", default_value = "64", value_parser = clap::value_parser!(u16).range(..=4096))]
    pub cache_mb: u16,
    /// Requests per second that one client may make of search, forms and API (0 to 10000); 0 is no limit
    #[arg(long, env = "RATTACHEMENT_RATE", default_value = "20", value_parser = clap::value_parser!(u16).range(..=10_000))]
    pub rate: u16,
    /// Addresses of the proxies whose X-Forwarded-For is believed, separated by commas
    #[arg(long, env = "RATTACHEMENT_TRUSTED_PROXIES", value_delimiter = ',')]
    pub trusted_proxies: Vec<IpAddr>,
    /// The folder of static files; by default, `static` beside the program or in its sources
    #[arg(long = "static", env = "RATTACHEMENT_STATIC")]
    pub static_folder: Option<PathBuf>,
}

fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ', '"', '<']) => Ok(text.to_owned()),
        _ => Err("expected http:// or https:// and a host, without a path, such as https://example.org".to_owned()),
    }
}

/// What every page may need, shared by all workers.
#[derive(Debug)]
pub struct Site {
    /// Which codes exist.
    pub index: Index,
    /// Every name a place can be asked for by.
    pub finder: Finder,
    /// The words of the site.
    pub searcher: Searcher,
    /// The open data, as files.
    pub downloads: pages::donnees::Downloads,
    /// The hashed static files.
    pub assets: Assets,
    /// The remembered answers.
    pub memory: Memory,
    /// What is counted.
    pub metrics: Metrics,
    /// Who asks how much.
    pub clients: Clients,
    /// `https://example.org`, without a slash at the end.
    pub base_url: String,
    /// Who answers for this instance; nobody for a trial.
    pub publisher: Option<Publisher>,
    /// The version of the data.
    pub version: String,
    /// What the tests measured of this release.
    pub evidence: Evidence,
    /// The most recent day a source was read.
    pub read_on: Option<Date>,
}

/// Serves until asked to stop.
///
/// # Errors
/// One sentence: which setting, why, and what is accepted.
pub fn serve(settings: &Settings) -> anyhow::Result<()> {
    logs::start(&settings.log, settings.log_format)?;
    process::leave_no_core()?;
    lang::locales()?;
    let image = match &settings.database {
        Some(path) => Image::from_file(path)?,
        None => Image::built_in()?,
    };
    process::allow_connections();
    let listener = TcpListener::bind(settings.listen).with_context(|| {
        format!("cannot listen on {}; give RATTACHEMENT_LISTEN a free address such as 127.0.0.1:8081", settings.listen)
    })?;
    let address = listener.local_addr()?;
    let site = Data::new(site(settings, &image, address)?);
    let workers =
        settings.workers.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);
    let version = image.version().to_owned();
    let remembering = site.clone();
    // Opened here, where an error can still be told; the factory below may only fail by panicking.
    let open = |_| anyhow::Ok((Annuaire::open(&image)?, Library::open(&image)?));
    let opened = (0..workers).map(open).collect::<Result<Vec<_>, _>>()?;
    let opened = std::sync::Arc::new(std::sync::Mutex::new(opened));
    // All was read, and the address is taken: threads that answer are started in what is left.
    process::confine(site.assets.folder());
    actix_web::rt::System::new().block_on(async move {
        let server = HttpServer::new(move || {
            let mine = opened.lock().map_or(None, |mut opened| opened.pop());
            app(site.clone(), mine)
        })
        .workers(workers)
        .tcp_nodelay(true)
        .client_request_timeout(HEAD_TIME)
        .keep_alive(IDLE_TIME)
        .max_connections(MAX_CONNECTIONS)
        .shutdown_timeout(GRACE_SECONDS)
        .listen(listener)?
        .run();
        actix_web::rt::spawn(async move {
            loop {
                actix_web::rt::time::sleep(clients::FORGET_EVERY).await;
                remembering.clients.forget();
            }
        });
        println!("Rattachement is served on http://{address} (data {version})");
        server.await
    })?;
    Ok(())
}

/// The whole site, as one worker serves it with its own connections: these are not shared between threads.
pub fn app(
    site: Data<Site>,
    connections: Option<(Annuaire, Library)>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<BoxBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    App::new()
        .app_data(site)
        .configure(move |config| {
            if let Some((annuaire, library)) = connections {
                config.app_data(Data::new(annuaire)).app_data(Data::new(library));
            }
        })
        .configure(routes)
        .wrap(NormalizePath::new(TrailingSlash::Trim))
        .wrap(from_fn(limits::check))
        .wrap(from_fn(errors::render))
        .wrap(from_fn(display::carry))
        .wrap(from_fn(door::pass))
}

/// The shared state for a database.
///
/// # Errors
/// The static folder is not there, or the database failed.
pub fn site(settings: &Settings, image: &Image, address: SocketAddr) -> anyhow::Result<Site> {
    let annuaire = Annuaire::open(image)?;
    let sources = annuaire.sources()?;
    if sources.is_empty() {
        bail!("the database holds no source; write it again with `rattachement build`");
    }
    let publisher = settings.publisher_file.as_deref().map(Publisher::read).transpose()?;
    if publisher.is_none() && settings.base_url.as_deref().is_some_and(|url| url.starts_with("https://")) {
        bail!(
            "RATTACHEMENT_BASE_URL is public, but nobody answers for this instance; give RATTACHEMENT_PUBLISHER_FILE \
             a file such as deploy/publisher.example.toml, filled in"
        );
    }
    let metrics = Metrics::new(image.version());
    Ok(Site {
        publisher,
        index: annuaire.index()?,
        finder: annuaire.finder()?,
        searcher: Searcher::open(&Library::open(image)?)?,
        downloads: pages::donnees::Downloads::new(image.clone()),
        assets: Assets::load(settings.static_folder.as_deref(), image.version(), &metrics)?,
        memory: Memory::new(u64::from(settings.cache_mb) * 1_000_000),
        metrics,
        clients: Clients::new(settings),
        base_url: settings.base_url.clone().unwrap_or_else(|| format!("http://{address}")),
        version: image.version().to_owned(),
        evidence: Evidence::built_in()?,
        read_on: sources.iter().map(|(source, _)| source.read_on).max(),
    })
}

/// Every route, the same under each language.
pub fn routes(config: &mut ServiceConfig) {
    config
        .app_data(FormConfig::default().limit(MAX_FORM_BYTES).error_handler(|error, _| errors::form(&error).into()))
        .route("/sw.js", web::get().to(assets::worker))
        .route("/robots.txt", web::get().to(pages::machines::robots))
        .route("/sitemap.xml", web::get().to(pages::machines::sitemap))
        .route("/.well-known/security.txt", web::get().to(pages::machines::security))
        .route("/healthz", web::get().to(healthz))
        .route("/donnees/{file:[a-z]+\\.[a-z.]+}", web::get().to(pages::donnees::file))
        .configure(api::serve)
        // The library's own words on a bad address or query would repeat it.
        .app_data(PathConfig::default().error_handler(|_, _| Error::NotFound.into()))
        .app_data(QueryConfig::default().error_handler(|_, _| Error::BadRequest.into()))
        .route("/healthz", web::get().to(healthz))
        .route("/readyz", web::get().to(readyz))
        .route("/metrics", web::get().to(metrics::show));
    for locale in lang::locales().unwrap_or_default().iter().filter(|locale| !locale.is_reference()) {
        config.service(web::scope(&format!("/{}", locale.id)).configure(pages::routes));
    }
    config.service(web::scope("").configure(pages::routes));
    config.default_service(web::to(errors::not_found));
}

async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// Ready only if this worker can read the directory.
async fn readyz(site: Data<Site>, annuaire: Data<Annuaire>) -> HttpResponse {
    match annuaire.sources() {
        Ok(sources) if !sources.is_empty() => {
            HttpResponse::Ok().content_type("text/plain").body(format!("ready, data {}\n", site.version))
        }
        _ => HttpResponse::ServiceUnavailable().content_type("text/plain").body("the directory cannot be read\n"),
    }
}
