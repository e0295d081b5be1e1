package io.carillon.gateway.running;

import io.carillon.schemas.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An application of the Pusher dialect that no other test has.
 *
 * @param id in the HTTP API
 * @param key of clients
 * @param secret of back ends
 */
record PusherAppFixture(String id, String key, String secret) {

    private static final String MASTER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    static PusherAppFixture fresh() {
        return new PusherAppFixture(Ids.next("app"), Ids.next("key"), Ids.next("secret"));
    }

    /** Settings for {@link Gateway#start}: the application's, the given ones of it, and a quick heartbeat. */
    String[] settings(String... ofApp) {
        List<String> all = new ArrayList<>(List.of(
                "pusher.apps[0].id=" + id,
                "pusher.apps[0].key=" + key,
                "pusher.apps[0].secret=" + secret,
                "pusher.beat-interval=300ms",
                "pusher.beat-timeout=1500ms"));
        Arrays.stream(ofApp).map(setting -> "pusher.apps[0]." + setting).forEach(all::add);
        return all.toArray(String[]::new);
    }

    /** Options of pusher-js. */
    Map<String, Object> client(int port) {
        return Map.of(
                "wsHost",
                "127.0.0.1",
                "wsPort",
                port,
                "forceTLS",
                false,
                "enabledTransports",
                List.of("ws"),
                "cluster",
                "",
                "disableStats",
                true);
    }

    /** Options of the library for back ends. */
    Map<String, Object> backend(Gateway gateway) {
        return Map.of(
                "appId",
                id,
                "key",
                key,
                "secret",
                secret,
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(gateway.socket().getPort()),
                "useTLS",
                false,
                "encryptionMasterKeyBase64",
                MASTER_KEY);
    }
}
