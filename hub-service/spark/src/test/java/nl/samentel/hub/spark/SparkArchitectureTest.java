package nl.samentel.hub.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SparkArchitectureTest {
    private static final JavaClasses SPARK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.samentel.hub.spark");

    @Test
    void knowsSparkAndTheEnginesThatItRunsQuestionsOfAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("nl.samentel.hub.spark..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "scala..",
                        "org.apache.spark..",
                        "org.jspecify..",
                        "nl.samentel.schema.question..",
                        "nl.samentel.hub.plan",
                        "nl.samentel.hub.counting",
                        "nl.samentel.hub.linkage..",
                        "nl.samentel.hub.spark..")
                .check(SPARK);
    }

    @Test
    void writesNoFilesAndNoLog() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.apache\\.spark\\.sql\\.DataFrameWriter.*|org\\.apache\\.spark\\.internal\\..*|java\\.io\\.File.*|java\\.nio\\.file\\..*")
                .check(SPARK);
    }
}
