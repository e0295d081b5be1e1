package io.carillon.gateway.pusher.apps;

import io.carillon.gateway.config.PusherApp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The applications that are configured. Immutable. */
public final class Apps {

    private final List<PusherApp> all;
    private final Map<String, PusherApp> byKey;
    private final Map<String, PusherApp> byId;

    /** These, whose ids and keys differ. */
    public Apps(List<PusherApp> all) {
        this.all = List.copyOf(all);
        this.byKey = all.stream().collect(Collectors.toUnmodifiableMap(PusherApp::key, Function.identity()));
        this.byId = all.stream().collect(Collectors.toUnmodifiableMap(PusherApp::id, Function.identity()));
    }

    /** All of them, in the order of the configuration. */
    public List<PusherApp> all() {
        return all;
    }

    /** The one whose clients have this key. */
    public Optional<PusherApp> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The one of this id. */
    public Optional<PusherApp> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
