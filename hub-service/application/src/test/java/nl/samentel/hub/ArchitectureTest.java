package nl.samentel.hub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.counting.EventTable;
import nl.samentel.hub.counting.EventTables;
import nl.samentel.hub.counting.FactRows;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not know. */
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "nl.samentel.hub.access",
        "nl.samentel.hub.admission",
        "nl.samentel.hub.agreement",
        "nl.samentel.hub.audit",
        "nl.samentel.hub.catalogue",
        "nl.samentel.hub.ceremony",
        "nl.samentel.hub.datalab",
        "nl.samentel.hub.delivery",
        "nl.samentel.hub.destruction",
        "nl.samentel.hub.inquiry",
        "nl.samentel.hub.keys",
        "nl.samentel.hub.login",
        "nl.samentel.hub.necessity",
        "nl.samentel.hub.paperwork",
        "nl.samentel.hub.people",
        "nl.samentel.hub.problem",
        "nl.samentel.hub.question",
        "nl.samentel.hub.receipt",
        "nl.samentel.hub.release",
        "nl.samentel.hub.renewal",
        "nl.samentel.hub.snapshot",
        "nl.samentel.hub.withdrawal"
    };

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.samentel");

    @Test
    void domainImportsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "org.hibernate..",
                        "org.apache.avro..",
                        "io.vertx..",
                        "java.sql..",
                        "com.fasterxml..")
                .check(HUB);
    }

    @Test
    void domainKnowsNeitherHttpNorStore() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.samentel.hub..rest", "nl.samentel.hub..store", "nl.samentel.hub.boot")
                .check(HUB);
    }

    @Test
    void onlyEnginesThatRunQuestionsTakeRowsOfEventsOrGiveRowsOfFacts() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nl.samentel.hub.counting", "nl.samentel.hub.spark")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(EventTable.class, EventTables.class, FactRows.class)
                .check(HUB);
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nl.samentel.hub..store", "nl.samentel.hub.boot", "nl.samentel.hub.counting")
                .and()
                .resideInAPackage("nl.samentel.hub..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus.hibernate.orm..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "io.agroal..",
                        "org.postgresql..")
                .check(HUB);
    }

    @Test
    void resourcesDoNotTouchTheEngines() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "nl.samentel.hub.linkage..",
                        "nl.samentel.hub.disclosure..",
                        "nl.samentel.hub.atrest..",
                        "nl.samentel.hub..store.."))
                .check(HUB);
    }

    @Test
    void everyOperationNamesItsActionInTheLog() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areAnnotatedWith(org.eclipse.microprofile.openapi.annotations.Operation.class)
                .should()
                .beAnnotatedWith(Audited.class)
                .check(HUB);
    }

    @Test
    void nothingDependsOnThePseudonymiser() {
        noClasses()
                .that()
                .resideInAPackage("nl.samentel.hub..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.samentel.pseudonymiser..", "nl.samentel.connector..")
                .check(HUB);
    }

    @Test
    void domainsHaveNoCycles() {
        slices().matching("nl.samentel.hub.(*)").should().beFreeOfCycles().check(HUB);
    }

    @Test
    void entitiesStayInTheirStore() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage("..store")
                .andShould()
                .onlyBeAccessed()
                .byClassesThat()
                .resideInAnyPackage("..store")
                .check(HUB);
    }
}
