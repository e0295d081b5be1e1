package io.carillon.localstack.containers;

import com.github.dockerjava.api.DockerClient;
import io.carillon.localstack.supervision.HealthCheck;
import io.carillon.localstack.supervision.ManagedServer;
import io.carillon.localstack.supervision.StartFailedException;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;

/** One server in a container. Testcontainers removes a container it stops, so stopping for a while goes to Docker itself. */
final class ServerContainer implements ManagedServer {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 15;

    private final String name;
    private final int port;
    private final GenericContainer<?> container;
    private final HealthCheck health;

    ServerContainer(String name, int port, GenericContainer<?> container, HealthCheck health) {
        this.name = name;
        this.port = port;
        this.container = container;
        this.health = health;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isRunning() {
        return isCreated() && container.isRunning();
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        if (isCreated()) {
            docker().startContainerCmd(container.getContainerId()).exec();
        } else {
            container.start();
        }
        awaitHealth();
    }

    @Override
    public void stop() {
        if (isRunning()) {
            docker().stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
        }
    }

    @Override
    public void kill() {
        if (isRunning()) {
            docker().killContainerCmd(container.getContainerId()).exec();
        }
    }

    void remove() {
        container.stop();
    }

    private void awaitHealth() {
        try {
            if (!health.passesWithin(START_TIMEOUT, this::isRunning)) {
                throw new StartFailedException(
                        name, "its container does not answer; it printed:\n" + container.getLogs());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailedException(name, "the start was interrupted");
        }
    }

    private boolean isCreated() {
        return container.getContainerId() != null;
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }
}
