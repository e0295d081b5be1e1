package io.carillon.localstack;

import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.installed.InstalledJdks;
import io.carillon.localstack.server.CassandraServer;
import io.carillon.localstack.server.KafkaServer;
import io.carillon.localstack.server.SchemaRegistryServer;
import io.carillon.localstack.server.Server;
import io.carillon.localstack.server.ServerFolders;
import io.carillon.localstack.server.ServerPorts;
import io.carillon.localstack.server.TokenIssuerServer;
import io.carillon.localstack.supervision.ManagedServer;
import io.carillon.localstack.supervision.ProcessSupervisor;

/** Runs the servers as processes of this machine. */
final class ProcessHost implements ServerHost {
    private final StackConfig config;
    private final CarillonHome home = CarillonHome.find();
    private final ProcessSupervisor supervisor;
    private final PortChoice ports;

    ProcessHost(StackConfig config) {
        this.config = config;
        supervisor = ProcessSupervisor.open(config.folder());
        ports = new PortChoice(config.ports());
    }

    @Override
    public ManagedServer create(Component component) {
        ServerFolders folders = new ServerFolders(config.folder(), component.serverName());
        ServerPorts chosen = new ServerPorts(ports.forClients(component), ports.free());
        return supervisor.supervise(server(component).prepare(folders, chosen));
    }

    private Server server(Component component) {
        return switch (component) {
            case KAFKA -> new KafkaServer(home);
            case CASSANDRA -> new CassandraServer(home, InstalledJdks.find());
            case SCHEMA_REGISTRY -> new SchemaRegistryServer(home);
            case TOKEN_ISSUER -> new TokenIssuerServer(home);
        };
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
