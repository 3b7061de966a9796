package nightjar.ingest;

/**
 * Guesses of what an import would be asked for, for somebody to check; empty where there is none.
 *
 * @param code field or column that holds the areas' codes
 * @param name field or column that holds their names; for a lookup those of {@code to}
 * @param areaKind kind of the areas
 * @param dataset for incidents: slug of a dataset, made of the file's name
 * @param fromKind for a lookup: kind of the smaller areas, whose codes stand in the column {@code from}
 * @param toKind for a lookup: kind that they belong to, whose codes stand in the column {@code to}
 */
public record ImportProposal(
        String code,
        String name,
        String areaKind,
        String dataset,
        String fromKind,
        String from,
        String toKind,
        String to) {

    static final ImportProposal NONE = new ImportProposal("", "", "", "", "", "", "", "");

    static ImportProposal ofIncidents(String dataset) {
        return new ImportProposal("", "", "", dataset, "", "", "", "");
    }

    public static ImportProposal ofAreas(String code, String name, String areaKind) {
        return new ImportProposal(code, name, areaKind, "", "", "", "", "");
    }
}
