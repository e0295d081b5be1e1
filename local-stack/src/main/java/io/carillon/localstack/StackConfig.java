package io.carillon.localstack;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.supervision.StartListener;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What stack to start, and where.
 *
 * @param components the servers to start; more can be added while the stack runs
 * @param ports which ports they listen on
 * @param folder holds data, logs, configuration and run state of the servers, and may be deleted while they are down
 * @param keepsData whether the data outlive the stack
 * @param stopsOnExit whether the stack is closed by a shutdown hook; without it the servers still end with this process
 * @param backend what the servers run on
 * @param listener hears how each start goes
 */
public record StackConfig(
        Set<Component> components,
        Ports ports,
        Path folder,
        boolean keepsData,
        boolean stopsOnExit,
        Backend backend,
        StartListener listener) {

    public StackConfig {
        components = Set.copyOf(components);
        folder = folder.toAbsolutePath().normalize();
    }

    /** Everything on the standard ports, data kept in {@code .carillon/stack} of the repository. */
    public static StackConfig forPeople() {
        return new StackConfig(
                EnumSet.allOf(Component.class),
                Ports.STANDARD,
                CarillonHome.find().root().resolve(".carillon/stack"),
                true,
                true,
                Backend.PROCESSES,
                StartListener.SILENT);
    }

    /**
     * These components on free ports, data deleted at the end; the backend is {@link Backend#chosen() chosen} on the command
     * line.
     *
     * @param folder to work in
     */
    public static StackConfig forTests(Path folder, Set<Component> components) {
        return new StackConfig(components, Ports.FREE, folder, false, true, Backend.chosen(), StartListener.SILENT);
    }

    /** The same with another listener. */
    public StackConfig withListener(StartListener other) {
        return new StackConfig(components, ports, folder, keepsData, stopsOnExit, backend, other);
    }
}
