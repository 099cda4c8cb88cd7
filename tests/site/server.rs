//! A running program, and a browser without scripts.
//!
//! A start takes seconds, so tests that only read share one program: `Server::shared()`. Whoever counts, fills the
//! memory, reads the logs, has settings of its own or stops the program starts one for itself.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::LazyLock;
use std::thread::JoinHandle;
use std::time::Duration;

use ureq::http::Response;
use ureq::{Agent, Body};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_rattachement");

/// The program serving on a free port; stopped when dropped, or when this process ends.
pub struct Server {
    child: Child,
    guard: Child,
    pub url: String,
    agent: Agent,
    logs: Option<JoinHandle<String>>,
}

pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub body: String,
}

impl Server {
    /// The one that all tests read from which only read, with no settings at all. It stops with the last of them.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Server> = LazyLock::new(|| Server::of(Command::new(PROGRAM).args(Server::ARGUMENTS)));
        &SHARED
    }

    /// The same for tests of the public address, of a program that believes to be at `http://127.0.0.1:9`.
    pub fn public() -> &'static Self {
        static PUBLIC: LazyLock<Server> = LazyLock::new(|| Server::with(&["--base-url", "http://127.0.0.1:9"]));
        &PUBLIC
    }

    pub fn start() -> Self {
        Self::with(&[])
    }

    /// One with settings of its own. Unless they name a database, it reads the one that all such programs read: to
    /// build its own is most of a start, and `shared` does.
    pub fn with(arguments: &[&str]) -> Self {
        static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site.db");
            assert!(Command::new(PROGRAM).arg("build").arg(&path).output().unwrap().status.success());
            path
        });
        let mut command = Command::new(PROGRAM);
        command.args(Self::ARGUMENTS).args(arguments);
        if !arguments.contains(&"--database") {
            command.arg("--database").arg(&*BUILT);
        }
        Self::of(&mut command)
    }

    pub const ARGUMENTS: [&str; 5] = ["serve", "--listen", "127.0.0.1:0", "--workers", "2"];

    /// Of any command that becomes the program.
    pub fn of(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let guard = guard(child.id());
        // Read all along: a full pipe would stop the program.
        let mut stderr = child.stderr.take().unwrap();
        let logs = std::thread::spawn(move || {
            let mut logs = String::new();
            stderr.read_to_string(&mut logs).unwrap();
            logs
        });
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let url = line.split_whitespace().find(|word| word.starts_with("http://")).expect("one line with the address");
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(20)))
            .build()
            .into();
        Self { url: url.to_owned(), child, guard, agent, logs: Some(logs) }
    }

    pub fn get(&self, path: &str) -> Answer {
        answer(self.agent.get(format!("{}{path}", self.url)).call().unwrap())
    }

    pub fn get_with(&self, path: &str, header: (&str, &str)) -> Answer {
        answer(self.agent.get(format!("{}{path}", self.url)).header(header.0, header.1).call().unwrap())
    }

    pub fn head(&self, path: &str) -> Answer {
        answer(self.agent.head(format!("{}{path}", self.url)).call().unwrap())
    }

    /// A HEAD in an encoding.
    pub fn head_in(&self, path: &str, encoding: &str) -> Answer {
        answer(self.agent.head(format!("{}{path}", self.url)).header("accept-encoding", encoding).call().unwrap())
    }

    /// The status and the place it sends to, of an address sent just as it is written.
    pub fn sent(&self, path: &str, headers: &str) -> (u16, String) {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n{headers}connection: close\r\n\r\n");
        let answer = String::from_utf8_lossy(&self.raw(request.as_bytes())).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
        (status, location.unwrap_or_default().to_owned())
    }

    pub fn options(&self, path: &str) -> Answer {
        answer(self.agent.options(format!("{}{path}", self.url)).call().unwrap())
    }

    /// A GET with headers, and the bytes of the answer as they were sent.
    pub fn bytes(&self, path: &str, headers: &[(&str, &str)]) -> (Answer, Vec<u8>) {
        let mut request = self.agent.get(format!("{}{path}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = request.call().unwrap();
        let body = whole(&mut response);
        let status = response.status().as_u16();
        (Answer { status, headers: response.headers().clone(), body: String::new() }, body)
    }

    /// Sends bytes that need not be HTTP, says that no more will come, and reads to the end.
    pub fn raw(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.url.strip_prefix("http://").unwrap()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        // A server that refuses early may close before all is sent; that is its right.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        answer
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        answer(self.agent.post(format!("{}{path}", self.url)).send_form(fields.iter().copied()).unwrap())
    }

    /// A GET with headers.
    pub fn get_with_all(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        answer(request.call().unwrap())
    }

    pub fn post_raw(&self, path: &str, kind: &str, body: &[u8]) -> Answer {
        answer(self.agent.post(format!("{}{path}", self.url)).header("content-type", kind).send(body).unwrap())
    }

    pub fn signal(&self, name: &str) {
        Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Stops it kindly; its exit code, and all it ever logged.
    pub fn stop(self) -> (Option<i32>, String) {
        let (status, logs) = self.end("-TERM");
        (status.code(), logs)
    }

    /// Ends it by a signal; how it ended, and all it ever logged.
    pub fn end(mut self, signal: &str) -> (ExitStatus, String) {
        self.signal(signal);
        let status = self.child.wait().unwrap();
        let logs = self.logs.take().unwrap().join().unwrap();
        (status, logs)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The guard first: once the program is gone, its number may be another's.
        for child in [&mut self.guard, &mut self.child] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Kills a program when this process ends, however it ends: a static is never dropped, and whoever is killed drops
/// nothing. It waits for the end of a pipe that only this process holds.
fn guard(id: u32) -> Child {
    let mut shell = Command::new("sh");
    shell.args(["-c", "read -r _; kill -KILL \"$0\"", &id.to_string()]);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// A body, be it the whole database.
fn whole(response: &mut Response<Body>) -> Vec<u8> {
    response.body_mut().with_config().limit(64 * 1024 * 1024).read_to_vec().unwrap()
}

fn answer(mut response: Response<Body>) -> Answer {
    Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        // A download may be no text at all.
        body: String::from_utf8_lossy(&whole(&mut response)).into_owned(),
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The text of the first element that a selector finds, spaces folded.
    pub fn text(&self, selector: &str) -> String {
        let document = scraper::Html::parse_document(&self.body);
        let found = document.select(&scraper::Selector::parse(selector).unwrap()).next();
        found.map(|e| e.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default()
    }

    pub fn location(&self) -> &str {
        self.header("location")
    }
}
