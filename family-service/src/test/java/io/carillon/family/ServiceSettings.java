package io.carillon.family;

import io.carillon.localstack.LocalStack;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration that lets a family service run on the local stack. */
record ServiceSettings(Map<String, String> properties) {

    static ServiceSettings on(LocalStack stack) {
        InetSocketAddress cassandra = stack.cassandraContactPoint();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.profiles.active", "local");
        properties.put("server.port", "0");
        properties.put(
                "spring.cassandra.contact-points", cassandra.getAddress().getHostAddress() + ":" + cassandra.getPort());
        properties.put("spring.cassandra.local-datacenter", stack.cassandraDatacenter());
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", stack.issuerUri());
        properties.put("carillon.kafka.bootstrap-servers", stack.kafkaBootstrapServers());
        properties.put("carillon.schema-registry.url", stack.schemaRegistryUrl());
        properties.put("carillon.outbox.sweep-interval", "500ms");
        properties.put("carillon.outbox.sweep-lease", "2s");
        properties.put("carillon.outbox.longest-retry-pause", "500ms");
        return new ServiceSettings(properties);
    }

    /** Instances in different keyspaces know nothing of each other. */
    ServiceSettings inKeyspace(String keyspace) {
        return with("spring.cassandra.keyspace-name", keyspace);
    }

    ServiceSettings with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(properties);
        changed.put(key, value);
        return new ServiceSettings(changed);
    }

    String[] asArguments() {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
