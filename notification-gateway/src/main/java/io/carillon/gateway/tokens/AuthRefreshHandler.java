package io.carillon.gateway.tokens;

import io.carillon.gateway.config.RefreshSettings;
import io.carillon.gateway.inbound.Answer;
import io.carillon.gateway.inbound.Caller;
import io.carillon.gateway.inbound.FrameHandler;
import io.carillon.gateway.limits.Verdict;
import io.carillon.gateway.protocol.ClientFrame.AuthRefresh;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.protocol.ServerFrame.Ack;
import io.carillon.gateway.protocol.ServerFrame.Refusal;
import io.carillon.gateway.tokens.Renewal.Outcome;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code auth.refresh}: off the socket's thread, so that the session goes on meanwhile. Thread-safe. */
final class AuthRefreshHandler implements FrameHandler<AuthRefresh> {

    private static final Logger LOG = LoggerFactory.getLogger(AuthRefreshHandler.class);

    private final Renewal renewal;
    private final RefreshMetrics metrics;
    private final RefreshSettings settings;
    private final Executor workers;
    private final Semaphore places;
    private final Set<String> sessionsUnderWay = ConcurrentHashMap.newKeySet();

    /** @param workers has a thread for whatever it is given; how much that is, is bounded here */
    AuthRefreshHandler(Renewal renewal, RefreshMetrics metrics, RefreshSettings settings, Executor workers) {
        this.renewal = renewal;
        this.metrics = metrics;
        this.settings = settings;
        this.workers = workers;
        this.places = new Semaphore(settings.concurrency());
    }

    @Override
    public Answer handle(AuthRefresh frame, Caller caller) {
        if (!sessionsUnderWay.add(caller.sessionId())) {
            return Answer.Refused.rateLimited("A refresh of this session is under way.", settings.timeout());
        }
        Answer answer = begin(frame, caller);
        if (!answer.equals(Answer.LATER)) {
            sessionsUnderWay.remove(caller.sessionId());
        }
        return answer;
    }

    private Answer begin(AuthRefresh frame, Caller caller) {
        if (caller.allowance().refresh() instanceof Verdict.Refused refused) {
            return Answer.Refused.rateLimited(refused.message(), refused.retryAfter());
        }
        if (!places.tryAcquire()) {
            return new Answer.Refused(ErrorCode.UNAVAILABLE, "Too many sessions refresh their tokens now.");
        }
        workers.execute(() -> work(frame, caller));
        return Answer.LATER;
    }

    /** The answer comes last: who has it may refresh again at once. */
    private void work(AuthRefresh frame, Caller caller) {
        Outcome outcome;
        try {
            long began = System.nanoTime();
            outcome = outcome(frame, caller);
            metrics.refreshed(outcome, System.nanoTime() - began);
            if (outcome instanceof Outcome.Renewed(var expiresAt, var displayName, var _)) {
                caller.renewed(expiresAt, displayName);
            }
        } finally {
            places.release();
            sessionsUnderWay.remove(caller.sessionId());
        }
        answer(frame, caller, outcome);
    }

    private Outcome outcome(AuthRefresh frame, Caller caller) {
        try {
            return renewal.renew(caller.userId(), frame.credential());
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("session_id", caller.sessionId())
                    .setCause(e)
                    .log("A token could not be refreshed");
            String message = "The gateway failed to answer. Nothing is known about the outcome.";
            return new Outcome.Refused(ErrorCode.INTERNAL_ERROR, message);
        }
    }

    private static void answer(AuthRefresh frame, Caller caller, Outcome outcome) {
        switch (outcome) {
            case Outcome.Renewed renewed ->
                frame.opId().ifPresent(opId -> caller.reply(new Ack(opId, RenewedResult.of(renewed))));
            case Outcome.Refused(ErrorCode code, String message) -> {
                caller.reply(Refusal.of(frame.opId(), code, message));
                if (code.fault()) {
                    caller.fault();
                }
            }
        }
    }
}
