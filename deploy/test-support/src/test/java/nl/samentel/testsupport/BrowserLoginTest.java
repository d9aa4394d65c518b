package nl.samentel.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People log in through the pages of a real Keycloak, and through another realm that plays a partner's own provider. */
class BrowserLoginTest {
    private static final String ACCOUNT = PartnerProvider.ALIAS + "." + PartnerProvider.PERSON;

    private final KeycloakServer keycloak = KeycloakServer.shared();

    @AfterEach
    void forget() {
        new RealmAdministrator(keycloak.issuer()).remove(ACCOUNT);
    }

    @Test
    void asksForPasswordAndCode() throws IOException {
        var browser = new BrowserLogin(keycloak.issuer());

        var claims = claims(browser.token("", "aart", "aart-demo"));

        assertThat(browser.pages()).containsExactly("password", "code");
        assertThat(claims.at("/realm_access/roles")).hasToString("[\"auditor\"]");
    }

    @Test
    void makesAnAccountWithoutRoleAndWithACodeForWhoComesFromAPartnersProvider() throws IOException {
        var browser = new BrowserLogin(keycloak.issuer());

        var claims = claims(fromPartner(browser));

        assertThat(browser.pages()).containsExactly("password", "set up code");
        assertThat(claims.at("/preferred_username").asText()).isEqualTo(ACCOUNT);
        assertThat(claims.at("/realm_access/roles")).isEmpty();
        assertThat(claims.has("datalabs") || claims.has("partner")).isFalse();
    }

    @Test
    void asksForTheCodeAgainAtTheNextLogInThere() {
        var first = new BrowserLogin(keycloak.issuer());
        fromPartner(first);

        var second = first.elsewhere();
        fromPartner(second);

        assertThat(second.pages()).containsExactly("password", "code");
    }

    private static String fromPartner(BrowserLogin browser) {
        return browser.token(PartnerProvider.ALIAS, PartnerProvider.PERSON, PartnerProvider.PASSWORD);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
