package io.carillon.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carillon.schemas.rules.Audience.Actor;
import io.carillon.schemas.rules.Audience.Channel;
import io.carillon.schemas.rules.Audience.MembersOf;
import io.carillon.schemas.rules.Audience.SubscribersOf;
import io.carillon.schemas.rules.Audience.SystemAdmins;
import io.carillon.schemas.rules.Audience.Users;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {

    private static final ScopeTemplate FAMILY = ScopeTemplate.parse("family:{family_id}");

    @Test
    void a_schema_without_rules_has_none() {
        assertThat(RoutingRules.parse(EventSchemas.with(""), "RoleChanged.avsc"))
                .isEqualTo(new RoutingRules("test.RoleChanged", Optional.empty(), List.of()));
    }

    @Test
    void one_user() {
        assertThat(to("{\"user\": \"user_id\"}")).containsExactly(new Users(List.of("user_id")));
    }

    @Test
    void several_users() {
        assertThat(to("{\"users\": [\"user_id\", \"inviter_id\"]}"))
                .containsExactly(new Users(List.of("user_id", "inviter_id")));
    }

    @Test
    void users_in_an_array() {
        assertThat(to("{\"users\": \"guest_ids\"}")).containsExactly(new Users(List.of("guest_ids")));
    }

    @Test
    void members_of_a_scope() {
        assertThat(to("{\"members_of\": \"family:{family_id}\"}"))
                .containsExactly(new MembersOf(FAMILY, Set.of(), List.of()));
    }

    @Test
    void some_members_of_a_scope() {
        assertThat(to("{\"members_of\": \"family:{family_id}\", \"roles\": [\"admin\"], \"except\": [\"user_id\"]}"))
                .containsExactly(new MembersOf(FAMILY, Set.of("admin"), List.of("user_id")));
    }

    @Test
    void subscribers_of_one_channel_with_different_roles() {
        NotifyRule rule = rule("{\"type\": \"t\", \"to\": ["
                + "{\"subscribers_of\": \"family:{family_id}\", \"roles\": [\"admin\"]},"
                + "{\"subscribers_of\": \"family:{family_id}\", \"roles\": \"member\", \"except\": \"user_id\"}]}");

        assertThat(rule.to())
                .containsExactly(
                        new SubscribersOf(new MembersOf(FAMILY, Set.of("admin"), List.of())),
                        new SubscribersOf(new MembersOf(FAMILY, Set.of("member"), List.of("user_id"))));
        assertThat(rule.channel()).contains(FAMILY);
    }

    @Test
    void a_rule_for_all_sessions_has_no_channel() {
        assertThat(rule("{\"type\": \"t\", \"to\": {\"members_of\": \"family:{family_id}\"}}")
                        .channel())
                .isEmpty();
    }

    @Test
    void system_admins_and_a_channel() {
        assertThat(to("[\"system_admins\", {\"channel\": \"family.{family_id}\"}]"))
                .containsExactly(new SystemAdmins(), new Channel(ScopeTemplate.parse("family.{family_id}")));
    }

    @Test
    void the_actor_is_the_field_the_schema_declares() {
        RoutingRules rules = RoutingRules.parse(
                EventSchemas.with("\"actor\": \"user_id\", \"notify\": [{\"type\": \"done\", \"to\": \"actor\"}]"),
                "RoleChanged.avsc");

        assertThat(rules.notifications().getFirst().to()).containsExactly(new Actor("user_id"));
    }

    @Test
    void data_is_all_fields_unless_named() {
        assertThat(rule("{\"type\": \"t\", \"to\": \"system_admins\"}").data())
                .containsExactly("family_id", "user_id", "inviter_id", "guest_ids", "new_role", "amount");
        assertThat(rule("{\"type\": \"t\", \"to\": \"system_admins\", \"data\": [\"amount\"]}")
                        .data())
                .containsExactly("amount");
    }

    @Test
    void a_rule_is_durable_and_without_limit_unless_it_says_otherwise() {
        NotifyRule durable = rule("{\"type\": \"t\", \"to\": \"system_admins\"}");
        NotifyRule typing =
                rule("{\"type\": \"t\", \"to\": \"system_admins\", \"ephemeral\": true, \"ttl_seconds\": 5}");

        assertThat(durable.ephemeral()).isFalse();
        assertThat(durable.timeToLive()).isEmpty();
        assertThat(typing.ephemeral()).isTrue();
        assertThat(typing.timeToLive()).contains(Duration.ofSeconds(5));
    }

    @Test
    void a_rule_is_for_every_event_unless_it_says_when() {
        assertThat(rule("{\"type\": \"t\", \"to\": \"system_admins\"}").when()).isEqualTo(Condition.ALWAYS);
        assertThat(rule("{\"type\": \"t\", \"to\": \"system_admins\","
                                + "\"when\": {\"new_role\": \"admin\", \"family_id\": \"fam_1\"}}")
                        .when())
                .isEqualTo(new Condition(Map.of("new_role", "admin", "family_id", "fam_1")));
    }

    @Test
    void a_field_may_hold_the_whole_scope() {
        ScopeTemplate whole = ScopeTemplate.parse("{family_id}");

        assertThat(to("{\"members_of\": \"{family_id}\"}")).containsExactly(new MembersOf(whole, Set.of(), List.of()));
        assertThat(rule("{\"type\": \"t\", \"to\": {\"subscribers_of\": \"{family_id}\"}}")
                        .channel())
                .contains(whole);
        assertThat(membership("\"op\": \"remove\", \"scope\": \"{family_id}\", \"user\": \"user_id\"")
                        .scope())
                .isEqualTo(whole);
    }

    @Test
    void a_rule_reports_only_if_it_says_so() {
        assertThat(rule("{\"type\": \"t\", \"to\": \"system_admins\"}").report())
                .isFalse();
        assertThat(rule("{\"type\": \"t\", \"to\": \"system_admins\", \"report\": true}")
                        .report())
                .isTrue();
    }

    @Test
    void rules_keep_their_order_and_index() {
        RoutingRules rules = RoutingRules.parse(
                EventSchemas.withRule("{\"type\": \"first\", \"to\": {\"user\": \"user_id\"}},"
                        + "{\"type\": \"second\", \"to\": \"system_admins\"}"),
                "RoleChanged.avsc");

        assertThat(rules.notifications())
                .extracting(NotifyRule::index, NotifyRule::type)
                .containsExactly(tuple(0, "first"), tuple(1, "second"));
    }

    @Test
    void a_membership_is_put_with_a_role() {
        assertThat(membership("\"op\": \"put\", \"scope\": \"family:{family_id}\", \"user\": \"user_id\","
                        + "\"role\": \"new_role\""))
                .isEqualTo(new MembershipRule(
                        MembershipRule.Op.PUT, FAMILY, "user_id", Optional.of("new_role"), Optional.empty()));
    }

    @Test
    void a_membership_may_say_what_the_user_is_called() {
        assertThat(membership("\"op\": \"put\", \"scope\": \"family:{family_id}\", \"user\": \"user_id\","
                                + "\"nickname\": \"inviter_id\"")
                        .nicknameField())
                .contains("inviter_id");
    }

    @Test
    void a_membership_is_removed() {
        assertThat(membership("\"op\": \"remove\", \"scope\": \"family:{family_id}\", \"user\": \"user_id\""))
                .isEqualTo(new MembershipRule(
                        MembershipRule.Op.REMOVE, FAMILY, "user_id", Optional.empty(), Optional.empty()));
    }

    private static List<Audience> to(String json) {
        return rule("{\"type\": \"role_changed\", \"to\": " + json + "}").to();
    }

    private static NotifyRule rule(String json) {
        return RoutingRules.parse(EventSchemas.withRule(json), "RoleChanged.avsc")
                .notifications()
                .getFirst();
    }

    private static MembershipRule membership(String properties) {
        return RoutingRules.parse(EventSchemas.with("\"membership\": {" + properties + "}"), "RoleChanged.avsc")
                .membership()
                .orElseThrow();
    }
}
