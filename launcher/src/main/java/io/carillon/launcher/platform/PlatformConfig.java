package io.carillon.launcher.platform;

import io.carillon.localstack.Backend;
import io.carillon.localstack.Ports;
import io.carillon.localstack.StackConfig;
import io.carillon.localstack.supervision.StartListener;
import java.nio.file.Path;
import java.util.Set;

/**
 * What platform to start, and where.
 *
 * @param folder holds data, logs and run state of all processes; one running platform per folder
 * @param ports which ports servers and services listen on
 * @param keepsData whether the data outlive the platform
 * @param backend what the servers run on
 * @param listener hears how each start goes
 */
public record PlatformConfig(Path folder, Ports ports, boolean keepsData, Backend backend, StartListener listener) {

    public PlatformConfig {
        folder = folder.toAbsolutePath().normalize();
    }

    /** On the standard ports, data kept. */
    public static PlatformConfig forPeople(Path folder, StartListener listener) {
        return new PlatformConfig(folder, Ports.STANDARD, true, Backend.PROCESSES, listener);
    }

    /** On free ports, data deleted at the end; the backend is {@link Backend#chosen() chosen} on the command line. */
    public static PlatformConfig forTests(Path folder, StartListener listener) {
        return new PlatformConfig(folder, Ports.FREE, false, Backend.chosen(), listener);
    }

    /** The same on other ports. */
    public PlatformConfig withPorts(Ports other) {
        return new PlatformConfig(folder, other, keepsData, backend, listener);
    }

    /** A stack without servers yet: each is asked for when it is wanted. */
    StackConfig emptyStack() {
        return new StackConfig(Set.of(), ports, PlatformFolders.stack(folder), keepsData, false, backend, listener);
    }
}
