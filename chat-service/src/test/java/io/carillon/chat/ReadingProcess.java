package io.carillon.chat;

import io.carillon.fixtures.service.ServiceProcess;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import java.util.regex.Pattern;

/** A chat service as a process of its own, which shares the commands with all others. */
final class ReadingProcess {

    private static final Pattern READS = Pattern.compile("Commands are read");

    private ReadingProcess() {}

    /** Waits until it is ready and has its share of the commands. */
    static ServiceProcess start(LocalStack stack) {
        ServiceProcess service = ServiceProcess.start(ChatServiceApplication.class, ServiceSettings.on(stack));
        var _ = service.client(stack);
        var _ = service.awaitLine(READS);
        return service;
    }
}
