package io.carillon.chat.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraMembershipViewIT {

    private static ChatStore store;
    private static CassandraMembershipView view;

    private String user = "";
    private String family = "";

    @BeforeAll
    static void open(LocalStack stack) {
        store = ChatStore.open(stack);
        view = store.memberships();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void name() {
        user = Ids.next("user");
        family = "family:" + Ids.next("fam");
    }

    @Test
    void a_membership_is_read_as_it_was_told() {
        view.put(family, user, "parent", "Ann", Events.AT, 10);

        assertThat(member(family)).contains(new Member(user, "parent", "Ann", Events.AT));
        assertThat(store.scopes().scopesOf(user, "", 10)).containsExactly(family);
    }

    @Test
    void where_there_are_no_roles_and_nicknames_he_is_a_member_like_others() {
        view.put(family, user, "parent", "Ann", Events.AT, 10);
        view.put(family, user, null, null, Events.AT, 11);

        assertThat(member(family)).contains(new Member(user, Role.MEMBER, null, Events.AT));
    }

    @Test
    void an_ended_membership_is_gone_and_may_begin_anew() {
        view.put(family, user, "parent", null, Events.AT, 10);
        view.end(family, user, 11);
        assertThat(member(family)).isEmpty();
        assertThat(store.scopes().hasMembers(Scope.parse(family).orElseThrow())).isFalse();
        assertThat(store.scopes().scopesOf(user, "", 10)).isEmpty();

        view.put(family, user, "child", null, Events.AT, 12);
        assertThat(member(family)).map(Member::role).contains("child");
        assertThat(store.scopes().scopesOf(user, "", 10)).containsExactly(family);
    }

    @Test
    void a_reader_that_was_stopped_for_long_overwrites_nothing_newer() {
        view.put(family, user, "child", null, Events.AT, 10);
        view.put(family, user, "parent", null, Events.AT, 20);
        view.put(family, user, "child", null, Events.AT, 10);
        view.end(family, user, 15);
        assertThat(member(family)).map(Member::role).contains("parent");
        assertThat(store.scopes().scopesOf(user, "", 10)).containsExactly(family);

        view.end(family, user, 30);
        view.put(family, user, "parent", null, Events.AT, 20);
        assertThat(member(family)).isEmpty();
        assertThat(store.scopes().scopesOf(user, "", 10)).isEmpty();
    }

    @Test
    void decisions_alone_speak_for_scopes_of_this_service() {
        for (String kind : new String[] {"room:", "group:", "network:"}) {
            String scope = kind + Ids.next("r");
            view.put(scope, user, "owner", null, Events.AT, 10);
            assertThat(member(scope)).isEmpty();
        }
        assertThat(store.scopes().scopesOf(user, "", 10)).isEmpty();

        String room = Ids.next("r");
        store.apply("room:" + room, Events.joined(room, user, Role.OWNER, 1));
        view.end("room:" + room, user, Long.MAX_VALUE);
        assertThat(member("room:" + room)).isPresent();
        assertThat(store.scopes().scopesOf(user, "", 10)).containsExactly("room:" + room);
    }

    @Test
    void unknown_kinds_of_scopes_bring_people_together_and_the_systems_do_not() {
        String other = Ids.next("user");
        for (String member : new String[] {user, other}) {
            view.put("system:all", member, null, null, Events.AT, 10);
        }
        assertThat(store.scopes().share(user, other)).isFalse();

        String lounge = "lounge:" + Ids.next("x");
        for (String member : new String[] {user, other}) {
            view.put(lounge, member, null, null, Events.AT, 10);
        }
        assertThat(store.scopes().share(user, other)).isTrue();
        assertThat(store.scopes().scopesOf(user, "", 10)).containsExactly(lounge);
    }

    @Test
    void a_scope_is_inactive_from_the_time_it_is_told_to_be_until_it_is_active_again() {
        String tenant = "tenant:" + Ids.next("t");
        view.put(tenant, user, "owner", null, Events.AT, 10);
        assertThat(inactive(tenant)).isFalse();
        view.deactivate(tenant, 11);
        assertThat(inactive(tenant)).isTrue();
        assertThat(store.scopes().members(Scope.parse(tenant).orElseThrow(), "", 10))
                .extracting(Member::userId)
                .containsExactly(user);

        view.activate(tenant, 13);
        view.deactivate(tenant, 12);
        assertThat(inactive(tenant)).isFalse();
        view.deactivate("room:" + user, 14);
        assertThat(inactive("room:" + user)).isFalse();
    }

    private boolean inactive(String scope) {
        return store.scopes().view(Scope.parse(scope).orElseThrow(), user).inactive();
    }

    @Test
    void messages_and_memberships_of_one_scope_leave_each_other_alone() {
        Scope scope = Scope.parse(family).orElseThrow();
        view.put(family, user, "parent", null, Events.AT, 10);
        store.apply(family, Events.sent("x", Ids.next("msg"), 1));
        view.end(family, user, 11);

        assertThat(store.scopes().view(scope, user).state().lastNumber()).isEqualTo(1);
        assertThat(store.scopes().view(scope, user).asker()).isEmpty();
    }

    private Optional<Member> member(String scope) {
        return store.scopes().member(Scope.parse(scope).orElseThrow(), user);
    }
}
