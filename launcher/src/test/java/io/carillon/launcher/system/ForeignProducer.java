package io.carillon.launcher.system;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service of another team writes events with: it knows the registry's REST interface, Avro and Kafka, and nothing
 * of ours, so no class from this repository may be imported here.
 */
final class ForeignProducer implements AutoCloseable {

    /** As many as user.notifications has; documented for those who bring a topic. */
    private static final int PARTITIONS = 12;

    private final String topic;
    private final String registryUrl;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<Schema, Integer> ids = new ConcurrentHashMap<>();

    /** Creates the topic, unless it is there. */
    ForeignProducer(String bootstrapServers, String registryUrl, String topic) throws InterruptedException {
        this.topic = topic;
        this.registryUrl = registryUrl;
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(connection)) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create " + topic, e);
        }
        this.producer = new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer());
    }

    /** Writes an event with these fields, and returns where it is when Kafka has it. */
    RecordMetadata publish(Schema schema, String scope, Map<String, ? extends @Nullable Object> fields) {
        var event = new GenericData.Record(schema);
        fields.forEach(event::put);
        var written = producer.send(new ProducerRecord<>(topic, scope, encode(event)));
        producer.flush();
        return written.resultNow();
    }

    private byte[] encode(GenericRecord event) {
        var bytes = new ByteArrayOutputStream();
        try {
            var header = new DataOutputStream(bytes);
            header.writeByte(0);
            header.writeInt(ids.computeIfAbsent(event.getSchema(), this::register));
            header.flush();
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private int register(Schema schema) {
        var json = new JsonMapper();
        var request = HttpRequest.newBuilder(
                        URI.create(registryUrl + "/subjects/" + topic + "-" + schema.getFullName() + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("schema", schema.toString()))))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the registry refused: " + response.body());
            }
            return json.readTree(response.body()).path("id").intValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
