package nl.samentel.connector.synthetic.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.FlaggedGroup;
import nl.samentel.connector.synthetic.region.GroupFlag;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.HouseholdKind;
import nl.samentel.connector.synthetic.region.Region;

/** What makes violence in a household more likely: risk factors as youth health care writes them, and groups. */
final class FamilyRisks {
    /** No household is more than this many times as likely as an ordinary one. */
    static final double HIGHEST = 12;

    private static final Map<String, Double> COMMON = new LinkedHashMap<>();

    static {
        COMMON.put("PSYCHISCH_OUDER", 0.045);
        COMMON.put("VERSLAVING", 0.02);
        COMMON.put("LVB_OUDER", 0.022);
        COMMON.put("SCHEIDING", 0.03);
        COMMON.put("VROEGGEBOORTE", 0.02);
        COMMON.put("BEPERKING", 0.025);
        COMMON.put("GEDRAG", 0.05);
        COMMON.put("OUDER_MISHANDELD", 0.012);
        COMMON.put("BUURT", 0.02);
    }

    private static final Set<String> HEAVY = Set.of("PSYCHISCH_OUDER", "VERSLAVING", "LVB_OUDER", "OUDER_MISHANDELD");

    private final Map<Household, Set<FlaggedGroup>> groups = new HashMap<>();
    private final Map<Household, List<String>> factors = new HashMap<>();
    private final Map<Household, Double> weights = new HashMap<>();

    FamilyRisks(Dice dice, Region region) {
        for (GroupFlag flag : region.flags()) {
            groups.computeIfAbsent(flag.person().lastHousehold(), h -> new TreeSet<>())
                    .add(flag.group());
        }
        for (Household household : region.households()) {
            factors.put(household, draw(dice, household));
            weights.put(household, weigh(household));
        }
    }

    private List<String> draw(Dice dice, Household household) {
        List<String> drawn = new ArrayList<>(0);
        COMMON.forEach((factor, share) -> {
            if (dice.chance(share)) {
                drawn.add(factor);
            }
        });
        if (groups(household).contains(FlaggedGroup.MINIMA_HOUSEHOLD) && dice.chance(0.5)) {
            drawn.add("ARMOEDE");
        }
        if (household.kind() == HouseholdKind.SINGLE_PARENT) {
            drawn.add("EENOUDER");
        }
        if (household.everMembers().size() > 6) {
            drawn.add("GROOT_GEZIN");
        }
        return List.copyOf(drawn);
    }

    private Set<FlaggedGroup> groups(Household household) {
        return groups.getOrDefault(household, Set.of());
    }

    /** Returns the risk factors that youth health care would write down for a child of the household. */
    List<String> factors(Household household) {
        return factors.getOrDefault(household, List.of());
    }

    /** Returns how many times as likely violence is; 1 for an ordinary household. */
    double weight(Household household) {
        Double weight = weights.get(household);
        return weight == null ? 1 : weight;
    }

    private double weigh(Household household) {
        Set<FlaggedGroup> flags = groups(household);
        double weight = flags.contains(FlaggedGroup.MINIMA_HOUSEHOLD) ? 3.2 : 1;
        weight *= flags.contains(FlaggedGroup.STATUS_HOLDER) ? 2 : 1;
        weight *= flags.contains(FlaggedGroup.LABOUR_MIGRANT) ? 4 : 1;
        weight *= household.kind() == HouseholdKind.SINGLE_PARENT ? 1.6 : 1;
        weight *= factors(household).stream().anyMatch(HEAVY::contains) ? 2.4 : 1;
        weight *= household.kind() == HouseholdKind.MIGRANT_HOUSE ? 2.5 : 1;
        weight *= household.kind() == HouseholdKind.CARE_HOME ? 0.3 : 1;
        return Math.min(HIGHEST, weight);
    }
}
