package io.carillon.localstack.supervision;

import java.nio.file.Path;

/** The folder belongs to a supervisor that runs in another process. */
public final class AlreadyRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyRunningException(Path folder, ProcessIdentity owner) {
        super("%s is in use by process %d, which started at %s: end it first, or choose another folder"
                .formatted(folder, owner.pid(), owner.startedAt()));
    }
}
