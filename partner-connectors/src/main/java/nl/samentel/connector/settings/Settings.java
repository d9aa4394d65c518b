package nl.samentel.connector.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of one partner's connector, as {@code samentel.yaml} gives them. Holds no secret: only where secrets are.
 *
 * @param home folder they came from
 * @param partner code of the partner
 * @param role code of the role it delivers as
 * @param hub where the hub is
 * @param tokens where access tokens come from
 * @param keys where the keystore is
 * @param proxy proxy that is used, if set here
 * @param extract how extracts are read
 */
public record Settings(
        Home home,
        String partner,
        String role,
        Hub hub,
        Tokens tokens,
        Keys keys,
        Optional<Proxy> proxy,
        Extract extract) {
    /**
     * Where the hub is.
     *
     * @param url address, without {@code /api}
     * @param datalab code of the datalab
     * @param purpose purpose of the datalab as agreed; tags of another purpose cannot be linked
     * @param caFile extra certificate authorities in PEM
     */
    public record Hub(URI url, String datalab, String purpose, Optional<Path> caFile) {}

    /**
     * Where access tokens come from.
     *
     * @param url token address of the identity provider
     * @param clientId client of this connector
     */
    public record Tokens(URI url, String clientId) {}

    /**
     * Where the keystore is.
     *
     * @param keystore BCFKS file
     * @param passphraseFile file with its passphrase; else the environment or a prompt
     */
    public record Keys(Path keystore, Optional<Path> passphraseFile) {}

    /**
     * A proxy towards the internet.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @param user who logs in to it, if it asks
     * @param passwordFile file with the password; else the environment
     */
    public record Proxy(String host, int port, Optional<String> user, Optional<Path> passwordFile) {}

    /**
     * How extracts are read.
     *
     * @param mapping mapping or override, else that of the role
     * @param objections register of persons who objected
     * @param institutions addresses without household tag
     * @param maxRejectedShare highest share of rejected rows, 0 to 1, with which the others are delivered
     */
    public record Extract(
            Optional<Path> mapping, Optional<Path> objections, Optional<Path> institutions, double maxRejectedShare) {}
}
