package nightjar.ingest;

import nightjar.geo.Projection;
import nightjar.incident.Access;

/** What the incident files of one import look like. One object reads all files of one import. */
public interface IncidentFormat {

    /** What it is called on pages, such as {@code data.police.uk street}. */
    String layout();

    /** The licence and attribution that every page must show; empty when not known. */
    String licence();

    /** Who may see the dataset unless somebody says otherwise. */
    Access defaultAccess();

    /** The most closed sensitivity that a row stated so far. */
    Access strictestRow();

    /** Whether each file holds whole publications, so that it can be loaded as soon as it is read. */
    boolean filesAreWholePublications();

    char delimiter();

    Projection projection();

    /** Binds the format to the columns of one file. */
    RowReader bind(CsvHeader header, CsvSource source) throws InputException;
}
