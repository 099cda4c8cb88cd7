//! The ceiling: a bare actix-web that answers every request with the same bytes and a few headers.
//! `hello PORT WORKERS FILE ENCODING`

use std::net::Ipv4Addr;

use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, port, workers, file, encoding] = arguments.as_slice() else {
        return Err(std::io::Error::other("hello PORT WORKERS FILE ENCODING"));
    };
    let body = Bytes::from(std::fs::read(file)?);
    let port: u16 = port.parse().map_err(std::io::Error::other)?;
    let workers: usize = workers.parse().map_err(std::io::Error::other)?;
    let encoding = encoding.clone();
    actix_web::rt::System::new().block_on(
        HttpServer::new(move || {
            let (body, encoding) = (body.clone(), encoding.clone());
            App::new().default_service(web::to(move || {
                let answer = HttpResponse::Ok()
                    .content_type("text/html; charset=utf-8")
                    .insert_header(("content-encoding", encoding.as_str()))
                    .body(body.clone());
                async { answer }
            }))
        })
        .workers(workers)
        .tcp_nodelay(true)
        .bind((Ipv4Addr::LOCALHOST, port))?
        .run(),
    )
}
