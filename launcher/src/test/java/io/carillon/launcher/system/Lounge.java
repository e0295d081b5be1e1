package io.carillon.launcher.system;

import io.carillon.launcher.platform.Platform;
import io.carillon.localstack.DemoUser;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;

/** A place of a foreign service where members talk, with a channel for those who listen. */
final class Lounge implements AutoCloseable {

    private static final Schema ENTERED = event("Entered", """
            "membership": {"op": "put", "scope": "lounge:{lounge}", "user": "what"}, "notify": []""");

    private static final Schema LEFT = event("Left", """
            "membership": {"op": "remove", "scope": "lounge:{lounge}", "user": "what"}, "notify": []""");

    private static final Schema SAID = event("Said", """
            "notify": [
              {"type": "lounge.message", "to": {"subscribers_of": "lounge:{lounge}"}, "data": ["what"]},
              {"type": "lounge.unread", "to": {"members_of": "lounge:{lounge}"}, "data": ["what"]}]""");

    private static final Schema MARKED = event("Marked", """
            "notify": [{"type": "lounge.marker", "to": {"user": "what"}, "data": ["mark"]}]""");

    private final String name = UUID.randomUUID().toString();
    private final ForeignProducer producer;

    Lounge(Platform platform) throws InterruptedException {
        var stack = platform.stack();
        this.producer = new ForeignProducer(stack.kafkaBootstrapServers(), stack.schemaRegistryUrl(), "lounge.events");
    }

    private static Schema event(String name, String rules) {
        return new Schema.Parser().parse("""
                {"type": "record", "name": "%s", "namespace": "com.example.lounge", %s, "fields": [
                  {"name": "lounge", "type": "string"}, {"name": "what", "type": "string"},
                  {"name": "mark", "type": "string", "default": ""}]}""".formatted(name, rules));
    }

    String channel() {
        return "lounge:" + name;
    }

    Lounge enters(DemoUser user) {
        return happens(ENTERED, user.userId());
    }

    Lounge leaves(DemoUser user) {
        return happens(LEFT, user.userId());
    }

    /** Something that all who are members now may hear. */
    Lounge says(String words) {
        return happens(SAID, words);
    }

    /**
     * Tells one user, member or not, a mark, so that he knows he has heard all that came before.
     *
     * @return the mark
     */
    String marks(DemoUser user) {
        String mark = UUID.randomUUID().toString();
        happens(MARKED, user.userId(), mark);
        return mark;
    }

    private Lounge happens(Schema event, String what) {
        return happens(event, what, "");
    }

    private Lounge happens(Schema event, String what, String mark) {
        producer.publish(event, channel(), Map.of("lounge", name, "what", what, "mark", mark));
        return this;
    }

    @Override
    public void close() {
        producer.close();
    }
}
