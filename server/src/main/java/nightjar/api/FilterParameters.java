package nightjar.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nightjar.area.AreaLayer;
import nightjar.incident.AreaRef;
import nightjar.incident.Dataset;
import nightjar.incident.Dictionaries;
import nightjar.incident.IncidentFilter;
import nightjar.incident.LonLatPolygon;
import nightjar.incident.OffenceTaxonomy;
import nightjar.serving.Weighting;
import nightjar.snapshot.Snapshot;
import nightjar.time.HourWindow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filter of the contract. A slug is known when the taxonomy or the snapshot knows it, an area when the
 * snapshot has it; whatever is not known is a problem, so that no saved link silently means something else.
 */
final class FilterParameters {

    private static final String ZONE_KIND = "zone";
    private static final List<String> DAY_WORDS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d\\d-\\d\\d");
    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d?)-(\\d\\d?)");

    private final RequestParams params;
    private final Snapshot snapshot;
    private final OffenceTaxonomy taxonomy;

    FilterParameters(RequestParams params, Snapshot snapshot, OffenceTaxonomy taxonomy) {
        this.params = params;
        this.snapshot = snapshot;
        this.taxonomy = taxonomy;
    }

    IncidentFilter filter() throws Problem {
        weighting();
        PlaceReader places = new PlaceReader(params);
        LonLatPolygon polygon = places.polygon();
        Dictionaries names = snapshot.columns().dictionaries();
        LocalDate from = date(Params.FROM, true);
        LocalDate to = date(Params.TO, false);
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.parameter(400, "bad-range", "from", from.toString(), "a day not after to=" + to);
        }
        return new IncidentFilter(
                from,
                to,
                offences(),
                params.list(Params.SOURCE, new TreeSet<>(names.sources()), "unknown-slug"),
                params.list(Params.DATASET, datasets(), "unknown-slug"),
                params.list(Params.FLAG, new TreeSet<>(names.flags()), "unknown-slug"),
                days(),
                hours(),
                areas(),
                polygon,
                places.bbox());
    }

    Weighting weighting() throws Problem {
        List<String> words = Stream.of(Weighting.values()).map(Weighting::slug).toList();
        return Weighting.find(params.word(Params.WEIGHT, words)).orElseThrow();
    }

    private Set<String> datasets() {
        return snapshot.datasets().stream().map(Dataset::name).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private SortedSet<String> offences() throws Problem {
        Set<String> known = new TreeSet<>(snapshot.columns().dictionaries().offences());
        taxonomy.offences().forEach(offence -> known.add(offence.slug()));
        List<String> groups =
                taxonomy.groups().stream().map(OffenceTaxonomy.Group::slug).toList();
        SortedSet<String> slugs = params.list(Params.OFFENCE, known, "unknown-slug");
        for (String group : params.list(Params.GROUP, groups, "unknown-slug")) {
            slugs.addAll(taxonomy.findGroup(group).orElseThrow().offences());
        }
        return slugs;
    }

    private @Nullable LocalDate date(Param param, boolean first) throws Problem {
        Optional<String> text = params.find(param);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (MONTH.matcher(text.get()).matches()) {
                YearMonth month = YearMonth.parse(text.get());
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            if (DAY.matcher(text.get()).matches()) {
                return LocalDate.parse(text.get());
            }
        } catch (DateTimeException e) {
            throw badDate(param, text.get());
        }
        throw badDate(param, text.get());
    }

    private static Problem badDate(Param param, String text) {
        return Problem.badValue(param, text, "YYYY-MM or YYYY-MM-DD from 1900 to 2199");
    }

    private SortedSet<DayOfWeek> days() throws Problem {
        SortedSet<DayOfWeek> days = new TreeSet<>();
        for (String word : params.list(Params.DAYS, DAY_WORDS, "bad-value")) {
            days.add(DayOfWeek.of(DAY_WORDS.indexOf(word) + 1));
        }
        return days;
    }

    private @Nullable HourWindow hours() throws Problem {
        Optional<String> text = params.find(Params.HOURS);
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = HOURS.matcher(text.get());
        if (matcher.matches()) {
            int start = Integer.parseInt(matcher.group(1));
            int end = Integer.parseInt(matcher.group(2));
            if (start <= 23 && end <= 24 && start != end) {
                return new HourWindow(start, end);
            }
        }
        throw Problem.badValue(Params.HOURS, text.get(), "two different hours such as 18-06, from 0-1 to 23-24");
    }

    private List<AreaRef> areas() throws Problem {
        List<AreaRef> areas = new ArrayList<>();
        Optional<String> area = params.find(Params.AREA);
        if (area.isPresent()) {
            String[] kindAndCode = area.get().split(":", 2);
            if (kindAndCode.length < 2) {
                throw Problem.badValue(Params.AREA, area.get(), "kind:code");
            }
            areas.add(known(Params.AREA, kindAndCode[0], kindAndCode[1]));
        }
        Optional<String> zone = params.find(Params.ZONE);
        if (zone.isPresent()) {
            areas.add(known(Params.ZONE, ZONE_KIND, zone.get()));
        }
        return areas;
    }

    private AreaRef known(Param param, String kind, String code) throws Problem {
        AreaLayer layer = snapshot.layers().get(kind);
        if (layer == null) {
            String kinds = String.join(", ", new TreeSet<>(snapshot.layers().keySet()));
            throw Problem.parameter(400, "unknown-area-kind", param.name(), kind, kinds.isEmpty() ? "none" : kinds);
        }
        if (layer.find(code).isEmpty()) {
            String allowed = "a code of /api/v1/areas/" + kind + ".csv";
            throw Problem.parameter(400, "unknown-area", param.name(), code, allowed);
        }
        return new AreaRef(kind, code);
    }
}
