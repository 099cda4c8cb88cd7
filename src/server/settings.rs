//! How to serve: options of the command line, each also an environment variable.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::Args;
use ipnet::IpNet;

use crate::door::LogFormat;

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
    #[arg(long, env = "RATTACHEMENT_CACHE_MB", default_value = "16", value_parser = clap::value_parser!(u16).range(..=4096))]
    pub cache_mb: u16,
    /// Requests per second that one client may make of search, forms and API (0 to 10000); 0 is no limit
    #[arg(long, env = "RATTACHEMENT_RATE", default_value = "20", value_parser = clap::value_parser!(u16).range(..=10_000))]
    pub rate: u16,
    /// Addresses or networks (10.0.0.0/8) of the proxies whose X-Forwarded-For is believed, separated by commas
    #[arg(long, env = "RATTACHEMENT_TRUSTED_PROXIES", value_delimiter = ',', value_parser = network)]
    pub trusted_proxies: Vec<IpNet>,
    /// The folder of static files; by default, `static` beside the program or in its sources
    #[arg(long = "static", env = "RATTACHEMENT_STATIC")]
    pub static_folder: Option<PathBuf>,
}

fn network(text: &str) -> Result<IpNet, String> {
    let one = |_| text.parse::<IpAddr>().map(|address| IpNet::from(address.to_canonical()));
    text.parse()
        .or_else(one)
        .map_err(|_| "expected an address or a network, such as 127.0.0.1 or 10.0.0.0/8".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ', '"', '<']) => Ok(text.to_owned()),
        _ => Err("expected http:// or https:// and a host, without a path, such as https://example.org".to_owned()),
    }
}
