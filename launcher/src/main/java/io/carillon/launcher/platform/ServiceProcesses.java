package io.carillon.launcher.platform;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.JavaCommand;
import io.carillon.localstack.supervision.ProcessSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start our services on a local stack.
 *
 * @param home where jars and agents are found
 * @param folder the services' part of the platform's folder
 * @param stack the servers to connect to; must have those that the service {@link Service#startsOn starts on}
 * @param issuer of the tokens that services accept, instead of the stack's own
 */
record ServiceProcesses(CarillonHome home, Path folder, LocalStack stack, Optional<URI> issuer) {

    private static final int HEAP_MEGABYTES = 256;
    private static final String EXTENSIBLE_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    ProcessSpec spec(ServiceInstance instance) {
        return new ProcessSpec(
                instance.name(),
                command(instance),
                folder.resolve("data").resolve(instance.name()),
                instance.port(),
                log(instance.name()),
                HealthCheck.http(readiness(instance.port())));
    }

    static URI readiness(int port) {
        return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    }

    Path log(String instance) {
        return folder.resolve("logs").resolve(instance + ".log");
    }

    /** How to let a service's jar do something once instead of serving. */
    List<String> once(Service service, List<String> arguments) {
        var settings = options(connections(service));
        return java().jar(
                        new ServiceJars(home).of(service),
                        Stream.concat(arguments.stream(), settings).toArray(String[]::new));
    }

    private List<String> command(ServiceInstance instance) {
        var jar = new ServiceJars(home).of(instance.service());
        var java = java();
        var settings = settings(instance).toArray(String[]::new);
        if (instance.extensions().isEmpty()) {
            return java.jar(jar, settings);
        }
        var extensions = instance.extensions().stream().map(Path::toString).collect(Collectors.joining(","));
        return java.options("-Dloader.path=" + extensions).mainClass(jar.toString(), EXTENSIBLE_LAUNCHER, settings);
    }

    private JavaCommand java() {
        return new JavaCommand(Path.of(System.getProperty("java.home")), home.parentWatchAgent())
                .quickStart(HEAP_MEGABYTES);
    }

    private Stream<String> settings(ServiceInstance instance) {
        var settings = connections(instance.service());
        settings.put("server.port", Integer.toString(instance.port()));
        settings.putAll(instance.settings());
        return options(settings);
    }

    /** Each key once: of a key that comes twice Spring makes a list. */
    private static Stream<String> options(Map<String, String> settings) {
        return settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
    }

    private Map<String, String> connections(Service service) {
        Map<String, String> settings = new TreeMap<>(Map.of("spring.profiles.active", "local"));
        service.startsOn().forEach(server -> settings.putAll(connectionTo(server)));
        return settings;
    }

    private Map<String, String> connectionTo(Component server) {
        return switch (server) {
            case KAFKA -> Map.of("carillon.kafka.bootstrap-servers", stack.kafkaBootstrapServers());
            case SCHEMA_REGISTRY -> Map.of("carillon.schema-registry.url", stack.schemaRegistryUrl());
            case TOKEN_ISSUER ->
                Map.of(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        issuer.map(URI::toString).orElseGet(stack::issuerUri));
            case CASSANDRA ->
                Map.of(
                        "spring.cassandra.contact-points",
                        "127.0.0.1:" + stack.cassandraContactPoint().getPort(),
                        "spring.cassandra.local-datacenter",
                        stack.cassandraDatacenter());
        };
    }
}
