package io.carillon.chat.groups;

import static io.carillon.chat.commands.Commands.service;
import static io.carillon.chat.commands.Commands.systemAdmin;
import static io.carillon.chat.commands.Commands.user;
import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.events;
import static io.carillon.chat.commands.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Asker;
import io.carillon.events.chat.GroupCreated;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.GroupUpdated;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTest {

    private static final Scope GROUP = Scope.of(ScopeKind.GROUP, "sales_team");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Details BEFORE =
            new Details("Sales", null, Details.CLOSED, Details.BY_OWNERS, "ann", Instant.EPOCH);

    private final InMemoryScopes scopes = new InMemoryScopes();

    @Test
    void a_new_group_is_closed_and_for_its_owners_to_send_to() {
        assertThat(events(create("sales_team", user("ann"), "{}")))
                .containsExactly(
                        new GroupCreated("sales_team", "sales_team", null, "closed", "owners", "ann", NOW),
                        new GroupMemberJoined("sales_team", "ann", "owner", "joined", "ann", 1L, NOW));
    }

    @Test
    void it_may_have_other_rules_and_no_members_at_all() {
        assertThat(events(create(
                        "sales_team",
                        service(),
                        "{'title': 'Sales', 'description': 'All', 'access': 'open', 'publishers': 'services'}")))
                .containsExactly(new GroupCreated("sales_team", "Sales", "All", "open", "services", "backend", NOW));
    }

    @Test
    void a_name_is_given_once_and_has_to_be_a_good_one() {
        scopes.with(GROUP, BEFORE);

        assertThat(code(create("sales_team", user("bob"), "{}"))).isEqualTo("group_exists");
        assertThat(refusal(create("SalesTeam", user("bob"), "{'access': 'ajar'}")))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invalid_group_name");
                    assertThat(refusal.message()).contains("\"sales_team\"");
                });
    }

    @Test
    void what_is_said_changes_and_the_rest_stays() {
        scopes.with(GROUP, BEFORE).with(GROUP, "ann", Role.OWNER);

        assertThat(event(update(user("ann"), "{'publishers': 'members', 'description': 'All'}"), GroupUpdated.class))
                .isEqualTo(new GroupUpdated("sales_team", "Sales", "All", "closed", "members", "ann", NOW));
        assertUnchanged(update(user("ann"), "{'title': 'Sales', 'access': 'closed', 'publishers': 'owners'}"));
    }

    @ParameterizedTest
    @CsvSource({"ann, true", "bob, false", "eve, false"})
    void owners_alone_change_a_group(String userId, boolean allowed) {
        scopes.with(GROUP, BEFORE).with(GROUP, "ann", Role.OWNER).with(GROUP, "bob", Role.MEMBER);

        Outcome outcome = update(user(userId), "{'title': 'Sellers'}");

        assertThat(outcome instanceof Outcome.Done).isEqualTo(allowed);
        if (!allowed) {
            assertThat(code(outcome)).isEqualTo("forbidden");
        }
    }

    @Test
    void so_do_those_above_all_roles() {
        scopes.with(GROUP, BEFORE);

        assertThat(events(update(service(), "{'title': 'Sellers'}"))).hasSize(1);
        assertThat(events(update(systemAdmin(), "{'title': 'Sellers'}"))).hasSize(1);
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertThat(code(update(service(), "{'title': 'Sellers'}"))).isEqualTo("unknown_group");
        assertThat(code(decide(new Unsubscribing(), GROUP, user("ann"), "{}"))).isEqualTo("unknown_group");
    }

    @Test
    void whoever_unsubscribes_changes_nothing_but_his_session() {
        scopes.with(GROUP, BEFORE).with(GROUP, "ann", Role.MEMBER);

        assertUnchanged(decide(new Unsubscribing(), GROUP, user("ann"), "{}"));
        assertUnchanged(decide(new Unsubscribing(), GROUP, user("eve"), "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'title': ''}", "{'access': 'ajar'}", "{'publishers': 'all'}", "{'description': 5}"})
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(create("sales_team", service(), data))).isEqualTo("invalid_data");
        scopes.with(GROUP, BEFORE);
        assertThat(code(update(service(), data))).isEqualTo("invalid_data");
    }

    private Outcome create(String name, Asker asker, String data) {
        return decide(new CreatingGroup(CLOCK), Scope.of(ScopeKind.GROUP, name), asker, data);
    }

    private Outcome update(Asker asker, String data) {
        return decide(new UpdatingGroup(CLOCK), GROUP, asker, data);
    }

    private Outcome decide(CommandHandler handler, Scope scope, Asker asker, String data) {
        return handler.decide(
                Commands.command("any", scope.toString(), asker, data), scopes.view(scope, asker.userId()));
    }
}
