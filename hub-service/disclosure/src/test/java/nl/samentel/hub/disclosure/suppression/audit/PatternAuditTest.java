package nl.samentel.hub.disclosure.suppression.audit;

import static nl.samentel.hub.disclosure.suppression.TinyTables.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samentel.hub.disclosure.suppression.TinyTables;
import nl.samentel.hub.disclosure.suppression.protection.Insiders;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.table.CellId;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import org.junit.jupiter.api.Test;

class PatternAuditTest {
    private static final LinkedTables TABLES = TinyTables.of(new long[][] {{1, 40, 50}, {60, 20, 80}});
    private static final List<Integer> RECTANGLE =
            cells(id("a0", "k0"), id("a0", "k1"), id("a1", "k0"), id("a1", "k1"));

    @Test
    void passesARectangleAsFarAsItReaches() {
        assertThat(audit(Protection.ofWidth(41)).examine(RECTANGLE)).isInstanceOf(AuditOutcome.Passed.class);
        assertThat(audit(Protection.ofWidth(42)).examine(RECTANGLE))
                .isInstanceOfSatisfying(AuditOutcome.Failed.class, f -> {
                    assertThat(f.narrow()).hasSize(4);
                    assertThat(f.exact()).isEmpty();
                });
    }

    @Test
    void tellsWhichCellReadersWorkOut() {
        assertThat(audit(Protection.ofWidth(1)).examine(cells(id("a0", "k0"))))
                .isInstanceOfSatisfying(
                        AuditOutcome.Failed.class, f -> assertThat(f.exact()).isEqualTo(cells(id("a0", "k0"))));
    }

    @Test
    void tellsWhatWhoIsAloneWorksOut() {
        Protection protection = new Protection(1, Insiders.EACH_ALONE, 1);

        assertThat(audit(protection).examine(RECTANGLE)).isInstanceOfSatisfying(AuditOutcome.Failed.class, f -> {
            assertThat(f.narrow()).isEmpty();
            assertThat(f.known()).isEqualTo(RECTANGLE.stream().skip(1).toList());
        });
    }

    @Test
    void doesNotPassForASolverThatLies() {
        AuditSolver liar = new Fake(question -> {
            Map<Integer, Double> values = new TreeMap<>();
            RECTANGLE.forEach(c -> values.put(c, question.highest() ? 1000.0 : 0.0));
            return values;
        });

        assertThat(PatternAudit.of(TABLES, Protection.ofWidth(1), liar).examine(RECTANGLE))
                .isInstanceOfSatisfying(
                        AuditOutcome.Failed.class, f -> assertThat(f.narrow()).hasSize(4));
    }

    @Test
    void doesNotPassForASolverThatGivesUp() {
        AuditSolver idle = new Fake(question -> Map.of());

        assertThat(PatternAudit.of(TABLES, Protection.ofWidth(1), idle).examine(RECTANGLE))
                .isInstanceOf(AuditOutcome.Failed.class);
    }

    @Test
    void passesWhereNothingIsHidden() {
        assertThat(audit(Protection.DEFAULT).examine(List.of())).isInstanceOf(AuditOutcome.Passed.class);
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        AuditOutcome outcome = audit(Protection.ofWidth(1)).examine(RECTANGLE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(AuditOutcome.Stopped.class);
    }

    private static PatternAudit audit(Protection protection) {
        return PatternAudit.of(TABLES, protection, new ModelSolver());
    }

    private static List<Integer> cells(CellId... ids) {
        return Stream.of(ids).map(TABLES::number).sorted().toList();
    }

    /** A solver that answers what it is told to. */
    private record Fake(Attack answers) implements AuditSolver {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Attack attack(PublishedTables tables, Map<Integer, Long> known) {
            return answers;
        }
    }
}
