package io.carillon.gateway.pusher.apps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What is there only where an application of the Pusher dialect is configured. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(PusherConditional.AppConfigured.class)
public @interface PusherConditional {

    /** Whether there is an application. */
    class AppConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("carillon.gateway.pusher.apps[0]", Bindable.mapOf(String.class, Object.class))
                    .map(app -> !app.isEmpty())
                    .orElse(false);
        }
    }
}
