package nightjar.basemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nightjar.basemap.PmtilesHeader.Section;
import nightjar.geo.TileAddress;
import org.jspecify.annotations.Nullable;

/**
 * A PMTiles file of version 3 (github.com/protomaps/PMTiles, spec/v3), read where it stands. Header, root directory,
 * the directories that it names and the metadata are checked when it is opened. Thread-safe.
 */
public final class PmtilesFile implements TileArchive {

    private static final int DIRECTORY_BYTES = 32 << 20;
    private static final int METADATA_BYTES = 16 << 20;
    private static final int TILE_BYTES = 16 << 20;
    private static final long CACHED_BYTES = 64L << 20;
    private static final long CHECKED_BYTES = 16L << 20;

    /** The specification asks for the root and one more; a little more than that is forgiven. */
    private static final int MOST_LEVELS = 4;

    private final Path file;
    private final FileChannel channel;
    private final PmtilesHeader header;
    private final PmtilesDirectory root;
    private final String credit;
    private final String fingerprint;
    private final Cache<Section, PmtilesDirectory> leaves = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .weigher((Section section, PmtilesDirectory directory) -> directory.bytes())
            .build();

    private PmtilesFile(Path file, FileChannel channel, @Nullable String credit) throws IOException {
        this.file = file;
        this.channel = channel;
        ByteBuffer start = ByteBuffer.wrap(read(new Section(0, Math.min(PmtilesHeader.BYTES, channel.size()))));
        header = PmtilesHeader.read(start, channel.size());
        root = directory(header.root());
        check(root);
        this.credit = credit == null ? Attribution.of(metadata()) : credit;
        fingerprint = "%d-%d"
                .formatted(channel.size(), Files.getLastModifiedTime(file).toMillis());
    }

    static PmtilesFile open(Path file, @Nullable String credit) {
        try {
            FileChannel channel = FileChannel.open(file);
            try {
                return new PmtilesFile(file, channel, credit);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (BasemapException e) {
            throw new BasemapException("the background %s: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new BasemapException("the background %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Every entry of the root lies in its section, and what it names can be read, as far as that takes no long time. */
    private void check(PmtilesDirectory directory) throws IOException {
        long checked = 0;
        for (int i = 0; i < directory.entries(); i++) {
            PmtilesDirectory.Entry entry = directory.entry(i);
            Section section = section(entry);
            if (entry.isDirectory() && checked < CHECKED_BYTES) {
                PmtilesDirectory leaf = directory(section);
                checked += leaf.bytes();
                for (int j = 0; j < leaf.entries(); j++) {
                    section(leaf.entry(j));
                }
            }
        }
    }

    private Section section(PmtilesDirectory.Entry entry) {
        Section whole = entry.isDirectory() ? header.leaves() : header.tiles();
        if (entry.length() == 0 || (!entry.isDirectory() && entry.length() > TILE_BYTES)) {
            throw new BasemapException(
                    "the PMTiles file has a tile or directory of %d bytes".formatted(entry.length()));
        }
        return whole.part(entry.offset(), entry.length());
    }

    private PmtilesDirectory directory(Section section) throws IOException {
        if (section.length() > DIRECTORY_BYTES) {
            throw new BasemapException("a directory of the PMTiles file is too large");
        }
        byte[] bytes = read(section);
        return PmtilesDirectory.read(header.packed() ? Unpacked.of(bytes, DIRECTORY_BYTES) : bytes);
    }

    private byte[] metadata() throws IOException {
        Section section = header.metadata();
        if (section.length() == 0) {
            return new byte[0];
        }
        if (section.length() > METADATA_BYTES) {
            throw new BasemapException("the metadata of the PMTiles file are too large");
        }
        byte[] bytes = read(section);
        return header.packed() ? Unpacked.of(bytes, METADATA_BYTES) : bytes;
    }

    @Override
    public byte[] tile(TileAddress address) throws IOException {
        if (address.z() < header.minZoom() || address.z() > header.maxZoom()) {
            return new byte[0];
        }
        long number = HilbertTiles.number(address);
        PmtilesDirectory directory = root;
        for (int level = 0; level < MOST_LEVELS; level++) {
            int index = directory.find(number);
            if (index < 0) {
                return new byte[0];
            }
            PmtilesDirectory.Entry entry = directory.entry(index);
            Section section = section(entry);
            if (!entry.isDirectory()) {
                byte[] bytes = read(section);
                return header.tilesPacked() ? Unpacked.of(bytes, TILE_BYTES) : bytes;
            }
            directory = leaf(section);
        }
        throw new BasemapException("the directories of the PMTiles file lead nowhere");
    }

    private PmtilesDirectory leaf(Section section) throws IOException {
        try {
            return Objects.requireNonNull(leaves.get(section, missing -> {
                try {
                    return directory(missing);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] read(Section section) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) section.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, section.offset() + bytes.position()) < 0) {
                throw new BasemapException("the file ends too early");
            }
        }
        return bytes.array();
    }

    /** Of the file that was opened, whatever stands at its path by now. */
    public long size() throws IOException {
        return channel.size();
    }

    /** Reads bytes as they stand in the file that was opened; -1 at its end. */
    public int read(ByteBuffer into, long at) throws IOException {
        return channel.read(into, at);
    }

    @Override
    public TileType type() {
        return header.type();
    }

    @Override
    public int minZoom() {
        return header.minZoom();
    }

    @Override
    public int maxZoom() {
        return header.maxZoom();
    }

    @Override
    public String credit() {
        return credit;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
