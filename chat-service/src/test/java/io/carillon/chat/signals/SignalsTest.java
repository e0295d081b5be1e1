package io.carillon.chat.signals;

import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.events.chat.CallAnswered;
import io.carillon.events.chat.CallCandidateOffered;
import io.carillon.events.chat.CallEnded;
import io.carillon.events.chat.CallOffered;
import io.carillon.events.chat.FileUploadProgressed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Scope BOB = Scope.of(ScopeKind.USER, "bob");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:01Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String UPLOAD = "{'fileId': 'f-1', 'progress': 40, 'isComplete': false}";

    private final InMemoryScopes scopes =
            new InMemoryScopes().open(ROOM).with(ROOM, "ann", Role.MEMBER).with(ROOM, "bob", Role.MEMBER);

    @Test
    void an_upload_is_told_to_the_others() {
        assertThat(event(upload(ROOM, "ann", UPLOAD), FileUploadProgressed.class))
                .isEqualTo(FileUploadProgressed.newBuilder()
                        .setScope("room:general")
                        .setUserId("ann")
                        .setFileId("f-1")
                        .setProgress(40)
                        .setIsComplete(false)
                        .setReportedAt(NOW)
                        .setAudience("subscribers")
                        .build());
        assertThat(event(upload(Scope.direct("ann", "bob"), "ann", UPLOAD), FileUploadProgressed.class)
                        .getParticipants())
                .containsExactly("bob");
        assertThat(code(upload(ROOM, "eve", UPLOAD))).isEqualTo("not_a_member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'progress': 40, 'isComplete': false}",
                "{'fileId': 'f', 'progress': 101, 'isComplete': false}",
                "{'fileId': 'f', 'progress': 40}",
                "{'fileId': '', 'progress': 40, 'isComplete': true}"
            })
    void an_upload_that_is_not_as_described_is_refused(String data) {
        assertThat(code(upload(ROOM, "ann", data))).isEqualTo("invalid_data");
    }

    @Test
    void a_call_goes_to_the_other_user_with_what_webrtc_has_to_say() {
        assertThat(event(call(CallSignal.OFFER, "ann", "{'call_type': 'video', 'sdp': {'a': 1}}"), CallOffered.class))
                .isEqualTo(CallOffered.newBuilder()
                        .setTargetId("bob")
                        .setFromUser("ann")
                        .setCallType("video")
                        .setSdp("{\"a\":1}")
                        .setSignalledAt(NOW)
                        .build());
        assertThat(event(call(CallSignal.ANSWER, "ann", "{'sdp': 'v=0'}"), CallAnswered.class)
                        .getSdp())
                .isEqualTo("\"v=0\"");
        assertThat(event(call(CallSignal.CANDIDATE, "ann", "{'candidate': null}"), CallCandidateOffered.class)
                        .getCandidate())
                .isEqualTo("null");
        assertThat(event(call(CallSignal.END, "ann", "{'reason': 'hangup'}"), CallEnded.class)
                        .getReason())
                .isEqualTo("hangup");
        assertThat(event(call(CallSignal.END, "ann", "{}"), CallEnded.class).getReason())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OFFER | {'call_type': 'video'}",
                "OFFER | {'call_type': 'smoke', 'sdp': 1}",
                "OFFER | {'sdp': 1}",
                "ANSWER | {}",
                "CANDIDATE | {}",
                "END | {'reason': 5}"
            })
    void a_signal_that_is_not_as_described_is_refused(CallSignal signal, String data) {
        assertThat(code(call(signal, "ann", data))).isEqualTo("invalid_data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve", "bob"})
    void nobody_calls_out_of_the_blue_nor_himself(String caller) {
        assertThat(code(call(CallSignal.END, caller, "{}"))).isEqualTo("not_reachable");
    }

    @Test
    void each_signal_has_the_name_of_its_frame() {
        assertThat(List.of(CallSignal.values()))
                .extracting(CallSignal::type)
                .containsExactly("call.offer", "call.answer", "call.ice", "call.end");
    }

    private Outcome upload(Scope scope, String userId, String data) {
        return decide(new ReportingUpload(new TakingPart(scopes), CLOCK), scope, userId, data);
    }

    private Outcome call(CallSignal signal, String userId, String data) {
        return decide(new Calling(signal, scopes, CLOCK), BOB, userId, data);
    }

    private Outcome decide(CommandHandler handler, Scope scope, String userId, String data) {
        return handler.decide(
                Commands.command("any", scope.toString(), Commands.user(userId), data), scopes.view(scope, userId));
    }
}
