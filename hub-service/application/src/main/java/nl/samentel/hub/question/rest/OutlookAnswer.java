package nl.samentel.hub.question.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.samentel.hub.counting.Outlook;
import nl.samentel.hub.counting.Outlook.Reading;
import nl.samentel.hub.question.OutlookRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a profile would protect and leave useful of a question.
 *
 * @param question id of the question
 * @param persons how many persons it is expected to be about
 * @param households of how many households
 * @param protects how well a number is protected
 * @param tables all tables of up to two dimensions
 * @param note how to read it
 */
record OutlookAnswer(
        String question, long persons, long households, ProtectsPart protects, List<TablePart> tables, Bilingual note) {
    private static final Bilingual NOTE = new Bilingual(
            "De personen zijn gelijk verdeeld over de cellen die kunnen bestaan; in het echt zijn ze dat niet, zodat meer cellen"
                    + " klein of gesloten zijn. Er is niet naar gegevens gekeken.",
            "Persons are spread evenly over the cells that can exist; real people are not, so that more cells are small or closed."
                    + " No data were looked at.");

    /**
     * How well a number is protected.
     *
     * @param most most that noise adds or takes off
     * @param usual most in 95 of 100 cells
     * @param exact percentage of the shown numbers that happen to be the true ones
     * @param openCells how many cells may be open
     */
    record ProtectsPart(int most, int usual, long exact, long openCells) {}

    /**
     * A table.
     *
     * @param cells how many of its cells can exist
     * @param personsPerCell how many persons a cell has on average
     * @param reading what a cell is likely to read
     * @param relativeError standard error of a shown number in hundredths of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TablePart(
            List<String> dimensions,
            int cells,
            double personsPerCell,
            Reading reading,
            @Nullable Double relativeError) {
        static TablePart of(Outlook.Table table) {
            return new TablePart(
                    table.dimensions(),
                    table.cells(),
                    tenths(table.persons()),
                    table.reading(),
                    table.relativeError().map(e -> tenths(100 * e)).orElse(null));
        }

        private static double tenths(double number) {
            return Math.round(number * 10) / 10.0;
        }
    }

    static OutlookAnswer of(String question, OutlookRequest request, Outlook outlook) {
        return new OutlookAnswer(
                question,
                request.expected().persons(),
                request.expected().households(),
                new ProtectsPart(
                        request.deviation(),
                        request.profile().usualDeviation(),
                        Math.round(100 * outlook.exact()),
                        outlook.room()),
                outlook.tables().stream().map(TablePart::of).toList(),
                NOTE);
    }
}
