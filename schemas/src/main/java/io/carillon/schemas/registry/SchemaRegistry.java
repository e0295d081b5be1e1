package io.carillon.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;

/**
 * A schema registry with Confluent's REST API. Ids and schemas never change, so each is asked for once and kept. Safe
 * for use by several threads, which share the questions that are under way.
 *
 * <p>Every method throws {@link RegistryUnavailableException} when the registry does not answer in time.
 */
public final class SchemaRegistry implements AutoCloseable {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int SCHEMA_NOT_FOUND = 40403;

    private final RegistryConfig config;
    private final RegistryHttp http;
    private final Once<SubjectSchema, Integer> registered = new Once<>(this::askToRegister);
    private final Once<SubjectSchema, Integer> ids = new Once<>(this::askForId);
    private final Once<Integer, Schema> schemas = new Once<>(this::askForSchema);

    private record SubjectSchema(String subject, Schema schema) {}

    /** Connects lazily: nothing is asked until a schema is needed. */
    public SchemaRegistry(RegistryConfig config) {
        this.config = config;
        this.http = new RegistryHttp(config);
    }

    /** How it was configured. */
    public RegistryConfig config() {
        return config;
    }

    /**
     * Registers a schema under a subject, which does nothing when it is there, and returns its id.
     *
     * @throws SchemaRefusedException when it is not compatible with the subject's versions, or invalid
     */
    public int register(String subject, Schema schema) {
        return registered.get(new SubjectSchema(subject, schema));
    }

    /**
     * The id of exactly this schema under a subject.
     *
     * @throws UnknownSchemaException when the subject does not have it
     */
    public int idOf(String subject, Schema schema) {
        return ids.get(new SubjectSchema(subject, schema));
    }

    /**
     * The schema with an id, with its custom properties.
     *
     * @throws UnknownSchemaException when there is none, or it is not Avro
     */
    public Schema byId(int id) {
        return schemas.get(id);
    }

    @Override
    public void close() {
        http.close();
    }

    private int askToRegister(SubjectSchema question) {
        String subject = question.subject();
        RegistryAnswer answer = http.post("/subjects/" + encoded(subject) + "/versions", body(question.schema()));
        if (answer.status() == CONFLICT || answer.status() == UNPROCESSABLE) {
            throw new SchemaRefusedException(
                    subject,
                    "the schema registry refused " + question.schema().getFullName() + " under the subject " + subject
                            + ", it " + answer.describe());
        }
        return id(answer);
    }

    private int askForId(SubjectSchema question) {
        RegistryAnswer answer = http.post("/subjects/" + encoded(question.subject()), body(question.schema()));
        if (answer.errorCode() == SUBJECT_NOT_FOUND || answer.errorCode() == SCHEMA_NOT_FOUND) {
            throw new UnknownSchemaException("the schema registry does not have this "
                    + question.schema().getFullName() + " under the subject " + question.subject() + ", it "
                    + answer.describe() + ". Register it before it is used, or set " + RegistryKeys.AUTO_REGISTER
                    + "=true");
        }
        return id(answer);
    }

    private Schema askForSchema(int id) {
        RegistryAnswer answer = http.get("/schemas/ids/" + id);
        if (answer.errorCode() == SCHEMA_NOT_FOUND) {
            throw new UnknownSchemaException(
                    "the schema registry does not have the schema id " + id + ", it " + answer.describe());
        }
        return new SchemaReader(this::referenced).read("the schema id " + id, expectOk(answer));
    }

    private JsonNode referenced(String subject, int version) {
        return expectOk(http.get("/subjects/" + encoded(subject) + "/versions/" + version));
    }

    private static int id(RegistryAnswer answer) {
        JsonNode id = expectOk(answer).path("id");
        if (!id.isInt()) {
            throw unexpected(answer);
        }
        return id.intValue();
    }

    private static JsonNode expectOk(RegistryAnswer answer) {
        if (!answer.ok() || !answer.body().isObject()) {
            throw unexpected(answer);
        }
        return answer.body();
    }

    private static RegistryUnavailableException unexpected(RegistryAnswer answer) {
        return new RegistryUnavailableException(
                answer.url() + " " + answer.describe() + ", which is not a schema registry's answer: check "
                        + RegistryKeys.URL + " and the credentials",
                null);
    }

    private static String body(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema.toString())
                .toString();
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
