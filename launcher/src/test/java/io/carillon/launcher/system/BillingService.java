package io.carillon.launcher.system;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service of another team that knows the registry's REST interface, Avro and Kafka, and nothing of ours: no class from
 * this repository may be imported here.
 */
final class BillingService implements AutoCloseable {

    private static final String TOPIC = "billing.events";

    /** As many as user.notifications has; documented for those who bring a topic. */
    private static final int PARTITIONS = 12;

    private static final String SCHEMA = """
            {
              "type": "record", "name": "InvoiceDue", "namespace": "com.example.billing",
              "notify": [{"type": "invoice_due", "to": {"user": "customer_id"}, "data": ["invoice_number", "amount_cents"]}],
              "fields": [
                {"name": "invoice_number", "type": "string"},
                {"name": "customer_id", "type": "string"},
                {"name": "amount_cents", "type": "long"}
              ]
            }
            """;

    private final KafkaProducer<String, byte[]> producer;
    private final int schemaId;

    BillingService(String bootstrapServers, String registryUrl) throws IOException, InterruptedException {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create " + TOPIC, e);
        }
        this.schemaId = register(registryUrl);
        this.producer = new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer());
    }

    private static int register(String registryUrl) throws IOException, InterruptedException {
        var json = new JsonMapper();
        var request = HttpRequest.newBuilder(
                        URI.create(registryUrl + "/subjects/" + TOPIC + "-com.example.billing.InvoiceDue/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("schema", SCHEMA))))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the registry refused: " + response.body());
            }
            return json.readTree(response.body()).path("id").intValue();
        }
    }

    void announceDueInvoice(String number, String customer, long cents) throws IOException {
        var event = new GenericData.Record(new Schema.Parser().parse(SCHEMA));
        event.put("invoice_number", number);
        event.put("customer_id", customer);
        event.put("amount_cents", cents);
        var unused = producer.send(new ProducerRecord<>(TOPIC, "user:" + customer, encode(event)));
        producer.flush();
    }

    private byte[] encode(GenericRecord event) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeByte(0);
        header.writeInt(schemaId);
        header.flush();
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        producer.close();
    }
}
