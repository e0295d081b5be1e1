package io.carillon.family.commands;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of an import.
 *
 * @param concurrency how many families are imported at once; at least one
 * @param rememberedNames how many names are told apart when shared ones are looked for, about 200 bytes each
 */
@ConfigurationProperties("carillon.import")
record ImportProperties(
        @DefaultValue("16") int concurrency,
        @DefaultValue("500000") int rememberedNames) {

    ImportProperties {
        if (concurrency < 1 || rememberedNames < 1) {
            throw new IllegalArgumentException(
                    "carillon.import.concurrency and remembered-names must be positive, are %d and %d"
                            .formatted(concurrency, rememberedNames));
        }
    }
}
