package io.carillon.chat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.requests.CommandRequests.Reply;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class DeliveriesTest {

    private static final Reply SENT = new Reply.Done("{\"addressed\": 3}");
    private static final Reply LIMITED = new Reply.Refused(Refusal.rateLimited("Too fast.", Duration.ofMillis(1_001)));
    private static final Reply FORBIDDEN = new Reply.Refused(Refusal.forbidden("Owners only."));

    @Test
    void all_sent_is_complete_and_added_up() {
        Deliveries deliveries = of(SENT, SENT);

        assertThat(deliveries.isComplete()).isTrue();
        assertThat(deliveries.body().addressed()).isEqualTo(6);
    }

    @Test
    void nothing_sent_is_the_problem_that_says_most() {
        assertThat(problem(of(FORBIDDEN, LIMITED))).isEqualTo("429 rate_limited");
        assertThat(problem(of(LIMITED, new Reply.Unavailable()))).isEqualTo("503 unavailable");
        assertThat(problem(of(new Reply.Unanswered(), new Reply.Unavailable()))).isEqualTo("504 unanswered");
        assertThat(problem(of(FORBIDDEN, FORBIDDEN))).isEqualTo("403 forbidden");
    }

    @Test
    void what_was_sent_in_part_says_to_whom_and_when_to_try_the_others() {
        ErrorResponseException problem = of(SENT, LIMITED).exception();

        assertThat(problem(of(SENT, LIMITED))).isEqualTo("429 partly_sent");
        assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(problem.getBody().getProperties()).containsKeys("sent", "not_sent");
    }

    @Test
    void waiting_is_told_in_whole_seconds_of_which_there_is_one_at_least() {
        assertThat(new Failure(HttpStatus.TOO_MANY_REQUESTS, "c", "d", Optional.of(Duration.ofMillis(1)))
                        .retrySeconds())
                .hasValue(1L);
        assertThat(new Failure(HttpStatus.TOO_MANY_REQUESTS, "c", "d", Optional.of(Duration.ofSeconds(2)))
                        .retrySeconds())
                .hasValue(2L);
    }

    private static String problem(Deliveries deliveries) {
        ErrorResponseException problem = deliveries.exception();
        String type = String.valueOf(problem.getBody().getType());
        return problem.getStatusCode().value() + " " + type.replace("urn:carillon:problem:", "");
    }

    private static Deliveries of(Reply first, Reply second) {
        return new Deliveries(List.of(
                Delivery.of(Scope.of(ScopeKind.USER, "user_1"), first),
                Delivery.of(Scope.of(ScopeKind.GROUP, "sales_team"), second)));
    }
}
