//! What takes a moment to make is made once, away from the threads that answer, and nothing else beside it.

use std::sync::{Arc, Mutex, PoisonError};

use actix_web::{rt, web};
use tokio::sync::OnceCell;

/// One thing is made at a time, whatever is asked for at once: no two need their memory together.
static ALONE: Mutex<()> = Mutex::new(());

/// A value that is made when it is first asked for. Whoever asks meanwhile waits for the same making, which goes on
/// though they all leave.
#[derive(Debug)]
pub struct Once<T>(Arc<OnceCell<Arc<T>>>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Send + Sync + 'static> Once<T> {
    /// The value, made now unless it is there or being made. What failed is tried again by the next who asks.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn get(&self, make: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> anyhow::Result<Arc<T>> {
        if let Some(made) = self.0.get() {
            return Ok(made.clone());
        }
        let cell = self.0.clone();
        let alone = move || {
            let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
            make().map(Arc::new)
        };
        // A task of its own, which ends what it began.
        let making =
            rt::spawn(async move { cell.get_or_try_init(|| async { web::block(alone).await? }).await.cloned() });
        making.await?
    }
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
