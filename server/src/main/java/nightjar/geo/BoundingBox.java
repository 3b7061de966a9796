package nightjar.geo;

/** An axis-parallel box in ground metres; all four sides belong to it. */
public record BoundingBox(double minX, double minY, double maxX, double maxY) {

    public BoundingBox {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException("empty box: x %s to %s, y %s to %s".formatted(minX, maxX, minY, maxY));
        }
    }

    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    public boolean intersects(BoundingBox other) {
        return minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY;
    }

    /** This box grown on every side by a distance in metres. */
    public BoundingBox grownBy(double metres) {
        return new BoundingBox(minX - metres, minY - metres, maxX + metres, maxY + metres);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }
}
