package nl.samentel.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {
    private final JsonNode production = read("samentel-realm.json");

    @Test
    void hasNoPeopleAndNoSecretsInProduction() {
        assertThat(production.get("users")).allMatch(user -> user.has("serviceAccountClientId"));
        assertThat(production.toString()).doesNotContain("demo").doesNotContain("\"credentials\"");
        assertThat(production.get("clients"))
                .filteredOn(client -> client.has("secret"))
                .hasSize(1)
                .allMatch(client -> client.get("secret").asText().startsWith("${SAMENTEL_SECRET_ADMISSIONS}"));
    }

    @Test
    void hasNoConnectorsInProduction() {
        assertThat(production.get("clients"))
                .noneMatch(client -> client.get("clientId").asText().startsWith("connector"));
    }

    @Test
    void wantsASecondFactorOfEverybodyAndNoCodeTwice() {
        assertThat(production.get("requiredActions"))
                .filteredOn(action -> action.get("defaultAction").asBoolean())
                .extracting(action -> action.get("alias").asText())
                .containsExactly("CONFIGURE_TOTP");
        assertThat(production.get("otpPolicyCodeReusable").asBoolean(true)).isFalse();
    }

    @Test
    void letsTheAdmissionsClientDoNoMoreThanItMust() {
        assertThat(production.get("users"))
                .singleElement()
                .extracting(user -> user.get("clientRoles").toString())
                .isEqualTo("{\"realm-management\":[\"manage-clients\",\"view-users\",\"query-users\"]}");
    }

    @Test
    void takesNoPasswordsOutsideTheLoginPageInProduction() {
        assertThat(production.get("clients"))
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void hasAValueForEveryPlaceholder() {
        var values = Realm.demoPlaceholders();

        var names = java.util.regex.Pattern.compile("\\$\\{(SAMENTEL_[A-Z0-9_]+)}")
                .matcher(Realm.demo())
                .results()
                .map(found -> found.group(1));
        assertThat(names).isNotEmpty().allMatch(values::containsKey);
    }

    @Test
    void laysTheDemoOverTheClientInsteadOfAddingASecondOne() throws IOException {
        var clients = new ObjectMapper().readTree(Realm.demo()).get("clients");

        assertThat(StreamSupport.stream(clients.spliterator(), false)
                        .filter(client -> client.get("clientId").asText().equals("samentel-cli")))
                .singleElement()
                .matches(client -> client.get("directAccessGrantsEnabled").asBoolean());
    }

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(Resource.text(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
