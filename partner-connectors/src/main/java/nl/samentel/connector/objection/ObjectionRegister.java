package nl.samentel.connector.objection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.mapping.DateFormat;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.mapping.IdentityField;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.row.IdentityReader;
import nl.samentel.connector.row.RowFaults;
import nl.samentel.connector.source.FileExtract;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.pseudonymiser.profile.CanonicalIdentity;
import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.schema.event.TagType;

/**
 * The persons who objected to the use of their data. They are recognised by canonical input, before any tag is made:
 * same number, or same name, birth date and sex, or same initial, address, birth date and sex. On doubt a person counts
 * as having objected.
 *
 * <p>The file has columns {@code bsn}, {@code achternaam}, {@code voorvoegsel}, {@code voorletters}, {@code voornaam},
 * {@code geboortedatum}, {@code geslacht}, {@code postcode}, {@code huisnummer}, of which any may be absent; each row
 * must identify somebody.
 */
public final class ObjectionRegister {
    private static final Set<TagType> TELLING = Set.of(TagType.BSN, TagType.NAME_DOB_SEX, TagType.INITIAL_ADDR_DOB_SEX);
    private static final PartRule COLUMNS = columns();

    private final Set<ByteBuffer> inputs;

    private ObjectionRegister(Set<ByteBuffer> inputs) {
        this.inputs = inputs;
    }

    /** Returns a register without persons. */
    public static ObjectionRegister none() {
        return new ObjectionRegister(Set.of());
    }

    /**
     * Loads a register from a text file or workbook.
     *
     * @throws SourceException if it cannot be read, or a row identifies nobody: an objection must not get lost
     */
    public static ObjectionRegister load(Path file) throws SourceException {
        FileExtract source = new FileExtract(Optional.empty(), file);
        try (RowReader rows = source.openGuessing()) {
            HeaderMatch match = HeaderMatch.of(COLUMNS, source.name(), rows.header());
            refuse(match.problems());
            return new ObjectionRegister(read(source.name(), rows, new Columns(match)));
        } catch (IOException e) {
            throw new SourceException(FileProblem.of(source.name(), Rule.UNREADABLE));
        }
    }

    private static void refuse(List<Problem> problems) throws SourceException {
        for (Problem problem : problems) {
            if (problem instanceof FileProblem inFile) {
                throw new SourceException(inFile);
            }
        }
    }

    private static Set<ByteBuffer> read(String name, RowReader rows, Columns columns) throws SourceException {
        rows.select(columns.positions());
        Canonicaliser canonicaliser = new Canonicaliser();
        IdentityReader persons = new IdentityReader(COLUMNS, columns);
        RowFaults faults = new RowFaults(name);
        Set<ByteBuffer> inputs = new HashSet<>();
        while (rows.next()) {
            faults.start(rows.row());
            CanonicalIdentity person = canonicaliser.canonicalise(
                    persons.read(rows, LocalDate.of(2099, 12, 31), faults).build());
            int before = inputs.size();
            boolean told = false;
            for (CanonicalInput input : person.person()) {
                if (TELLING.contains(input.type())) {
                    inputs.add(key(input));
                    told = true;
                }
            }
            if (!told || faults.rejected() && inputs.size() == before) {
                throw new SourceException(
                        new FileProblem(name, rows.row(), "", Rule.OBJECTION_WITHOUT_PERSON, List.of()));
            }
        }
        return inputs;
    }

    /** Tells whether nobody objected. */
    public boolean isEmpty() {
        return inputs.isEmpty();
    }

    /** Tells whether a person objected. */
    public boolean matches(CanonicalIdentity person) {
        return !inputs.isEmpty()
                && person.person().stream()
                        .filter(i -> TELLING.contains(i.type()))
                        .anyMatch(i -> inputs.contains(key(i)));
    }

    private static ByteBuffer key(CanonicalInput input) {
        byte[] bytes = new byte[input.length()];
        input.copyTo(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static PartRule columns() {
        Map<IdentityField, String> identity = new EnumMap<>(IdentityField.class);
        identity.put(IdentityField.BSN, "bsn");
        identity.put(IdentityField.BIRTH_SURNAME, "achternaam");
        identity.put(IdentityField.BIRTH_SURNAME_PREFIX, "voorvoegsel");
        identity.put(IdentityField.INITIALS, "voorletters");
        identity.put(IdentityField.FIRST_NAME, "voornaam");
        identity.put(IdentityField.BIRTH_DATE, "geboortedatum");
        identity.put(IdentityField.SEX, "geslacht");
        identity.put(IdentityField.POSTCODE, "postcode");
        identity.put(IdentityField.HOUSE_NUMBER, "huisnummer");
        return PartRule.ofPersons(
                "objections", identity, List.of(DateFormat.of("dd-mm-jjjj"), DateFormat.of("jjjjmmdd")));
    }

    @Override
    public String toString() {
        return "ObjectionRegister[redacted]";
    }
}
