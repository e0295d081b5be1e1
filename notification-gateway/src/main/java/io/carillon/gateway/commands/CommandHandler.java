package io.carillon.gateway.commands;

import io.carillon.gateway.commands.CommandMetrics.Outcome;
import io.carillon.gateway.inbound.Answer;
import io.carillon.gateway.inbound.Caller;
import io.carillon.gateway.inbound.FrameHandler;
import io.carillon.gateway.protocol.ClientFrame.ForService;
import io.carillon.gateway.protocol.ErrorCode;
import java.time.Duration;

/** Passes frames on to the services that own them (docs/protocol.md, 2.5). */
public final class CommandHandler implements FrameHandler<ForService> {

    private final OpenCommands open;
    private final CommandLine line;
    private final Settlement settlement;
    private final CommandMetrics metrics;
    private final int maxChannels;

    CommandHandler(
            OpenCommands open, CommandLine line, Settlement settlement, CommandMetrics metrics, int maxChannels) {
        this.open = open;
        this.line = line;
        this.settlement = settlement;
        this.metrics = metrics;
        this.maxChannels = maxChannels;
    }

    @Override
    public Answer handle(ForService asked, Caller caller) {
        ServiceFrame frame = ServiceFrames.named(asked.type());
        return switch (frame.scope().of(asked.data())) {
            case Scope.Missing(String problem) -> refused(frame, Outcome.INVALID, ErrorCode.INVALID_DATA, problem);
            case Scope.Named(String scope) -> open(asked, frame, scope, caller);
        };
    }

    /** A session is over: nobody waits for the answers to its commands. */
    public void forget(String sessionId) {
        open.forget(sessionId);
    }

    private Answer open(ForService asked, ServiceFrame frame, String scope, Caller caller) {
        if (!line.ready()) {
            String message = "Commands can't be passed on now. Nothing has happened.";
            return refused(frame, Outcome.UNAVAILABLE, ErrorCode.UNAVAILABLE, message);
        }
        return switch (open.open(caller, asked.opId(), frame, scope, System.nanoTime())) {
            case Opening.Opened(OpenCommand command) -> pass(command, asked);
            case Opening.Repeated() -> Answer.LATER;
            case Opening.OtherCommand() -> {
                String message = "\"op_id\" is that of another command which is still open.";
                yield refused(frame, Outcome.INVALID, ErrorCode.INVALID_DATA, message);
            }
            case Opening.TooMany(Duration retryAfter) -> tooMany(frame, retryAfter);
        };
    }

    private Answer pass(OpenCommand command, ForService asked) {
        boolean joins = command.frame().effect() == ServiceFrame.Effect.JOINS;
        if (joins && !command.caller().channels().ask(command.scope(), maxChannels)) {
            open.close(command.caller().sessionId(), command.id());
            String message = "A session may have " + maxChannels + " channels.";
            return refused(command.frame(), Outcome.LIMITED, ErrorCode.TOO_MANY_SUBSCRIPTIONS, message);
        }
        line.send(
                command,
                asked.data(),
                () -> open.close(command.caller().sessionId(), command.id()).ifPresent(settlement::unavailable));
        return Answer.LATER;
    }

    private Answer tooMany(ServiceFrame frame, Duration retryAfter) {
        metrics.ended(frame, Outcome.LIMITED);
        return Answer.Refused.rateLimited("Too many commands of this connection are still unanswered.", retryAfter);
    }

    private Answer refused(ServiceFrame frame, Outcome outcome, ErrorCode code, String message) {
        metrics.ended(frame, outcome);
        return new Answer.Refused(code, message);
    }
}
