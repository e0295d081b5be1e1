package io.carillon.family;

import io.carillon.family.references.Reference;
import io.carillon.family.references.ReferenceViews;
import io.carillon.family.references.Referrer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The family service, except that whatever it commits never reaches a view: each write waits for ever. */
class ViewsHeld {

    static final String HELD = "held back before the views: ";

    public static void main(String[] args) {
        new SpringApplication(FamilyServiceApplication.class, ViewsHeld.class).run(args);
    }

    @Bean
    @Primary
    ReferenceViews heldViews() {
        return new ReferenceViews() {
            @Override
            public void write(Collection<Reference> references) {
                System.out.println(HELD + references.iterator().next().familyId());
                awaitForEver();
            }

            @Override
            public List<Optional<Referrer>> read(List<Reference> references) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("held back", e);
        }
    }
}
