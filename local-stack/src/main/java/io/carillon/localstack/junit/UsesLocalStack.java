package io.carillon.localstack.junit;

import io.carillon.localstack.Component;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test class talks to real servers. They are started when the first class of this JVM asks for them and shared by all that
 * follow; constructors, lifecycle and test methods can take a {@link io.carillon.localstack.LocalStack} parameter. A server that
 * a test left down is up again before the next class. With {@code -Dstack=testcontainers} the same servers run in containers.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalStackExtension.class)
public @interface UsesLocalStack {
    /** The servers the tests need. */
    Component[] value();
}
