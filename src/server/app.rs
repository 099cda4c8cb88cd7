//! The whole site: what is shared, every route, and in which order a request passes through the frame.

use std::net::SocketAddr;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::{Data, FormConfig, PathConfig, QueryConfig, ServiceConfig};
use actix_web::{App, web};
use anyhow::bail;

use super::{Settings, operators};
use crate::database::{Database, Image};
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Finder;
use crate::door::{self, Assets, Door, Memory, Metrics};
use crate::downloads::Downloads;
use crate::pages::machines::SiteMapFile;
use crate::privacy::Published;
use crate::search::Searcher;
use crate::web::{self as frame, Clients, Error, Frames, Publisher, Site};
use crate::{api, lang, pages};

/// The longest form body that is read, in bytes.
const MAX_FORM_BYTES: usize = 32 * 1024;

/// What all workers share. Each of these a handler may ask for by its type.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The instance.
    pub site: Data<Site>,
    /// The directory.
    pub annuaire: Data<Annuaire>,
    /// Every name a place can be asked for by.
    pub finder: Data<Finder>,
    /// The words of the site.
    pub searcher: Data<Searcher>,
    /// Numbers that are nobody's.
    pub published: Data<Published>,
    /// The open data, as files.
    pub downloads: Data<Downloads>,
    /// The site's map.
    pub site_map: Data<SiteMapFile>,
}

impl Shared {
    /// Makes it all from a database.
    ///
    /// # Errors
    /// The static folder is not there, the publisher is not said, or the database failed.
    pub fn new(settings: &Settings, image: &Image, address: SocketAddr) -> anyhow::Result<Self> {
        let database = Database::open(image)?;
        let annuaire = Data::new(database.annuaire()?);
        let Some(read_on) = annuaire.sources().map(|source| source.read_on).max() else {
            bail!("the database holds no source; write it again with `rattachement build`");
        };
        let publisher = settings.publisher_file.as_deref().map(Publisher::read).transpose()?;
        if publisher.is_none() && settings.base_url.as_deref().is_some_and(|url| url.starts_with("https://")) {
            bail!(
                "RATTACHEMENT_BASE_URL is public, but nobody answers for this instance; give \
                 RATTACHEMENT_PUBLISHER_FILE a file such as deploy/publisher.example.toml, filled in"
            );
        }
        pages::check()?;
        let version = image.version().to_owned();
        let metrics = Metrics::new(&version);
        let door = Door {
            assets: Assets::load(settings.static_folder.as_deref(), &version, &metrics)?,
            memory: Memory::new(u64::from(settings.cache_mb) * 1_000_000),
            metrics,
            version: version.clone(),
        };
        let base_url = settings.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
        Ok(Self {
            finder: Data::new(Finder::new(&annuaire)),
            searcher: Data::new(database.searcher()?),
            published: Data::new(Published::new(&annuaire)),
            downloads: Data::new(Downloads::new(image.clone(), annuaire.clone().into_inner(), base_url.clone())),
            site_map: Data::default(),
            site: Data::new(Site {
                door: Data::new(door),
                frames: Frames::default(),
                clients: Clients::new(settings.rate, settings.trusted_proxies.clone()),
                base_url,
                publisher,
                version,
                read_on: Some(read_on),
            }),
            annuaire,
        })
    }
}

/// The whole site, as one worker serves it with its own connection: that is not shared between threads.
pub fn app(
    shared: Shared,
    database: Option<Database>,
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
        .app_data(shared.site.door.clone())
        .app_data(shared.site)
        .app_data(shared.annuaire)
        .app_data(shared.finder)
        .app_data(shared.searcher)
        .app_data(shared.published)
        .app_data(shared.downloads)
        .app_data(shared.site_map)
        .configure(move |config| {
            if let Some(database) = database {
                config.app_data(Data::new(database));
            }
        })
        .configure(routes)
        // The last one wrapped is the first to see a request.
        .wrap(from_fn(frame::one_spelling))
        .wrap(from_fn(frame::check))
        .wrap(from_fn(api::frame))
        .wrap(from_fn(frame::render_errors))
        .wrap(from_fn(frame::carry))
        .wrap(from_fn(door::pass))
}

/// Every route: those of the instance, of the API, and the pages under each language.
fn routes(config: &mut ServiceConfig) {
    config
        .app_data(
            FormConfig::default().limit(MAX_FORM_BYTES).error_handler(|error, _| frame::form_error(&error).into()),
        )
        .route("/sw.js", web::get().to(door::at_root))
        .route("/favicon.ico", web::get().to(door::at_root))
        .route("/robots.txt", web::get().to(pages::machines::robots))
        .route("/sitemap.xml", web::get().to(pages::machines::sitemap))
        .route("/.well-known/security.txt", web::get().to(pages::machines::security))
        .route("/donnees/{file:[a-z]+\\.[a-z.]+}", web::get().to(pages::donnees::file))
        .configure(api::serve)
        // The library's own words on a bad address or query would repeat it.
        .app_data(PathConfig::default().error_handler(|_, _| Error::NotFound.into()))
        .app_data(QueryConfig::default().error_handler(|_, _| Error::BadRequest.into()))
        .route("/healthz", web::get().to(operators::healthz))
        .route("/readyz", web::get().to(operators::readyz))
        .route("/metrics", web::get().to(operators::metrics));
    for locale in lang::locales().unwrap_or_default().iter().filter(|locale| !locale.is_reference()) {
        config.service(web::scope(&format!("/{}", locale.id)).configure(pages::routes));
    }
    config.service(web::scope("").configure(pages::routes));
    config.default_service(web::to(frame::not_found));
}
