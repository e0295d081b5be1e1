package io.carillon.chat;

import io.carillon.localstack.LocalStack;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration that lets a chat service run on the local stack. */
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
        return new ServiceSettings(properties);
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
