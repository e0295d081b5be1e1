package io.carillon.chat.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeState;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraScopesIT {

    private static ChatStore store;
    private static CassandraScopes scopes;

    private String room = "";

    @BeforeAll
    static void open(LocalStack stack) {
        store = ChatStore.open(stack);
        scopes = store.scopes();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void name() {
        room = Ids.next("r");
    }

    @Test
    void a_scope_nothing_was_decided_about_is_new() {
        assertThat(scopes.view(scope(), "user_anna"))
                .isEqualTo(new ScopeView(scope(), ScopeState.NEW, Optional.empty(), Optional.empty(), false));
        assertThat(scopes.hasMembers(scope())).isFalse();
        assertThat(scopes.member(scope(), "user_anna")).isEmpty();
    }

    @Test
    void whoever_is_no_member_sees_the_scope_all_the_same() {
        apply(Events.created(room), Events.joined(room, "user_anna", Role.OWNER, 1));

        ScopeView view = scopes.view(scope(), "user_stranger");
        assertThat(view.asker()).isEmpty();
        assertThat(view.state().members()).isEqualTo(1);
        assertThat(scopes.member(scope(), "user_anna")).map(Member::role).contains(Role.OWNER);
    }

    @Test
    void members_are_paged_through_in_order_without_those_who_left_or_only_read() {
        List<String> users = join(100);
        apply(
                Events.left(room, users.get(10), 99),
                Events.left(room, users.get(99), 98),
                Events.read(room, users.get(99), "msg_1", 1),
                Events.read(room, "user_reader", "msg_1", 1));

        List<String> expected = new ArrayList<>(users);
        expected.removeAll(List.of(users.get(10), users.get(99)));
        assertThat(pages(after -> scopes.members(scope(), after, 7), Member::userId))
                .isEqualTo(expected);
        assertThat(scopes.members(scope(), users.get(50), 2))
                .extracting(Member::userId)
                .containsExactly(users.get(51), users.get(52));
        assertThat(scopes.hasMembers(scope())).isTrue();
    }

    @Test
    void a_scope_all_have_left_has_no_members() {
        List<String> users = join(3);
        users.forEach(user -> apply(Events.read(room, user, "msg_1", 1), Events.left(room, user, 0)));

        assertThat(scopes.hasMembers(scope())).isFalse();
        assertThat(scopes.members(scope(), "", 10)).isEmpty();
    }

    @Test
    void markers_are_paged_through_in_order_without_users_who_read_nothing() {
        List<String> users = join(60);
        List<String> readers = List.of(users.get(3), users.get(40), users.get(41), "user_zoe");
        readers.forEach(reader -> apply(Events.read(room, reader, "msg_7", 7)));

        assertThat(pages(after -> scopes.markers(scope(), after, 2), ReadMarker::userId))
                .isEqualTo(readers);
        assertThat(scopes.markers(scope(), "", 1)).containsExactly(new ReadMarker(users.get(3), "msg_7", 7, Events.AT));
    }

    @Test
    void another_owner_is_found_behind_many_members() {
        List<String> users = join(1_200);
        String last = users.getLast();
        apply(Events.roleChanged(room, users.getFirst(), Role.OWNER));
        assertThat(scopes.hasOtherOwner(scope(), users.getFirst())).isFalse();
        assertThat(scopes.hasOtherOwner(scope(), last)).isTrue();

        apply(Events.roleChanged(room, last, Role.OWNER));
        assertThat(scopes.hasOtherOwner(scope(), users.getFirst())).isTrue();

        apply(Events.left(room, last, 1_199));
        assertThat(scopes.hasOtherOwner(scope(), users.getFirst())).isFalse();
    }

    @Test
    void users_share_a_scope_while_both_are_in_it() {
        String anna = Ids.next("user");
        String bob = Ids.next("user");
        scopesOf(anna, 0, 450);
        scopesOf(bob, 450, 900);
        assertThat(scopes.share(anna, bob)).isFalse();
        assertThat(scopes.share(anna, "user_nobody")).isFalse();

        String shared = "lounge:" + room + "-zzz";
        put(shared, anna);
        put(shared, bob);
        assertThat(scopes.share(anna, bob)).isTrue();
        assertThat(scopes.share(bob, anna)).isTrue();

        store.memberships().end(shared, bob, now());
        assertThat(scopes.share(anna, bob)).isFalse();
    }

    /** Java sorts surrogates before characters that Cassandra has before them. */
    @Test
    void scopes_are_shared_whatever_their_names_are_written_in() {
        String anna = Ids.next("user");
        String bob = Ids.next("user");
        Stream.of("family:\uFFFD", "family:\uD83D\uDC4D").forEach(scope -> put(scope, anna));
        Stream.of("family:\uD83D\uDC4D").forEach(scope -> put(scope, bob));

        assertThat(scopes.share(anna, bob)).isTrue();
    }

    @Test
    void the_scopes_of_a_user_are_paged_through_in_order() {
        String user = Ids.next("user");
        List<String> names = scopesOf(user, 0, 120);

        assertThat(pages(after -> scopes.scopesOf(user, after, 50), Function.identity()))
                .isEqualTo(names);
        assertThat(scopes.scopesOf(user, names.get(7), 2)).containsExactly(names.get(8), names.get(9));
        assertThat(scopes.scopesOf("user_nobody", "", 10)).isEmpty();
    }

    @Test
    void rooms_are_paged_through_in_the_order_of_their_names() {
        List<String> names = Stream.concat(
                        IntStream.range(0, 100).mapToObj(i -> room + "_%03d".formatted(i)),
                        Stream.of(room + "_\u00e4", room + "_\uFFFD", room + "_\uD83D\uDC4D"))
                .toList();
        names.reversed().forEach(name -> store.apply("room:" + name, Events.created(name)));

        List<String> found = new ArrayList<>();
        String after = room;
        while (found.size() < names.size()) {
            found.addAll(scopes.directory(ScopeKind.ROOM, after, 10));
            after = found.getLast();
        }
        assertThat(found.subList(0, names.size())).isEqualTo(names);
        assertThat(scopes.directory(ScopeKind.GROUP, room, 10)).doesNotContainAnyElementsOf(names);
    }

    private List<String> join(int count) {
        List<String> users = IntStream.range(0, count)
                .mapToObj(i -> "user_%05d_%s".formatted(i, room))
                .toList();
        apply(IntStream.range(0, count)
                .mapToObj(i -> Events.joined(room, users.get(i), Role.MEMBER, i + 1))
                .toArray(SpecificRecord[]::new));
        return users;
    }

    private List<String> scopesOf(String user, int from, int to) {
        List<String> names = IntStream.range(from, to)
                .mapToObj(i -> "family:%s_%04d".formatted(room, i))
                .toList();
        names.forEach(name -> put(name, user));
        return names;
    }

    private static void put(String scope, String user) {
        store.memberships().put(scope, user, null, null, Events.AT, now());
    }

    private static long now() {
        return System.nanoTime();
    }

    private static <T> List<String> pages(Function<String, List<T>> pageAfter, Function<T, String> key) {
        List<String> all = new ArrayList<>();
        String after = "";
        for (List<T> page = pageAfter.apply(after); !page.isEmpty(); page = pageAfter.apply(after)) {
            page.stream().map(key).forEach(all::add);
            after = all.getLast();
        }
        return all;
    }

    private void apply(SpecificRecord... events) {
        store.apply("room:" + room, events);
    }

    private Scope scope() {
        return Scope.of(ScopeKind.ROOM, room);
    }
}
