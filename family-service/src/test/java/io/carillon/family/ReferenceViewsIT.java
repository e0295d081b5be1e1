package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.fixtures.service.ServiceProcess;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What families are found by follows what they say, wherever a process dies. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class ReferenceViewsIT {

    private final LocalStack stack;
    private final FamilyTopic topic;

    ReferenceViewsIT(LocalStack stack) {
        this.stack = stack;
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void a_change_is_in_the_views_when_it_is_answered_even_if_it_is_not_published() {
        ServiceSettings settings = ServiceSettings.on(stack).inKeyspace("views_unpublished");
        try (ServiceProcess service = ServiceProcess.start(PublishingHeld.class, settings)) {
            FamilyClient client = new FamilyClient(service.client(stack));
            client.introduceEverybody();
            try (ViewRows rows = ViewRows.in(stack, "views_unpublished")) {
                String familyId = client.create(ALICE, "Found at once");
                assertThat(rows.usersOf(familyId)).containsExactly(ALICE.userId() + " admin parent @1");
                assertThat(rows.labelsOf(familyId)).containsExactly("active");

                client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
                assertThat(rows.usersOf(familyId))
                        .containsExactly(ALICE.userId() + " admin parent @1", BOB.userId() + " member parent @4");
                assertThat(topic.eventsOf(familyId)).isEmpty();
            }
        }
    }

    @Test
    void a_change_whose_process_is_killed_before_the_views_is_in_them_before_it_is_published() {
        ServiceSettings settings = ServiceSettings.on(stack).inKeyspace("views_killed");
        String familyId;
        try (ServiceProcess doomed = ServiceProcess.start(ViewsHeld.class, settings)) {
            FamilyClient client = new FamilyClient(doomed.client(stack));
            var _ = CompletableFuture.runAsync(() -> client.create(ALICE, "Survivors"));
            familyId = doomed.awaitLine(Pattern.compile(ViewsHeld.HELD + "(fam_\\w+)"))
                    .group(1);
            doomed.kill();
        }
        try (ViewRows rows = ViewRows.in(stack, "views_killed")) {
            assertThat(rows.usersOf(familyId)).isEmpty();
            try (ServiceProcess successor = ServiceProcess.start(FamilyServiceApplication.class, settings)) {
                successor.client(stack);
                assertPublishedAndListed(familyId, rows);
            }
        }
    }

    private void assertPublishedAndListed(String familyId, ViewRows rows) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(topic.eventsOf(familyId)).hasSize(1));
        assertThat(rows.usersOf(familyId)).containsExactly(ALICE.userId() + " admin parent @1");
        assertThat(rows.labelsOf(familyId)).containsExactly("active");
    }
}
