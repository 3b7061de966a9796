package nightjar.store.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nightjar.store.StoreException;

/**
 * The right to use a store, which one process has at a time: a lock of the operating system on
 * {@code <store>.lock}, which ends with the process however that ends. The file says who has it.
 */
final class StoreLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** One byte far behind the text, so that the text can be read where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Locks of this process. Asked first, because closing any channel on a file drops the process's lock on it
     * (POSIX), so a second channel must not even be opened.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileChannel channel;

    private StoreLock(Path lockFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** Takes the lock, waiting for another holder so long; then refuses, naming the holder. */
    static StoreLock take(Path store, Duration patience) {
        Path lockFile = store.toAbsolutePath().normalize().resolveSibling(store.getFileName() + ".lock");
        if (!HELD_HERE.add(lockFile)) {
            throw new StoreException("%s is open in this process already".formatted(store));
        }
        boolean taken = false;
        try {
            StoreLock lock = takeFromOthers(store, lockFile, patience);
            taken = true;
            return lock;
        } catch (IOException e) {
            throw new StoreException(
                    "%s cannot be locked (%s); check that its folder exists and may be written"
                            .formatted(store, e.getMessage()),
                    e);
        } finally {
            if (!taken) {
                HELD_HERE.remove(lockFile);
            }
        }
    }

    private static StoreLock takeFromOthers(Path store, Path lockFile, Duration patience) throws IOException {
        FileChannel channel = FileChannel.open(
                lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lockWithin(channel, patience)) {
            signName(channel);
            return new StoreLock(lockFile, channel);
        }
        channel.close();
        throw new StoreException("%s is in use by %s; stop that first".formatted(store, holder(lockFile)));
    }

    private static boolean lockWithin(FileChannel channel, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            if (System.nanoTime() >= deadline || !pause()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void signName(FileChannel channel) throws IOException {
        String text = "process %d since %s"
                .formatted(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path lockFile) throws IOException {
        String text = Files.readString(lockFile);
        return text.isBlank() ? "another process" : text;
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new StoreException("the lock of the store cannot be released: " + e.getMessage(), e);
        } finally {
            HELD_HERE.remove(lockFile);
        }
    }
}
