package io.carillon.gateway.handshake;

import io.carillon.gateway.handshake.WishReader.Reading;
import io.carillon.gateway.session.Admission;
import io.carillon.gateway.session.Identity;
import io.carillon.gateway.session.Sessions;
import io.carillon.gateway.session.Wish;
import io.carillon.gateway.transport.ConnectionAcceptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** From a request that may connect to a session, or to a word why not: the same for every transport. */
final class Entrance {

    private final WishReader wishes;
    private final Identities identities;
    private final Sessions sessions;
    private final RefusalWriter refusals;

    Entrance(WishReader wishes, Identities identities, Sessions sessions, RefusalWriter refusals) {
        this.wishes = wishes;
        this.identities = identities;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    /** Makes a request a connection. */
    interface Opening {
        /** Whether a connection was or will be opened; if not, the response says why. */
        boolean open(ConnectionAcceptor acceptor) throws IOException;
    }

    void enter(HttpServletRequest request, HttpServletResponse response, Opening opening) throws IOException {
        switch (wishes.read(request)) {
            case Reading.Bad(String detail) -> refusals.write(request, response, Refusal.BAD_HANDSHAKE, detail);
            case Reading.Read(Wish wish) -> admit(request, response, wish, opening);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Wish wish, Opening opening)
            throws IOException {
        Identity identity = identities.of(request);
        switch (sessions.admit(identity)) {
            case Admission.Admitted() -> open(identity, wish, opening);
            case Admission.UserIsFull() ->
                refusals.write(
                        request,
                        response,
                        Refusal.TOO_MANY_CONNECTIONS,
                        "The user has as many connections as are allowed.");
            case Admission.GatewayIsFull() ->
                refusals.write(request, response, Refusal.UNAVAILABLE, "The gateway is full.");
            case Admission.Draining() ->
                refusals.write(request, response, Refusal.UNAVAILABLE, "The gateway shuts down.");
        }
    }

    private void open(Identity identity, Wish wish, Opening opening) throws IOException {
        boolean opened = false;
        try {
            opened = opening.open(sessions.acceptor(identity, wish));
        } finally {
            if (!opened) {
                sessions.abandon(identity);
            }
        }
    }
}
