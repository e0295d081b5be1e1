package io.carillon.launcher.system;

import java.util.Map;
import org.apache.avro.Schema;

/** A service of another team: no class from this repository may be imported here. */
final class BillingService implements AutoCloseable {

    private static final Schema INVOICE_DUE = new Schema.Parser().parse("""
            {
              "type": "record", "name": "InvoiceDue", "namespace": "com.example.billing",
              "notify": [{"type": "invoice_due", "to": {"user": "customer_id"}, "data": ["invoice_number", "amount_cents"]}],
              "fields": [
                {"name": "invoice_number", "type": "string"},
                {"name": "customer_id", "type": "string"},
                {"name": "amount_cents", "type": "long"}
              ]
            }
            """);

    private final ForeignProducer producer;

    BillingService(String bootstrapServers, String registryUrl) throws InterruptedException {
        this.producer = new ForeignProducer(bootstrapServers, registryUrl, "billing.events");
    }

    void announceDueInvoice(String number, String customer, long cents) {
        producer.publish(
                INVOICE_DUE,
                "user:" + customer,
                Map.of("invoice_number", number, "customer_id", customer, "amount_cents", cents));
    }

    @Override
    public void close() {
        producer.close();
    }
}
