package io.carillon.localstack;

/** The servers a local stack can have. */
public enum Component {
    /** A Kafka broker. */
    KAFKA("kafka", 9092),
    /** A Cassandra node. */
    CASSANDRA("cassandra", 9042),
    /** A schema registry with the API of Confluent's. */
    SCHEMA_REGISTRY("schema-registry", 8081),
    /** An OAuth 2.1 authorization server with the {@link DemoUser demo users}. */
    TOKEN_ISSUER("token-issuer", 9000);

    private final String serverName;
    private final int standardPort;

    Component(String serverName, int standardPort) {
        this.serverName = serverName;
        this.standardPort = standardPort;
    }

    /** Returns the name shown to people and used for files. */
    public String serverName() {
        return serverName;
    }

    /** Returns the port people expect it on. */
    public int standardPort() {
        return standardPort;
    }
}
