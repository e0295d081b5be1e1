package io.carillon.chat;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Networks, whose members back ends name. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class NetworksIT {

    private final CallerClient alice;
    private final CallerClient bob;
    private final CallerClient erin;
    private final CallerClient backEnd;
    private final String members = "/networks/net-%s/members".formatted(UUID.randomUUID());

    NetworksIT(LocalStack stack) {
        ServiceClient client =
                RunningService.shared(stack, ChatServiceApplication.class).client();
        alice = client.as(ALICE);
        bob = client.as(BOB);
        erin = client.as(ERIN);
        backEnd = client.asBackEnd();
    }

    @Test
    void a_network_is_there_as_soon_as_a_back_end_names_a_member() {
        assertProblem(backEnd.get(members), 404, "unknown_network");

        backEnd.put(members + "/" + alice.userId()).with(204);
        erin.put(members + "/" + bob.userId(), "{\"role\": \"member\"}").with(204);

        assertThat(alice.read(members).path("members")).hasSize(2);
        assertThat(backEnd.read(members).path("members").path(0).path("role").asString())
                .isEqualTo("member");
    }

    @Test
    void users_name_nobody_see_nothing_from_outside_and_may_go() {
        backEnd.put(members + "/" + alice.userId()).with(204);

        assertProblem(alice.put(members + "/" + bob.userId()), 403, "forbidden");
        assertProblem(bob.put(members + "/" + bob.userId()), 403, "forbidden");
        assertProblem(bob.get(members), 403, "not_a_member");
        assertProblem(bob.delete(members + "/" + alice.userId()), 403, "forbidden");
        alice.delete(members + "/" + alice.userId()).with(204);
        assertProblem(backEnd.get(members), 404, "unknown_network");
    }

    @Test
    void all_members_are_equal() {
        assertProblem(backEnd.put(members + "/" + alice.userId(), "{\"role\": \"owner\"}"), 400, "invalid_data");
    }
}
