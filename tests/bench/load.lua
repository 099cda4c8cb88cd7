-- Sends the requests of a file, in the order of another, and reports percentiles as one line of JSON.
-- BENCH_REQUESTS: one a line, "METHOD <tab> path <tab> content type <tab> body".
-- BENCH_ORDER: line numbers from 1, one a line. BENCH_ENCODING: the Accept-Encoding header.
local requests, order, next_one = {}, {}, 0

function setup(thread)
  -- Threads must not walk in step.
  threads = (threads or 0) + 1
  thread:set("offset", threads * 7919)
end

function init()
  local headers = {
    ["Host"] = "localhost",
    ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    ["Accept"] = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    ["Accept-Language"] = "fr,fr-FR;q=0.8,en;q=0.3",
    ["Accept-Encoding"] = os.getenv("BENCH_ENCODING"),
  }
  for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    local method, path, kind, body = line:match("^(%S+)\t([^\t]+)\t([^\t]*)\t(.*)$")
    if body == "" then body = nil end
    headers["Content-Type"] = kind ~= "" and kind or nil
    requests[#requests + 1] = wrk.format(method, path, headers, body)
  end
  for line in io.lines(os.getenv("BENCH_ORDER")) do order[#order + 1] = tonumber(line) end
  next_one = offset % #order
end

function request()
  next_one = next_one % #order + 1
  return requests[order[next_one]]
end

function done(summary, latency, _)
  local e = summary.errors
  io.write(string.format(
    '\nJSON {"requests":%d,"micros":%d,"bytes":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d,"p999":%d,"max":%d}\n',
    summary.requests, summary.duration, summary.bytes, e.status, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9), latency.max))
end
