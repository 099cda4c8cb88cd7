//! Who answers for an instance: read from a file that its operator writes, never made up.

use std::path::Path;

use anyhow::Context as _;
use serde::Deserialize;

/// What the law wants readers to know (loi n° 2004-575, article 1-1).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// A person's names, or a body's.
    pub name: String,
    /// Where it can be written to.
    pub address: String,
    /// Its telephone number.
    pub phone: String,
    /// Where corrections are sent.
    pub email: String,
    /// Registration, capital… for a company.
    pub registration: Option<String>,
    /// Who directs the publication.
    pub director: String,
    /// Who runs the machines.
    pub host: Host,
}

/// Who runs the machines.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Its telephone number.
    pub phone: String,
}

impl Publisher {
    /// Reads the file.
    ///
    /// # Errors
    /// One sentence: which file, why, and what is expected.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let help = || {
            format!(
                "RATTACHEMENT_PUBLISHER_FILE {}: expected a TOML file with name, address, phone, email, director and \
                 a [host] with name, address, phone, as in deploy/publisher.example.toml",
                path.display()
            )
        };
        let text = std::fs::read_to_string(path).with_context(help)?;
        let publisher: Self =
            toml::from_str(&text).map_err(|error| anyhow::anyhow!("{}: {}", help(), error.message()))?;
        let fields = [
            &publisher.name,
            &publisher.address,
            &publisher.phone,
            &publisher.email,
            &publisher.director,
            &publisher.host.name,
            &publisher.host.address,
            &publisher.host.phone,
        ];
        if fields.iter().any(|field| field.trim().is_empty()) {
            anyhow::bail!("{}: no field may be empty", help());
        }
        Ok(publisher)
    }
}
