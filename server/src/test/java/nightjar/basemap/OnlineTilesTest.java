package nightjar.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineTilesTest {

    @Test
    void anHttpsTemplateNamesItsOriginAndType() {
        OnlineTiles tiles = (OnlineTiles) Basemap.open("https://Tiles.example.org:8443/a/{z}/{x}/{y}.pbf?k=1", "© X");

        assertThat(tiles.origin()).isEqualTo("https://tiles.example.org:8443");
        assertThat(tiles.type()).isEqualTo(TileType.MVT);
        assertThat(tiles.credit()).isEqualTo("© X");
        assertThat(((OnlineTiles) Basemap.open("https://t.example/{z}/{y}/{x}", null)).type())
                .isEqualTo(TileType.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "ftp://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}/{y}.png",
                "https://{s}.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}/{y}/{q}.png",
                "https://me:secret@tiles.example.org/{z}/{x}/{y}.png",
                "https://*/{z}/{x}/{y}.png",
                "https://*.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org; script-src */{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}/{y}.png; script-src 'unsafe-inline'",
                "https://tiles.example.org/{z}/{x}/{y}.png\r\nX: y",
                "https://tiles.example.org/'{z}/{x}/{y}.png",
                "https://tiles.example.org:99999/{z}/{x}/{y}.png",
                "https:///{z}/{x}/{y}.png"
            })
    void anythingElseIsRefused(String template) {
        assertThatThrownBy(() -> Basemap.open(template, null)).isInstanceOf(BasemapException.class);
    }
}
