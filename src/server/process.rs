//! What the process asks of the system: room for connections, no core, and to be shut in.

use std::net::TcpListener;
use std::time::Duration;

use anyhow::Context as _;
use rustix::net::sockopt;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Connections are files to the system, which often allows 1,024 unless asked for more.
const FILES: u64 = 65_536;

/// Raises the limit of open files as far as it may.
pub(super) fn allow_connections() {
    let limit = getrlimit(Resource::Nofile);
    let most = limit.maximum.map_or(FILES, |most| most.min(FILES));
    if limit.current.is_some_and(|current| current < most) {
        // What there is already will do.
        let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(most), maximum: limit.maximum });
    }
}

/// How long a reader may take nothing at all of what is sent.
const WRITE_TIME: Duration = Duration::from_secs(30);
/// What the system holds at most of an answer on its way, for each connection. It doubles it for its own needs.
const SEND_BYTES: usize = 128 * 1024;

/// Bounds what somebody who reads slowly, or not at all, may hold. Each connection has it from the listener.
pub(super) fn bound_readers(listener: &TcpListener) -> anyhow::Result<()> {
    sockopt::set_socket_send_buffer_size(listener, SEND_BYTES).context("cannot bound what is sent at once")?;
    // The system ends a connection that makes no progress: the HTTP library would wait for ever.
    #[cfg(target_os = "linux")]
    sockopt::set_tcp_user_timeout(listener, u32::try_from(WRITE_TIME.as_millis()).unwrap_or(u32::MAX))
        .context("cannot bound how long a reader takes")?;
    Ok(())
}

/// What was typed stays in freed memory for a while: if the program dies, or somebody asks for a dump
/// of it, no memory is written down.
pub(super) fn leave_no_core() -> anyhow::Result<()> {
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).context("cannot turn core files off")?;
    // The limit does not count where the system hands cores to a program; this does. It also keeps other
    // processes of the same user from reading this one.
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable).context("cannot turn core files off")?;
    }
    Ok(())
}

/// From here on no file can be opened, none can be run, and no connection made, by this thread and those it starts.
/// Systems that cannot do so in part or at all go on without: the unit file says the same again.
#[cfg(target_os = "linux")]
pub(super) fn confine() {
    match no_file_and_no_way_out() {
        Ok(status) => tracing::debug!(ruleset = ?status.ruleset, "confined"),
        Err(error) => tracing::warn!("not confined: {error}"),
    }
}

#[cfg(target_os = "linux")]
fn no_file_and_no_way_out() -> Result<landlock::RestrictionStatus, landlock::RulesetError> {
    use landlock::{
        ABI, Access as _, AccessFs, AccessNet, CompatLevel, Compatible as _, Ruleset, RulesetAttr as _, Scope,
    };
    Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(ABI::V6))?
        .handle_access(AccessNet::from_all(ABI::V6))?
        .scope(Scope::from_all(ABI::V6))?
        .create()?
        .restrict_self()
}

/// Landlock is Linux's.
#[cfg(not(target_os = "linux"))]
pub(super) fn confine() {}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::io::ErrorKind::PermissionDenied;
    use std::net::{TcpListener, TcpStream};

    use landlock::RulesetStatus;

    #[test]
    fn a_connection_has_the_bounds_of_its_listener() {
        use rustix::net::sockopt;
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        super::bound_readers(&listener).unwrap();
        let _reader = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (connection, _) = listener.accept().unwrap();
        assert_eq!(u128::from(sockopt::tcp_user_timeout(&connection).unwrap()), super::WRITE_TIME.as_millis());
        assert_eq!(sockopt::socket_send_buffer_size(&connection).unwrap(), 2 * super::SEND_BYTES);
    }

    #[test]
    fn once_shut_in_a_thread_opens_no_file_and_calls_nobody() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let folder = tempfile::tempdir().unwrap();
        // It counts for the thread that asks, and for those it starts.
        let alone = std::thread::spawn(move || {
            let ours = tempfile::tempdir().unwrap();
            std::fs::write(ours.path().join("file"), "x").unwrap();
            let status = super::no_file_and_no_way_out().unwrap();
            if status.ruleset == RulesetStatus::NotEnforced {
                eprintln!("this system has no Landlock: not tried");
                return;
            }
            let refused = |result: std::io::Result<()>| result.unwrap_err().kind() == PermissionDenied;
            assert!(refused(std::fs::read("/etc/hostname").map(drop)));
            assert!(refused(std::fs::read(ours.path().join("file")).map(drop)), "not even its own");
            assert!(refused(std::fs::write(ours.path().join("file"), "y")));
            assert!(refused(std::fs::write(folder.path().join("file"), "x")));
            assert!(refused(std::process::Command::new("/bin/true").status().map(drop)));
            if status.ruleset == RulesetStatus::FullyEnforced {
                assert!(refused(TcpStream::connect(address).map(drop)));
                assert!(refused(TcpListener::bind("127.0.0.1:0").map(drop)));
            }
        });
        alone.join().unwrap();
        assert!(TcpStream::connect(address).is_ok());
    }
}
