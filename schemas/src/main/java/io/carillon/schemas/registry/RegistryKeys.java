package io.carillon.schemas.registry;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;

/**
 * The configuration keys, one constant and one definition each. They are those of Confluent's serializers, so that one
 * can take the place of the other by configuration; only {@link #TOTAL_TIMEOUT_MS} is ours.
 */
public final class RegistryKeys {

    /** Base URLs of the registry's nodes, separated by commas. */
    public static final String URL = "schema.registry.url";
    /** Whether a serializer registers schemas it meets, or only looks up their ids. */
    public static final String AUTO_REGISTER = "auto.register.schemas";
    /** How a subject is named: a name ending in TopicRecordNameStrategy, RecordNameStrategy or TopicNameStrategy. */
    public static final String SUBJECT_NAMING = "value.subject.name.strategy";
    /** Whether a deserializer makes generated classes instead of generic records. */
    public static final String SPECIFIC_READER = "specific.avro.reader";
    /** Whether generic records hold {@code Instant}, {@code BigDecimal}… instead of the bare Avro values. */
    public static final String LOGICAL_TYPES = "avro.use.logical.type.converters";
    /** Whether {@code avro.java.string}, which code generation adds, is left out of the registered schema. */
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    /** Where the credentials are: USER_INFO or URL. */
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    /** {@code user:password}, for the source USER_INFO. */
    public static final String USER_INFO = "basic.auth.user.info";
    /** Longest time to connect to a node. */
    public static final String CONNECT_TIMEOUT_MS = "http.connect.timeout.ms";
    /** Longest time to wait for one answer. */
    public static final String READ_TIMEOUT_MS = "http.read.timeout.ms";
    /** Wait before the first retry; it doubles with each, and each is shortened at random by up to half. */
    public static final String FIRST_WAIT_MS = "retries.wait.ms";
    /** Longest wait between two tries. */
    public static final String LONGEST_WAIT_MS = "retries.max.wait.ms";
    /** Longest time for one lookup with all its retries. */
    public static final String TOTAL_TIMEOUT_MS = "schema.registry.total.timeout.ms";

    static final ConfigDef DEFINITIONS = new ConfigDef()
            .define(URL, LIST, HIGH, "Base URLs of the registry's nodes.")
            .define(AUTO_REGISTER, BOOLEAN, true, MEDIUM, "Register unknown schemas.")
            .define(SUBJECT_NAMING, STRING, "TopicRecordNameStrategy", MEDIUM, "Names subjects.")
            .define(SPECIFIC_READER, BOOLEAN, false, MEDIUM, "Read into generated classes.")
            .define(LOGICAL_TYPES, BOOLEAN, true, LOW, "Convert logical types in generic records.")
            .define(REMOVE_JAVA_PROPERTIES, BOOLEAN, true, LOW, "Register without Java properties.")
            .define(CREDENTIALS_SOURCE, STRING, "", MEDIUM, "USER_INFO or URL.")
            .define(USER_INFO, PASSWORD, "", MEDIUM, "user:password")
            .define(CONNECT_TIMEOUT_MS, INT, 5_000, atLeast(1), LOW, "To connect, ms.")
            .define(READ_TIMEOUT_MS, INT, 10_000, atLeast(1), LOW, "For one answer, ms.")
            .define(FIRST_WAIT_MS, INT, 100, atLeast(1), LOW, "Before the first retry, ms.")
            .define(LONGEST_WAIT_MS, INT, 5_000, atLeast(1), LOW, "Between two tries, ms.")
            .define(TOTAL_TIMEOUT_MS, INT, 30_000, atLeast(1), MEDIUM, "With retries, ms.");

    private RegistryKeys() {}
}
