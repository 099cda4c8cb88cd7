//! Texts that come piece by piece, as a table or as lines of JSON, and are answered piece by piece: what lies in memory
//! does not grow with the file.
//!
//! The head of the answer waits until the first thousand texts are read, so that what is short is refused or answered as
//! a whole. What goes wrong later is told in the answer itself, which ends there.

use std::time::{Duration, Instant};

use actix_web::HttpResponse;
use actix_web::error::PayloadError;
use actix_web::rt::task::yield_now;
use actix_web::rt::time::{sleep, timeout};
use actix_web::web::{Bytes, Data};
use futures_util::{Stream, StreamExt as _, stream};
use serde::{Deserialize, Serialize};

use super::reading::Item;
use super::{MAX_BODY, MAX_ROWS, MAX_STREAM, MAX_TEXTS, Problem, internal, of_json};
use crate::batch::table::{Fault, Step, Table};
use crate::batch::{Answer, COLUMNS};
use crate::domain::annuaire::Annuaire;
use crate::domain::gazetteer::Finder;
use crate::lang::Locale;

/// How many texts are read before others have their turn: a millisecond of work.
const BLOCK: usize = 128;
/// How much is written before that.
const BLOCK_BYTES: usize = 64 * 1024;
/// How long the answer waits for the first [`MAX_BODY`] bytes.
const FIRST_TIME: Duration = Duration::from_secs(8);
/// How long is waited for what is sent, in all, beside a second for each [`SLOWEST`] bytes. The frame, which waits for
/// the head of an answer a little longer, would not say it as the API does.
const PATIENCE: Duration = Duration::from_secs(12);
/// Slower than a modem is nobody.
const SLOWEST: usize = 8 * 1024;

/// The form in which texts come, and answers go.
pub(super) enum Form {
    /// `text/csv`.
    Table(Box<Table>),
    /// `application/x-ndjson`.
    Lines(Lines),
}

/// Lines of JSON, each with a text.
#[derive(Default)]
pub(super) struct Lines {
    waiting: Vec<u8>,
    /// Where the next line begins.
    at: usize,
    /// Up to where there is no end of a line.
    seen: usize,
    is_last: bool,
    text: String,
}

/// A line of JSON: a text, or an object with one.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum OneLine {
    Text(String),
    Object { text: String },
}

/// An answer and the number of its line.
#[derive(Serialize)]
struct Numbered<'a> {
    line: usize,
    #[serde(flatten)]
    item: Item<'a>,
}

impl Lines {
    fn push(&mut self, piece: &[u8], is_last: bool) {
        self.waiting.drain(..self.at);
        self.seen -= self.at;
        self.at = 0;
        self.waiting.extend_from_slice(piece);
        self.is_last = is_last;
    }

    /// Goes to the next line that is not blank.
    fn advance(&mut self) -> Result<Step, Problem> {
        loop {
            let rest = self.waiting.get(self.seen..).unwrap_or_default();
            let end = match rest.iter().position(|byte| *byte == b'\n') {
                Some(at) => self.seen + at,
                None if self.is_last && self.at == self.waiting.len() => return Ok(Step::End),
                None if self.is_last => self.waiting.len(),
                None => {
                    self.seen = self.waiting.len();
                    let is_long = self.seen - self.at > MAX_BODY;
                    return if is_long { Err(Problem::TooLong) } else { Ok(Step::Hungry) };
                }
            };
            let line = self.waiting.get(self.at..end).unwrap_or_default();
            self.at = (end + 1).min(self.waiting.len());
            self.seen = self.at;
            let line = std::str::from_utf8(line).map_err(|_| Problem::Json)?;
            if !line.trim().is_empty() {
                self.text = match serde_json::from_str(line).map_err(|error| of_json(&error))? {
                    OneLine::Text(text) | OneLine::Object { text } => text,
                };
                return Ok(Step::Row);
            }
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoColumn { .. } => Self::Parameter("column"),
            Fault::Empty | Fault::Endless(_) | Fault::Text(_) => Self::Table,
        }
    }
}

impl Form {
    fn push(&mut self, piece: &[u8], is_last: bool) -> Result<(), Problem> {
        match self {
            Self::Table(table) => Ok(table.push(piece, is_last)?),
            Self::Lines(lines) => {
                lines.push(piece, is_last);
                Ok(())
            }
        }
    }

