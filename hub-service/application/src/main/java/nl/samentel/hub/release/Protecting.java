package nl.samentel.hub.release;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.OfficialTables;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.DisclosureGate;
import nl.samentel.hub.disclosure.OfficialOutcome;
import nl.samentel.hub.disclosure.OfficialRules;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Account;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.AskedSnapshots;

/** Counts the tables of a release and protects them, question by question, together with all tables that stand. */
public final class Protecting {
    private final InForce inForce;
    private final AgreedQuestions questions;
    private final AskedSnapshots snapshots;
    private final ReleaseStore store;
    private final Candidates candidates;
    private final Clock clock;

    /** Wires it. */
    public Protecting(
            InForce inForce,
            AgreedQuestions questions,
            AskedSnapshots snapshots,
            ReleaseStore store,
            KeyRing ring,
            Clock clock) {
        this.inForce = inForce;
        this.questions = questions;
        this.snapshots = snapshots;
        this.store = store;
        this.candidates = new Candidates(ring, store);
        this.clock = clock;
    }

    /**
     * What came out for all questions.
     *
     * @param tables in the order in which they were declared
     * @param refused why nothing may be released, if so
     */
    record Outcomes(List<OfficialTable> tables, Account account, Optional<String> refused) {
        static Outcomes refusal(String reason) {
            return new Outcomes(List.of(), new Account(0, 0, false, "", ""), Optional.of(reason));
        }
    }

    /** Everything that is needed, out of the database. */
    final class Work {
        private final Release release;
        private final OfficialRules rules;
        private final List<Part> parts;

        private Work(Release release, OfficialRules rules, List<Part> parts) {
            this.release = release;
            this.rules = rules;
            this.parts = parts;
        }

        /** Protects; half of the time is for plans, so that the other half is left for audits. */
        Outcomes run(Duration limit, Consumer<ReleaseStep> told) {
            Map<DeclaredTable, OfficialTable> done = new HashMap<>();
            Account account = new Account(0, 0, true, "", "");
            Effort effort =
                    new Effort(clock, limit.dividedBy(2L * parts.size()), p -> told.accept(ReleaseStep.IMPROVING));
            for (Part part : parts) {
                told.accept(ReleaseStep.PLANNING);
                List<DeclaredTable> own = release.tables().stream()
                        .filter(t -> t.question().equals(part.question().id()))
                        .toList();
                OfficialOutcome outcome = DisclosureGate.protect(
                        OfficialTables.count(
                                part.facts(),
                                part.question(),
                                own.stream().map(DeclaredTable::dimensions).toList(),
                                part.earlier()),
                        rules,
                        effort);
                if (outcome instanceof OfficialOutcome.Refused refused) {
                    return Outcomes.refusal(
                            refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
                OfficialOutcome.Protected found = (OfficialOutcome.Protected) outcome;
                for (int i = 0; i < own.size(); i++) {
                    done.put(own.get(i), found.tables().get(i));
                }
                account = and(account, found.account());
            }
            List<OfficialTable> tables =
                    release.tables().stream().map(done::get).toList();
            return new Outcomes(tables, account, Optional.empty());
        }

        private Account and(Account one, Account other) {
            return new Account(
                    one.sensitive() + other.sensitive(),
                    one.added() + other.added(),
                    one.proven() && other.proven(),
                    other.planner(),
                    other.auditor());
        }
    }

    private record Part(Question question, FactTable facts, List<OfficialTable> earlier) {}

    /**
     * Opens what a release needs, in the transaction of the caller.
     *
     * @throws ProblemException if the snapshot may not be used, or the agreement is not what it was
     */
    Work open(Release release) {
        Terms terms = inForce.require(release.datalab());
        OfficialRules rules = OfficialRules.of(terms.profile());
        if (!ReleasePolicy.text(rules).equals(release.policy())) {
            throw new ProblemException(ProblemCode.SUPERSEDED, "Other rules were agreed meanwhile.");
        }
        AskedSnapshots.Opened open = snapshots.open(release.datalab(), Optional.of(release.snapshot()), terms);
        Map<String, List<OfficialTable>> earlier = earlier(release);
        List<Part> parts = new ArrayList<>();
        for (String id : release.questions()) {
            Question question = questions.find(terms, id).orElseThrow(() -> unknown());
            if (!open.content().holds(question)) {
                throw unknown();
            }
            parts.add(new Part(question, open.facts(question), earlier.getOrDefault(id, List.of())));
        }
        return new Work(release, rules, List.copyOf(parts));
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.QUESTION_UNKNOWN, "The question is not agreed any more as it was then.");
    }

    /** All that is published of the snapshot, or may become so. */
    private Map<String, List<OfficialTable>> earlier(Release release) {
        return store.list(release.datalab()).stream()
                .filter(r -> r.state().stands() && r.snapshot().equals(release.snapshot()))
                .flatMap(r -> candidates.open(r).stream())
                .collect(Collectors.groupingBy(OfficialTable::question));
    }
}
