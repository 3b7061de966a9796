package nightjar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "import",
                "import incidents",
                "import incidents some.csv",
                "import incidents some.csv --store s.gpkg --access public",
                "import areas some.geojson --store s.gpkg --kind ward --code c",
                "import areas some.geojson --store s.sqlite --kind ward --code c --name n",
                "import lookup some.csv --store s.gpkg --from-kind lsoa --from a --to b",
                "import members some.csv --store s.gpkg",
                "serve",
                "serve --store s.gpkg --port many",
                "serve --store s.gpkg --host 0.0.0.0",
                "serve --store s.gpkg --port 70000",
                "serve --store jdbc:postgresql://localhost/x",
                "demo --port -1",
                "verify",
                "verify --store s.gpkg --nonsense",
                "inspect"
            })
    void wrongUseEndsWith2AndOneLineThatSaysWhatIsWrong(String arguments) {
        CommandLineRun run = CommandLineRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("nightjar: "));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereFailsBeforeAStoreIsMade() {
        Path store = folder.resolve("new.gpkg");
        CommandLineRun run = CommandLineRun.of(
                "import", "incidents", folder.resolve("none.csv").toString(), "--store", store.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("none.csv: there is no such file");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(store).doesNotExist();
    }

    @Test
    void aFirstImportThatIsRefusedLeavesNoStore() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        Path store = folder.resolve("new.gpkg");
        CommandLineRun run = CommandLineRun.of("import", "incidents", file.toString(), "--store", store.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("[missing-column]");
        assertThat(store).doesNotExist();
        assertThat(folder.resolve("new.gpkg.columns")).doesNotExist();
    }

    @Test
    void aLaterImportThatIsRefusedLeavesTheStore() throws Exception {
        Path areas = Files.writeString(folder.resolve("m.csv"), "code,name,member_kind,member_code\nf,F,ward,W\n");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        Path store = folder.resolve("new.gpkg");
        String[] good = {"import", "members", areas.toString(), "--kind", "forum", "--store", store.toString()};

        assertThat(CommandLineRun.of(good).exitCode()).isZero();
        assertThat(CommandLineRun.of("import", "incidents", wrong.toString(), "--store", store.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(CommandLineRun.of("verify", "--store", store.toString()).exitCode())
                .isZero();
    }

    @Test
    void aStoreThatIsNotThereIsOneLineAndFailure() {
        CommandLineRun run = CommandLineRun.of(
                "verify", "--store", folder.resolve("none.gpkg").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void aPortThatIsTakenIsOneLineAndFailure() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String store = folder.resolve("new.gpkg").toString();
            CommandLineRun run = CommandLineRun.of("demo", "--store", store, "--port", port);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("nightjar: port " + port + " on 127.0.0.1 is taken");
            assertThat(run.err()).doesNotContain("Exception");
        }
    }

    @Test
    void anUnknownKeyOfTheSettingsFileIsWrongUse() throws Exception {
        Path config = Files.writeString(folder.resolve("serve.yaml"), "port: 8081\ncolour: red\n");
        CommandLineRun run = CommandLineRun.of("serve", "--store", "s.gpkg", "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("colour").contains("host, port, workers, queued");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void inspectSaysWhatAFileIsAndProposesAMapping() throws Exception {
        Path file = Files.writeString(
                folder.resolve("council.csv"),
                "Ref,Date,Easting,Northing,Type\nA1,03/02/2024,375000,164800,Burglary\n");
        CommandLineRun run = CommandLineRun.of("inspect", file.toString());

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).contains("rows: 1", "easting: \"Easting\"").doesNotContain("null");
    }

    @Test
    void helpAndVersionGoToStandardOutputAndEndWith0() {
        assertThat(CommandLineRun.of("--help").exitCode()).isZero();
        assertThat(CommandLineRun.of("--help").out()).contains("demo", "serve", "import", "verify");
        assertThat(CommandLineRun.of("import", "incidents", "--help").out()).contains("--mapping", "--accept-rejects");
        assertThat(CommandLineRun.of("--version").out()).startsWith("Nightjar ");
    }
}
