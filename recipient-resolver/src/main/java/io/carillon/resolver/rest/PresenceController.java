package io.carillon.resolver.rest;

import io.carillon.resolver.presence.NotNowException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /presence} (docs/operations.md). */
@RestController
final class PresenceController {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceController.class);
    private static final int MOST_USERS = 100;
    private static final int LONGEST_USER_ID = 256;
    private static final String RETRY_SECONDS = "1";

    private final PresenceQuery query;

    PresenceController(PresenceQuery query) {
        this.query = query;
    }

    /** What is asked makes no sense. */
    private static final class BadQuestionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadQuestionException(String message) {
            super(message);
        }
    }

    @GetMapping("/presence")
    ResponseEntity<PresenceAnswer> presence(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = OtherInstances.PASSED_ON, required = false) @Nullable String passedOn) {
        return uncached(new PresenceAnswer(query.ask(users(parameters), question(token, passedOn))));
    }

    /** For other instances: a user's scopes are told to himself only. */
    @GetMapping("/presence/scopes")
    ResponseEntity<ScopesAnswer> scopes(@AuthenticationPrincipal Jwt token) {
        return uncached(new ScopesAnswer(query.scopesHere(question(token, null))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badQuestion(BadQuestionException problem) {
        return problem(HttpStatus.BAD_REQUEST, "bad-request", String.valueOf(problem.getMessage()))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(NotNowException problem) {
        LOG.atInfo()
                .addKeyValue("problem", problem.getMessage())
                .log("A question about presence can't be answered now");
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Users are being moved between instances.")
                .headers(headers -> headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS))
                .build();
    }

    private static ResponseEntity.HeadersBuilder<?> problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        return ResponseEntity.of(problem);
    }

    private static Set<String> users(MultiValueMap<String, String> parameters) {
        Set<String> users =
                new LinkedHashSet<>(Optional.ofNullable(parameters.get("user")).orElse(List.of()));
        if (users.isEmpty() || users.size() > MOST_USERS) {
            throw new BadQuestionException("Name 1 to " + MOST_USERS + " users: ?user=<id>&user=<id>.");
        }
        if (users.stream().anyMatch(user -> user.isBlank() || user.length() > LONGEST_USER_ID)) {
            throw new BadQuestionException("A user id has 1 to " + LONGEST_USER_ID + " characters.");
        }
        return users;
    }

    private static Question question(Jwt token, @Nullable String passedOn) {
        return new Question(Objects.requireNonNull(token.getSubject()), token.getTokenValue(), passedOn != null);
    }

    private static <T> ResponseEntity<T> uncached(T answer) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(answer);
    }
}
