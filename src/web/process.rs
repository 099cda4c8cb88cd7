//! What the process asks of the system: room for connections, no core, and to be shut in.

use anyhow::Context as _;
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

/// From here on no file can be opened or run, and no connection made, by this thread and those it starts.
/// Systems that cannot do so in part or at all go on without: the unit file says the same again.
#[cfg(target_os = "linux")]
pub(super) fn confine() {
    use landlock::{ABI, Access as _, AccessFs, AccessNet, CompatLevel, Compatible as _, Ruleset, RulesetAttr as _, Scope};
    let all = || {
        Ruleset::default()
            .set_compatibility(CompatLevel::BestEffort)
            .handle_access(AccessFs::from_all(ABI::V6))?
            .handle_access(AccessNet::from_all(ABI::V6))?
            .scope(Scope::from_all(ABI::V6))?
            .create()?
            .restrict_self()
    };
    match all() {
        Ok(status) => tracing::debug!(ruleset = ?status.ruleset, "confined"),
        Err(error) => tracing::warn!("not confined: {error}"),
    }
}

/// Landlock is Linux's.
#[cfg(not(target_os = "linux"))]
pub(super) fn confine() {}
