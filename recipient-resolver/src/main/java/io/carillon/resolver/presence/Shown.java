package io.carillon.resolver.presence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as others see him.
 *
 * @param devices ids of the devices that are online and don't hide, sorted
 * @param since when the status became this one; null for a user who was never online
 */
public record Shown(
        Status status, List<String> devices, @Nullable Instant since) {

    public Shown {
        devices = List.copyOf(devices);
    }

    static Shown of(UserPresence presence) {
        Told told = presence.told();
        Long since = told.since();
        return new Shown(
                told.view().status(), told.view().devices(), since == null ? null : Instant.ofEpochMilli(since));
    }
}
