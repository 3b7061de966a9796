package nightjar.background;

import java.util.List;

/**
 * Everything that was imported of one kind.
 *
 * @param licence the line that whoever shows it must show; empty for none
 */
public record BackgroundLayer(BackgroundKind kind, String licence, List<BackgroundFeature> features) {

    public BackgroundLayer {
        features = List.copyOf(features);
    }
}
