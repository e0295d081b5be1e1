package io.carillon.chat.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeState;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.SeenScopes;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Asker.Authority;
import io.carillon.commandlog.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RehearsalTest {

    private static final Scope GROUP = Scope.of(ScopeKind.GROUP, "sales_team");
    private static final Scope USER = Scope.of(ScopeKind.USER, "user_1");
    private static final ObjectNode HELLO =
            JsonNodeFactory.instance.objectNode().put("message", "Hello");

    private final Rehearsal rehearsal = new Rehearsal(new SeenScopes(RehearsalTest::look), Clock.systemUTC());

    @Test
    void what_would_be_sent_has_nothing_against_it_however_often_it_is_rehearsed() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(refusal(Authority.SERVICE, GROUP, HELLO)).isEmpty();
        }
        assertThat(refusal(Authority.SERVICE, USER, HELLO)).isEmpty();
    }

    @Test
    void what_would_be_refused_is_for_the_same_reason() {
        assertThat(refusal(Authority.USER, GROUP, HELLO)).hasValue("forbidden");
        assertThat(refusal(Authority.SYSTEM_ADMIN, USER, HELLO)).hasValue("forbidden");
        assertThat(refusal(Authority.SERVICE, Scope.of(ScopeKind.GROUP, "none"), HELLO))
                .hasValue("unknown_group");
        assertThat(refusal(Authority.SERVICE, USER, JsonNodeFactory.instance.objectNode()))
                .hasValue("invalid_data");
    }

    private Optional<String> refusal(Authority authority, Scope target, ObjectNode data) {
        return rehearsal
                .refusal(Content.Form.MESSAGE, new Asker("asker", "Asker", authority), target, data)
                .map(Refusal::code);
    }

    /** One group there is, to which only its owners send. */
    private static ScopeView look(ScopeView at) {
        Details details = new Details("Sales", null, Details.CLOSED, Details.BY_OWNERS, "user_2", Instant.EPOCH);
        return at.scope().equals(GROUP)
                ? new ScopeView(
                        GROUP,
                        new ScopeState(Optional.of(details), 0, null, 3, 1),
                        Optional.empty(),
                        Optional.empty(),
                        false)
                : at;
    }
}
