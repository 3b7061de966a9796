package nightjar.api;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Reads what is uploaded, up to the most that is taken. Thread-safe. */
final class Uploads {

    private static final int IN_MEMORY_BYTES = 64 << 10;

    private final Path folder;
    private final long mostBytes;

    /**
     * @param folder an empty folder for what is being uploaded
     */
    Uploads(Path folder, ServerSettings settings) {
        this.folder = folder;
        mostBytes = settings.maxUploadBytes();
    }

    /** Refuses, before it is read, what is no form or says that it is too large. */
    void check(Context context) throws Problem {
        if (!context.isMultipartFormData()) {
            throw Problem.of(415, "unsupported-media-type", "An upload is multipart/form-data.");
        }
        if (context.req().getContentLengthLong() > mostBytes) {
            throw tooLarge();
        }
    }

    /** A new folder for one upload, which the caller deletes. */
    Path newSpool() throws IOException {
        return Files.createTempDirectory(folder, "upload-");
    }

    /** @param known names of the fields that may come */
    UploadForm read(Context context, Set<String> known, Path spool) throws Problem, IOException {
        context.req()
                .setAttribute(
                        ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                        new MultipartConfigElement(folder.toString(), mostBytes, mostBytes, IN_MEMORY_BYTES));
        return UploadForm.read(parts(context), known, spool);
    }

    /** Jetty says "bad multipart" of everything; what was wrong stands in the causes. */
    private Collection<Part> parts(Context context) throws Problem, IOException {
        try {
            return context.req().getParts();
        } catch (ServletException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof TimeoutException) {
                    throw Problems.ofStatus(408);
                }
                if (cause instanceof IllegalStateException) {
                    throw tooLarge();
                }
            }
            throw Problem.of(400, "bad-multipart", "The body is not the multipart/form-data that its type announces.");
        }
    }

    private Problem tooLarge() {
        String most = mostBytes / (1 << 20) + " MB";
        return Problem.of(413, "too-large", "An upload may have " + most + "; the command line has no such limit.");
    }
}
