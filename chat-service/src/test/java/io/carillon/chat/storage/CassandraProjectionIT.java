package io.carillon.chat.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DriverException;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeState;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.events.chat.ChatScopeRepaired;
import io.carillon.events.chat.GroupCreated;
import io.carillon.events.chat.GroupUpdated;
import io.carillon.events.chat.NetworkMemberJoined;
import io.carillon.events.chat.NetworkMemberLeft;
import io.carillon.events.chat.RepairedMarker;
import io.carillon.events.chat.RoomUpdated;
import io.carillon.events.family.FamilyMemberLeft;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraProjectionIT {

    private static ChatStore store;

    private String room = "";

    @BeforeAll
    static void open(LocalStack stack) {
        store = ChatStore.open(stack);
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
    void a_created_room_is_there_with_its_owner() {
        Decision decision = apply(Events.created(room), Events.joined(room, "user_anna", Role.OWNER, 1));

        assertThat(view("user_anna"))
                .isEqualTo(new ScopeView(
                        scope(),
                        new ScopeState(
                                Optional.of(new Details(
                                        "Title of " + room, null, "open", "members", "user_anna", Events.AT)),
                                0,
                                null,
                                1,
                                decision.stamp() + 1),
                        Optional.of(new Member("user_anna", Role.OWNER, null, Events.AT)),
                        Optional.empty(),
                        false));
        assertThat(store.scopes().directory(ScopeKind.ROOM, room.substring(0, room.length() - 1), 1))
                .containsExactly(room);
        assertThat(store.scopes().scopesOf("user_anna", "", 1_000)).contains("room:" + room);
    }

    @Test
    void an_updated_room_keeps_who_created_it_and_loses_the_description_that_was_taken() {
        apply(Events.created(room));
        apply(updated("Described", "closed"));
        apply(updated(null, "open"));

        assertThat(view("user_anna").state().details())
                .contains(new Details("New title", null, "open", "members", "user_anna", Events.AT));
    }

    private RoomUpdated updated(@Nullable String description, String access) {
        return new RoomUpdated(room, "New title", description, access, "user_anna", Events.AT);
    }

    @Test
    void a_group_has_publishers_and_may_get_others() {
        String scope = "group:" + room;
        store.apply(scope, new GroupCreated(room, "Sales", "Who sells", "closed", "owners", "svc_crm", Events.AT));
        store.apply(scope, new GroupUpdated(room, "Sales", null, "closed", "services", "svc_crm", Events.AT));

        assertThat(store.scopes()
                        .view(Scope.of(ScopeKind.GROUP, room), "user_anna")
                        .state()
                        .details())
                .contains(new Details("Sales", null, "closed", "services", "svc_crm", Events.AT));
    }

    @Test
    void a_network_is_nothing_but_its_members() {
        String userId = Ids.next("user");
        Scope network = Scope.of(ScopeKind.NETWORK, room);
        store.apply(network.toString(), new NetworkMemberJoined(room, userId, "member", 1L, Events.AT));
        assertThat(store.scopes().view(network, userId).role()).contains("member");
        assertThat(store.scopes().view(network, userId).state().members()).isEqualTo(1);

        store.apply(network.toString(), new NetworkMemberLeft(room, userId, 0L, Events.AT));
        assertThat(store.scopes().view(network, userId).role()).isEmpty();
        assertThat(store.scopes().view(network, userId).state().members()).isZero();
        assertThat(store.scopes().scopesOf(userId, "", 10)).isEmpty();
    }

    @Test
    void who_leaves_is_no_member_any_more_and_has_read_as_far_as_before() {
        String userId = Ids.next("user");
        apply(Events.created(room), Events.joined(room, userId, Role.OWNER, 1));
        apply(Events.read(room, userId, "msg_1", 1));
        apply(Events.left(room, userId, 0));

        ScopeView view = view(userId);
        assertThat(view.asker()).isEmpty();
        assertThat(view.marker()).contains(new ReadMarker(userId, "msg_1", 1, Events.AT));
        assertThat(view.state().members()).isZero();
        assertThat(store.scopes().scopesOf(userId, "", 10)).isEmpty();

        apply(Events.joined(room, userId, Role.MEMBER, 1));
        assertThat(view(userId).role()).contains(Role.MEMBER);
        assertThat(view(userId).marker()).isPresent();
    }

    @Test
    void another_role_is_had_since_it_was_given() {
        apply(Events.created(room), Events.joined(room, "user_anna", Role.MEMBER, 1));
        apply(Events.roleChanged(room, "user_anna", Role.ADMIN));

        assertThat(view("user_anna").asker())
                .contains(new Member("user_anna", Role.ADMIN, null, Events.AT.plusSeconds(1)));
        assertThat(view("user_anna").state().members()).isEqualTo(1);
    }

    @Test
    void the_last_message_and_the_last_stamp_are_the_scopes() {
        apply(Events.sent(room, "msg_1", 1));
        Decision second = apply(Events.sent(room, "msg_2", 2));

        assertThat(view("user_anna").state())
                .isEqualTo(new ScopeState(Optional.empty(), 2, "msg_2", 0, second.stamp()));
    }

    @Test
    void a_decision_without_events_writes_nothing() {
        apply();

        assertThat(view("user_anna").state()).isEqualTo(ScopeState.NEW);
    }

    @Test
    void a_repaired_scope_has_the_last_message_and_the_markers_that_were_counted() {
        apply(Events.sent(room, "msg_1", 1), Events.sent(room, "msg_2", 2));
        apply(Events.read(room, "user_anna", "msg_2", 2), Events.read(room, "user_bob", "msg_1", 1));

        RepairedMarker counted = new RepairedMarker("user_anna", "msg_1", 1L, Events.AT);
        apply(new ChatScopeRepaired("room:" + room, 1L, "msg_1", List.of(counted), "user_admin", Events.AT));
        assertThat(view("user_anna").state().lastNumber()).isEqualTo(1);
        assertThat(view("user_anna").state().lastMessageId()).isEqualTo("msg_1");
        assertThat(view("user_anna").marker()).contains(new ReadMarker("user_anna", "msg_1", 1, Events.AT));
        assertThat(view("user_bob").marker()).isPresent();

        apply(new ChatScopeRepaired("room:" + room, 0L, null, List.of(), "user_admin", Events.AT));
        assertThat(view("user_anna").state().lastMessageId()).isNull();
    }

    @Test
    void an_earlier_decision_that_is_applied_late_undoes_nothing() {
        Decision founding = apply(Events.created(room), Events.joined(room, "user_anna", Role.OWNER, 1));
        Decision leaving = apply(Events.left(room, "user_anna", 0));
        Decision returning = apply(Events.joined(room, "user_anna", Role.MODERATOR, 1));

        List.of(leaving, founding, leaving).forEach(store.projection()::apply);

        assertThat(view("user_anna").role()).contains(Role.MODERATOR);
        assertThat(view("user_anna").state().members()).isEqualTo(1);
        assertThat(view("user_anna").state().lastStamp()).isEqualTo(returning.stamp());
        assertThat(store.scopes().scopesOf("user_anna", "", 1_000)).contains("room:" + room);
    }

    @Test
    void it_fails_if_one_of_many_writes_does() {
        String tooLongForAKey = "x".repeat(70_000);

        assertThatThrownBy(() -> apply(
                        Events.reaction(room, "msg_1", "user_anna", "+1", "add"),
                        Events.reaction(room, "msg_1", "user_anna", tooLongForAKey, "add"),
                        Events.reaction(room, "msg_1", "user_anna", "-1", "add")))
                .isInstanceOf(DriverException.class);
    }

    @Test
    void an_event_nobody_knows_is_a_fault() {
        SealedEvent unknown = new SealedEvent(new FamilyMemberLeft(), Map.of(), ByteBuffer.allocate(0));
        Decision decision = new Decision(Ids.next("cmd"), "room:" + room, 1, "{}", List.of(unknown));

        assertThatThrownBy(() -> store.projection().apply(decision))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FamilyMemberLeft");
    }

    @Test
    void an_answer_to_a_message_that_is_nowhere_is_a_fault() {
        assertThatThrownBy(() -> apply(Events.sent(room, "msg_2", 2, "msg_nowhere", 1L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("msg_nowhere");
    }

    private Decision apply(SpecificRecord... events) {
        return store.apply("room:" + room, events);
    }

    private ScopeView view(String userId) {
        return store.scopes().view(scope(), userId);
    }

    private Scope scope() {
        return Scope.of(ScopeKind.ROOM, room);
    }
}
