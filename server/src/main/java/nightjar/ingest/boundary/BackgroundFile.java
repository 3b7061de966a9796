package nightjar.ingest.boundary;

import java.util.List;
import nightjar.background.BackgroundFeature;

/**
 * What a file of roads, water or places gave.
 *
 * @param read features in the file
 */
public record BackgroundFile(List<BackgroundFeature> features, int read) {

    public BackgroundFile {
        features = List.copyOf(features);
    }
}
