package nightjar.api.security;

import nightjar.incident.Dataset;

/** A store that holds what is not published, and so must not be served without roles. */
public final class DatasetNotOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatasetNotOpenException(Dataset dataset) {
        super("the dataset %s is %s, and only open data can be served: use the command line on this store"
                .formatted(dataset.name(), dataset.access().word()));
    }
}
