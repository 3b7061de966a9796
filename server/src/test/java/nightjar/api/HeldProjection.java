package nightjar.api;

import java.util.concurrent.CountDownLatch;
import nightjar.geo.Projection;

/** A projection that computes only when it may, on the pool's threads; interrupted, it gives up. */
record HeldProjection(Projection held, CountDownLatch gate) implements Projection {

    @Override
    public String groundCrs() {
        return held.groundCrs();
    }

    @Override
    public String accuracy() {
        return held.accuracy();
    }

    @Override
    public void toGround(double[] lonLat, double[] xy, int points) {
        try {
            if (Thread.currentThread().getName().startsWith("compute-")) {
                gate.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        held.toGround(lonLat, xy, points);
    }

    @Override
    public void toLonLat(double[] xy, double[] lonLat, int points) {
        held.toLonLat(xy, lonLat, points);
    }
}
