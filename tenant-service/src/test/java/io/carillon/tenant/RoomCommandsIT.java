package io.carillon.tenant;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.commands.CommandGateway;
import io.carillon.fixtures.commands.CommandGateway.Answer;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code tenant.join} and {@code tenant.leave}, through the real log. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class RoomCommandsIT {

    private final TenantFixture all;
    private final CommandGateway gateway;

    RoomCommandsIT(LocalStack stack) {
        all = new TenantFixture(
                RunningService.shared(stack, TenantServiceApplication.class).client());
        gateway = new CommandGateway(stack, Topics.TENANT_COMMANDS);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_member_joins_and_is_told_what_he_is_there() {
        String tenant = all.tenant();
        all.joins(tenant, all.bob, "vip");

        Answer joined = ask(all.bob, "tenant.join", tenant);

        assertThat(joined.field("tenant_id")).isEqualTo(TenantFixture.id(tenant));
        assertThat(joined.field("role")).isEqualTo("vip");
        assertThat(ask(all.bob, "tenant.leave", tenant).field("tenant_id")).isEqualTo(TenantFixture.id(tenant));
    }

    @Test
    void nobody_else_joins_and_everybody_learns_why() {
        String tenant = all.tenant();
        all.joins(tenant, all.bob, "member");

        assertThat(ask(all.carol, "tenant.join", tenant).code()).isEqualTo("not_a_member");
        assertThat(ask(all.carol, "tenant.join", "/tenants/tenant_none").code()).isEqualTo("unknown_tenant");
        assertThat(ask(all.alice, "tenant.join", all.pending()).code()).isEqualTo("tenant_not_active");
        all.alice.put(tenant + "/bans/" + all.bob.userId()).with(200);
        assertThat(ask(all.bob, "tenant.join", tenant).code()).isEqualTo("banned");
        all.alice.delete(tenant + "/bans/" + all.bob.userId()).with(204);
        assertThat(ask(all.bob, "tenant.join", tenant).code()).isEqualTo("not_a_member");
        all.joins(tenant, all.bob, "member");
        assertThat(ask(all.bob, "tenant.join", tenant).isDone()).isTrue();
    }

    @Test
    void what_can_t_be_read_is_laid_aside_and_what_is_wrong_is_refused() {
        String scope = "tenant:tenant_x";

        assertThat(gateway.answer(gateway.ask("user_x", "tenant.join", scope, "{\"tenant_id\": 3}"))
                        .code())
                .isEqualTo("invalid_data");
        var _ = gateway.ask("user_x", "tenant.dance", scope, "{}");
        assertThat(gateway.answer(gateway.ask("user_x", "tenant.leave", scope, "{\"tenant_id\": \"tenant_x\"}"))
                        .isDone())
                .isTrue();
    }

    private Answer ask(CallerClient user, String type, String tenant) {
        return gateway.answer(gateway.ask(
                user.userId(),
                type,
                TenantFixture.scope(tenant),
                "{\"tenant_id\": \"%s\"}".formatted(TenantFixture.id(tenant))));
    }
}
