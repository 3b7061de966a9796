package nightjar.analysis.density;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightjar.analysis.density.DensitySurface.Peak;
import nightjar.analysis.density.MeanShift.Summit;

/**
 * The highest local maxima of a surface, no two of them nearer than one bandwidth: greedily, the highest first, each
 * that is far enough from those taken before. For a uniform kernel, whose maxima are plateaus up to two bandwidths wide,
 * they are twice as far apart.
 *
 * <p>The surface is sampled on a fine lattice, block by block, the blocks that can hold most first ({@link BinBounds}); a
 * node that no neighbour exceeds is climbed from by {@link MeanShift} and a walk uphill. It ends when the blocks that are left cannot hold
 * more than the lowest taken. The first is the surface's {@link DensitySurface#peak}. Deterministic. For one thread,
 * once.
 */
final class SummitSearch {

    private static final int BLOCK_NODES = 32;

    /** Whether enough blocks are sampled is asked first after so many, and again after each eighth more. */
    private static final int FIRST_BLOCKS = 4;

    private static final Comparator<Summit> HIGHEST_FIRST = Comparator.comparingDouble(Summit::value)
            .reversed()
            .thenComparingDouble(Summit::x)
            .thenComparingDouble(Summit::y);

    private static final Comparator<Block> MOST_PROMISING_FIRST = Comparator.comparingDouble(Block::bound)
            .reversed()
            .thenComparingInt(Block::column)
            .thenComparingInt(Block::row);

    private final DensitySurface surface;
    private final Kernel kernel;
    private final double h;
    private final double spacing;
    private final int margin;
    private final PlaceIndex index;
    private final MeanShift ascent;
    private final double separation;
    private final Summit top;
    private final Map<BlockAddress, Double> bounds = new HashMap<>();
    private final List<Summit> candidates = new ArrayList<>();

    private record BlockAddress(int column, int row) {}

    /** Some nodes of the lattice, and a bound on the values around them. */
    private record Block(int column, int row, double bound) {}

    SummitSearch(DensitySurface surface) {
        this.surface = surface;
        kernel = surface.kernel();
        h = surface.bandwidthMetres();
        spacing = h / nodesABandwidth(kernel);
        margin = kernel == Kernel.UNIFORM ? nodesABandwidth(kernel) / 2 : 1;
        index = PlaceIndex.forBounds(surface.places(), kernel, h);
        ascent = new MeanShift(index, kernel, h);
        separation = kernel == Kernel.UNIFORM ? 2 * h : h;
        Peak peak = surface.peak();
        top = new Summit(peak.x(), peak.y(), peak.value() / surface.heightOfOne());
    }

    /** A Gaussian has no features finer than its sigma; the others have rims and tips. */
    private static int nodesABandwidth(Kernel kernel) {
        return kernel == Kernel.GAUSSIAN ? 6 : 16;
    }

    List<Peak> highest(int limit) {
        if (index.size() == 0) {
            return List.of();
        }
        List<Block> blocks = mostPromisingFirst();
        int sampled = 0;
        while (sampled < blocks.size() && !isSettled(limit, blocks.get(sampled).bound)) {
            int next = Math.min(sampled + FIRST_BLOCKS + sampled / 8, blocks.size());
            blocks.subList(sampled, next).forEach(this::sample);
            sampled = next;
        }
        return take(limit).stream()
                .map(summit -> new Peak(summit.x(), summit.y(), surface.valueAt(summit.x(), summit.y())))
                .toList();
    }

    /** Whether what is known would stay the highest, whatever the blocks that are left hold. */
    private boolean isSettled(int limit, double mostLeft) {
        List<Summit> taken = take(limit);
        return taken.size() == limit && taken.getLast().value() >= mostLeft;
    }

    private List<Block> mostPromisingFirst() {
        new BinBounds(index, kernel, h).forEachBin(this::boundBlocks);
        return bounds.entrySet().stream()
                .map(entry -> new Block(entry.getKey().column(), entry.getKey().row(), entry.getValue()))
                .sorted(MOST_PROMISING_FIRST)
                .toList();
    }

    /** A summit may lie one node beyond the block in which its highest node is. */
    private void boundBlocks(double x, double y, double bound) {
        double half = index.binMetres() / 2 + spacing;
        double side = BLOCK_NODES * spacing;
        for (int row = (int) Math.floor((y - half) / side); row <= Math.floor((y + half) / side); row++) {
            for (int column = (int) Math.floor((x - half) / side); column <= Math.floor((x + half) / side); column++) {
                bounds.merge(new BlockAddress(column, row), bound, Math::max);
            }
        }
    }

    private void sample(Block block) {
        int nodes = BLOCK_NODES + 2 * margin;
        double west = block.column * (BLOCK_NODES * spacing) - margin * spacing;
        double south = block.row * (BLOCK_NODES * spacing) - margin * spacing;
        double[] values = new double[nodes * nodes];
        surface.fill(west, south, spacing, nodes, nodes, values);
        for (int row = margin; row < nodes - margin; row++) {
            for (int column = margin; column < nodes - margin; column++) {
                if (values[row * nodes + column] > 0 && isHighest(values, nodes, column, row)) {
                    climb(west + column * spacing, south + row * spacing);
                }
            }
        }
    }

    /** Sums of a raster are rounded, so that they may be above zero where no place reaches. */
    private void climb(double x, double y) {
        Summit node = new Summit(x, y, ascent.valueAt(x, y));
        if (!(node.value() > 0)) {
            return;
        }
        candidates.add(kernel == Kernel.UNIFORM ? node : ascent.walk(ascent.climb(node), spacing));
        if (kernel == Kernel.TRIANGULAR) {
            candidates.add(ascent.walk(ascent.higherOfTips(node, spacing), spacing));
        }
    }

    /** Whether no node around is higher; around is wider for the uniform kernel, whose slopes are terraces. */
    private boolean isHighest(double[] values, int nodes, int column, int row) {
        double here = values[row * nodes + column];
        for (int r = row - margin; r <= row + margin; r++) {
            for (int c = column - margin; c <= column + margin; c++) {
                if (values[r * nodes + c] > here * (1 + 1e-12)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Summit> take(int limit) {
        candidates.sort(HIGHEST_FIRST);
        List<Summit> taken = new ArrayList<>();
        taken.add(top);
        for (int i = 0; i < candidates.size() && taken.size() < limit; i++) {
            if (isApart(candidates.get(i), taken)) {
                taken.add(candidates.get(i));
            }
        }
        return taken;
    }

    private boolean isApart(Summit candidate, List<Summit> taken) {
        for (Summit one : taken) {
            double dx = one.x() - candidate.x();
            double dy = one.y() - candidate.y();
            if (Math.sqrt(dx * dx + dy * dy) < separation) {
                return false;
            }
        }
        return true;
    }
}
