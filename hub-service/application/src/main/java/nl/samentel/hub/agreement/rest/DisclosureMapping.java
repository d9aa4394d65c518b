package nl.samentel.hub.agreement.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Disclosure;
import nl.samentel.schema.agreement.Disclosure.QuestionRegime;
import nl.samentel.schema.agreement.Disclosure.Regime;
import org.jspecify.annotations.Nullable;

/** Completes what a proposal says about protection with what is usual, and refuses what protects nobody. */
final class DisclosureMapping {
    private static final Disclosure USUAL = Disclosure.DEFAULT;

    private DisclosureMapping() {}

    static Disclosure disclosure(
            AgreementRequest.@Nullable DisclosureRequest asked, List<String> questions, int leastPersons) {
        if (asked == null) {
            return USUAL;
        }
        int minPersons = Objects.requireNonNullElse(asked.minPersons(), USUAL.minPersons());
        if (minPersons < leastPersons) {
            throw wrong("disclosure.minPersons: this hub requires at least " + leastPersons + ".");
        }
        Map<String, Regime> regimes = new TreeMap<>(Objects.requireNonNullElse(asked.regimes(), Map.of()));
        regimes.values().removeIf(r -> r == Regime.INTERACTIVE_CKM);
        if (!questions.containsAll(regimes.keySet())) {
            throw wrong("disclosure.regimes: one is of a question that is not proposed.");
        }
        try {
            Disclosure disclosure = new Disclosure(
                    minPersons,
                    Objects.requireNonNullElse(asked.minHouseholds(), USUAL.minHouseholds()),
                    Objects.requireNonNullElse(asked.perPerson(), USUAL.perPerson()),
                    noise(asked.noise()),
                    cells(asked.cells()),
                    privacy(asked.privacy()),
                    regimes.entrySet().stream()
                            .map(r -> new QuestionRegime(r.getKey(), r.getValue()))
                            .toList());
            Terms.profile(disclosure);
            return disclosure;
        } catch (IllegalArgumentException e) {
            throw wrong("disclosure: " + e.getMessage());
        }
    }

    private static Disclosure.Noise noise(AgreementRequest.@Nullable NoiseRequest asked) {
        return asked == null
                ? USUAL.noise()
                : new Disclosure.Noise(asked.deviation(), asked.variance(), asked.blocked());
    }

    private static Disclosure.Cells cells(AgreementRequest.@Nullable CellsRequest asked) {
        return asked == null ? USUAL.cells() : new Disclosure.Cells(asked.perAnalyst(), asked.inAll());
    }

    private static Disclosure.Privacy privacy(AgreementRequest.@Nullable PrivacyRequest asked) {
        return asked == null
                ? USUAL.privacy()
                : new Disclosure.Privacy(
                        asked.budget(),
                        asked.perTable(),
                        Objects.requireNonNullElse(
                                asked.perPerson(), USUAL.privacy().perPerson()));
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
