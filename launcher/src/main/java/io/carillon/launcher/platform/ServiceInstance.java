package io.carillon.launcher.platform;

import java.nio.file.Path;
import java.util.List;

/**
 * One process of a service.
 *
 * @param service which
 * @param name unique on the platform, shown to people and the name of its log
 * @param port on the loopback address
 * @param extensions jars with auto-configurations that are put on the service's class path beside its own
 */
public record ServiceInstance(Service service, String name, int port, List<Path> extensions) {

    public ServiceInstance {
        extensions = List.copyOf(extensions);
    }

    /** The only or first instance of a service, as it comes. */
    static ServiceInstance plain(Service service, int port) {
        return new ServiceInstance(service, service.serviceName(), port, List.of());
    }
}
