package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.DemoUser;
import io.carillon.localstack.junit.NodeProject;
import io.carillon.schemas.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedPlatform.class)
class IndependentReaderIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void confluents_javascript_client_reads_the_topics_with_the_registrys_address_alone(Actors actors)
            throws Exception {
        var project = NodeProject.installed(Path.of("src", "test", "node", "independent-reader"));
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB);
        try (var a = alice.inbox();
                var b = bob.inbox()) {
            var family = alice.api().createFamily("Readers");
            var invitation = alice.api().invite(family, bob.name());
            assertThat(alice.inbox().awaitHeard(1, Actors.PATIENCE)).isTrue();
            assertThat(bob.inbox().awaitHeard(1, Actors.PATIENCE)).isTrue();

            var records = NodeProject.output(project.run(
                            Map.of(),
                            "read.js",
                            actors.platform().stack().kafkaBootstrapServers(),
                            actors.platform().stack().schemaRegistryUrl(),
                            Topics.FAMILY_EVENTS.name(),
                            Topics.USER_NOTIFICATIONS.name()))
                    .stream()
                    .map(JSON::readTree)
                    .toList();

            assertThat(eventsOf(records, family))
                    .extracting(event -> event.path("headers").path("ce_type").asString(""))
                    .containsExactly(
                            "io.carillon.events.family.FamilyCreated",
                            "io.carillon.events.family.FamilyInvitationSent");
            var sent = eventsOf(records, family).getLast().path("value");
            assertThat(sent.path("invitation_id").asString("")).isEqualTo(invitation);
            assertThat(sent.path("invitee_identifier").asString("")).isEqualTo("bob");
            assertThat(notificationsAbout(records, family))
                    .extracting(value -> value.path("type").asString(""))
                    .containsExactlyInAnyOrder("family_invitation_received", "new_family_invitation_sent");
        }
    }

    private static List<JsonNode> eventsOf(List<JsonNode> records, String family) {
        return records.stream()
                .filter(record -> record.path("topic").asString("").equals(Topics.FAMILY_EVENTS.name()))
                .filter(record -> record.path("key").asString("").equals("family:" + family))
                .toList();
    }

    private static List<JsonNode> notificationsAbout(List<JsonNode> records, String family) {
        return records.stream()
                .filter(record -> record.path("topic").asString("").equals(Topics.USER_NOTIFICATIONS.name()))
                .map(record -> record.path("value"))
                .filter(value -> value.path("scope").asString("").equals("family:" + family))
                .toList();
    }
}
