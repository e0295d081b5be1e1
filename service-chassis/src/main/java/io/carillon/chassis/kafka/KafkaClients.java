package io.carillon.chassis.kafka;

import java.util.Map;

/** What every Kafka client of the service is configured with. */
public final class KafkaClients {

    private final KafkaProperties kafka;
    private final String clientId;

    KafkaClients(KafkaProperties kafka, String clientId) {
        this.kafka = kafka;
        this.clientId = clientId;
    }

    /** By the official names; a new map, to which a client may add its own. Passwords can be among them: not for logs. */
    public Map<String, Object> properties() {
        return kafka.clientProperties(clientId);
    }
}
