package io.carillon.launcher.system;

import static java.util.Objects.requireNonNull;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.localstack.supervision.StartListener;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands test methods the {@link Actors} of one platform, started for the first of them and stopped after the last. A test
 * that breaks something mends it before it ends.
 */
public final class SharedPlatform implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Actors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.create(SharedPlatform.class));
        return requireNonNull(store.computeIfAbsent(Actors.class, type -> new Actors(start()), Actors.class));
    }

    private static Platform start() {
        return Platform.start(PlatformConfig.forTests(Path.of("target", "platform"), StartListener.SILENT));
    }
}
