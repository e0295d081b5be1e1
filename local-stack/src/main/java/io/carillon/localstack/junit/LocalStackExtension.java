package io.carillon.localstack.junit;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives test classes the servers that their {@link UsesLocalStack} names. */
public final class LocalStackExtension implements BeforeAllCallback, ParameterResolver {
    /**
     * The stack of this JVM, for where JUnit passes no parameters, such as Spring's {@code @DynamicPropertySource}.
     *
     * @throws IllegalStateException when no test class with {@link UsesLocalStack} has been reached yet
     */
    public static LocalStack stack() {
        return SharedStack.current();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        SharedStack.with(components(context.getRequiredTestClass()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SharedStack.current();
    }

    private static Set<Component> components(Class<?> testClass) {
        EnumSet<Component> needed = EnumSet.noneOf(Component.class);
        AnnotationSupport.findAnnotation(testClass, UsesLocalStack.class)
                .ifPresent(uses -> needed.addAll(List.of(uses.value())));
        return needed;
    }
}
