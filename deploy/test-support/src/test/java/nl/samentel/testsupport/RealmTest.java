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
                .extracting(client -> client.get("secret").asText())
                .containsExactlyInAnyOrder("${SAMENTEL_SECRET_ADMISSIONS}", "${SAMENTEL_SECRET_DESK}");
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
    void asksForPasswordAndCodeOnThePageAndAfterAPartnersProvider() {
        assertThat(production.get("browserFlow").asText()).isEqualTo("samentel browser");
        assertThat(production.get("authenticationFlows").findParents("authenticator"))
                .filteredOn(step -> step.get("authenticator").asText().contains("otp"))
                .hasSize(2)
                .allMatch(step -> step.get("requirement").asText().equals("REQUIRED"));
    }

    @Test
    void keepsTheTemplateOfAPartnersProviderOffWithoutSecretAndWithACodeOfItsOwn() {
        assertThat(production.get("identityProviders")).singleElement().satisfies(provider -> {
            assertThat(provider.get("enabled").asBoolean(true)).isFalse();
            assertThat(provider.get("postBrokerLoginFlowAlias").asText()).isEqualTo("samentel after broker login");
            assertThat(provider.at("/config/clientAuthMethod").asText()).isEqualTo("private_key_jwt");
            assertThat(provider.get("config").has("clientSecret")).isFalse();
        });
    }

    @Test
    void letsTheAdmissionsClientDoNoMoreThanItMust() {
        assertThat(production.get("users"))
                .singleElement()
                .extracting(user -> user.get("clientRoles").toString())
                .isEqualTo(
                        "{\"realm-management\":[\"manage-clients\",\"view-users\",\"query-users\",\"view-events\"]}");
    }

    @Test
    void keepsLogInsAndChangesForAYearWithoutWhatWasChanged() {
        assertThat(production.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(production.get("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(production.get("adminEventsDetailsEnabled").asBoolean(true)).isFalse();
        assertThat(production.get("eventsExpiration").asLong()).isEqualTo(31_536_000);
        assertThat(production.get("enabledEventTypes"))
                .extracting(JsonNode::asText)
                .contains("LOGIN", "LOGIN_ERROR", "CLIENT_LOGIN", "CLIENT_LOGIN_ERROR", "UPDATE_CREDENTIAL");
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
