package nl.samentel.connector.desk.inbox;

/** Makes a name that a browser tells harmless: it can name no other folder, and holds nothing that a page or shell reads. */
final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    static String harmless(String told) {
        String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_")
                .replaceAll("^[. ]+", "")
                .strip();
        String kept = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return kept.isBlank() ? "file" : kept;
    }
}
