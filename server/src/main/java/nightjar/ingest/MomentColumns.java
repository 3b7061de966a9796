package nightjar.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import nightjar.ingest.MappingProfile.Formats;
import nightjar.time.TimePrecision;
import org.jspecify.annotations.Nullable;

/** The columns that state when an incident started, or when it ended. For one thread: it counts. */
final class MomentColumns {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    /** A day of this number can be no month. */
    private static final int MONTHS = 12;

    private final CsvHeader header;
    private final int date;
    private final int time;
    private final boolean joined;
    private final DateText dateText;
    private final DateText timeText;
    private final boolean midnightMeansUnknown;
    private final LocalDate today;
    private long ambiguous;
    private long ofCertainOrder;

    MomentColumns(
            CsvHeader header,
            @Nullable String dateColumn,
            @Nullable String timeColumn,
            @Nullable String dateTimeColumn,
            MappingProfile profile,
            LocalDate today)
            throws InputException {
        this.header = header;
        joined = dateTimeColumn != null;
        date = column(header, joined ? dateTimeColumn : dateColumn);
        time = column(header, timeColumn);
        Formats formats = profile.formats();
        dateText = new DateText(
                joined ? orElse(formats.dateTime(), "yyyy-MM-dd HH:mm") : orElse(formats.date(), "yyyy-MM-dd"));
        timeText = new DateText(orElse(formats.time(), "HH:mm"));
        midnightMeansUnknown = profile.midnightMeansUnknown();
        this.today = today;
    }

    private static String orElse(@Nullable String stated, String usual) {
        return stated == null ? usual : stated;
    }

    private static int column(CsvHeader header, @Nullable String name) throws InputException {
        return name == null ? CsvHeader.ABSENT : header.require(name);
    }

    long ambiguous() {
        return ambiguous;
    }

    long ofCertainOrder() {
        return ofCertainOrder;
    }

    /** What a row states; null when the columns are blank or there are none. */
    @Nullable
    Moment read(CsvRow row) throws RowRejection {
        String dateWords = row.get(date);
        if (dateWords.isEmpty()) {
            return null;
        }
        Moment stated = dateText.findMoment(dateWords).orElseThrow(() -> unreadable(dateWords));
        checkRange(stated, dateWords);
        Moment moment = joined ? stated : withTime(stated, row);
        if (moment.hasHour()) {
            checkClock(moment.at(), joined ? date : time, row);
        }
        boolean unknown = midnightMeansUnknown
                && moment.hasHour()
                && moment.at().toLocalTime().equals(LocalTime.MIDNIGHT);
        return unknown ? new Moment(stated.at().toLocalDate().atStartOfDay(), TimePrecision.DAY) : moment;
    }

    private RowRejection unreadable(String words) {
        RejectCode code = RejectCode.BAD_DATE;
        if (dateText.isSwapped(words)) {
            code = RejectCode.DAY_MONTH_SWAPPED;
        } else if (joined && dateText.hasBadTime(words)) {
            code = RejectCode.BAD_TIME;
        }
        return new RowRejection(code, header.name(date), words);
    }

    private void checkRange(Moment moment, String words) throws RowRejection {
        LocalDate day = moment.at().toLocalDate();
        if (day.isBefore(OLDEST)) {
            throw new RowRejection(RejectCode.DATE_TOO_OLD, header.name(date), words);
        }
        if (day.isAfter(today)) {
            throw new RowRejection(RejectCode.DATE_IN_FUTURE, header.name(date), words);
        }
        if (day.getDayOfMonth() > MONTHS) {
            ofCertainOrder++;
        }
    }

    private Moment withTime(Moment day, CsvRow row) throws RowRejection {
        String timeWords = row.get(time);
        if (timeWords.isEmpty() || day.precision() == TimePrecision.MONTH) {
            return day;
        }
        Optional<LocalDateTime> at = timeText.findTimeOn(day.at().toLocalDate(), timeWords);
        return new Moment(
                at.orElseThrow(() -> new RowRejection(RejectCode.BAD_TIME, header.name(time), timeWords)),
                TimePrecision.INSTANT);
    }

    /** The clocks go forward over one hour a year and twice through another. */
    private void checkClock(LocalDateTime at, int column, CsvRow row) throws RowRejection {
        int passes = DateText.LONDON.getRules().getValidOffsets(at).size();
        if (passes == 0) {
            throw new RowRejection(RejectCode.TIME_IN_GAP, header.name(column), row.get(column));
        }
        if (passes > 1) {
            ambiguous++;
        }
    }
}
