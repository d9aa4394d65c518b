package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Goes the whole way once while everything breaks: each partner's delivery meets another mishap, and at the end the
 * answers must still agree with the truth.
 */
@TestMethodOrder(OrderAnnotation.class)
class WholeWayIT {
    private static final String PATH = "/datalabs/" + Site.DATALAB;
    private static final long CUT = 150_000;

    private static SmallSite small;
    private static InterfaceChecks attacks;

    @BeforeAll
    static void open() {
        small = new SmallSite("whole-way");
        small.open();
        attacks = new InterfaceChecks(small);
    }

    @AfterAll
    static void close() {
        small.close();
    }

    @Test
    @Order(0)
    void saidBeforeAnythingWasDeliveredWhetherTheRecordsSuffice() {
        var report = new Datalab(small.site().as("mia")).sufficiency();

        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("sets")).isEmpty();
        assertThat(report.at("/overlaps/0/band").asText()).matches("<10|\\d+-\\d+");
        assertThat(report.path("questions").findValuesAsText("verdict"))
                .hasSize(2)
                .doesNotContain("PENDING");
        assertThat(small.wholeLog("VTF-inquiry-send"))
                .contains("every number is a band", "Blinding VTF.VT_REPORT.NAME_DOB_SEX");
    }

    @Test
    @Order(1)
    void refusesADeliveryToADatalabThatDidNotAdmitThePartner() throws IOException {
        var office = small.office(Partner.VTF);
        var settings = office.home().resolve("samentel.yaml");
        var before = Files.readString(settings);
        Files.writeString(settings, before.replace(Site.DATALAB, "other-2020"));

        var exit = small.run("VTF-other-datalab", office.deliverCommand());

        Files.writeString(settings, before);
        assertThat(exit).as(small.log("VTF-other-datalab")).isEqualTo(1);
        assertThat(small.sealed(Partner.VTF)).isEmpty();
    }

    @Test
    @Order(1)
    void refusesAConnectorWhoseKeyWasNotAdmitted() throws IOException {
        var stranger = new PartnerOffice(small.folders(), Partner.POL).home().resolve("identity.bcfks");
        var office = small.office(Partner.VTF);
        var own = office.home().resolve("identity.bcfks");
        var passphrase = office.home().resolve("passphrase");
        var kept = Map.of(own, Files.readAllBytes(own), passphrase, Files.readAllBytes(passphrase));
        Files.write(own, Files.readAllBytes(stranger));
        Files.write(passphrase, Files.readAllBytes(stranger.resolveSibling("passphrase")));

        var exit = small.run(
                "VTF-other-key", List.of("agreement", "--home", office.home().toString()));

        for (var file : kept.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
        assertThat(exit).as(small.log("VTF-other-key")).isEqualTo(2);
        assertThat(small.log("VTF-other-key")).contains("knows client connector-vtf, but with another key");
    }

    @Test
    @Order(2)
    void deliversAFileWithARenamedColumnThroughTwoLinesOfYaml() throws IOException {
        var office = small.office(Partner.VTF);
        var file = Path.of(office.files().stream()
                .filter(name -> name.contains("vtf_meldingen"))
                .findFirst()
                .orElseThrow());
        var charset = Charset.forName("windows-1252");
        var text = Files.readString(file, charset);
        Files.writeString(file, text.replaceFirst("DATUM_MELDING", "Ontvangen op"), charset);
        var mapping = office.home().resolve("mapping.yaml");
        Files.writeString(mapping, Documents.yamlForStewards(small.folders()));
        var command = new java.util.ArrayList<>(office.deliverCommand());

        var without = small.run("VTF-renamed-column", command);
        command.addAll(List.of("--mapping", mapping.toString()));
        var with = small.run("VTF-mapping", command);

        Files.writeString(file, text, charset);
        assertThat(without).as(small.log("VTF-renamed-column")).isNotZero();
        assertThat(with).as(small.log("VTF-mapping")).isZero();
        assertThat(small.sealed(Partner.VTF)).hasSize(1);
    }

    @Test
    @Order(3)
    void resumesAfterTheHubWasKilledInTheMiddleOfADelivery() throws Exception {
        interrupted(Partner.GEM, () -> {
            small.site().hub().crash();
            small.site().hub().restart();
        });
    }

    @Test
    @Order(4)
    void resumesAfterTheDatabaseWasKilledInTheMiddleOfADelivery() throws Exception {
        interrupted(Partner.GGD, () -> {
            small.site().postgres().crash();
            small.site().postgres().restart();
        });
    }

    @Test
    @Order(5)
    void resumesAfterTheNetworkWasCutInTheMiddleOfADelivery() throws Exception {
        interrupted(Partner.JGZ04, () -> {});
    }

    @Test
    @Order(6)
    void letsPartnersDeliverAtTheSameTime() {
        var one = small.office(Partner.POL).startDelivery(Map.of());
        var other = small.office(Partner.MW).startDelivery(Map.of());

        assertThat(List.of(one.awaitExit(Connector.LIMIT), other.awaitExit(Connector.LIMIT)))
                .as("%s %s", one.logTail(), other.logTail())
                .containsOnly(0);
        assertThat(small.sealed(Partner.POL)).hasSize(1);
        assertThat(small.sealed(Partner.MW)).hasSize(1);
    }

    @Test
    @Order(7)
    void replacesAPeriodThatIsDeliveredAgain() {
        small.office(Partner.SHG).deliver();
        small.office(Partner.SHG).deliver();

        assertThat(small.sealed(Partner.SHG)).hasSize(1);
    }

    @Test
    @Order(8)
    void answersAsTheTruthDoesAfterAllThatBroke() {
        small.office(Partner.EDU).deliver();
        var snapshot = new Datalab(small.site().as("mia")).snapshot("after-all");
        assertThat(snapshot.path("linkage").path("pairs")).isNotEmpty();

        new Answers(small.folders()).ask(small.site().as("anna"), new Screen(nowhere(), false));

        var exit = small.run(
                "compare",
                List.of(
                        "compare",
                        "--truth",
                        small.region().truth().toString(),
                        "--answers",
                        small.folders().answers().toString()));
        assertThat(exit).as(small.log("compare")).isZero();
    }

    @Test
    @Order(9)
    void refusesAndLogsAnAnalystsQuestionFromSomebodyElse() {
        var reply = small.site()
                .as("sofie")
                .call("POST", PATH + "/counts", Table.ALL.get(0).request());

        assertThat(reply.status()).isEqualTo(403);
        var refusals = small.site()
                .as("aart")
                .get("/audit/entries?outcome=REFUSED&limit=5")
                .path("entries");
        assertThat(refusals).anyMatch(entry -> entry.path("actor").asText().equals("sofie"));
    }

    @Test
    @Order(10)
    void takesBackOneRecordAndMarksTheAnswersThatRestedOnIt() throws IOException {
        var question = Table.ALL.get(0).request();
        var analyst = small.site().as("anna");
        var before = analyst.post(PATH + "/counts", question);

        var withdrawn = small.withdrawOneRow();

        assertThat(withdrawn).as(small.log("VTF-withdraw")).isZero();
        assertThat(small.log("VTF-withdraw")).contains("Taken back", "Receipt of the hub, signed");
        assertThat(analyst.call("POST", PATH + "/counts", question).problem()).isEqualTo("snapshot-suspended");
        assertThat(analyst.get(PATH + "/answers/" + before.path("id").asText())
                        .path("state")
                        .asText())
                .isEqualTo("WITHDRAWN_DATA");
        assertThat(small.site().as("aart").get(PATH + "/answers?withdrawn=true").findValuesAsText("id"))
                .contains(before.path("id").asText());
        var snapshot = new Datalab(small.site().as("mia")).snapshot("without-one");
        var after = analyst.post(PATH + "/counts", question);
        assertThat(after.at("/snapshot/id").asText())
                .isEqualTo(snapshot.path("id").asText());
        assertThat(after.path("cells")).as("one record changes no answer").isEqualTo(before.path("cells"));
    }

    @Test
    @Order(11)
    void tellsAnAttackingAnalystNothingMoreInAnyWayOfAsking() {
        attacks.everyWay();
        attacks.lookForExactNumbers();
        attacks.average();
        attacks.spend();
    }

    @Test
    @Order(20)
    void answersTheSameUnderTheKeysOfTheNextEpoch() {
        var before = cells();
        var manager = new Datalab(small.site().as("mia"));
        small.nextEpoch(2);
        Deliveries.quietly(partner -> {
            small.office(partner).renewKeys();
            return "";
        });

        assertThat(small.site().as("aart").get(PATH + "/epochs").findValuesAsText("destroyed"))
                .containsExactly("true", "false");
        manager.reopen("keys of the next epoch");
        assertThat(manager.snapshot("next-epoch").at("/linkage/change/kept").asText())
                .as("persons that go on under their ids")
                .isEqualTo("95-100 %");
        assertThat(cells()).isEqualTo(before);
        assertThat(small.log("VTF-keys-renew"))
                .contains("Only pairs of tags leave, no record", "Taken over: 1 deliveries");
    }

    /** Asks every table of the newest snapshot. */
    private static List<JsonNode> cells() {
        return Table.ALL.stream()
                .map(table -> small.site().as("anna").post(PATH + "/counts", table.request()))
                .map(answer -> answer.path("cells"))
                .toList();
    }

    /** Delivers over a network that breaks, lets something happen, mends the network and goes on. */
    private static void interrupted(Partner partner, Runnable mishap) throws Exception {
        var office = small.office(partner);
        try (var proxy = new CuttingProxy(small.site().hub().url(), CUT)) {
            office.settle(proxy.url(), small.site().keycloak().tokenUrl());
            var delivery = office.startDelivery(Map.of());
            assertThat(proxy.awaitCut(60))
                    .as("the delivery is under way%s", delivery.logTail())
                    .isTrue();
            assertThat(small.sealed(partner)).isEmpty();

            mishap.run();
            proxy.mend();

            if (delivery.awaitExit(Connector.LIMIT) != 0) {
                office.deliver();
            }
            assertThat(small.sealed(partner)).hasSize(1);
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    }
}
