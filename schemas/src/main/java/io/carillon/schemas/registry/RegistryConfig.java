package io.carillon.schemas.registry;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/**
 * How to reach the registry and what to do with it.
 *
 * @param urls base URLs of the registry's nodes, without credentials and without a slash at the end; at least one
 * @param basicAuth what every request says of who we are
 * @param patience timeouts and retries
 * @param autoRegister whether a serializer registers the schemas it meets
 * @param subjects how subjects are named
 * @param specificReader whether a deserializer makes generated classes instead of generic records
 * @param logicalTypes whether generic records hold converted values, such as {@code Instant}
 * @param removeJavaProperties whether schemas are registered without {@code avro.java.string}
 */
public record RegistryConfig(
        List<URI> urls,
        Optional<BasicAuth> basicAuth,
        Patience patience,
        boolean autoRegister,
        SubjectNaming subjects,
        boolean specificReader,
        boolean logicalTypes,
        boolean removeJavaProperties) {

    public RegistryConfig {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new ConfigException(RegistryKeys.URL, urls, "names no registry");
        }
    }

    /**
     * Reads the configuration of a Kafka client; keys that are not in {@link RegistryKeys} are left alone.
     *
     * @throws ConfigException naming the key and what it must be
     */
    public static RegistryConfig from(Map<String, ?> properties) {
        Map<String, Object> values = RegistryKeys.DEFINITIONS.parse(properties);
        RegistryUrls urls = RegistryUrls.parse(list(values, RegistryKeys.URL));
        return new RegistryConfig(
                urls.withoutCredentials(),
                BasicAuth.from(
                        text(values, RegistryKeys.CREDENTIALS_SOURCE),
                        ((Password) value(values, RegistryKeys.USER_INFO)).value(),
                        urls.userInfo()),
                Patience.from(values),
                flag(values, RegistryKeys.AUTO_REGISTER),
                SubjectNaming.named(text(values, RegistryKeys.SUBJECT_NAMING)),
                flag(values, RegistryKeys.SPECIFIC_READER),
                flag(values, RegistryKeys.LOGICAL_TYPES),
                flag(values, RegistryKeys.REMOVE_JAVA_PROPERTIES));
    }

    private static boolean flag(Map<String, Object> values, String key) {
        return (Boolean) value(values, key);
    }

    private static String text(Map<String, Object> values, String key) {
        return (String) value(values, key);
    }

    private static List<String> list(Map<String, Object> values, String key) {
        return ((List<?>) value(values, key)).stream().map(Object::toString).toList();
    }

    private static Object value(Map<String, Object> values, String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new ConfigException(key, null, "must have a value");
        }
        return value;
    }
}
