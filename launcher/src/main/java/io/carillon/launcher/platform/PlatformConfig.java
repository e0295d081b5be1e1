package io.carillon.launcher.platform;

import io.carillon.localstack.Backend;
import io.carillon.localstack.Component;
import io.carillon.localstack.Ports;
import io.carillon.localstack.StackConfig;
import io.carillon.localstack.supervision.StartListener;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What platform to start, and where.
 *
 * @param folder holds data, logs and run state of all processes; one running platform per folder
 * @param ports which ports servers and services listen on
 * @param keepsData whether the data outlive the platform
 * @param backend what the servers run on
 * @param issuer of the tokens that services accept, instead of the stack's own
 * @param services which are started, one process each
 * @param listener hears how each start goes
 */
public record PlatformConfig(
        Path folder,
        Ports ports,
        boolean keepsData,
        Backend backend,
        Optional<URI> issuer,
        Set<Service> services,
        StartListener listener) {

    private static final Set<Service> ALL = EnumSet.allOf(Service.class);

    public PlatformConfig {
        folder = folder.toAbsolutePath().normalize();
        services = Set.copyOf(services);
    }

    /** On the standard ports, data kept. */
    public static PlatformConfig forPeople(Path folder, StartListener listener) {
        return new PlatformConfig(folder, Ports.STANDARD, true, Backend.PROCESSES, Optional.empty(), ALL, listener);
    }

    /** On free ports, data deleted at the end; the backend is {@link Backend#chosen() chosen} on the command line. */
    public static PlatformConfig forTests(Path folder, StartListener listener) {
        return new PlatformConfig(folder, Ports.FREE, false, Backend.chosen(), Optional.empty(), ALL, listener);
    }

    /** The same on other ports. */
    public PlatformConfig withPorts(Ports other) {
        return new PlatformConfig(folder, other, keepsData, backend, issuer, services, listener);
    }

    /** The same, but services accept the tokens of another issuer, which can have other users. */
    public PlatformConfig withIssuer(URI other) {
        return new PlatformConfig(folder, ports, keepsData, backend, Optional.of(other), services, listener);
    }

    /** The same with these services only, and the servers below them. */
    public PlatformConfig withServices(Set<Service> others) {
        return new PlatformConfig(folder, ports, keepsData, backend, issuer, others, listener);
    }

    /** The servers that the services start on; the stack's own issuer only if there is no other. */
    Set<Component> servers() {
        return services.stream()
                .flatMap(service -> service.startsOn().stream())
                .filter(server -> server != Component.TOKEN_ISSUER || issuer.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A stack without servers yet: each is asked for when it is wanted. */
    StackConfig emptyStack() {
        return new StackConfig(Set.of(), ports, PlatformFolders.stack(folder), keepsData, false, backend, listener);
    }
}
