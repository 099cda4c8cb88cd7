"""JSON line by line, which Schemathesis does not write of itself: the description has it as one string."""

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")
