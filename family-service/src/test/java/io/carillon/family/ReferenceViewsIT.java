package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.references.WritingReferences;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What families are found by follows what they say, whatever happens in between. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class ReferenceViewsIT {

    private final RunningService service;
    private final ServiceClient client;
    private final CqlSession session;

    ReferenceViewsIT(LocalStack stack) {
        this.service = RunningService.start(stack, ServiceSettings.on(stack).inKeyspace("reference_views"));
        this.client = service.client();
        this.session = service.bean(CqlSession.class);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_user_lists_a_family_as_soon_as_his_request_is_answered() {
        client.introduceEverybody();
        String familyId = client.create(ALICE, "Found at once");
        assertThat(entries(familyId)).containsExactly(ALICE.userId() + " admin parent @1");

        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
        assertThat(entries(familyId))
                .containsExactly(ALICE.userId() + " admin parent @1", BOB.userId() + " member parent @4");
    }

    @Test
    void an_old_publication_that_is_repeated_late_changes_nothing() {
        client.introduceEverybody();
        String familyId = client.create(ALICE, "Repeated");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
        List<String> before = entries(familyId);

        WritingReferences writing = service.bean(WritingReferences.class);
        writing.write(familyId, 4, 4);
        writing.write(familyId, 1, 1);

        assertThat(entries(familyId)).isEqualTo(before);
    }

    private List<String> entries(String familyId) {
        return session
                .execute("SELECT user_id, family_id, role, relation, writetime(role) AS version FROM families_by_user")
                .all()
                .stream()
                .filter(row -> familyId.equals(row.getString("family_id")))
                .map(row -> "%s %s %s @%d"
                        .formatted(
                                row.getString("user_id"),
                                row.getString("role"),
                                row.getString("relation"),
                                row.getLong("version")))
                .sorted()
                .toList();
    }
}
