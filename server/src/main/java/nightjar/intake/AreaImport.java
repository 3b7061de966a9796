package nightjar.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightjar.area.AreaAssembler;
import nightjar.area.AreaCycleException;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.background.BackgroundLayer;
import nightjar.geo.Projection;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.ingest.Reject;
import nightjar.ingest.boundary.BackgroundFile;
import nightjar.ingest.boundary.BackgroundReader;
import nightjar.ingest.boundary.BoundaryFile;
import nightjar.ingest.boundary.BoundaryReader;
import nightjar.ingest.boundary.LookupReader;
import nightjar.ingest.boundary.MembersReader;
import nightjar.store.ImportRecord;
import nightjar.store.ImportTransaction;

/** One import of boundaries, of members, of a lookup or of a background. */
final class AreaImport {

    private final ImportTransaction transaction;
    private final Tally tally;
    private final List<Reject> rejects = new ArrayList<>();

    AreaImport(ImportTransaction transaction) {
        this.transaction = transaction;
        tally = new Tally(transaction);
    }

    ImportRecord run(ImportOptions.Areas options, Projection ground) throws InputException {
        BoundaryFile file = BoundaryReader.readFile(
                options.file(), options.kind(), options.codeField(), options.nameField(), ground, rejects::add);
        transaction.replaceBoundaries(file.layer().withLicence(options.licence()));
        if (file.repaired() > 0) {
            tally.note("areas whose rings were not valid and were mended: " + file.repaired());
        }
        file.notes().forEach(tally::note);
        return end(options, file.read() - rejects.size());
    }

    ImportRecord run(ImportOptions.Members options) throws InputException {
        AreaMembers members = MembersReader.read(options.file(), options.kind(), rejects::add);
        transaction.replaceMembers(members);
        refuseCircles();
        return end(options, members.entries().size());
    }

    ImportRecord run(ImportOptions.Lookup options) throws InputException {
        AreaLookup lookup = LookupReader.read(
                options.file(),
                options.fromKind(),
                options.fromField(),
                options.toKind(),
                options.toField(),
                options.nameField(),
                rejects::add);
        transaction.replaceLookup(lookup);
        refuseCircles();
        return end(options, lookup.entries().size());
    }

    ImportRecord run(ImportOptions.Background options, Projection ground) throws InputException {
        BackgroundReader.Fields fields = new BackgroundReader.Fields(options.nameField(), options.classField());
        BackgroundFile file = BackgroundReader.read(options.file(), options.kind(), fields, ground, rejects::add);
        transaction.replaceBackground(new BackgroundLayer(options.kind(), options.licence(), file.features()));
        return end(options, file.features().size());
    }

    private void refuseCircles() throws InputException {
        try {
            AreaAssembler.refuseCircles(transaction.areaSources());
        } catch (AreaCycleException e) {
            throw InputFault.CIRCULAR_AREAS.because(
                    "With this file " + e.getMessage() + "; build one of them otherwise.");
        }
    }

    private ImportRecord end(ImportOptions options, long accepted) {
        ImportStep.VALIDATE.reached();
        tally.read(accepted + rejects.size());
        rejects.forEach(tally::reject);
        return tally.end(
                options.acceptRejects(), new LinkedHashMap<>(Map.of("accepted", accepted)), new LinkedHashMap<>());
    }
}
