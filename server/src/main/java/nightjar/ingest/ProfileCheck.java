package nightjar.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightjar.incident.Dictionaries;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Slug;
import nightjar.ingest.MappingProfile.Columns;
import org.jspecify.annotations.Nullable;

/** Whether the keys of a mapping profile fit together. */
final class ProfileCheck {

    private static final Set<String> DELIMITERS = Set.of(",", ";", "\t", "|");

    private ProfileCheck() {}

    static void check(MappingProfile profile, OffenceTaxonomy taxonomy) throws InputException {
        checkPosition(profile);
        checkTime(profile.columns(), profile.formats());
        checkOffences(profile, taxonomy);
        checkSource(profile);
        checkFlags(profile.flags());
        require(
                profile.delimiter() == null || DELIMITERS.contains(profile.delimiter()),
                "`delimiter` is one of , ; | and tab");
        for (String column : named(profile)) {
            if (PersonalColumns.contains(column)) {
                throw InputFault.PERSONAL_COLUMN.because("The mapping profile maps \"" + column
                        + "\", which seems to name a person; take it out or rename the column.");
            }
        }
    }

    private static void require(boolean holds, String rule) throws InputException {
        if (!holds) {
            throw InputFault.BAD_PROFILE.because("In the mapping profile, " + rule + ".");
        }
    }

    private static void checkPosition(MappingProfile profile) throws InputException {
        Columns columns = profile.columns();
        boolean degrees = columns.longitude() != null && columns.latitude() != null;
        boolean metres = columns.easting() != null && columns.northing() != null;
        boolean halves = (columns.longitude() == null) != (columns.latitude() == null)
                || (columns.easting() == null) != (columns.northing() == null);
        require(
                degrees != metres && !halves,
                "`columns` names either `longitude` and `latitude` or `easting` and `northing`");
        String expected = degrees ? "EPSG:4326" : profile.ground();
        require(
                expected.equals(profile.crs()),
                "`crs` must be " + expected + (degrees ? " for degrees" : " for metres")
                        + (profile.crs() == null ? "; it is missing" : ", not " + profile.crs()));
    }

    private static void checkTime(Columns columns, MappingProfile.Formats formats) throws InputException {
        require(
                (columns.date() == null) != (columns.dateTime() == null),
                "`columns` names either `date` (with or without `time`) or `dateTime`");
        require(columns.time() == null || columns.date() != null, "`columns.time` needs `columns.date`");
        require(columns.endTime() == null || columns.endDate() != null, "`columns.endTime` needs `columns.endDate`");
        require(
                columns.endDate() == null || columns.endDateTime() == null,
                "`columns` names either `endDate` or `endDateTime`");
        DateText.check("formats.date", formats.date());
        DateText.check("formats.time", formats.time());
        DateText.check("formats.dateTime", formats.dateTime());
    }

    private static void checkOffences(MappingProfile profile, OffenceTaxonomy taxonomy) throws InputException {
        require(
                (profile.columns().offence() == null) != (profile.offence() == null),
                "either `columns.offence` or `offence` says what happened");
        List<String> slugs = new ArrayList<>(profile.offences().values());
        if (profile.offence() != null) {
            slugs.add(profile.offence());
        }
        for (String slug : slugs) {
            require(taxonomy.findOffence(slug).isPresent(), "\"" + slug + "\" is not an offence of data/offences.csv");
        }
    }

    private static void checkSource(MappingProfile profile) throws InputException {
        require(
                (profile.columns().source() == null) != (profile.source() == null),
                "either `columns.source` or `source` says who recorded the incidents");
        requireSlug("source", profile.source());
        requireSlug("force", profile.force());
        require(
                profile.columns().force() == null || profile.force() == null,
                "only one of `columns.force` and `force` can be used");
    }

    private static void requireSlug(String key, @Nullable String value) throws InputException {
        require(value == null || Slug.isSlug(value), "`" + key + "` is a slug of small letters, digits and hyphens");
    }

    private static void checkFlags(Map<String, String> flags) throws InputException {
        require(flags.size() <= Dictionaries.MAX_FLAGS, "there are at most 32 flags");
        for (String slug : flags.values()) {
            requireSlug("flags", slug);
        }
    }

    /** Every column that the profile names. */
    private static List<String> named(MappingProfile profile) {
        List<String> names = new ArrayList<>(profile.columns().named());
        names.addAll(profile.flags().keySet());
        return names;
    }
}
