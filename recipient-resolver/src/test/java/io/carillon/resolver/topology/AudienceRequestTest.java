package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.joined;
import static io.carillon.resolver.topology.MadeUp.left;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.AudienceFilter;
import io.carillon.delivery.AudienceRequest;
import io.carillon.delivery.Notification;
import io.carillon.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceRequestTest {

    private static final String ROOM = "room:r1";

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void aRoomOfThree() {
        resolver = Resolver.withOnePartition(stateDir);
        for (String user : List.of("alice", "bob", "carol")) {
            resolver.publish("chat.events", ROOM, joined(ROOM, user, null));
        }
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @Test
    void a_request_without_a_limit_reaches_all_who_are_meant_in_its_channel() {
        ask(null, "room:r1");

        Notification told = resolver.notifications().getFirst().value();
        assertThat(Told.of(told)).isEqualTo(new Told("presence.update", List.of("alice", "carol"), "{}"));
        assertThat(told.getChannel()).isEqualTo("room:r1");
    }

    @Test
    void a_scope_with_no_more_members_than_the_limit_is_told() {
        ask(3, null);

        assertThat(resolver.told()).extracting(Told::recipients).containsExactly(List.of("alice", "carol"));
        assertThat(resolver.count("carillon.resolver.audiences.too.large")).isZero();
    }

    @Test
    void a_scope_with_more_members_than_the_limit_is_not_told_which_counts() {
        ask(2, null);

        assertThat(resolver.told()).isEmpty();
        assertThat(resolver.count("carillon.resolver.audiences.too.large")).isEqualTo(1);
    }

    @Test
    void who_left_does_not_count() {
        resolver.publish("chat.events", ROOM, left(ROOM, "alice"));
        resolver.told();

        ask(2, null);

        assertThat(resolver.told()).extracting(Told::recipients).containsExactly(List.of("carol"));
    }

    private void ask(@Nullable Integer maxMembers, @Nullable String channel) {
        AudienceFilter filter = AudienceFilter.newBuilder()
                .setRoles(List.of())
                .setExcept(List.of("bob"))
                .build();
        AudienceRequest request = AudienceRequest.newBuilder()
                .setId("ntf_1_0")
                .setType("presence.update")
                .setMembers(List.of(filter))
                .setData(ByteBuffer.wrap("{}".getBytes(UTF_8)))
                .setScope("user:bob")
                .setOccurredAt(Instant.EPOCH)
                .setEphemeral(true)
                .setChannel(channel)
                .setMaxMembers(maxMembers)
                .build();
        resolver.publish(Topics.AUDIENCE_REQUESTS.name(), ROOM, request);
    }
}
