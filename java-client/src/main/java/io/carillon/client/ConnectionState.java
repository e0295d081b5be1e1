package io.carillon.client;

import java.time.Duration;

/** How a client is connected. */
public sealed interface ConnectionState {

    /** It fetches a token and knocks. */
    record Connecting() implements ConnectionState {}

    /**
     * It is connected; what it missed comes first.
     *
     * @param sessionId for support and logs
     * @param userId whose session it is
     */
    record Connected(String sessionId, String userId) implements ConnectionState {}

    /**
     * It will connect again.
     *
     * @param after how long it waits
     * @param why for people
     */
    record Waiting(Duration after, String why) implements ConnectionState {}

    /**
     * It will not.
     *
     * @param why for people
     */
    record Ended(String why) implements ConnectionState {}
}
