package nl.samentel.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeycloakServerTest {
    private final KeycloakServer keycloak = KeycloakServer.shared();

    @ParameterizedTest
    @CsvSource({
        "anna, analyst, nop-2019-2023",
        "aart, auditor, nop-2015-2018 nop-2019-2023",
        "mia, manager, nop-2015-2018 nop-2019-2023",
        "sofie, steward, nop-2019-2023"
    })
    void givesPeopleTheirOneRoleAndTheirDatalabs(String user, String role, String datalabs) throws IOException {
        var claims = claims(keycloak.userToken(user, user + "-demo"));

        assertThat(claims.at("/realm_access/roles")).hasToString("[\"" + role + "\"]");
        assertThat(claims.at("/datalabs")).extracting(JsonNode::asText).containsExactlyInAnyOrder(datalabs.split(" "));
        assertThat(claims.at("/aud").asText()).isEqualTo("samentel-hub");
        assertThat(claims.at("/iss").asText()).isEqualTo(keycloak.issuer().toString());
    }

    @ParameterizedTest
    @CsvSource({"vtf, VTF", "pol, POL", "gem, GEM", "shg, SHG", "jgz04, JGZ04", "ggd, GGD", "mw, MW", "edu, EDU"})
    void bindsEveryConnectorToItsPartner(String client, String partner) throws IOException {
        var claims = claims(keycloak.clientToken("connector-" + client));

        assertThat(claims.at("/partner").asText()).isEqualTo(partner);
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"connector\"]");
        assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isEqualTo(300);
    }

    @Test
    void letsTokensOfTheShortConnectorExpireInTwoSeconds() throws IOException {
        var claims = claims(keycloak.clientToken("connector-short"));

        assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isEqualTo(2);
    }

    @Test
    void givesTheOtherConnectorAnotherDatalab() throws IOException {
        var claims = claims(keycloak.clientToken("connector-other"));

        assertThat(claims.at("/datalabs")).hasToString("[\"other-2020\"]");
    }

    @Test
    void refusesAnAssertionUnderAnotherKey() {
        var assertion = TestConnector.assertion(
                "thief", "connector-vtf", keycloak.issuer().toString());

        assertThatThrownBy(() -> keycloak.token(TestConnector.login(assertion))).hasMessageContaining("invalid_client");
    }

    @Test
    void refusesAnAssertionOfAnotherConnectorUnderItsOwnKey() {
        var assertion = TestConnector.assertion(
                "connector-vtf", "connector-pol", keycloak.issuer().toString());

        assertThatThrownBy(() -> keycloak.token(TestConnector.login(assertion))).hasMessageContaining("invalid_client");
    }

    @Test
    void takesACopiedAssertionOnlyOnce() {
        var assertion = TestConnector.assertion(
                "connector-vtf", "connector-vtf", keycloak.issuer().toString());
        keycloak.token(TestConnector.login(assertion));

        assertThatThrownBy(() -> keycloak.token(TestConnector.login(assertion)))
                .hasMessageContaining("Token reuse detected");
    }

    @Test
    void refusesAnAssertionThatWasMeantForAnotherServer() {
        var assertion = TestConnector.assertion("connector-vtf", "connector-vtf", "https://login.elsewhere.example");

        assertThatThrownBy(() -> keycloak.token(TestConnector.login(assertion)))
                .hasMessageContaining("Invalid token audience");
    }

    @Test
    void givesNoTokenForAPasswordAlone() {
        var login = new HashMap<>(KeycloakServer.personLogin("anna", "anna-demo"));
        login.remove("totp");

        assertThatThrownBy(() -> keycloak.token(login)).hasMessageContaining("invalid_grant");
    }

    @Test
    void givesNoTokenForAWrongCode() {
        var login = new HashMap<>(KeycloakServer.personLogin("anna", "anna-demo"));
        login.put("totp", SecondFactor.code("somebody-else", Instant.now()));

        assertThatThrownBy(() -> keycloak.token(login)).hasMessageContaining("invalid_grant");
    }

    @Test
    void givesNoTokenToSomebodyWhoHasNoSecondFactorYet() {
        assertThatThrownBy(() -> keycloak.userToken("paula", "paula-demo"))
                .hasMessageContaining("Account is not fully set up");
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
