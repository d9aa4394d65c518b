package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;

/** Finds the family for a report, likelier ones more often, such that its type is true. */
final class FamilyFinder {
    private static final int TRIES = 6000;
    private static final double SIGNALLED = 5;

    private final Dice dice;
    private final Involvement involvement;
    private final Casting casting;
    private final FamilyRisks risks;
    private final JgzContacts contacts;
    private final Map<String, List<Household>> byArea = new HashMap<>();
    private final Set<Household> knownLongAgo = new HashSet<>();

    FamilyFinder(
            Dice dice,
            Region region,
            Involvement involvement,
            Casting casting,
            FamilyRisks risks,
            JgzContacts contacts) {
        this.dice = dice;
        this.involvement = involvement;
        this.casting = casting;
        this.risks = risks;
        this.contacts = contacts;
        for (Household household : region.households()) {
            household.stays().stream()
                    .map(s -> s.address().pc4())
                    .distinct()
                    .forEach(a ->
                            byArea.computeIfAbsent(a, k -> new ArrayList<>()).add(household));
        }
    }

    record Found(Household family, List<Subject> subjects) {}

    /** Finds a family of which nobody involved is known. */
    Optional<Found> unknown(String pc4, LocalDate day, Nature nature) {
        List<Household> households = byArea.getOrDefault(pc4, List.of());
        for (int i = 0; i < TRIES && !households.isEmpty(); i++) {
            Household family = dice.pick(households);
            if (dice.fraction() * FamilyRisks.HIGHEST * SIGNALLED < weight(family, day)
                    && family.livesIn(pc4, day)
                    && !knownLongAgo.contains(family)) {
                List<Subject> cast = Addressing.kept(casting.cast(family, day, nature), day, pc4);
                if (!cast.isEmpty() && Addressing.area(cast, day).equals(pc4) && nobodyKnown(cast, family, day)) {
                    return Optional.of(new Found(family, cast));
                }
            }
        }
        return Optional.empty();
    }

    /** Finds a family of which the data know nothing, but that Veilig Thuis knows from before or elsewhere. */
    Optional<Found> knownLongAgo(String pc4, LocalDate day, Nature nature) {
        Optional<Found> found = unknown(pc4, day, nature);
        found.ifPresent(f -> knownLongAgo.add(f.family()));
        return found;
    }

    /** Finds a family without an open case of which somebody involved was known in the three years before. */
    Optional<Found> known(String pc4, LocalDate day, Nature nature) {
        List<Household> able = involvement.families().stream()
                .filter(f -> f.livesIn(pc4, day) && !involvement.busyFrom(f, day))
                .filter(f -> openCase(f, day).isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        return one(
                able,
                pc4,
                day,
                nature,
                cast -> cast.stream().noneMatch(s -> involvement.open(s.person(), day))
                        && cast.stream().anyMatch(s -> involvement.known(s.person(), day)));
    }

    /** Finds a family with an open case. */
    Optional<Found> open(String pc4, LocalDate day, Nature nature) {
        List<Household> able = involvement.families().stream()
                .filter(f -> openCase(f, day).isPresent() && f.livesIn(pc4, day))
                .collect(Collectors.toCollection(ArrayList::new));
        return one(able, pc4, day, nature, cast -> true);
    }

    /** Draws families, the often reported ones more often, until one fits. */
    private Optional<Found> one(
            List<Household> able, String pc4, LocalDate day, Nature nature, Predicate<List<Subject>> fits) {
        while (!able.isEmpty()) {
            int drawn = dice.weighted(able.stream().mapToDouble(this::reports).toArray());
            Household family = able.remove(drawn);
            List<Subject> cast = Addressing.kept(casting.cast(family, day, nature), day, pc4);
            if (Addressing.area(cast, day).equals(pc4) && fits.test(cast)) {
                return Optional.of(new Found(family, cast));
            }
        }
        return Optional.empty();
    }

    /** Finds a family whose case ended a while ago and can just as well have lasted until after the day. */
    Optional<VtCase> prolongable(String pc4, LocalDate day, Nature nature) {
        List<VtCase> able = new ArrayList<>();
        for (Household family : involvement.families()) {
            List<VtCase> cases = involvement.casesOf(family);
            VtCase last = cases.get(cases.size() - 1);
            boolean quiet = last.knownFrom().isBefore(day)
                    && last.ended().filter(e -> e.isAfter(day.minusDays(500))).isPresent()
                    && !involvement.busyFrom(family, last.ended().orElse(day));
            if (quiet
                    && family.livesIn(pc4, day)
                    && Addressing.area(Addressing.kept(casting.cast(family, day, nature), day, pc4), day)
                            .equals(pc4)) {
                able.add(last);
            }
        }
        return able.isEmpty() ? Optional.empty() : Optional.of(dice.pick(able));
    }

    Optional<VtCase> openCase(Household family, LocalDate day) {
        return involvement.casesOf(family).stream().filter(c -> c.openOn(day)).findFirst();
    }

    /** Families that were reported more often are reported again more often. */
    private double reports(Household family) {
        return 1
                + involvement.casesOf(family).stream()
                        .mapToInt(c -> c.reports().size())
                        .sum();
    }

    private double weight(Household family, LocalDate day) {
        return risks.weight(family) * (contacts.signalledBefore(family, day) ? SIGNALLED : 1);
    }

    private boolean nobodyKnown(List<Subject> cast, Household family, LocalDate day) {
        return cast.stream().map(Subject::person).noneMatch(p -> known(p, day))
                && family.everMembers().stream().noneMatch(p -> known(p, day));
    }

    private boolean known(Person person, LocalDate day) {
        return involvement.known(person, day) || involvement.open(person, day);
    }
}
