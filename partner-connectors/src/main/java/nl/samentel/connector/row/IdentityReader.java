package nl.samentel.connector.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.connector.mapping.CodeRule;
import nl.samentel.connector.mapping.IdentityField;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.mapping.ReadDate;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.RowReader;
import nl.samentel.pseudonymiser.profile.NameUse;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Sex;
import org.jspecify.annotations.Nullable;

/** Reads who a row is about. */
public final class IdentityReader {
    private static final Set<String> NOT_SECRET = Set.of("", "0", "n", "nee", "false");
    private static final IdentityField[] NAMES =
            Stream.of(IdentityField.values()).filter(IdentityField::isName).toArray(IdentityField[]::new);

    private static final Map<String, NameUse> NAME_USES =
            Stream.of(NameUse.values()).collect(Collectors.toMap(NameUse::name, Function.identity()));

    private final int[] slots = new int[IdentityField.values().length];
    private final Map<IdentityField, String> names;
    private final CodeResolver sex = new CodeResolver(
            CodeLists.list("sex"),
            new CodeRule(
                    List.of(),
                    CodeRule.From.COLUMN,
                    "",
                    Map.of("f", "F", "u", "U"),
                    false,
                    null,
                    null,
                    CodeRule.Side.WHOLE),
            false);
    private final @Nullable DateField birth;

    /** Binds the identity columns of a part. */
    public IdentityReader(PartRule part, Columns columns) {
        this.names = part.identity();
        for (IdentityField field : IdentityField.values()) {
            slots[field.ordinal()] = columns.slot(names.get(field));
        }
        String column = names.get(IdentityField.BIRTH_DATE);
        this.birth = column == null ? null : new DateField(part, columns, column);
    }

    /** Returns one field as it was written. */
    public String text(RowReader row, IdentityField field) {
        return Columns.text(row, slots[field.ordinal()]);
    }

    /**
     * Reads the identity.
     *
     * @param latest for a two-digit birth year, the date it may not pass
     */
    public RawIdentity.Builder read(RowReader row, LocalDate latest, RowFaults faults) {
        RawIdentity.Builder person = RawIdentity.builder()
                .bsn(text(row, IdentityField.BSN))
                .sex(sex(row, faults))
                .postcode(text(row, IdentityField.POSTCODE))
                .houseNumber(text(row, IdentityField.HOUSE_NUMBER))
                .houseLetter(text(row, IdentityField.HOUSE_LETTER))
                .addition(text(row, IdentityField.ADDITION))
                .secretAddress(secret(row));
        birthDate(person, row, latest, faults);
        if (damaged(row, faults)) {
            return person;
        }
        return person.birthSurname(text(row, IdentityField.BIRTH_SURNAME))
                .birthSurnamePrefix(text(row, IdentityField.BIRTH_SURNAME_PREFIX))
                .partnerSurname(text(row, IdentityField.PARTNER_SURNAME))
                .partnerSurnamePrefix(text(row, IdentityField.PARTNER_SURNAME_PREFIX))
                .nameUse(nameUse(row))
                .fullName(text(row, IdentityField.FULL_NAME))
                .initials(text(row, IdentityField.INITIALS))
                .firstName(text(row, IdentityField.FIRST_NAME));
    }

    /** Returns the birth year, 0 when unknown or unreadable. */
    public int birthYear(RowReader row) {
        ReadDate date = birth == null ? null : birth.any(row, LocalDate.of(2099, 12, 31), new RowFaults(""));
        return date == null || date.year() > 2099 ? 0 : date.year();
    }

    /** Whatever says that an address may be secret makes it secret. */
    private boolean secret(RowReader row) {
        return !NOT_SECRET.contains(text(row, IdentityField.SECRET).toLowerCase(Locale.ROOT));
    }

    private void birthDate(RawIdentity.Builder person, RowReader row, LocalDate latest, RowFaults faults) {
        ReadDate date = birth == null ? null : birth.any(row, latest, faults);
        if (date != null && DateField.unborn(date)) {
            person.unborn(true);
        } else if (date != null) {
            person.birthDate(date.year(), date.month(), date.day());
        }
    }

    /** Returns the registered sex, unknown when the field is empty or wrong. */
    public Sex sex(RowReader row, RowFaults faults) {
        CodeResolver.Resolution found = sex.of(text(row, IdentityField.SEX));
        if (found.rule() != null) {
            faults.add(names.get(IdentityField.SEX), Rule.CODE_UNKNOWN, "sex");
        }
        return found.codes().isEmpty() ? Sex.U : Sex.valueOf(found.codes().get(0));
    }

    private @Nullable NameUse nameUse(RowReader row) {
        return NAME_USES.get(text(row, IdentityField.NAME_USE).toUpperCase(Locale.ROOT));
    }

    /** A name with damaged letters would give a tag of somebody else. */
    private boolean damaged(RowReader row, RowFaults faults) {
        boolean damaged = false;
        for (IdentityField field : NAMES) {
            if (DamagedText.is(text(row, field))) {
                faults.add(names.get(field), Rule.DAMAGED_CHARACTERS);
                damaged = true;
            }
        }
        return damaged;
    }
}
