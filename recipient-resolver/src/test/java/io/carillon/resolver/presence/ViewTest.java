package io.carillon.resolver.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {

    @Test
    void a_user_without_devices_is_offline() {
        assertThat(View.of(List.of())).isEqualTo(View.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, ONLINE, ONLINE",
        "ONLINE, BUSY, BUSY",
        "AWAY, ONLINE, ONLINE",
        "AWAY, OFFLINE, AWAY",
        "OFFLINE, BUSY, BUSY",
        "OFFLINE, OFFLINE, OFFLINE",
    })
    void of_several_devices_the_first_of_busy_online_away_counts(Status one, Status other, Status user) {
        List<Device> devices = List.of(saying("a", one), saying("b", other));
        assertThat(View.of(devices).status()).isEqualTo(user);
        assertThat(View.of(devices.reversed()).status()).isEqualTo(user);
    }

    @Test
    void a_device_that_says_nothing_is_online() {
        Device silent = new Device("a", null, List.of(new Session("s", "l", false)));
        assertThat(View.of(List.of(silent))).isEqualTo(new View(Status.ONLINE, List.of("a")));
    }

    @Test
    void a_device_that_says_offline_is_not_seen() {
        List<Device> devices =
                List.of(saying("b", Status.ONLINE), saying("c", Status.OFFLINE), saying("a", Status.AWAY));
        assertThat(View.of(devices).devices()).containsExactly("a", "b");
    }

    @Test
    void what_changed_is_told_by_device_and_for_the_user() {
        View before = new View(Status.ONLINE, List.of("a", "b"));
        View now = new View(Status.BUSY, List.of("b", "c"));
        assertThat(Change.between(before, now))
                .containsExactly(
                        new Change("presence.update", "status", "busy"),
                        new Change("device.online", "device_id", "c"),
                        new Change("device.offline", "device_id", "a"));
        assertThat(Change.between(now, now)).isEmpty();
    }

    private static Device saying(String id, Status status) {
        List<Session> sessions = new ArrayList<>();
        sessions.add(new Session("ses_" + id, "lease", false));
        return new Device(id, new Said(status, 1), sessions);
    }
}
