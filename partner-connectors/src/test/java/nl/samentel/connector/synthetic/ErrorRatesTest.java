package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in the native files is wrong about as often as in real registers. */
class ErrorRatesTest {
    private static final Set<String> NO_NUMBER =
            Set.of("", "000000000", "111222333", "123456782", "111111110", "999999999");

    @ParameterizedTest
    @CsvSource({
        "GEM/brp_huishoudens.csv, BSN, 0.99, 0.01",
        "JGZ04/ddjgz_export.csv, BSN, 0.97, 0.02",
        "GGD/ddjgz_export.csv, BSN, 0.97, 0.02",
        "MW/amw.csv, bsn, 0.80, 0.04",
        "SHG/shg_clienten.csv, BSN, 0.60, 0.05",
        "POL/bvh_hg_export.csv, BSN, 0.15, 0.03"
    })
    void aServiceNumberIsKnownAsOftenAsAtThePartner(String file, String column, double share, double margin) {
        double found = Regions.table(1, file).share(r -> !NO_NUMBER.contains(r.get(column)));
        System.out.printf("%-26s service number known %.3f (%.2f)%n", file, found, share);
        assertThat(found).isCloseTo(share, within(margin));
    }

    @Test
    void perpetratorsNumbersAreKnownLessOften() {
        NativeTable rows = Regions.table(1, "VTF/vtf_meldingen.csv");
        Predicate<NativeTable.Row> known = r -> !NO_NUMBER.contains(r.get("BSN"));
        assertThat(rows.where(r -> r.get("ROL_BETROKKENE").equals("pleger")).share(known))
                .isCloseTo(0.70, within(0.04));
        assertThat(rows.where(r -> r.get("ROL_BETROKKENE").startsWith("slachtoffer"))
                        .share(known))
                .isCloseTo(0.85, within(0.03));
    }

    @Test
    void someNumbersAreAnotherPersonsAndSomePlaceholders() {
        String file = "POL/bvh_hg_export.csv";
        assertThat(Regions.table(1, file).rows()).anyMatch(r -> r.get("BSN").equals("111222333"));
        assertThat(wrongNumbers("VTF/vtf_meldingen.csv")).isBetween(0.0005, 0.006);
    }

    /** Returns the share of numbers that the population file knows as somebody else's. */
    private static double wrongNumbers(String file) {
        Map<Integer, Integer> population = Regions.persons(1).get("GEM/brp_huishoudens.csv");
        Map<Integer, Integer> persons = Regions.persons(1).get(file);
        Map<String, Integer> owners = new HashMap<>();
        Regions.table(1, "GEM/brp_huishoudens.csv")
                .rows()
                .forEach(r -> owners.put(r.get("BSN"), population.get(r.line())));
        NativeTable known = Regions.table(1, file)
                .where(r -> !NO_NUMBER.contains(r.get("BSN")) && owners.containsKey(r.get("BSN")));
        return known.share(r -> !owners.get(r.get("BSN")).equals(persons.get(r.line())));
    }

    @Test
    void marriedWomenStandUnderThePartnersNameAtThePolice() {
        Map<Integer, Integer> population = Regions.persons(1).get("GEM/brp_huishoudens.csv");
        Map<Integer, NativeTable.Row> married = new HashMap<>();
        Regions.table(1, "GEM/brp_huishoudens.csv").rows().stream()
                .filter(r ->
                        r.get("GESLACHT").equals("V") && !r.get("PARTNERNAAM").isEmpty())
                .forEach(r -> married.put(population.get(r.line()), r));
        Map<Integer, Integer> persons = Regions.persons(1).get("POL/bvh_hg_export.csv");
        double other = Regions.table(1, "POL/bvh_hg_export.csv")
                .where(r -> married.containsKey(persons.get(r.line())))
                .share(r -> !r.get("ACHTERNAAM")
                        .equals(married.get(persons.get(r.line())).get("GESLACHTSNAAM")));
        System.out.printf("married women under another name at the police %.2f (0.25 and typing errors)%n", other);
        assertThat(other).isBetween(0.2, 0.4);
    }

    @Test
    void partialDatesUnbornChildrenAndGarbledNamesOccur() {
        List<NativeTable.Row> vtf = Regions.table(1, "VTF/vtf_meldingen.csv").rows();
        assertThat(vtf).anyMatch(r -> r.get("GEBOORTEDATUM").startsWith("00-00-"));
        assertThat(vtf)
                .anyMatch(r -> r.get("GEBOORTEDATUM").equals("99999999")
                        && r.get("BSN").equals("999999999"));
        assertThat(Regions.table(1, "POL/bvh_hg_export.csv").rows())
                .anyMatch(r -> r.get("VOORNAMEN").contains("\u00c3")
                        || r.get("ACHTERNAAM").contains("\u00c5"));
        assertThat(Regions.table(1, "GEM/brp_huishoudens.csv").rows())
                .anyMatch(r -> r.get("GESLACHTSNAAM").contains("\u0144"));
    }

    @Test
    void peopleOfUrkOccurWhereTheyAreServed() {
        assertThat(Regions.table(1, "SHG/shg_clienten.csv").rows())
                .anyMatch(r -> r.get("Postcode").startsWith("832"));
        assertThat(Regions.table(1, "EDU/magister_zorgleerlingen.csv").rows())
                .anyMatch(r -> r.get("postcode").startsWith("832"));
        assertThat(Regions.table(1, "GGD/ddjgz_export.csv").rows())
                .anyMatch(r -> r.get("Postcode").startsWith("832"));
        assertThat(Regions.table(1, "GEM/brp_huishoudens.csv").rows())
                .noneMatch(r -> r.get("POSTCODE").startsWith("832"));
    }

    @Test
    void sameSexTwinsShareBirthDateSexSurnameAndAddress() {
        long twins = Regions.table(1, "GGD/ddjgz_export.csv").rows().stream()
                .filter(r -> r.get("CONTACTDATUM").equals("01-01-2020"))
                .map(r -> String.join(
                        "|",
                        r.get("Geboortedatum"),
                        r.get("Geslacht"),
                        r.get("Geslachtsnaam"),
                        r.get("Postcode"),
                        r.get("Huisnummer")))
                .collect(Collectors.groupingBy(k -> k, Collectors.counting()))
                .values()
                .stream()
                .filter(n -> n > 1)
                .count();
        assertThat(twins).isGreaterThan(30);
    }
}
