package nightjar.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Where the coordinates of a row stand, and what is wrong with them when they are not a position.
 *
 * @param first column of the longitude or easting
 * @param second column of the latitude or northing
 * @param inDegrees longitude and latitude (WGS 84); otherwise metres
 * @param british whether positions must lie on the British National Grid
 */
record CoordinateColumns(CsvHeader header, int first, int second, boolean inDegrees, boolean british) {

    /** Larger than any degree, smaller than nearly every easting. */
    private static final double SURELY_METRES = 1000;

    /** The position of a row; null when both columns are blank. */
    @Nullable
    Coordinates read(CsvRow row) throws RowRejection {
        String firstText = row.get(first);
        String secondText = row.get(second);
        if (firstText.isEmpty() && secondText.isEmpty()) {
            return null;
        }
        double x = number(first, firstText);
        double y = number(second, secondText);
        if (x == 0 && y == 0) {
            throw new RowRejection(RejectCode.ZERO_POSITION, header.name(first), firstText);
        }
        if (inDegrees) {
            checkDegrees(x, y, firstText, secondText);
        }
        return new Coordinates(x, y);
    }

    private double number(int column, String text) throws RowRejection {
        if (text.isEmpty()) {
            throw new RowRejection(RejectCode.MISSING_COORDINATE, header.name(column), text);
        }
        if (text.indexOf(',') >= 0) {
            throw new RowRejection(RejectCode.DECIMAL_COMMA, header.name(column), text);
        }
        try {
            double value = isPlainNumber(text) ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new RowRejection(RejectCode.BAD_NUMBER, header.name(column), text);
        }
        throw new RowRejection(RejectCode.BAD_NUMBER, header.name(column), text);
    }

    /** Java also reads NaN, Infinity, 0x1p3 and 1d as numbers; a CSV does not mean them. */
    private static boolean isPlainNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void checkDegrees(double lon, double lat, String lonText, String latText) throws RowRejection {
        if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            boolean latWrong = Math.abs(lat) > 90;
            boolean metres = Math.max(Math.abs(lat), Math.abs(lon)) > SURELY_METRES;
            throw new RowRejection(
                    metres ? RejectCode.METRES_NOT_DEGREES : RejectCode.OUT_OF_RANGE,
                    header.name(latWrong ? second : first),
                    latWrong ? latText : lonText);
        }
        if (british && isInBritain(/* lon= */ lat, /* lat= */ lon)) {
            throw new RowRejection(RejectCode.SWAPPED_COORDINATES, header.name(first), lonText);
        }
    }

    static boolean isInBritain(double lon, double lat) {
        return lon > -9.5 && lon < 2.5 && lat > 49 && lat < 61.5;
    }

    RowRejection outsideGrid(Coordinates at) {
        return new RowRejection(
                RejectCode.OUTSIDE_GRID, header.name(first), "%s %s".formatted(at.first(), at.second()));
    }
}
