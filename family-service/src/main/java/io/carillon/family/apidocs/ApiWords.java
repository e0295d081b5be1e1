package io.carillon.family.apidocs;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/**
 * What people wrote about the interface in {@code openapi.yaml}, an OpenAPI document of which everything is left out that
 * the code says.
 */
final class ApiWords {

    private static final ClassPathResource FILE = new ClassPathResource("openapi.yaml", ApiWords.class);

    private ApiWords() {}

    static OpenAPI read() {
        try (InputStream file = FILE.getInputStream()) {
            return Yaml31.mapper().readValue(file, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + FILE, e);
        }
    }
}
