package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nightjar.store.Store;
import nightjar.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("store.gpkg");
    }

    private Process startHolder() throws Exception {
        Process holder = ChildProcess.start(List.of(), StoreHolder.class, file.toString());
        ChildProcess.await(holder, "open");
        return holder;
    }

    @Test
    void aSecondProcessIsToldWhoHasTheStore() throws Exception {
        Process holder = startHolder();
        try {
            assertThatThrownBy(() -> GeoPackageStore.open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by process " + holder.pid() + " since 20")
                    .hasMessageContaining("stop that first");
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void theLockOfAKilledProcessDoesNotBlock() throws Exception {
        startHolder().destroyForcibly().waitFor();
        try (Store store = GeoPackageStore.open(file, Duration.ZERO)) {
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void aStoreThatIsLetGoMeanwhileIsOpened() throws Exception {
        Process holder = startHolder();
        holder.getOutputStream().close();
        try (Store store = GeoPackageStore.open(file, Duration.ofMinutes(1))) {
            assertThat(store.listImports()).isEmpty();
        }
    }

    @Test
    void aSecondOpeningInTheSameProcessIsRefusedAndLeavesTheLockAlone() throws Exception {
        try (Store store = GeoPackageStore.open(file)) {
            assertThatThrownBy(() -> GeoPackageStore.open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("open in this process already");
            assertThat(store.listImports()).isEmpty();
            Process second = ChildProcess.start(List.of(), StoreHolder.class, file.toString());
            second.getOutputStream().close();
            assertThat(second.waitFor()).isNotZero();
        }
    }
}
