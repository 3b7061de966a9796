package nightjar.demo;

import java.util.List;
import nightjar.geo.LonLat;

/**
 * A settlement, or a part of one: the seed of one ward of the demo. Names and positions are rough truth; everything
 * else is invented.
 *
 * @param forum the area forum that its ward belongs to
 * @param smallAreas how many small areas its ward has
 * @param spreadMetres how far its streets reach
 */
record Settlement(String name, String forum, LonLat centre, int smallAreas, int spreadMetres) {

    private static final int IN_TOWN_METRES = 330;

    /** The 33 of the demo, in the order of their wards' codes. */
    static final List<Settlement> ALL = List.of(
            inBath("Abbey", -2.3590, 51.3815),
            inBath("Kingsmead", -2.3665, 51.3805),
            inBath("Walcot", -2.3570, 51.3885),
            inBath("Lansdown", -2.3680, 51.3960),
            inBath("Weston", -2.3930, 51.3930),
            inBath("Newbridge", -2.3990, 51.3850),
            inBath("Twerton", -2.3960, 51.3765),
            inBath("Whiteway", -2.3930, 51.3685),
            inBath("Southdown", -2.3830, 51.3690),
            inBath("Oldfield Park", -2.3760, 51.3760),
            inBath("Moorlands", -2.3720, 51.3690),
            inBath("Odd Down", -2.3790, 51.3560),
            inBath("Combe Down", -2.3480, 51.3590),
            inBath("Widcombe", -2.3510, 51.3740),
            inBath("Larkhall", -2.3420, 51.3960),
            new Settlement("Bathampton", "Bathavon", new LonLat(-2.3240, 51.3960), 1, 500),
            new Settlement("Batheaston", "Bathavon", new LonLat(-2.3190, 51.4080), 2, 500),
            new Settlement("Bathford", "Bathavon", new LonLat(-2.3060, 51.3990), 2, 500),
            new Settlement("Freshford", "Bathavon", new LonLat(-2.3090, 51.3420), 2, 700),
            new Settlement("Newton St Loe", "Bathavon", new LonLat(-2.4340, 51.3790), 1, 700),
            new Settlement("Keynsham North", "Keynsham", new LonLat(-2.4975, 51.4180), 5, 450),
            new Settlement("Keynsham South", "Keynsham", new LonLat(-2.4950, 51.4055), 5, 450),
            new Settlement("Keynsham East", "Keynsham", new LonLat(-2.4800, 51.4130), 5, 450),
            new Settlement("Saltford", "Keynsham", new LonLat(-2.4570, 51.4010), 3, 600),
            new Settlement("Chew Magna", "Chew Valley", new LonLat(-2.6090, 51.3660), 2, 800),
            new Settlement("Chew Stoke", "Chew Valley", new LonLat(-2.6370, 51.3520), 2, 800),
            new Settlement("Bishop Sutton", "Chew Valley", new LonLat(-2.5960, 51.3350), 2, 800),
            new Settlement("Clutton", "Chew Valley", new LonLat(-2.5420, 51.3290), 2, 800),
            new Settlement("Midsomer Norton", "Somer Valley", new LonLat(-2.4840, 51.2850), 5, 550),
            new Settlement("Westfield", "Somer Valley", new LonLat(-2.4640, 51.2830), 4, 450),
            new Settlement("Radstock", "Somer Valley", new LonLat(-2.4480, 51.2930), 4, 450),
            new Settlement("Paulton", "Somer Valley", new LonLat(-2.5020, 51.3050), 4, 500),
            new Settlement("Peasedown St John", "Somer Valley", new LonLat(-2.4240, 51.3150), 4, 500));

    private static Settlement inBath(String name, double lon, double lat) {
        return new Settlement(name, "Bath", new LonLat(lon, lat), 4, IN_TOWN_METRES);
    }
}
