//! Starts the program, and puts the whole site together.

mod app;
mod operators;
mod process;
mod settings;

use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::HttpServer;
use anyhow::Context as _;

use crate::database::{Database, Image};
use crate::web::FORGET_EVERY;
use crate::{door, lang};

pub use app::{Shared, app};
pub use settings::Settings;

/// How long a request under way may take once the server is asked to stop, in seconds.
const GRACE_SECONDS: u64 = 10;
/// How long a request's head may take to arrive.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long an idle connection is kept: longer than a proxy in front keeps its own, so that the
/// proxy closes first and never sends into a closing connection.
const IDLE_TIME: Duration = Duration::from_secs(75);
/// Connections of one worker. Others wait in the system's queue.
const MAX_CONNECTIONS: usize = 10_000;

/// Serves until asked to stop.
///
/// # Errors
/// One sentence: which setting, why, and what is accepted.
pub fn serve(settings: &Settings) -> anyhow::Result<()> {
    door::start_logs(&settings.log, settings.log_format)?;
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
    process::bound_readers(&listener)?;
    let address = listener.local_addr()?;
    let shared = Shared::new(settings, &image, address)?;
    let workers =
        settings.workers.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);
    let version = image.version().to_owned();
    let remembering = shared.site.clone();
    // Opened here, where an error can still be told; the factory below may only fail by panicking.
    let opened = (0..workers).map(|_| Database::open(&image)).collect::<Result<Vec<_>, _>>()?;
    let opened = Arc::new(Mutex::new(opened));
    // All was read, and the address is taken: threads that answer are started in what is left.
    process::confine();
    actix_web::rt::System::new().block_on(async move {
        let server = HttpServer::new(move || {
            let mine = opened.lock().map_or(None, |mut opened| opened.pop());
            app(shared.clone(), mine)
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
                actix_web::rt::time::sleep(FORGET_EVERY).await;
                remembering.clients.forget();
            }
        });
        println!("Rattachement is served on http://{address} (data {version})");
        server.await
    })?;
    Ok(())
}
