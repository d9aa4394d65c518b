package nl.samentel.demo;

import java.util.Locale;

/** The eight partners of the demo; each has its role's code as its own. */
enum Partner {
    VTF,
    POL,
    GEM,
    SHG,
    JGZ04,
    GGD,
    MW,
    EDU;

    /** Names the partner's client in Keycloak. */
    String clientId() {
        return "connector-" + name().toLowerCase(Locale.ROOT);
    }
}
