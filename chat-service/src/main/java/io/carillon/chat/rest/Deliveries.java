package io.carillon.chat.rest;

import io.carillon.chassis.problems.Problems;
import io.carillon.chat.rest.SendingBodies.GroupSent;
import io.carillon.chat.rest.SendingBodies.NotSent;
import io.carillon.chat.rest.SendingBodies.SentBody;
import io.carillon.chat.rest.SendingBodies.UserSent;
import io.carillon.chat.scopes.ScopeKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What became of sending something to several targets: a success only if all were sent to. */
record Deliveries(List<Delivery> all) {

    /** What says most about sending it again comes last: one that isn't known to be sent, a server's fault, a limit, a rule. */
    private static final List<HttpStatus> TELLING =
            List.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

    boolean isComplete() {
        return all.stream().allMatch(Delivery::isSent);
    }

    SentBody body() {
        List<Delivery> sent = all.stream().filter(Delivery::isSent).toList();
        return new SentBody(
                sent.stream().mapToLong(Delivery::addressed).sum(),
                sent.stream()
                        .filter(one -> one.isTo(ScopeKind.USER))
                        .map(one -> new UserSent(one.target().id(), one.addressed()))
                        .toList(),
                sent.stream()
                        .filter(one -> one.isTo(ScopeKind.GROUP))
                        .map(one -> new GroupSent(one.target().id(), one.addressed()))
                        .toList());
    }

    /** The problem of an incomplete one, which lists what was sent and what wasn't. */
    ErrorResponseException exception() {
        Failure worst = failures().stream()
                .max(Comparator.comparingInt(failure -> TELLING.indexOf(failure.status())))
                .orElseThrow();
        boolean partly = all.stream().anyMatch(Delivery::isSent);
        ProblemDetail problem = partly
                ? Problems.of(
                        worst.status(), "partly_sent", "It was sent to some, and not to others: " + worst.detail())
                : Problems.of(worst.status(), worst.code(), worst.detail());
        problem.setProperty("sent", body());
        problem.setProperty("not_sent", notSent());
        ErrorResponseException exception = Problems.exception(problem);
        new Failure(worst.status(), worst.code(), worst.detail(), longestWait()).announce(exception);
        return exception;
    }

    private List<NotSent> notSent() {
        return all.stream()
                .flatMap(one -> one.failure().map(one::described).stream())
                .toList();
    }

    private List<Failure> failures() {
        return all.stream().flatMap(one -> one.failure().stream()).toList();
    }

    private Optional<Duration> longestWait() {
        return failures().stream()
                .flatMap(failure -> failure.retryAfter().stream())
                .max(Comparator.naturalOrder());
    }
}
