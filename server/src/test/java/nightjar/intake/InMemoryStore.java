package nightjar.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightjar.area.AreaLayer;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.area.AreaSources;
import nightjar.background.BackgroundLayer;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.ingest.Reject;
import nightjar.snapshot.Snapshot;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportState;
import nightjar.store.ImportSummary;
import nightjar.store.ImportTransaction;
import nightjar.store.PublicationChange;
import nightjar.store.Store;

/** A store of lists, enough to see what an import does to one. */
final class InMemoryStore implements Store {

    final Map<Publication, List<IncidentRecord>> publications = new LinkedHashMap<>();
    final Map<String, Dataset> datasets = new HashMap<>();
    final List<ImportRecord> imports = new ArrayList<>();
    final Map<String, List<Reject>> rejects = new HashMap<>();
    final List<AreaLayer> layers = new ArrayList<>();
    String groundCrs = "EPSG:27700";

    List<IncidentRecord> incidents() {
        return publications.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String version() {
        return String.valueOf(imports.size());
    }

    @Override
    public String groundCrs() {
        return groundCrs;
    }

    @Override
    public ImportTransaction beginImport(ImportRequest request) {
        return new Transaction(request);
    }

    @Override
    public List<ImportRecord> listImports() {
        return imports.reversed();
    }

    @Override
    public Optional<ImportRecord> findImport(String id) {
        return imports.stream().filter(one -> one.request().id().equals(id)).findFirst();
    }

    @Override
    public List<Reject> listRejects(String importId) {
        return rejects.getOrDefault(importId, List.of());
    }

    @Override
    public void undoImport(String id) {
        throw new UnsupportedOperationException("not part of what an import needs");
    }

    @Override
    public Snapshot loadSnapshot() {
        throw new UnsupportedOperationException("not part of what an import needs");
    }

    @Override
    public Map<Integer, IncidentRecord> findIncidents(List<Integer> recordIds) {
        throw new UnsupportedOperationException("not part of what an import needs");
    }

    @Override
    public Map<Integer, String> findStreetNames(List<Integer> recordIds) {
        throw new UnsupportedOperationException("not part of what an import needs");
    }

    @Override
    public List<String> verify() {
        return List.of();
    }

    @Override
    public void close() {}

    private final class Transaction implements ImportTransaction {

        private final ImportRequest request;
        private final Map<Publication, List<IncidentRecord>> replaced = new LinkedHashMap<>();
        private final Map<String, Dataset> declared = new HashMap<>();
        private final List<Reject> refused = new ArrayList<>();
        private final List<AreaLayer> newLayers = new ArrayList<>();
        private String newGroundCrs = groundCrs;

        Transaction(ImportRequest request) {
            this.request = request;
        }

        @Override
        public String importId() {
            return request.id();
        }

        @Override
        public Dataset dataset(Dataset dataset) {
            declared.putIfAbsent(dataset.name(), datasets.getOrDefault(dataset.name(), dataset));
            return declared.compute(dataset.name(), (name, before) -> before.restated(dataset));
        }

        @Override
        public void groundCrs(String code) throws ImportConflictException {
            if (!imports.isEmpty() && !code.equals(groundCrs)) {
                throw new ImportConflictException("this store is on " + groundCrs);
            }
            newGroundCrs = code;
        }

        @Override
        public PublicationChange replacePublication(Publication publication, List<IncidentRecord> rows) {
            List<String> old = new ArrayList<>(publications.getOrDefault(publication, List.of()).stream()
                    .map(IncidentRecord::fingerprint)
                    .toList());
            Map<String, Integer> counts = new HashMap<>();
            old.forEach(print -> counts.merge(print, 1, Integer::sum));
            int unchanged = 0;
            for (IncidentRecord row : rows) {
                if (counts.getOrDefault(row.fingerprint(), 0) > 0) {
                    counts.merge(row.fingerprint(), -1, Integer::sum);
                    unchanged++;
                }
            }
            replaced.put(publication, rows);
            int updated = Math.min(old.size(), rows.size()) - unchanged;
            return new PublicationChange(
                    rows.size() - unchanged - updated, updated, unchanged, old.size() - unchanged - updated);
        }

        @Override
        public void replaceBoundaries(AreaLayer layer) {
            newLayers.add(layer);
        }

        @Override
        public void replaceLookup(AreaLookup lookup) {}

        @Override
        public void replaceMembers(AreaMembers members) {}

        @Override
        public void replaceBackground(BackgroundLayer layer) {}

        @Override
        public AreaSources areaSources() {
            return AreaSources.NONE;
        }

        @Override
        public void reject(Reject reject) {
            refused.add(reject);
        }

        @Override
        public ImportRecord commit(ImportSummary summary) {
            groundCrs = newGroundCrs;
            publications.putAll(replaced);
            datasets.putAll(declared);
            layers.addAll(newLayers);
            return keep(ImportState.DONE, summary);
        }

        @Override
        public ImportRecord hold(ImportSummary summary) {
            return keep(ImportState.HELD, summary);
        }

        private ImportRecord keep(ImportState state, ImportSummary summary) {
            ImportRecord kept = new ImportRecord(request, state, summary, false);
            imports.add(kept);
            rejects.put(request.id(), List.copyOf(refused));
            return kept;
        }

        @Override
        public void close() {}
    }
}
