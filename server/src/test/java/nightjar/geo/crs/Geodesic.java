package nightjar.geo.crs;

import nightjar.geo.LonLat;

/** Distances on the WGS 84 ellipsoid by Vincenty's inverse formula (Survey Review 23, 1975), to a millimetre. */
final class Geodesic {

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257223563;
    private static final double B = A * (1 - F);

    private Geodesic() {}

    static double metres(LonLat from, LonLat to) {
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(from.lat())));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(to.lat())));
        double l = Math.toRadians(to.lon() - from.lon());
        double lambda = l;
        for (int i = 0; i < 100; i++) {
            double across = Math.cos(u2) * Math.sin(lambda);
            double along = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
            double sinSigma = Math.hypot(across, along);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
            double cosSqAlpha = 1 - sinAlpha * sinAlpha;
            double cos2SigmaM = cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cosSqAlpha;
            double c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
            double before = lambda;
            double tail = cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1);
            lambda = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * tail);
            if (Math.abs(lambda - before) < 1e-14) {
                return length(cosSqAlpha, sigma, sinSigma, cosSigma, cos2SigmaM);
            }
        }
        throw new IllegalArgumentException("nearly antipodal points");
    }

    private static double length(double cosSqAlpha, double sigma, double sinSigma, double cosSigma, double cos2SigmaM) {
        double uSq = cosSqAlpha * (A * A - B * B) / (B * B);
        double a = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        double b = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double m2 = cos2SigmaM * cos2SigmaM;
        double inner = cosSigma * (2 * m2 - 1) - b / 6 * cos2SigmaM * (4 * sinSigma * sinSigma - 3) * (4 * m2 - 3);
        return B * a * (sigma - b * sinSigma * (cos2SigmaM + b / 4 * inner));
    }
}
