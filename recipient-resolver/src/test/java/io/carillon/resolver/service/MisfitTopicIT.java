package io.carillon.resolver.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.Notification;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event topic with more partitions than the others: Streams cannot go on, so at least it must not look as if it did. */
@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class MisfitTopicIT {

    private static final String MISFIT = "misfit.events";

    @TempDir
    Path stateDir;

    @Test
    void the_resolver_is_not_ready_until_the_topic_is_gone_and_then_delivers_what_waited(LocalStack stack)
            throws Exception {
        String user = Ids.next("user");
        String account = "account:" + user;
        try (Platform platform = new Platform(stack);
                ResolverProcess resolver =
                        ResolverProcess.start(stack, stateDir, "--carillon.resolver.readiness-grace=1s")) {
            platform.createTopic(MISFIT, 24);
            try {
                resolver.awaitReadiness(503);
                platform.publish(Topics.FAMILY_EVENTS.name(), account, MadeUpEvents.invoiced(user, 1));
            } finally {
                platform.deleteTopic(MISFIT);
            }
            resolver.awaitReadiness(200);
            try (Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS)) {
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(log.notifications(account))
                                .extracting(Notification::getType)
                                .containsExactly("invoice_ready"));
            }
        }
    }
}
