package nl.samentel.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.samentel.schema");

    @Test
    void importsNothingButFormats() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.apache.avro..",
                        "com.fasterxml.jackson..",
                        "com.networknt.schema..",
                        "com.github.luben.zstd..",
                        "com.networknt.schema..",
                        "org.bouncycastle.crypto..",
                        "org.erdtman.jcs..",
                        "org.jspecify..",
                        "nl.samentel.schema..")
                .check(CODE);
    }

    @Test
    void knowsNoNetworkNoDatabaseAndNoKeys() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.sql..", "javax.crypto..")
                .check(CODE);
    }

    @Test
    void verifiesButCannotSignOrSeal() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.bouncycastle\\.crypto\\..*(PrivateKey|HMac|HKDF|Cipher|hpke).*")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..signature..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(CODE);
    }

    @Test
    void avroStaysWithTheEvents() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..event..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.avro..")
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("nl.samentel.schema.(*)..").should().beFreeOfCycles().check(CODE);
    }
}
