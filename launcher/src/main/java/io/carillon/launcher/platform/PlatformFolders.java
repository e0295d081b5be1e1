package io.carillon.launcher.platform;

import java.nio.file.Path;

/** Where the parts of a platform keep their files and run state, inside of its one folder. */
final class PlatformFolders {

    private PlatformFolders() {}

    static Path stack(Path platform) {
        return platform.resolve("stack");
    }

    static Path services(Path platform) {
        return platform.resolve("services");
    }
}