    fn advance(&mut self) -> Result<Step, Problem> {
        match self {
            Self::Table(table) => Ok(table.advance()?),
            Self::Lines(lines) => lines.advance(),
        }
    }

    /// How the answer is announced.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Table(_) => "text/csv; charset=utf-8",
            Self::Lines(_) => "application/x-ndjson",
        }
    }
}

/// Whoever sends texts and reads answers.
pub(super) struct Asker<P> {
    /// What comes.
    pub payload: P,
    /// Its form, and the answer's.
    pub form: Form,
    /// The language of the answers.
    pub locale: &'static Locale,
    /// How long the client has to wait until one request more is within its share; if it need not, it is counted.
    pub wait: Box<dyn Fn() -> Option<Duration>>,
    /// The address of this site.
    pub base_url: String,
    /// The directory.
    pub annuaire: Data<Annuaire>,
    /// The names of places.
    pub finder: Data<Finder>,
}

/// Texts on their way.
struct Flow<P> {
    asker: Asker<P>,
    /// How many bytes came, and how long was waited for them.
    taken: usize,
    waited: Duration,
    is_last: bool,
    /// How many texts were answered, and in how many bytes.
    rows: usize,
    written: usize,
    /// For how many requests it counts so far.
    paid: usize,
}

/// Why nothing more comes.
enum Stop {
    Problem(Problem),
    /// The connection is broken: there is nobody to tell.
    Gone,
}

/// Answers as the texts come.
pub(super) async fn answer<P>(asker: Asker<P>) -> Result<HttpResponse, Problem>
where
    P: Stream<Item = Result<Bytes, PayloadError>> + Unpin + 'static,
{
    let mut response = HttpResponse::Ok();
    response.content_type(asker.form.kind());
    let mut flow = Flow { asker, taken: 0, waited: Duration::ZERO, is_last: false, rows: 0, written: 0, paid: 1 };
    Ok(match flow.first().await? {
        (held, false) => response.body(held),
        (held, true) => {
            let first = stream::iter([Ok::<_, PayloadError>(Bytes::from(held))]);
            response.streaming(first.chain(stream::unfold(Some(flow), |flow| async move { flow?.next().await })))
        }
    })
}

impl<P: Stream<Item = Result<Bytes, PayloadError>> + Unpin> Flow<P> {
    /// The beginning of the answer, and whether there is more. What was sent is read first, up to a bound: most clients
    /// send all before they read anything.
    async fn first(&mut self) -> Result<(Vec<u8>, bool), Problem> {
        let ahead = async {
            while self.taken < MAX_BODY && !self.is_last {
                self.take().await?;
            }
            Ok(())
        };
        match timeout(FIRST_TIME, ahead).await {
            Ok(read) => read.map_err(|stop| self.told(stop))?,
            Err(_) => self.waited = self.waited.max(FIRST_TIME),
        }
        let mut held = Vec::new();
        while self.rows < MAX_TEXTS && held.len() < MAX_BODY {
            match self.go_on(&mut held)? {
                Step::End => return Ok((held, false)),
                Step::Hungry if !held.is_empty() => break,
                Step::Hungry => self.take().await.map_err(|stop| self.told(stop))?,
                Step::Head | Step::Row => yield_now().await,
            }
        }
        Ok((held, true))
    }

    /// Why there is no answer, to whoever may still be there.
    fn told(&self, stop: Stop) -> Problem {
        match (stop, &self.asker.form) {
            (Stop::Problem(problem), _) => problem,
            (Stop::Gone, Form::Table(_)) => Problem::Table,
            (Stop::Gone, Form::Lines(_)) => Problem::Json,
        }
    }

    /// The next part of the answer. After the last, or what went wrong, there is nothing to go on with.
    async fn next(mut self) -> Option<(Result<Bytes, PayloadError>, Option<Self>)> {
        let mut block = Vec::new();
        loop {
            let stop = match self.go_on(&mut block) {
                Ok(Step::End) if block.is_empty() => return None,
                Ok(Step::End) => return Some((Ok(block.into()), None)),
                Ok(Step::Hungry) if block.is_empty() => match self.take().await {
                    Ok(()) => continue,
                    Err(stop) => stop,
                },
                Ok(_) => {
                    self.pay().await;
                    // Whoever else this worker serves has a turn.
                    yield_now().await;
                    return Some((Ok(block.into()), Some(self)));
                }
                Err(problem) => Stop::Problem(problem),
            };
            return match stop {
                // Cut short: it cannot be taken for the whole.
                Stop::Gone => Some((Err(PayloadError::Incomplete(None)), None)),
                Stop::Problem(problem) => {
                    self.tell(&problem, &mut block);
                    Some((Ok(block.into()), None))
                }
            };
        }
    }

