package nl.samentel.connector.objection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.mapping.IdentityField;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.row.IdentityReader;
import nl.samentel.connector.source.FileExtract;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;

/**
 * Addresses where many strangers live: shelters, care homes, the asylum seekers' centre. Nobody there gets a tag of a
 * household. The file has columns {@code postcode} and {@code huisnummer}.
 */
public final class Institutions {
    private static final PartRule COLUMNS = PartRule.ofPersons(
            "institutions",
            new EnumMap<>(Map.of(IdentityField.POSTCODE, "postcode", IdentityField.HOUSE_NUMBER, "huisnummer")),
            List.of());

    private final Set<String> addresses;

    private Institutions(Set<String> addresses) {
        this.addresses = addresses;
    }

    /** Returns a list without addresses. */
    public static Institutions none() {
        return new Institutions(Set.of());
    }

    /**
     * Loads a list from a text file or workbook.
     *
     * @throws SourceException if it cannot be read or lacks a column
     */
    public static Institutions load(Path file) throws SourceException {
        FileExtract source = new FileExtract(Optional.empty(), file);
        try (RowReader rows = source.openGuessing()) {
            HeaderMatch match = HeaderMatch.of(COLUMNS, source.name(), rows.header());
            for (Problem problem : match.problems()) {
                if (problem instanceof FileProblem inFile) {
                    throw new SourceException(inFile);
                }
            }
            Columns columns = new Columns(match);
            if (columns.count() < 2) {
                throw new SourceException(FileProblem.of(source.name(), Rule.NO_HEADER));
            }
            rows.select(columns.positions());
            IdentityReader reader = new IdentityReader(COLUMNS, columns);
            Set<String> addresses = new HashSet<>();
            while (rows.next()) {
                addresses.add(address(
                        reader.text(rows, IdentityField.POSTCODE), reader.text(rows, IdentityField.HOUSE_NUMBER)));
            }
            return new Institutions(addresses);
        } catch (IOException e) {
            throw new SourceException(FileProblem.of(source.name(), Rule.UNREADABLE));
        }
    }

    /** Tells whether an address is an institution's; letters and additions do not count. */
    public boolean contains(String postcode, String houseNumber) {
        return !addresses.isEmpty() && addresses.contains(address(postcode, houseNumber));
    }

    /** Writes an address in one way, however a source wrote it. */
    public static String address(String postcode, String houseNumber) {
        StringBuilder key = new StringBuilder(16);
        String upper = postcode.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            if (Character.isLetterOrDigit(upper.charAt(i))) {
                key.append(upper.charAt(i));
            }
        }
        key.append('/');
        int digits = key.length();
        for (int i = 0; i < houseNumber.length() && Character.isDigit(houseNumber.charAt(i)); i++) {
            if (key.length() > digits || houseNumber.charAt(i) != '0') {
                key.append(houseNumber.charAt(i));
            }
        }
        return key.toString();
    }

    @Override
    public String toString() {
        return "Institutions[" + addresses.size() + " addresses]";
    }
}
