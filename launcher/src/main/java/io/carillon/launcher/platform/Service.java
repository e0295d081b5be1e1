package io.carillon.launcher.platform;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;

import io.carillon.localstack.Component;
import java.util.Set;

/** Our services: name (also of the module, the jar and the log), standard port, and the servers they start on. */
public enum Service {
    /** Families over REST. */
    FAMILY_SERVICE("family-service", 8101, Set.of(KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER)),
    /** Messages, rooms and groups: commands from sockets, and REST. */
    CHAT_SERVICE("chat-service", 8103, Set.of(KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER)),
    /** Tenants: commands from sockets, and REST. */
    TENANT_SERVICE("tenant-service", 8104, Set.of(KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER)),
    /** Finds the recipients of events. */
    RECIPIENT_RESOLVER("recipient-resolver", 8102, Set.of(KAFKA, SCHEMA_REGISTRY, TOKEN_ISSUER)),
    /** Pushes to sockets. */
    NOTIFICATION_GATEWAY("notification-gateway", 8100, Set.of(KAFKA, SCHEMA_REGISTRY, TOKEN_ISSUER));

    private final String serviceName;
    private final int standardPort;
    private final Set<Component> startsOn;

    Service(String serviceName, int standardPort, Set<Component> startsOn) {
        this.serviceName = serviceName;
        this.standardPort = standardPort;
        this.startsOn = startsOn;
    }

    /** Returns the name shown to people and used for files. */
    public String serviceName() {
        return serviceName;
    }

    /** Returns the port people expect it on. */
    public int standardPort() {
        return standardPort;
    }

    /** Returns the servers that must answer before it is started. */
    Set<Component> startsOn() {
        return startsOn;
    }
}