    /// Takes the next piece of what is sent.
    async fn take(&mut self) -> Result<(), Stop> {
        let room = PATIENCE + Duration::from_secs((self.taken / SLOWEST) as u64);
        let since = Instant::now();
        let came = timeout(room.saturating_sub(self.waited), self.asker.payload.next()).await;
        self.waited += since.elapsed();
        let piece = match came {
            Err(_) => return Err(Stop::Problem(Problem::TooSlow)),
            Ok(Some(Err(_))) => return Err(Stop::Gone),
            Ok(Some(Ok(piece))) => piece,
            Ok(None) => {
                self.is_last = true;
                Bytes::new()
            }
        };
        self.taken += piece.len();
        if self.taken > MAX_STREAM {
            return Err(Stop::Problem(Problem::TooLarge));
        }
        self.asker.form.push(&piece, self.is_last).map_err(Stop::Problem)
    }

    /// Answers what is there, as far as a turn goes. What it comes to is the end, hunger, or a row where it paused.
    fn go_on(&mut self, into: &mut Vec<u8>) -> Result<Step, Problem> {
        let before = into.len();
        let mut step = Step::Row;
        for _ in 0..BLOCK {
            step = self.asker.form.advance()?;
            if matches!(step, Step::End | Step::Hungry) {
                break;
            }
            self.write(step, into)?;
            if into.len() - before >= BLOCK_BYTES {
                break;
            }
        }
        self.written += into.len() - before;
        Ok(step)
    }

    /// Writes the head of a table, or the answer to the text that was read.
    fn write(&mut self, step: Step, into: &mut Vec<u8>) -> Result<(), Problem> {
        if step == Step::Row && self.rows == MAX_ROWS {
            return Err(Problem::TooLong);
        }
        self.rows += usize::from(step == Step::Row);
        let Asker { form, locale, annuaire, finder, .. } = &self.asker;
        match form {
            Form::Table(table) if step == Step::Head => into.extend(table.head()),
            Form::Table(table) => {
                table.push_kept(into);
                Answer::of(&table.text(), annuaire, finder).push_row(into, table.delimiter(), locale);
            }
            Form::Lines(lines) => {
                let item = Item::new(&Answer::of(&lines.text, annuaire, finder), locale);
                serde_json::to_writer(&mut *into, &Numbered { line: self.rows, item }).map_err(internal)?;
                into.push(b'\n');
            }
        }
        Ok(())
    }

    /// Waits until the client's share has room: a thousand texts, or a megabyte of answers, are a request.
    async fn pay(&mut self) {
        while self.paid < (self.rows / MAX_TEXTS).max(self.written / MAX_BODY) {
            match (self.asker.wait)() {
                Some(wait) => sleep(wait).await,
                None => self.paid += 1,
            }
        }
    }

