//! One line a request: method, route pattern, status, time. Never an address as typed, a query or a
//! body, for these may hold a code.

use std::time::Duration;

use actix_web::http::StatusCode;
use tracing_subscriber::EnvFilter;

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// To be read.
    Text,
    /// One object a line, for programs.
    Json,
}

/// Begins to log what a filter lets through.
///
/// # Errors
/// The filter cannot be read.
pub fn start(filter: &str, format: LogFormat) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter).map_err(|why| {
        anyhow::anyhow!("RATTACHEMENT_LOG cannot be {filter:?}: {why}; use off, error, warn, info, debug or trace")
    })?;
    // A second start in the same process (tests) keeps the first's logs.
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = match format {
        LogFormat::Text => logs.try_init(),
        LogFormat::Json => logs.json().flatten_event(true).try_init(),
    };
    Ok(())
}

pub(super) fn line(method: &'static str, route: &str, status: StatusCode, took: Duration) {
    tracing::info!(
        method,
        route = if route.is_empty() { "-" } else { route },
        status = status.as_u16(),
        micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
        "request"
    );
}
