package nl.samentel.hub.disclosure.suppression.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearSolverTest {
    private static final double SAME = 1e-7;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsAnOptimumBelowZero(boolean nativeCode) {
        LinearProgram program = new LinearProgram(2);
        program.bounds(0, -5, 9);
        program.bounds(1, -3, 9);
        program.cost(0, 1);
        program.equal(new Row(0).with(0, 1).with(1, 1));

        assertThat(solver(nativeCode).minimise(program)).isInstanceOfSatisfying(LinearOutcome.Solved.class, s -> {
            assertThat(s.value(0)).isCloseTo(-5, within(SAME));
            assertThat(s.value(1)).isCloseTo(5, within(SAME));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pricesAnEqualityByWhatMoreOfItCosts(boolean nativeCode) {
        LinearProgram program = new LinearProgram(2);
        program.bounds(0, 0, 100);
        program.bounds(1, 0, 4);
        program.cost(0, 3);
        program.cost(1, 1);
        program.equal(new Row(10).with(0, 1).with(1, 1));

        assertThat(solver(nativeCode).minimise(program))
                .isInstanceOfSatisfying(
                        LinearOutcome.Solved.class, s -> assertThat(s.price(0)).isCloseTo(3, within(SAME)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void coversAtLeastCost(boolean nativeCode) {
        LinearProgram program = new LinearProgram(3);
        for (int j = 0; j < 3; j++) {
            program.bounds(j, 0, 1);
            program.cost(j, j + 1);
        }
        program.atLeast(new Row(1).with(0, 0.5).with(1, 1));
        program.atLeast(new Row(1).with(1, 1).with(2, 1));

        assertThat(solver(nativeCode).minimise(program))
                .isInstanceOfSatisfying(
                        LinearOutcome.Solved.class, s -> assertThat(s.value(1)).isCloseTo(1, within(SAME)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysWhereNothingFits(boolean nativeCode) {
        LinearProgram program = new LinearProgram(1);
        program.bounds(0, 0, 1);
        program.atLeast(new Row(2).with(0, 1));

        assertThat(solver(nativeCode).minimise(program)).isNotInstanceOf(LinearOutcome.Solved.class);
    }

    private static LinearSolver solver(boolean nativeCode) {
        if (!nativeCode) {
            return new OjAlgoSimplex();
        }
        Optional<LinearSolver> glop = GlopSimplex.ifPresent();
        assumeTrue(glop.isPresent(), "OR-Tools is not on the class path (-Portools puts it there); skipped.");
        return glop.orElseThrow();
    }
}
