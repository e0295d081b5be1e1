package io.carillon.localstack;

import io.carillon.localstack.containers.ServerContainers;
import io.carillon.localstack.supervision.ManagedServer;

/** Runs the servers in containers, except for the token issuer, which has no image. */
final class ContainerHost implements ServerHost {
    private final ServerContainers containers = ServerContainers.open();
    private final ProcessHost processes;
    private final PortChoice ports;

    ContainerHost(StackConfig config) {
        processes = new ProcessHost(config);
        ports = new PortChoice(config.ports());
    }

    @Override
    public ManagedServer create(Component component) {
        return switch (component) {
            case KAFKA -> containers.kafka(ports.forClients(component));
            case CASSANDRA -> containers.cassandra(ports.forClients(component));
            case SCHEMA_REGISTRY -> containers.schemaRegistry(ports.forClients(component));
            case TOKEN_ISSUER -> processes.create(component);
        };
    }

    @Override
    public void close() {
        containers.close();
        processes.close();
    }
}
