package nightjar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nightjar.api.ServerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeSettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void yamlAndJsonSayTheSame() throws IOException {
        ServeSettingsFile yaml = read("host: localhost\nport: 9000\nworkers: 3\nqueued: 7\n");
        ServeSettingsFile json = read("{\"host\": \"localhost\", \"port\": 9000, \"workers\": 3, \"queued\": 7}");

        assertThat(yaml).isEqualTo(json);
        assertThat(yaml.toServerSettings()).isEqualTo(new ServerSettings("localhost", 9000, 3, 7));
    }

    @Test
    void whatIsLeftOutKeepsItsDefault() throws IOException {
        assertThat(read("port: 9000\n").toServerSettings()).isEqualTo(ServerSettings.onLoopback(9000));
        assertThat(read("").toServerSettings()).isEqualTo(ServerSettings.onLoopback(8080));
    }

    @Test
    void theCommandLineWins() throws IOException {
        ServerSettings settings =
                read("host: localhost\nport: 9000\n").with("::1", 9001, null).toServerSettings();

        assertThat(settings.host()).isEqualTo("::1");
        assertThat(settings.port()).isEqualTo(9001);
    }

    @Test
    void aWrongTypeAFigureOutOfRangeAndAnUnknownKeyAreWrongUse() {
        assertThatThrownBy(() -> read("port: many\n")).isInstanceOf(WrongUseException.class);
        assertThatThrownBy(() -> read("colour: red\n"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read("workers: 0\n").toServerSettings())
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("workers 0");
    }

    private ServeSettingsFile read(String text) throws IOException {
        return ServeSettingsFile.read(Files.writeString(folder.resolve("serve.txt"), text));
    }
}
