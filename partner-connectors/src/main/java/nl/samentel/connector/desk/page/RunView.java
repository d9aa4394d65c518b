package nl.samentel.connector.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.connector.delivery.SealedDelivery;
import nl.samentel.connector.desk.run.PageDialogue;
import nl.samentel.connector.desk.run.Progress;
import nl.samentel.connector.desk.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of something at work.
 *
 * @param kind what is done, in small letters
 * @param state where it is, in small letters
 * @param active true when it is not at an end
 * @param pace how far it is
 * @param told what was told, in the language of whoever looks
 * @param question key of what is asked
 * @param asked what is asked
 * @param yes what is said to agree
 * @param typed true when it is answered by a text
 * @param failure why it could not be done
 * @param difference the difference with the delivery that is replaced
 * @param receipt the receipt
 */
record RunView(
        String kind,
        String state,
        boolean active,
        @Nullable Progress pace,
        List<String> told,
        String question,
        String asked,
        String yes,
        boolean typed,
        List<String> failure,
        @Nullable DifferenceView difference,
        @Nullable SealedDelivery receipt) {
    static RunView of(Run run, DeskTexts texts) {
        PageDialogue dialogue = run.dialogue();
        var question = dialogue.question();
        return new RunView(
                run.kind().name().toLowerCase(Locale.ROOT),
                run.state().name().toLowerCase(Locale.ROOT),
                !run.ended(),
                dialogue.pace().orElse(null),
                told(dialogue, texts),
                question.map(q -> q.asked().key()).orElse(""),
                question.map(q -> texts.question(q.asked())).orElse(""),
                question.map(q -> texts.yes(q.asked())).orElse(""),
                question.map(q -> q.typed()).orElse(false),
                failure(run, texts),
                dialogue.difference().map(d -> DifferenceView.of(d, texts)).orElse(null),
                dialogue.receipt().orElse(null));
    }

    /** Returns the key of its heading, without what all headings start with. */
    public String name() {
        return kind + "." + state;
    }

    private static List<String> told(PageDialogue dialogue, DeskTexts texts) {
        List<String> all = new ArrayList<>(dialogue.lines());
        dialogue.told().forEach(said -> all.add(texts.said(said)));
        return all.stream().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> failure(Run run, DeskTexts texts) {
        Optional<List<String>> known = run.failure().map(texts::failure);
        return known.orElseGet(() -> run.state() == Run.State.FAILED ? List.of(texts.say("run.accident")) : List.of());
    }
}
