package io.carillon.chat.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.requests.CommandRequests.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OpenRequestsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void the_first_answer_counts_and_only_for_its_request() {
        OpenRequests open = new OpenRequests(LONG);
        CompletableFuture<Reply> one = open.open("req_1");
        CompletableFuture<Reply> other = open.open("req_2");

        open.close("req_1", new Reply.Done("{}"));
        open.close("req_1", new Reply.Unavailable());
        open.close("req_3", new Reply.Unavailable());

        assertThat(one).isCompletedWithValue(new Reply.Done("{}"));
        assertThat(other).isNotDone();
    }

    @Test
    void who_is_not_answered_in_time_hears_so() {
        assertThat(new OpenRequests(Duration.ofMillis(1)).open("req_1").join()).isEqualTo(new Reply.Unanswered());
    }

    @Test
    void an_answer_that_comes_too_late_is_nobodys() {
        OpenRequests open = new OpenRequests(Duration.ofMillis(1));
        CompletableFuture<Reply> reply = open.open("req_1");
        assertThat(reply.join()).isEqualTo(new Reply.Unanswered());

        open.close("req_1", new Reply.Done("{}"));

        assertThat(reply).isCompletedWithValue(new Reply.Unanswered());
    }
}
