package io.carillon.tenant;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.fixtures.service.TwoInstances;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances that change the same tenant at the same time. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class RacesIT {

    private final TwoInstances instances;

    RacesIT(LocalStack stack) {
        instances = TwoInstances.start(
                stack,
                ServiceSettings.on(stack)
                        .inKeyspace("tenant_races")
                        .with("carillon.tenant.change-burst", "30")
                        .with("carillon.tenant.changes-per-minute", "1"),
                TenantServiceApplication.class);
    }

    @AfterEach
    void close() {
        instances.close();
    }

    @Test
    void there_is_one_owner_whoever_was_faster_and_who_asks_too_much_waits_alone() {
        TenantFixture one = new TenantFixture(instances.client(0));
        TenantFixture other = new TenantFixture(instances.client(1));
        String tenant = one.tenant();
        one.joins(tenant, one.bob, "admin");
        one.joins(tenant, one.carol, "admin");

        List<Answer> answers = TwoInstances.atOnce(
                8,
                call -> (call % 2 == 0 ? one : other)
                        .alice.put(
                                tenant + "/owner",
                                "{\"user_id\": \"%s\"}"
                                        .formatted(call % 4 < 2 ? one.bob.userId() : one.carol.userId())));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(one.alice
                        .read(tenant + "/members")
                        .path("members")
                        .valueStream()
                        .filter(member -> member.path("role").asString().equals("owner")))
                .hasSize(1);
        List<Answer> many = TwoInstances.atOnce(
                40,
                _ -> one.alice.put(tenant + "/members/" + one.alice.userId() + "/nickname", "{\"nickname\": \"A\"}"));
        assertThat(many).anySatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        });
        String free = one.pending();
        one.alice.patch(free, "{\"name\": \"Other\"}").with(200);
    }
}
