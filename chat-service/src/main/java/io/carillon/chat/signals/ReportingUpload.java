package io.carillon.chat.signals;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.scopes.Access;
import io.carillon.chat.scopes.Audience;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandData;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.FileUploadProgressed;
import java.time.Clock;

/** {@code file.upload}: how far an upload is, told to the others. */
public final class ReportingUpload implements CommandHandler {

    private static final int MAX_FILE_ID = 128;

    private final TakingPart takingPart;
    private final Clock clock;

    public ReportingUpload(TakingPart takingPart, Clock clock) {
        this.takingPart = takingPart;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, ScopeView view) {
        CommandData data = command.read();
        Progress progress = new Progress(
                data.text("fileId", 1, MAX_FILE_ID), (int) data.number("progress", 0, 100), data.flag("isComplete"));
        if (data.problem().isPresent()) {
            return Outcome.refused(data.problem().get());
        }
        return switch (takingPart.of(command.asker().userId(), view)) {
            case Access.Denied(Refusal refusal) -> Outcome.refused(refusal);
            case Access.Granted granted -> Outcome.signalled(event(command, progress, granted.audience()));
        };
    }

    private FileUploadProgressed event(Command command, Progress progress, Audience audience) {
        String userId = command.asker().userId();
        return FileUploadProgressed.newBuilder()
                .setScope(command.scope())
                .setUserId(userId)
                .setFileId(progress.fileId())
                .setProgress(progress.percent())
                .setIsComplete(progress.complete())
                .setReportedAt(clock.instant())
                .setAudience(audience.name())
                .setParticipants(audience.without(userId).participants())
                .build();
    }

    private record Progress(String fileId, int percent, boolean complete) {}
}
