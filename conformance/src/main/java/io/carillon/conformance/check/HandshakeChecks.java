package io.carillon.conformance.check;

import static io.carillon.conformance.check.Peer.PROTOCOL;
import static io.carillon.conformance.check.Peer.bearer;

import io.carillon.conformance.wire.Answer;
import io.carillon.conformance.wire.Socket13;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Section 1: who gets in, and what everybody else is told. */
final class HandshakeChecks {

    private static final String SECTION = "1";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private HandshakeChecks() {}

    static List<Check> all() {
        return List.of(
                check("a good token opens a socket, and only carillon.v1 is echoed", HandshakeChecks::accepted),
                check("a browser brings its token as a sub-protocol", HandshakeChecks::tokenAsProtocol),
                check("compression is declined", HandshakeChecks::compression),
                refusal("no token", 401, "unauthorized", "", t -> List.of(PROTOCOL)),
                refusal("a token that is none", 401, "unauthorized", "", t -> List.of(PROTOCOL, bearer("rubbish"))),
                check("a token in the URL is not looked at", HandshakeChecks::tokenInUrl),
                refusal(
                        "two tokens",
                        400,
                        "bad-handshake",
                        "",
                        t -> List.of(PROTOCOL + ", bearer." + t.token(), bearer(t.token()))),
                refusal("no sub-protocol of ours", 400, "bad-handshake", "", t -> List.of(bearer(t.token()))),
                check("a request that is no upgrade is refused", HandshakeChecks::noUpgrade),
                refusal(
                        "a page of a foreign origin",
                        403,
                        "origin-not-allowed",
                        "",
                        t -> List.of(PROTOCOL, bearer(t.token()), "Origin: https://carillon-conformance.invalid")),
                wish("a device with blanks", "?device=a%20b"),
                wish("a channel with blanks", "?channels=room:a%20b"),
                wish("an empty channel", "?channels=room:a,,room:b"),
                wish("a time that is none", "?from=yesterday"),
                wish("a time in the future", "?from=" + Instant.now().plus(Duration.ofDays(1))),
                wish("a cursor and a time", "?cursor=AAAA&from=" + Instant.now().minus(Duration.ofDays(1))),
                check("too many connections of a user get 429", HandshakeChecks::tooManyConnections));
    }

    /** The headers of a handshake. */
    private interface Headers {
        List<String> of(Target target);
    }

    private static Check check(String name, Check.Body body) {
        return new Check(SECTION, name, body);
    }

    private static Check wish(String what, String query) {
        return refusal(what, 400, "bad-handshake", query, t -> List.of(PROTOCOL, bearer(t.token())));
    }

    private static Check refusal(String what, int status, String problem, String query, Headers headers) {
        return check(what + " is refused with " + status, target -> {
            try (Socket13 socket = Peer.knock(target, query, headers.of(target).toArray(String[]::new))) {
                return problem(socket.answer(), status, problem);
            }
        });
    }

    /** Holds an answer against what section 1 says of refusals. */
    static String problem(Answer answer, int status, String name) {
        String seen = answer.toString();
        Unmet.unless(answer.status() == status, seen);
        Unmet.unless(
                answer.header("content-type").orElse("").startsWith("application/problem+json"),
                seen + " as " + answer.header("content-type"));
        Unmet.unless(answer.json().path("type").asString("").equals("/problems/" + name), seen);
        Unmet.unless(answer.json().path("status").asInt(0) == status, "\"status\" in the body of " + seen);
        boolean challenged = answer.header("www-authenticate").orElse("").startsWith("Bearer");
        Unmet.unless(status != 401 || challenged, seen + " without WWW-Authenticate");
        boolean temporary = status == 429 || status == 503;
        Unmet.unless(!temporary || answer.header("retry-after").isPresent(), seen + " without Retry-After");
        return seen;
    }

    private static String accepted(Target target) {
        try (Socket13 socket =
                Peer.knock(target, "", "Sec-WebSocket-Protocol: mqtt, carillon.v1", bearer(target.token()))) {
            Answer answer = socket.answer();
            Unmet.unless(socket.upgraded(), answer.toString());
            Unmet.unless(
                    answer.header("sec-websocket-accept").orElse("").equals(Socket13.ACCEPT),
                    "a wrong Sec-WebSocket-Accept");
            return echoed(answer);
        }
    }

    private static String echoed(Answer answer) {
        String protocol = answer.header("sec-websocket-protocol").orElse("");
        Unmet.unless(protocol.equals("carillon.v1"), "the echo \"" + protocol + "\"");
        return answer.status() + " " + protocol;
    }

    private static String tokenAsProtocol(Target target) {
        try (Socket13 socket = Peer.knock(target, "", PROTOCOL + ", bearer." + target.token())) {
            Unmet.unless(socket.upgraded(), socket.answer().toString());
            return echoed(socket.answer());
        }
    }

    private static String compression(Target target) {
        try (Socket13 socket = Peer.knock(
                target, "", PROTOCOL, bearer(target.token()), "Sec-WebSocket-Extensions: permessage-deflate")) {
            Unmet.unless(socket.upgraded(), socket.answer().toString());
            if (socket.answer().header("sec-websocket-extensions").isPresent()) {
                throw new Missing("the operator turned compression on");
            }
            return "no extension";
        }
    }

    private static String tokenInUrl(Target target) {
        try (Socket13 socket = Peer.knock(target, "?access_token=" + target.token(), PROTOCOL)) {
            return problem(socket.answer(), 401, "unauthorized");
        }
    }

    private static String noUpgrade(Target target) {
        try (Socket13 socket = Socket13.get(target.socket(), "", List.of(PROTOCOL, bearer(target.token())))) {
            return problem(socket.answer(), 400, "bad-handshake");
        }
    }

    private static String tooManyConnections(Target target) throws InterruptedException {
        if (target.connections() == 0) {
            throw new Missing("needs --connections, the number a user may have");
        }
        List<Peer> all = new ArrayList<>();
        try {
            // Those of the checks before are gone when the gateway has noticed.
            Thread.sleep(A_MOMENT);
            for (int i = 0; i < target.connections(); i++) {
                all.add(Peer.open(target));
            }
            try (Socket13 oneMore = Peer.knock(target, "", PROTOCOL, bearer(target.token()))) {
                return problem(oneMore.answer(), 429, "too-many-connections");
            }
        } finally {
            all.forEach(Peer::close);
        }
    }
}
