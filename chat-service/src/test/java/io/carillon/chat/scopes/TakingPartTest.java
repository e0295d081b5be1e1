package io.carillon.chat.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.commandlog.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakingPartTest {

    private static final Scope NETWORK = Scope.of(ScopeKind.NETWORK, "net-1");

    private final InMemoryScopes scopes = new InMemoryScopes();
    private final TakingPart takingPart = new TakingPart(scopes);

    @ParameterizedTest
    @CsvSource({"room:general, subscribers", "group:sales, subscribers"})
    void members_of_rooms_and_groups_talk_to_those_who_subscribed(String name, String audience) {
        Scope scope = Scope.parse(name).orElseThrow();
        scopes.open(scope).with(scope, "ann", Role.MODERATOR);

        assertThat(of("ann", name)).isEqualTo(granted(audience, Role.MODERATOR));
        assertThat(code("eve", name)).isEqualTo("not_a_member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"room:general", "group:sales"})
    void a_room_or_group_that_is_not_there_is_unknown_even_to_one_who_was_a_member(String name) {
        scopes.with(Scope.parse(name).orElseThrow(), "ann", Role.OWNER);

        assertThat(code("ann", name)).isEqualTo("unknown_scope");
        assertThat(code("eve", name)).isEqualTo("unknown_scope");
    }

    @Test
    void members_of_networks_talk_to_all_members() {
        scopes.with(NETWORK, "ann", Role.MEMBER);

        assertThat(of("ann", "network:net-1")).isEqualTo(granted("members", Role.MEMBER));
        assertThat(code("eve", "network:net-1")).isEqualTo("not_a_member");
        assertThat(code("ann", "network:net-2")).isEqualTo("unknown_scope");
    }

    @ParameterizedTest
    @CsvSource({"family:fam_1, members", "tenant:t_1, subscribers"})
    void for_scopes_of_other_services_their_memberships_count(String name, String audience) {
        scopes.with(Scope.parse(name).orElseThrow(), new Member("ann", "vip", "Annie", Instant.EPOCH));

        assertThat(of("ann", name)).isEqualTo(new Access.Granted(new Audience(audience, List.of()), "vip", "Annie"));
        assertThat(code("eve", name)).isEqualTo("not_a_member");
    }

    @Test
    void in_a_tenant_that_is_not_active_no_member_talks_and_strangers_are_not_told_why() {
        Scope tenant = Scope.of(ScopeKind.TENANT, "t_1");
        scopes.with(tenant, "ann", Role.OWNER).inactive(tenant, true);

        assertThat(code("ann", "tenant:t_1")).isEqualTo("tenant_not_active");
        assertThat(code("eve", "tenant:t_1")).isEqualTo("not_a_member");
        scopes.inactive(tenant, false);
        assertThat(of("ann", "tenant:t_1")).isEqualTo(granted("subscribers", Role.OWNER));
    }

    @ParameterizedTest
    @CsvSource({"family:fam_2, unknown_scope, unknown_tenant", "tenant:t_2, unknown_scope, unknown_tenant"})
    void what_nobody_is_a_member_of_is_unknown_in_the_words_of_the_command(
            String name, String code, String codeInTenants) {
        assertThat(code("ann", name)).isEqualTo(code);
        assertThat(refusal(TakingPart.inTenants(scopes), "ann", name).code()).isEqualTo(codeInTenants);
    }

    @Test
    void two_users_who_share_a_scope_talk_to_each_other() {
        scopes.with(NETWORK, "ann", Role.MEMBER).with(NETWORK, "bob", Role.MEMBER);

        assertThat(of("bob", "direct:ann:bob"))
                .isEqualTo(new Access.Granted(new Audience("participants", List.of("bob", "ann")), Role.MEMBER, null));
        assertThat(code("ann", "direct:ann:eve")).isEqualTo("not_reachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:ann:bob", "direct:bob:ann", "direct:eve:eve", "direct:eve"})
    void nobody_talks_for_others_nor_with_himself(String name) {
        scopes.with(NETWORK, "eve", Role.MEMBER).with(NETWORK, "bob", Role.MEMBER);

        assertThat(code("eve", name)).isEqualTo("not_a_member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:ann", "message:msg_1"})
    void users_and_messages_are_no_places_to_talk(String name) {
        assertThat(code("ann", name)).isEqualTo("unknown_scope");
    }

    private static Access granted(String audience, String role) {
        return new Access.Granted(new Audience(audience, List.of()), role, null);
    }

    private Access of(String userId, String name) {
        return of(takingPart, userId, name);
    }

    private Access of(TakingPart part, String userId, String name) {
        Scope scope = Scope.parse(name).orElseThrow();
        return part.of(userId, scopes.view(scope, userId));
    }

    private String code(String userId, String name) {
        return refusal(takingPart, userId, name).code();
    }

    private Refusal refusal(TakingPart part, String userId, String name) {
        assertThat(of(part, userId, name)).isInstanceOf(Access.Denied.class);
        return ((Access.Denied) of(part, userId, name)).refusal();
    }
}