    /// Says in the answer itself what went wrong, and where.
    fn tell(&self, problem: &Problem, into: &mut Vec<u8>) {
        if let Problem::Internal(error) = problem {
            tracing::error!("{error:#}");
        }
        let (locale, line) = (self.asker.locale, self.rows + 1);
        let details = problem.details(locale, &self.asker.base_url, Some(line));
        match &self.asker.form {
            Form::Table(table) => {
                let says = details.sentence(locale);
                let mut cells = [""; COLUMNS.len()];
                let [kind, state, .., last] = &mut cells;
                (*kind, *state, *last) = ("problem", problem.name(), &says);
                table.push_word(into, &cells);
            }
            Form::Lines(_) => {
                into.extend(serde_json::to_vec(&details).unwrap_or_default());
                into.push(b'\n');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::future::poll_fn;
    use std::pin::Pin;
    use std::rc::Rc;

    use actix_web::body::{BoxBody, MessageBody as _};

    use super::*;

    /// One line of what is sent, over and over; and how many bytes of it were taken.
    fn sent(line: &'static [u8], count: usize) -> (Rc<Cell<usize>>, impl Stream<Item = Result<Bytes, PayloadError>>) {
        let taken = Rc::new(Cell::new(0));
        let counts = taken.clone();
        let piece = line.repeat(1_000);
        let pieces = (0..count.div_ceil(1_000)).map(move |_| {
            counts.set(counts.get() + piece.len());
            Ok(Bytes::copy_from_slice(&piece))
        });
        (taken, stream::iter(pieces))
    }

    async fn asked<P>(payload: P, form: Form, wait: impl Fn() -> Option<Duration> + 'static) -> BoxBody
    where
        P: Stream<Item = Result<Bytes, PayloadError>> + Unpin + 'static,
    {
        let annuaire = Data::new(crate::database::built_in().unwrap());
        let (locale, finder) = (crate::lang::locale("fr").unwrap(), Data::new(Finder::new(&annuaire)));
        let (base_url, wait) = (String::new(), Box::new(wait));
        answer(Asker { payload, form, locale, wait, base_url, annuaire, finder }).await.unwrap().into_body()
    }

    /// The next part of an answer, and how often others had a turn before it.
    async fn next(body: &mut BoxBody) -> Option<(Bytes, usize)> {
        let mut turns = 0;
        let part = poll_fn(|cx| {
            let polled = Pin::new(&mut *body).poll_next(cx);
            turns += usize::from(polled.is_pending());
            polled
        });
        Some((part.await?.unwrap(), turns))
    }

    #[actix_web::test]
    async fn what_lies_in_memory_does_not_grow_with_what_is_sent() {
        const LINE: &[u8] = b"\"1 751 0000\"\n";
        let (taken, payload) = sent(LINE, MAX_ROWS);
        let mut body = asked(payload, Form::Lines(Lines::default()), || None).await;
        let (mut answered, mut largest) = (0, 0);
        let (first, _) = next(&mut body).await.unwrap();
        assert!(first.len() < MAX_BODY + 2 * BLOCK_BYTES, "{}", first.len());
        answered += first.iter().filter(|byte| **byte == b'\n').count();
        while let Some((part, turns)) = next(&mut body).await {
            answered += part.iter().filter(|byte| **byte == b'\n').count();
            largest = largest.max(part.len());
            // What was taken and is not answered.
            assert!(taken.get() - answered * LINE.len() <= MAX_BODY + 2_000 * LINE.len());
            assert!(turns > 0 || answered == MAX_ROWS, "nobody else had a turn");
        }
        assert_eq!(answered, MAX_ROWS);
        assert!(largest < 2 * BLOCK_BYTES, "{largest}");
    }

    #[actix_web::test]
    async fn a_thousand_texts_are_a_request_and_what_is_too_much_ends_the_answer() {
        let (_, payload) = sent(b"1\n", MAX_ROWS + 2_000);
        let asks = Rc::new(Cell::new(0_usize));
        let counts = asks.clone();
        let wait = move || {
            counts.set(counts.get() + 1);
            // Every second time there is no room at first.
            counts.get().is_multiple_of(2).then_some(Duration::ZERO)
        };
        let table = Table::new(None, None, MAX_BODY);
        let mut body = asked(payload, Form::Table(Box::new(table)), wait).await;
        let mut whole = Vec::new();
        while let Some((part, _)) = next(&mut body).await {
            whole.extend_from_slice(&part);
        }
        // All but the first thousand, and those of the end.
        let free = MAX_ROWS / MAX_TEXTS - asks.get().div_ceil(2);
        assert!((1..=2).contains(&free), "{free}");
        let whole = String::from_utf8(whole).unwrap();
        let last = whole.lines().last().unwrap();
        assert_eq!(whole.lines().count(), 1 + MAX_ROWS + 1);
        assert!(last.starts_with(",problem,too-long,") && last.contains("100\u{a0}001"), "{last}");
    }

    #[actix_web::test]
    async fn whoever_goes_away_gets_no_end() {
        let (_, payload) = sent(b"{\"text\": \"1 751 0000\"}\n", MAX_ROWS);
        let broken = payload.take(90).chain(stream::iter([Err(PayloadError::Incomplete(None))]));
        let mut body = asked(broken, Form::Lines(Lines::default()), || None).await;
        let mut ends = 0;
        while let Some(part) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
            ends += usize::from(part.is_err());
        }
        assert_eq!(ends, 1);
    }
}
