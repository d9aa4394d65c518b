package nl.samentel.hub.disclosure.suppression;

import java.time.Duration;
import nl.samentel.hub.disclosure.suppression.primary.MinimumFrequency;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Insiders;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.secondary.*;
import nl.samentel.hub.disclosure.suppression.solver.OjAlgoSimplex;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

public final class SuppressionBenchmark {
    public static void main(String[] args) {
        LinkedTables t = SharedTables.read(args[0]).flat();
        long T = Long.parseLong(args[1]);
        Protection p = new Protection(Long.parseLong(args[2]), Insiders.valueOf(args[3]), Long.parseLong(args[4]));
        var sens = new MinimumFrequency(T, 1, ZeroRule.PUBLISHED)
                .sensitive(t).stream().boxed().toList();
        var hid = java.util.stream.IntStream.range(0, t.cells().size())
                .filter(i -> t.cell(i).units() > 0)
                .boxed()
                .toList();
        long t0 = System.nanoTime();
        long[] n = {0};
        var h = Suppression.solve(
                new HidingProblem(t, sens, hid, c -> 1, p),
                new OjAlgoSimplex(),
                new Effort(java.time.Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(args[5])), q -> {
                    if (n[0]++ < 40 || n[0] % 50 == 0)
                        System.out.println(n[0] + " " + q + " " + (System.nanoTime() - t0) / 1e9);
                }));
        var f = (Hiding.Found) h;
        System.out.println(
                (f.hidden().size() - sens.size()) + " " + f.proven() + " " + (System.nanoTime() - t0) / 1e9 + " sum "
                        + f.hidden().stream()
                                .filter(i -> !sens.contains(i))
                                .mapToLong(i -> t.cell(i).units())
                                .sum());
    }
}
