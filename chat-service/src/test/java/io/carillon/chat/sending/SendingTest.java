package io.carillon.chat.sending;

import static io.carillon.chat.commands.Commands.service;
import static io.carillon.chat.commands.Commands.systemAdmin;
import static io.carillon.chat.commands.Commands.user;
import static io.carillon.chat.commands.Outcomes.answer;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
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
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.GroupFileSent;
import io.carillon.events.chat.GroupMessageSent;
import io.carillon.events.chat.GroupNotificationSent;
import io.carillon.events.chat.UserFileSent;
import io.carillon.events.chat.UserMessageSent;
import io.carillon.events.chat.UserNotificationSent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SendingTest {

    private static final Scope GROUP = Scope.of(ScopeKind.GROUP, "sales_team");
    private static final Scope USER = Scope.of(ScopeKind.USER, "ann");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String MESSAGE = "{'message': 'Hello', 'data': {'a': 1}}";
    private static final String NOTIFICATION =
            "{'message': 'Done', 'notification_type': 'success', 'title': 'Report', 'data': {}}";
    private static final String FILE =
            "{'file_url': 'https://files.example/a/plan.pdf?v=2', 'message': 'Look', 'file_size': 4711}";

    private final InMemoryScopes scopes = new InMemoryScopes();
    private Optional<Refusal> limit = Optional.empty();
    private int counted;

    @Test
    void a_group_gets_each_form_and_its_sender_the_number_of_members() {
        group(Details.BY_OWNERS);

        assertThat(answer(toGroup(Content.Form.MESSAGE, service(), MESSAGE))).isEqualTo("{\"addressed\":2}");
        assertThat(event(toGroup(Content.Form.MESSAGE, service(), MESSAGE), GroupMessageSent.class))
                .isEqualTo(new GroupMessageSent("sales_team", "Hello", "{\"a\":1}", "backend", NOW));
        assertThat(event(toGroup(Content.Form.NOTIFICATION, service(), NOTIFICATION), GroupNotificationSent.class))
                .isEqualTo(new GroupNotificationSent("sales_team", "Done", "success", "Report", "{}", "backend", NOW));
        assertThat(event(toGroup(Content.Form.FILE, service(), FILE), GroupFileSent.class))
                .isEqualTo(new GroupFileSent(
                        "sales_team",
                        "https://files.example/a/plan.pdf?v=2",
                        "plan.pdf",
                        "Look",
                        4_711L,
                        null,
                        "backend",
                        NOW));
    }

    @Test
    void so_does_a_user() {
        assertThat(answer(toUser(Content.Form.MESSAGE, service(), MESSAGE))).isEqualTo("{\"addressed\":1}");
        assertThat(event(toUser(Content.Form.MESSAGE, service(), MESSAGE), UserMessageSent.class))
                .isEqualTo(new UserMessageSent("ann", "Hello", "{\"a\":1}", "backend", NOW));
        assertThat(event(toUser(Content.Form.NOTIFICATION, service(), NOTIFICATION), UserNotificationSent.class))
                .isEqualTo(new UserNotificationSent("ann", "Done", "success", "Report", "{}", "backend", NOW));
        assertThat(event(toUser(Content.Form.FILE, service(), FILE), UserFileSent.class))
                .isEqualTo(new UserFileSent(
                        "ann",
                        "https://files.example/a/plan.pdf?v=2",
                        "plan.pdf",
                        "Look",
                        4_711L,
                        null,
                        "backend",
                        NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "members, service, done",
        "members, system admin, not_a_member",
        "members, owner, done",
        "members, member, done",
        "members, stranger, not_a_member",
        "owners, service, done",
        "owners, system admin, forbidden",
        "owners, owner, done",
        "owners, member, forbidden",
        "owners, stranger, forbidden",
        "services, service, done",
        "services, system admin, forbidden",
        "services, owner, forbidden",
        "services, member, forbidden",
        "services, stranger, forbidden"
    })
    void those_send_to_a_group_who_may_publish(String publishers, String asker, String expected) {
        group(publishers);

        Outcome outcome = toGroup(Content.Form.MESSAGE, asker(asker), MESSAGE);

        assertThat(outcome instanceof Outcome.Done ? "done" : code(outcome)).isEqualTo(expected);
        assertThat(counted).isEqualTo(expected.equals("done") ? 1 : 0);
    }

    @Test
    void users_are_sent_to_by_back_ends_alone() {
        assertThat(code(toUser(Content.Form.MESSAGE, user("ann"), MESSAGE))).isEqualTo("forbidden");
        assertThat(code(toUser(Content.Form.MESSAGE, systemAdmin(), MESSAGE))).isEqualTo("forbidden");
        assertThat(counted).isZero();
    }

    @Test
    void a_group_that_is_not_there_is_unknown() {
        assertThat(code(toGroup(Content.Form.MESSAGE, service(), MESSAGE))).isEqualTo("unknown_group");
    }

    @Test
    void what_is_too_much_is_refused_with_the_time_to_wait() {
        group(Details.BY_OWNERS);
        limit = Optional.of(Refusal.rateLimited("Too much.", Duration.ofMillis(40)));

        assertThat(refusal(toGroup(Content.Form.MESSAGE, service(), MESSAGE))).isEqualTo(limit.get());
        assertThat(refusal(toUser(Content.Form.MESSAGE, service(), MESSAGE))).isEqualTo(limit.get());
    }

    @ParameterizedTest
    @EnumSource
    void data_that_are_not_as_described_are_refused_whatever_the_form(Content.Form form) {
        group(Details.BY_OWNERS);

        assertThat(code(toGroup(form, service(), "{}"))).isEqualTo("invalid_data");
        assertThat(code(toUser(form, service(), "{}"))).isEqualTo("invalid_data");
    }

    private void group(String publishers) {
        scopes.found(GROUP, Details.CLOSED, publishers)
                .with(GROUP, "owner", Role.OWNER)
                .with(GROUP, "member", Role.MEMBER);
    }

    private static Asker asker(String asker) {
        return switch (asker) {
            case "service" -> service();
            case "system admin" -> systemAdmin();
            default -> user(asker);
        };
    }

    private Outcome toGroup(Content.Form form, Asker asker, String data) {
        return decide(new SendingToGroup(form, this::check, CLOCK), GROUP, asker, data);
    }

    private Outcome toUser(Content.Form form, Asker asker, String data) {
        return decide(new SendingToUser(form, this::check, CLOCK), USER, asker, data);
    }

    private Outcome decide(CommandHandler handler, Scope scope, Asker asker, String data) {
        return handler.decide(
                Commands.command("send", scope.toString(), asker, data), scopes.view(scope, asker.userId()));
    }

    private Optional<Refusal> check(Scope scope) {
        counted++;
        return limit;
    }
}
