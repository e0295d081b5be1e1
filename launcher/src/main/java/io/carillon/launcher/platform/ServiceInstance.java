package io.carillon.launcher.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of a service.
 *
 * @param service which
 * @param name unique on the platform, shown to people and the name of its log
 * @param port on the loopback address
 * @param extensions jars with auto-configurations that are put on the service's class path beside its own
 * @param settings configuration keys and their values, instead of those that the platform or the service has for them
 */
public record ServiceInstance(
        Service service, String name, int port, List<Path> extensions, Map<String, String> settings) {

    public ServiceInstance {
        extensions = List.copyOf(extensions);
        settings = Map.copyOf(settings);
    }

    /** One that is configured as the others are. */
    public ServiceInstance(Service service, String name, int port, List<Path> extensions) {
        this(service, name, port, extensions, Map.of());
    }

    /** The only or first instance of a service, as it comes. */
    static ServiceInstance plain(Service service, int port) {
        return new ServiceInstance(service, service.serviceName(), port, List.of());
    }
}
