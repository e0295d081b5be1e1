package io.carillon.localstack;

import io.carillon.localstack.supervision.ManagedServer;

/** Where the servers of one stack run. */
sealed interface ServerHost extends AutoCloseable permits ProcessHost, ContainerHost {
    /** Makes a server ready to be started. */
    ManagedServer create(Component component);

    /** Stops all servers. */
    @Override
    void close();

    static ServerHost open(StackConfig config) {
        return switch (config.backend()) {
            case PROCESSES -> new ProcessHost(config);
            case TESTCONTAINERS -> new ContainerHost(config);
        };
    }
}
