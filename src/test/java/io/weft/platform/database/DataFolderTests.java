package io.weft.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.platform.startup.StartupRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path root;

    @Test
    void aSecondStartOnTheSameFolderIsRefused() throws IOException {
        try (var first = DataFolder.lock(root)) {
            assertThatThrownBy(() -> DataFolder.lock(root))
                    .isInstanceOf(StartupRefusal.class)
                    .hasMessageContaining("Another instance");
            assertThat(first.hasCluster()).isFalse();
        }
        DataFolder.lock(root).close();
    }

    @Test
    void aDraftLeftByAKilledStartIsNotTakenForADatabase() throws IOException {
        try (var folder = DataFolder.lock(root)) {
            Files.createDirectories(folder.draft());
            Files.writeString(folder.draft().resolve("postgresql.conf"), "half made");

            assertThat(folder.emptyDraft()).doesNotExist();
            assertThat(folder.hasCluster()).isFalse();
        }
    }

    @Test
    void aCompleteDraftBecomesTheDatabase() throws IOException {
        try (var folder = DataFolder.lock(root)) {
            Files.createDirectories(folder.emptyDraft());

            folder.publishDraft();

            assertThat(folder.hasCluster()).isTrue();
        }
    }
}
