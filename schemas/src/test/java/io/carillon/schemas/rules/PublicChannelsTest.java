package io.carillon.schemas.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.evolution.SchemaFile;
import java.io.IOException;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told to anybody who knows a tenant's id, and has no token: no addresses, no amounts, nothing of what is settled inside. */
class PublicChannelsTest {

    private static final String[] PUBLIC = {
        "tenant_id",
        "name",
        "description",
        "owner_id",
        "status",
        "reason",
        "user_id",
        "hotspot_user_id",
        "username",
        "payment_id",
        "notification_id",
        "title",
        "message",
        "level",
        "registered_at",
        "updated_at",
        "approved_at",
        "suspended_at",
        "created_at",
        "deleted_at",
        "expires_at",
        "expired_at",
        "completed_at",
        "failed_at",
        "sent_at"
    };

    @Test
    void a_field_that_goes_to_a_public_channel_is_meant_to() throws IOException {
        var told = SchemaFile.below(SchemaFile.CURRENT).stream()
                .filter(SchemaFile::isEvent)
                .map(SchemaFile::schema)
                .flatMap(schema -> RoutingRules.parse(schema, schema.getFullName()).notifications().stream())
                .filter(rule -> rule.to().stream().anyMatch(PublicChannelsTest::isPublic))
                .flatMap(rule -> rule.data().stream())
                .collect(toCollection(TreeSet::new));

        assertThat(told)
                .as(
                        "Members of a tenant may hear more than its public channel tells: give the channel a rule of its own.")
                .containsExactlyInAnyOrder(PUBLIC);
    }

    @Test
    void who_pays_and_why_a_payment_failed_is_not_said_there() throws IOException {
        var told = SchemaFile.below(SchemaFile.CURRENT).stream()
                .filter(file -> file.schema().getName().startsWith("Payment"))
                .map(SchemaFile::schema)
                .flatMap(schema -> RoutingRules.parse(schema, schema.getFullName()).notifications().stream())
                .filter(rule -> rule.to().stream().anyMatch(PublicChannelsTest::isPublic))
                .flatMap(rule -> rule.data().stream())
                .distinct();

        assertThat(told).containsExactlyInAnyOrder("payment_id", "tenant_id", "completed_at", "failed_at");
    }

    private static boolean isPublic(Audience audience) {
        return audience instanceof Audience.Channel channel
                && Stream.of("private-", "presence-").noneMatch(channel.name().toString()::startsWith);
    }
}
