package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lookups and members from CSV. */
class CodeFilesTest {

    @TempDir
    Path folder;

    private final List<Reject> rejects = new ArrayList<>();

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("codes.csv"), text);
    }

    private AreaLookup lookup(String text) throws IOException, InputException {
        return LookupReader.read(write(text), "lsoa", "from", "ward", "to", "to_name", rejects::add);
    }

    private String refusal(String text) throws IOException {
        write(text);
        return refusal();
    }

    private String refusal() {
        Path file = folder.resolve("codes.csv");
        return catchThrowableOfType(
                        InputException.class,
                        () -> LookupReader.read(file, "lsoa", "from", "ward", "to", "to_name", rejects::add))
                .code();
    }

    @Test
    void aByteOrderMarkQuotesAndCarriageReturnsAreLetBe() throws Exception {
        AreaLookup lookup = lookup("\uFEFFto_name,from,other,to\r\n\"Bristol, City of\",L1,x,W1\r\n,L2,y,W2\r\n");
        assertThat(lookup.entries())
                .containsExactly(
                        new AreaLookup.Entry("L1", "W1", "Bristol, City of"), new AreaLookup.Entry("L2", "W2", null));
        assertThat(rejects).isEmpty();
    }

    @Test
    void rowsWithoutACodeAndRaggedRowsAreRejectedWithTheirLine() throws Exception {
        AreaLookup lookup = lookup("from,to,to_name\n,W1,a\nL1,W1,a\nL2,,a\nL3,W1\nL1,W1,a\n");
        assertThat(lookup.entries()).containsExactly(new AreaLookup.Entry("L1", "W1", "a"));
        assertThat(rejects).extracting(Reject::code).containsExactly("missing-code", "missing-code", "ragged-row");
        assertThat(rejects).extracting(Reject::line).containsExactly(2L, 4L, 5L);
    }

    @Test
    void filesThatAreNoTableOfCodesAreRefused() throws Exception {
        assertThat(refusal("")).isEqualTo("empty-file");
        assertThat(refusal("from,to\nL1,W1\n")).isEqualTo("missing-column");
        assertThat(refusal("from,to,to_name,to\n")).isEqualTo("duplicate-column");
        assertThat(refusal("from,to,to_name\n\"L1,W1,a\n")).isEqualTo("unterminated-quote");
        Files.write(
                folder.resolve("codes.csv"),
                "from,to,to_name\nL1,W1,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal()).isEqualTo("bad-encoding");
    }

    @Test
    void membersKeepFourColumnsOfHoweverMany() throws Exception {
        Path file = write("code,name,member_kind,member_code,basis\nbath,Bath,ward,W1,ward name match\n");
        assertThat(MembersReader.read(file, "forum", rejects::add))
                .isEqualTo(new AreaMembers("forum", List.of(new AreaMembers.Entry("bath", "Bath", "ward", "W1"))));
    }

    @Test
    void kindsThatCannotBeKindsAreRefused() throws Exception {
        Path file = write("code,name,member_kind,member_code\nbath,Bath,Ward,W1\n");
        InputException refusal =
                catchThrowableOfType(InputException.class, () -> MembersReader.read(file, "forum", rejects::add));
        assertThat(refusal.code()).isEqualTo("bad-kind");
        assertThat(catchThrowableOfType(InputException.class, () -> MembersReader.read(file, "grid", rejects::add))
                        .code())
                .isEqualTo("bad-kind");
    }
}
