package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.DAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The checker finds what disagrees, and repairs it, while the service runs. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class CheckReferencesIT {

    /** Each test has a keyspace of its own, because a check looks at everything. */
    private static final AtomicInteger KEYSPACES = new AtomicInteger();

    private final ServiceSettings settings;
    private final RunningService service;
    private final FamilyClient client;
    private final CqlSession session;

    CheckReferencesIT(LocalStack stack) {
        this.settings = ServiceSettings.on(stack).inKeyspace("check_references_" + KEYSPACES.incrementAndGet());
        this.service = RunningService.start(stack, settings, FamilyServiceApplication.class);
        this.client = new FamilyClient(service.client());
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
    void members_who_are_somebody_else_by_now_or_nobody_are_found_and_the_former_replaced() {
        client.introduceEverybody();
        Answer created = client.as(ALICE).post("/family", """
                {"familyName": "Peopled", "students": [{"name": "Adopted"}, {"name": "Lost"}]}""");
        String familyId = created.field("familyId");
        String adopted = created.body().at("/studentIds/0").asString();
        String lost = created.body().at("/studentIds/1").asString();
        session.execute("UPDATE user SET merged_into = ? WHERE user_id = ?", DAVE.userId(), adopted);
        session.execute("DELETE FROM user WHERE user_id = ?", lost);

        String unknown = "unknown-user: family=%s user=%s".formatted(familyId, lost);
        String merged = "merged-member: family=%s user=%s adopted_by=%s".formatted(familyId, adopted, DAVE.userId());
        assertThat(check().findings()).containsExactly(merged, unknown);

        ReferenceCheck repaired = check("--repair");
        assertThat(repaired.findings()).containsExactly(merged + " repaired", unknown);
        assertThat(repaired.exitCode()).isEqualTo(1);
        assertThat(client.as(DAVE).get("/family/" + familyId).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_published_yet_is_not_wrong_yet() {
        client.introduceEverybody();
        String familyId = client.create(ALICE, "Patient");
        await().until(() -> !publishedOf(familyId).isEmpty());
        session.execute("UPDATE family SET published_through = 0 WHERE family_id = ?", familyId);
        session.execute(
                "DELETE FROM families_by_user USING TIMESTAMP 1 WHERE user_id = ? AND family_id = ?",
                ALICE.userId(),
                familyId);

        assertThat(check().findings())
                .containsExactly(
                        "not-yet: family=%s has unpublished events or changes all the time".formatted(familyId));
    }

    @Test
    void what_it_does_not_understand_it_does_not_do() {
        assertThat(check("--repiar").exitCode()).isEqualTo(2);
    }

    /** Empty while no event of it is known to be published. */
    private List<Long> publishedOf(String familyId) {
        return session
                .execute("SELECT published_through FROM family WHERE family_id = ? LIMIT 1", familyId)
                .all()
                .stream()
                .filter(row -> !row.isNull(0))
                .map(row -> row.getLong(0))
                .toList();
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
