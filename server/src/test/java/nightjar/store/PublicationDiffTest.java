package nightjar.store;

import static nightjar.store.StoreSamples.incident;
import static nightjar.store.StoreSamples.month;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nightjar.incident.IncidentRecord;
import nightjar.store.PublicationDiff.StoredRow;
import nightjar.store.PublicationDiff.Update;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicationDiffTest {

    private static IncidentRecord row(@Nullable String crimeId, String outcome) {
        return incident(month("2024-01"), crimeId, outcome);
    }

    private static List<StoredRow> stored(IncidentRecord... rows) {
        return stored(List.of(rows));
    }

    private static List<StoredRow> stored(List<IncidentRecord> rows) {
        List<StoredRow> stored = new ArrayList<>();
        for (IncidentRecord row : rows) {
            stored.add(new StoredRow(stored.size() + 1, row.fingerprint(), row.crimeId()));
        }
        return stored;
    }

    @Test
    void aFirstPublicationIsAllNew() {
        List<IncidentRecord> rows = List.of(row("a", "open"), row(null, ""));
        assertThat(PublicationDiff.between(List.of(), rows))
                .isEqualTo(new PublicationDiff(0, List.of(), rows, List.of()));
    }

    @Test
    void theSameRowsInAnotherOrderAreUnchanged() {
        IncidentRecord a = row("a", "open");
        IncidentRecord b = row("b", "open");
        assertThat(PublicationDiff.between(stored(a, b), List.of(b, a)).change())
                .isEqualTo(new PublicationChange(0, 0, 2, 0));
    }

    @Test
    void identicalRowsAreCountedNotMerged() {
        IncidentRecord twin = row(null, "noise");
        assertThat(PublicationDiff.between(stored(twin, twin), List.of(twin, twin, twin))
                        .change())
                .isEqualTo(new PublicationChange(1, 0, 2, 0));
        assertThat(PublicationDiff.between(stored(twin, twin, twin), List.of(twin)))
                .isEqualTo(new PublicationDiff(1, List.of(), List.of(), List.of(2, 3)));
    }

    @Test
    void aRowWithTheSameCrimeIdIsUpdated() {
        IncidentRecord closed = row("b", "closed");
        assertThat(PublicationDiff.between(
                        stored(row("a", "open"), row("b", "open")), List.of(closed, row("a", "open"))))
                .isEqualTo(new PublicationDiff(1, List.of(new Update(2, closed)), List.of(), List.of()));
    }

    @Test
    void rowsOfOneCrimeIdArePairedInOrder() {
        IncidentRecord first = row("a", "1 new");
        IncidentRecord second = row("a", "2 new");
        assertThat(PublicationDiff.between(stored(row("a", "1"), row("a", "2")), List.of(first, second))
                        .updates())
                .containsExactly(new Update(1, first), new Update(2, second));
    }

    @Test
    void rowsWithoutCrimeIdArePairedInOrder() {
        IncidentRecord noise = row(null, "noise");
        IncidentRecord litter = row(null, "litter");
        assertThat(PublicationDiff.between(stored(row(null, "x"), row("a", "open")), List.of(noise, litter)))
                .isEqualTo(new PublicationDiff(0, List.of(new Update(1, noise)), List.of(litter), List.of(2)));
    }

    @Test
    void anotherCrimeIdIsAnotherIncident() {
        IncidentRecord b = row("b", "open");
        assertThat(PublicationDiff.between(stored(row("a", "open")), List.of(b)))
                .isEqualTo(new PublicationDiff(0, List.of(), List.of(b), List.of(1)));
    }

    @Test
    void theFiguresAlwaysAddUp() {
        long seed = 4_711;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<IncidentRecord> before = fewKinds(random);
            List<IncidentRecord> after = fewKinds(random);
            PublicationChange change =
                    PublicationDiff.between(stored(before), after).change();
            String which = "seed %d, round %d".formatted(seed, round);
            assertThat(change.accepted() + change.updated() + change.unchanged())
                    .as(which)
                    .isEqualTo(after.size());
            assertThat(change.removed() + change.updated() + change.unchanged())
                    .as(which)
                    .isEqualTo(before.size());
        }
    }

    private static List<IncidentRecord> fewKinds(Random random) {
        List<IncidentRecord> rows = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            String crimeId = random.nextInt(3) == 0 ? null : "id" + random.nextInt(4);
            rows.add(row(crimeId, "outcome " + random.nextInt(3)));
        }
        return rows;
    }
}
