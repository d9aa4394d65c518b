package nl.samentel.hub.linkage.scheme;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.linkage.scheme.Fact.Brings;
import nl.samentel.schema.composite.Composite;
import nl.samentel.schema.composite.Form;
import nl.samentel.schema.composite.GenericFamily;

/** What the kinds of the {@code generic-*} family say about the facts they are made from. */
public final class GenericScheme {
    /** Both names agree in the other's place. */
    public static final String SWAPPED = "SWAPPED";

    private GenericScheme() {}

    /** Returns the scheme. */
    public static Scheme scheme() {
        return new Scheme(
                GenericFamily.kinds().stream().map(GenericScheme::kind).toList(), facts());
    }

    /** Returns the facts that members of a household usually share. */
    public static List<String> shared() {
        return List.of(name(Form.SURNAME), name(Form.POSTCODE), name(Form.HOUSE_NUMBER));
    }

    private static List<Fact> facts() {
        return List.of(
                Fact.of(name(Form.GIVEN_NAME), name(Form.GIVEN_NAME_START), name(Form.GIVEN_NAME_SOUND)),
                Fact.of(
                        name(Form.SURNAME),
                        name(Form.SURNAME_START),
                        name(Form.SURNAME_SOUND),
                        name(Form.SURNAME_LETTERS)),
                Fact.plain(SWAPPED),
                Fact.plain(name(Form.SEX)),
                new Fact(
                        name(Form.BIRTH_DATE),
                        name(Form.BIRTH_DATE),
                        List.of(
                                name(Form.BIRTH_YEAR),
                                name(Form.BIRTH_YEAR_MONTH),
                                name(Form.BIRTH_YEAR_DAY),
                                name(Form.BIRTH_MONTH_DAY),
                                name(Form.BIRTH_DIGITS)),
                        List.of(
                                new Brings(name(Form.BIRTH_YEAR_MONTH), name(Form.BIRTH_YEAR)),
                                new Brings(name(Form.BIRTH_YEAR_DAY), name(Form.BIRTH_YEAR)))),
                Fact.of(name(Form.POSTCODE), name(Form.POSTCODE_CHARACTERS)),
                Fact.plain(name(Form.HOUSE_NUMBER)),
                Fact.plain(name(Form.NUMBER)));
    }

    private static TagKind kind(Composite composite) {
        List<TagKind.Part> parts = new ArrayList<>();
        for (Form form : composite.forms()) {
            parts.add(new TagKind.Part(
                    form == Form.NAMES_SOUND
                            ? List.of(List.of(name(Form.GIVEN_NAME_SOUND), name(Form.SURNAME_SOUND)), List.of(SWAPPED))
                            : List.of(List.of(name(form)))));
        }
        return new TagKind(composite.id(), parts);
    }

    private static String name(Form form) {
        return form.name();
    }
}
