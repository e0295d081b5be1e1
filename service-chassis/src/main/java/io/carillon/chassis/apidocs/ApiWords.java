package io.carillon.chassis.apidocs;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * What people wrote about an interface: an OpenAPI document of which everything is left out that the code says, and what all
 * services have in common, unless they say it themselves.
 *
 * @param file the service's
 */
public record ApiWords(Resource file) {

    private static final Resource COMMON = new ClassPathResource("openapi.yaml", ApiWords.class);

    OpenAPI read() {
        OpenAPI words = read(file);
        words.setComponents(
                CommonWords.complete(words.getComponents(), read(COMMON).getComponents()));
        return words;
    }

    private static OpenAPI read(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            return Yaml31.mapper().readValue(yaml, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
