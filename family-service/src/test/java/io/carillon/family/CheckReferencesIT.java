package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The checker finds what disagrees, and repairs it, while the service runs. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class CheckReferencesIT {

    private final ServiceSettings settings;
    private final RunningService service;
    private final ServiceClient client;
    private final CqlSession session;

    CheckReferencesIT(LocalStack stack) {
        this.settings = ServiceSettings.on(stack).inKeyspace("check_references");
        this.service = RunningService.start(stack, settings);
        this.client = service.client();
        this.session = service.bean(CqlSession.class);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void each_kind_of_disagreement_is_found_and_repaired() {
        client.introduceEverybody();
        String familyId = client.create(ALICE, "Checked");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
        assertThat(check().findings()).isEmpty();
        assertThat(check().exitCode()).isZero();

        session.execute("TRUNCATE families_by_user");
        plantUser(ALICE.userId(), familyId, "member", 1);
        plantUser("user_stranger", familyId, "member", 3);
        plantUser(ALICE.userId(), "fam_nowhere", "admin", 9);
        plant("families_by_status", "inactive", familyId, 2);
        plant("families_by_program", "choir", familyId, 2);

        ReferenceCheck found = check();
        assertThat(found.findings())
                .containsExactly(
                        "differing: family=%s user=%s role=admin relation=parent version=4 found: user=%s role=member relation=parent"
                                .formatted(familyId, ALICE.userId(), ALICE.userId()),
                        "missing: family=%s user=%s role=member relation=parent version=4"
                                .formatted(familyId, BOB.userId()),
                        "stale: family=%s program=choir version=4".formatted(familyId),
                        "stale: family=%s status=inactive version=4".formatted(familyId),
                        "stale: family=%s user=user_stranger role=member relation=parent version=4".formatted(familyId),
                        "unknown-family: family=fam_nowhere user=%s role=admin relation=parent"
                                .formatted(ALICE.userId()));
        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.lines())
                .contains("not yet: 0, repaired: 0, left: {differing=1, missing=1, stale=3, unknown-family=1}");

        ReferenceCheck repaired = check("--repair");
        assertThat(repaired.findings())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).endsWith(" repaired"));
        assertThat(repaired.exitCode()).isZero();
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void what_it_does_not_understand_it_does_not_do() {
        assertThat(check("--repiar").exitCode()).isEqualTo(2);
    }

    private ReferenceCheck check(String... args) {
        return ReferenceCheck.run(settings, args);
    }

    private void plantUser(String userId, String familyId, String role, long version) {
        session.execute(
                "INSERT INTO families_by_user (user_id, family_id, role, relation) VALUES (?, ?, ?, 'parent') USING TIMESTAMP "
                        + version,
                userId,
                familyId,
                role);
    }

    private void plant(String table, String value, String familyId, long version) {
        session.execute(
                "INSERT INTO %s (%s, bucket, family_id) VALUES (?, ?, ?) USING TIMESTAMP %d"
                        .formatted(table, table.substring("families_by_".length()), version),
                value,
                Math.floorMod(familyId.hashCode(), 16),
                familyId);
    }
}
