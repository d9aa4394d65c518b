package nl.samentel.testsupport;

/**
 * Names a database role and its password, which never shows in a printed form.
 *
 * @param user the role
 * @param password its password
 */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[" + user + ", password hidden]";
    }
}
