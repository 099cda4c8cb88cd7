//! What takes a moment to make is made once, away from the threads that answer, and nothing else beside it.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use actix_web::web;
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};

/// One thing is made at a time, whatever is asked for at once: no two need their memory together.
static ALONE: Mutex<()> = Mutex::new(());

type Making<T> = Shared<BoxFuture<'static, Result<Arc<T>, String>>>;

/// A value that is made when it is first asked for. Whoever asks meanwhile waits for the same making, which goes on
/// though they all leave.
#[derive(Debug)]
pub struct Once<T> {
    made: OnceLock<Arc<T>>,
    making: Mutex<Option<Making<T>>>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self { made: OnceLock::new(), making: Mutex::new(None) }
    }
}

impl<T: Send + Sync + 'static> Once<T> {
    /// The value, made now unless it is there or being made. What failed is tried again by the next who asks.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn get(&self, make: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> anyhow::Result<Arc<T>> {
        if let Some(made) = self.made.get() {
            return Ok(made.clone());
        }
        let making = {
            let mut slot = locked(&self.making);
            if let Some(made) = self.made.get() {
                return Ok(made.clone());
            }
            slot.get_or_insert_with(|| begin(make)).clone()
        };
        let ended = making.clone().await;
        if let Ok(made) = &ended {
            let _ = self.made.set(made.clone());
        }
        let mut slot = locked(&self.making);
        if slot.as_ref().is_some_and(|current| current.ptr_eq(&making)) {
            *slot = None;
        }
        ended.map_err(anyhow::Error::msg)
    }
}

fn begin<T: Send + Sync + 'static>(make: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> Making<T> {
    // The thread is taken now, not when somebody waits for it.
    let thread = web::block(move || {
        let _alone = locked(&ALONE);
        make().map(Arc::new).map_err(|error| format!("{error:#}"))
    });
    thread.map(|ended| ended.unwrap_or_else(|error| Err(error.to_string()))).boxed().shared()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::time::Duration;

    use actix_web::rt::time::timeout;
    use futures_util::future::join_all;

    use super::*;

    static UNDER_WAY: AtomicUsize = AtomicUsize::new(0);

    fn made(count: &'static AtomicUsize) -> anyhow::Result<usize> {
        assert_eq!(UNDER_WAY.fetch_add(1, SeqCst), 0, "two are made at once");
        std::thread::sleep(Duration::from_millis(20));
        UNDER_WAY.fetch_sub(1, SeqCst);
        Ok(count.fetch_add(1, SeqCst) + 1)
    }

    #[actix_web::test]
    async fn however_many_ask_it_is_made_once_and_alone() {
        static MADE: [AtomicUsize; 4] = [const { AtomicUsize::new(0) }; 4];
        let values: [Once<usize>; 4] = Default::default();
        let all =
            values.iter().zip(&MADE).flat_map(|(value, count)| (0..30).map(move |_| value.get(move || made(count))));
        for got in join_all(all).await {
            assert_eq!(*got.unwrap(), 1);
        }
        // Those that leave before it is made neither stop it nor begin it anew.
        static LEFT: AtomicUsize = AtomicUsize::new(0);
        let left = Once::default();
        for _ in 0..3 {
            assert!(timeout(Duration::ZERO, left.get(|| made(&LEFT))).await.is_err());
        }
        assert_eq!(*left.get(|| made(&LEFT)).await.unwrap(), 1);
    }

    #[actix_web::test]
    async fn what_failed_is_tried_again() {
        let value = Once::default();
        let failed = value.get(|| anyhow::bail!("no")).await.unwrap_err();
        assert_eq!(failed.to_string(), "no");
        assert!(value.get(|| panic!("never")).await.is_err());
        assert_eq!(*value.get(|| Ok(3)).await.unwrap(), 3);
    }
}
