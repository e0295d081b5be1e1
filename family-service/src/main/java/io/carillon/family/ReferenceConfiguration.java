package io.carillon.family;

import io.carillon.family.references.ReferenceViews;
import io.carillon.family.references.ReferencedFamilies;
import io.carillon.family.references.WritingReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    @Bean
    WritingReferences writingReferences(ReferencedFamilies families, ReferenceViews views) {
        return new WritingReferences(families, views);
    }
}
