package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.story.Participant;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant of a foreign tenant service, which writes who is in it to a topic of its own. */
final class Tenancy implements AutoCloseable {

    private static final Schema JOINED = event("TenantMemberJoined", """
            "membership": {"op": "put", "scope": "tenant:{tenant_id}", "user": "user_id", "role": "role", "nickname": "nickname"},
            "notify": []""");

    private static final Schema KICKED = event("TenantMemberKicked", """
            "membership": {"op": "remove", "scope": "tenant:{tenant_id}", "user": "user_id"}, "notify": []""");

    private final String id = Fresh.name("tenant");
    private final ForeignProducer producer;

    Tenancy(Platform platform) throws InterruptedException {
        var stack = platform.stack();
        this.producer = new ForeignProducer(stack.kafkaBootstrapServers(), stack.schemaRegistryUrl(), "tenant.events");
    }

    private static Schema event(String name, String rules) {
        return new Schema.Parser().parse("""
                {"type": "record", "name": "%s", "namespace": "com.example.tenants", %s, "fields": [
                  {"name": "tenant_id", "type": "string"}, {"name": "user_id", "type": "string"},
                  {"name": "role", "type": "string"},
                  {"name": "nickname", "type": ["null", "string"], "default": null}]}""".formatted(name, rules));
    }

    String id() {
        return id;
    }

    String channel() {
        return "tenant:" + id;
    }

    /** He is a member, and chat-service knows. */
    void joins(Participant who, String role, @Nullable String nickname) {
        happens(JOINED, who, role, nickname);
        awaitSeen(who, 200);
    }

    /** He is none any more, and chat-service knows. */
    void kicks(Participant who) {
        happens(KICKED, who, "", null);
        awaitSeen(who, 403);
    }

    private void happens(Schema event, Participant who, String role, @Nullable String nickname) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("tenant_id", id);
        fields.put("user_id", who.userId());
        fields.put("role", role);
        fields.put("nickname", nickname);
        producer.publish(event, channel(), fields);
    }

    private void awaitSeen(Participant who, int status) {
        await().atMost(Actors.PATIENCE)
                .untilAsserted(() -> assertThat(who.chat()
                                .get("/scopes/%s/messages".formatted(channel()))
                                .status())
                        .isEqualTo(status));
    }

    @Override
    public void close() {
        producer.close();
    }
}
