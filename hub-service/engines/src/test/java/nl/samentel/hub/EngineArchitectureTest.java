package nl.samentel.hub;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.counting.UnitCounts;
import nl.samentel.hub.disclosure.ExactCells;
import nl.samentel.hub.disclosure.ProtectedCell;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.disclosure.ReleasableCount;
import org.junit.jupiter.api.Test;

class EngineArchitectureTest {
    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.samentel.hub");

    @Test
    void onlyTheDisclosurePackageConstructsAReleasableCount() {
        for (Class<?> guarded : new Class<?>[] {ReleasableCount.class, ProtectedTable.class}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.samentel.hub.disclosure")
                    .should()
                    .callConstructorWhere(target(owner(type(guarded))))
                    .check(HUB);
            constructors()
                    .that()
                    .areDeclaredIn(guarded)
                    .should()
                    .notBePublic()
                    .andShould()
                    .notBeProtected()
                    .check(HUB);
            assertThat(HUB.get(guarded).getModifiers()).contains(JavaModifier.FINAL);
        }
        methods()
                .that()
                .haveRawReturnType(ReleasableCount.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAssignableTo(ProtectedCell.class)
                .should()
                .notBePublic()
                .check(HUB);
    }

    @Test
    void exactNumbersAreReadableInTheDisclosurePackageOnly() {
        methods()
                .that()
                .areDeclaredIn(ExactCells.class)
                .and()
                .doNotHaveName("of")
                .and()
                .doNotHaveName("put")
                .and()
                .doNotHaveName("toString")
                .should()
                .bePackagePrivate()
                .orShould()
                .bePrivate()
                .check(HUB);
    }

    @Test
    void rowsOfASnapshotAreReadableInTheCountingPackageOnly() {
        for (Class<?> guarded : new Class<?>[] {FactTable.class, SnapshotEvents.class, UnitCounts.class}) {
            methods()
                    .that()
                    .areDeclaredIn(guarded)
                    .and()
                    .arePublic()
                    .should()
                    .haveName("question")
                    .orShould()
                    .haveName("definition")
                    .orShould()
                    .haveName("period")
                    .orShould()
                    .haveName("toString")
                    .orShould()
                    .haveName("expecting")
                    .orShould()
                    .haveName("of")
                    .orShould()
                    .haveName("add")
                    .orShould()
                    .haveName("relink")
                    .orShould()
                    .haveName("complete")
                    .check(HUB);
        }
    }

    @Test
    void domainPackagesImportNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "nl.samentel.hub.counting",
                        "nl.samentel.hub.plan",
                        "nl.samentel.hub.disclosure..",
                        "nl.samentel.hub.atrest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "javax.inject..", "io.quarkus..", "org.apache.avro..", "org.hibernate..")
                .check(HUB);
    }

    @Test
    void theHubDoesNotKnowThePseudonymiserOrTheConnectors() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.samentel.pseudonymiser..", "nl.samentel.connector..")
                .check(HUB);
    }

    @Test
    void noCyclesBetweenPackages() {
        slices().matching("nl.samentel.(**)").should().beFreeOfCycles().check(HUB);
    }

    @Test
    void theGateAndTheKeysKnowNothingOfTheOtherEngines() {
        classes()
                .that()
                .resideInAnyPackage("nl.samentel.hub.disclosure", "nl.samentel.hub.atrest")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.bouncycastle..",
                        "com.google.crypto.tink..",
                        "org.jspecify..",
                        "nl.samentel.schema..",
                        "nl.samentel.hub.disclosure..",
                        "nl.samentel.hub.atrest")
                .check(HUB);
    }
}
