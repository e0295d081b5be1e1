package io.carillon.gateway.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.RefreshSettings;
import io.carillon.gateway.inbound.Answer;
import io.carillon.gateway.inbound.RecordingCaller;
import io.carillon.gateway.limits.Limits;
import io.carillon.gateway.protocol.ClientFrame.AuthRefresh;
import io.carillon.gateway.protocol.ClientFrame.Credential;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.ServerFrame.Ack;
import io.carillon.gateway.protocol.ServerFrame.Refusal;
import io.carillon.gateway.tokens.TokenCheck.Checked;
import io.carillon.gateway.tokens.TokenFetcher.Fetched;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AuthRefreshHandlerTest {

    private static final Instant LATER = Instant.parse("2026-11-20T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Limits limits = new Limits(
            new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("carillon.gateway", GatewayProperties.class)
                    .limits(),
            meters);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final RecordingCaller anna = new RecordingCaller("anna", limits.of("anna"));
    private final RecordingCaller ben = new RecordingCaller("ben", limits.of("ben"));
    private Fetched fetched = new Fetched.Tokens("new", Optional.of("r2"));
    private Checked checked = new Checked.Good("anna", Optional.of("Anna Bell"), LATER);

    private final AuthRefreshHandler handler = new AuthRefreshHandler(
            new Renewal(token -> fetched, token -> checked),
            new RefreshMetrics(meters),
            new RefreshSettings("gateway", "", "", Duration.ofSeconds(5), 1, Duration.ofSeconds(60)),
            work::add);

    @Test
    void a_fetched_token_prolongs_the_session_and_goes_to_the_client() {
        assertThat(handler.handle(bringing("r1"), anna)).isEqualTo(Answer.LATER);
        assertThat(anna.expiresAt()).isEmpty();
        finish();

        assertThat(anna.expiresAt()).contains(LATER);
        assertThat(anna.displayName()).contains("Anna Bell");
        assertThat(anna.takeReplies())
                .containsExactly(
                        new Ack(
                                "op-1",
                                "{\"expires_at\":\"2026-11-20T10:00:00.000Z\",\"access_token\":\"new\",\"refresh_token\":\"r2\"}"));
    }

    @Test
    void a_token_the_client_has_fetched_is_only_checked() {
        fetched = new Fetched.Unavailable();
        handler.handle(new AuthRefresh(Optional.of("op-1"), new Credential.AccessToken("mine")), anna);
        finish();

        assertThat(anna.takeReplies())
                .containsExactly(new Ack("op-1", "{\"expires_at\":\"2026-11-20T10:00:00.000Z\"}"));
    }

    @Test
    void another_user_s_token_changes_nothing_is_not_handed_out_and_is_a_fault() {
        checked = new Checked.Good("ben", Optional.of("Ben"), LATER);
        handler.handle(bringing("r1"), anna);
        finish();

        assertThat(anna.expiresAt()).isEmpty();
        assertThat(anna.displayName()).isEmpty();
        assertThat(anna.faults()).isEqualTo(1);
        assertThat(anna.takeReplies())
                .containsExactly(
                        Refusal.of(Optional.of("op-1"), ErrorCode.SUBJECT_CHANGED, "The new token is another user's."));
    }

    @Test
    void what_the_issuer_or_the_rules_refuse_leaves_the_old_token() {
        fetched = new Fetched.Refused("The issuer does not accept the refresh token.");
        assertRefused(ErrorCode.REFRESH_REFUSED);
        fetched = new Fetched.Tokens("new", Optional.empty());
        checked = new Checked.Bad("The token has expired, or never does.");
        assertRefused(ErrorCode.REFRESH_REFUSED);
        fetched = new Fetched.Unavailable();
        assertRefused(ErrorCode.UNAVAILABLE);
        assertThat(anna.expiresAt()).isEmpty();
        assertThat(anna.faults()).isZero();
    }

    @Test
    void what_goes_wrong_in_the_gateway_is_answered_and_leaves_the_place_free() {
        AuthRefreshHandler broken = new AuthRefreshHandler(
                new Renewal(
                        token -> {
                            throw new IllegalStateException("broken");
                        },
                        token -> checked),
                new RefreshMetrics(meters),
                new RefreshSettings("gateway", "", "", Duration.ofSeconds(5), 1, Duration.ofSeconds(60)),
                work::add);

        broken.handle(bringing("r1"), anna);
        finish();
        assertThat(anna.takeReplies())
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("internal_error"));
        assertThat(broken.handle(bringing("r1"), anna)).isEqualTo(Answer.LATER);
    }

    @Test
    void who_has_the_answer_may_refresh_again_at_once() {
        List<Answer> again = new ArrayList<>();
        anna.whenReplied(() -> again.add(handler.handle(bringing("r2"), anna)));
        handler.handle(bringing("r1"), anna);

        work.remove().run();

        assertThat(again).containsExactly(Answer.LATER);
    }

    @Test
    void a_session_refreshes_once_at_a_time() {
        handler.handle(bringing("r1"), anna);

        assertThat(handler.handle(bringing("r1"), anna))
                .isEqualTo(
                        Answer.Refused.rateLimited("A refresh of this session is under way.", Duration.ofSeconds(5)));
        finish();
        assertThat(handler.handle(bringing("r1"), anna)).isEqualTo(Answer.LATER);
    }

    @Test
    void only_so_many_sessions_refresh_at_once() {
        handler.handle(bringing("r1"), anna);

        assertThat(handler.handle(bringing("r1"), ben))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        finish();
        assertThat(handler.handle(bringing("r1"), ben)).isEqualTo(Answer.LATER);
    }

    @Test
    void a_fourth_refresh_in_a_row_has_to_wait() {
        for (int i = 0; i < 3; i++) {
            assertThat(handler.handle(bringing("r1"), anna)).isEqualTo(Answer.LATER);
            finish();
        }

        assertThat(handler.handle(bringing("r1"), anna)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat(refused.retryAfter())
                    .hasValueSatisfying(
                            wait -> assertThat(wait).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10)));
        });
    }

    private void assertRefused(ErrorCode code) {
        anna.takeReplies();
        handler.handle(bringing("r1"), anna);
        finish();
        assertThat(anna.takeReplies())
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code.wireName()));
    }

    private static AuthRefresh bringing(String refreshToken) {
        return new AuthRefresh(Optional.of("op-1"), new Credential.RefreshToken(refreshToken));
    }

    private void finish() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }
}
