package nl.samentel.connector.desk.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.run.Run;
import nl.samentel.connector.inquiry.InquiryCheck;
import nl.samentel.connector.inquiry.InquiryOverlaps;
import nl.samentel.connector.inquiry.InquiryRevocation;
import nl.samentel.connector.inquiry.InquirySending;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;

/** Whether the records suffice: read and sign the preliminary agreement, see the profile, send it, and read what came of it. */
final class InquiryPages {
    private final Office office;

    InquiryPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/inquiry", this::show);
        routes.post("/inquiry/sign", this::sign);
        routes.post("/inquiry/send", this::send);
        routes.post("/inquiry/overlap", this::overlap);
        routes.post("/inquiry/revoke", this::revoke);
    }

    /**
     * What is expected of a question.
     *
     * @param question its id
     * @param verdict whether it can be answered
     * @param coverage band, or empty
     * @param overlap band, or empty
     * @param smallCells band, or empty
     * @param findings what would help
     */
    record Expected(
            String question,
            String verdict,
            String coverage,
            String overlap,
            String smallCells,
            List<String> findings) {}

    private Response show(Visit visit, String rest) throws CommandFailure {
        Map<String, Object> data = new HashMap<>();
        Optional<Run> run = office.runs.last(Run.Kind.PROFILE, Run.Kind.OVERLAP);
        data.put("run", run.map(r -> RunView.of(r, visit.texts())).orElse(null));
        data.put("profile", run.flatMap(r -> r.dialogue().profile()).orElse(null));
        data.put("files", office.inbox.items());
        data.put("none", false);
        try {
            fill(data, visit);
        } catch (CommandFailure e) {
            if (!e.key().equals("inquiry.none")) {
                throw e;
            }
            data.put("none", true);
        }
        return visit.page("inquiry", "inquiry.title", data);
    }

    private void fill(Map<String, Object> data, Visit visit) throws CommandFailure {
        Desk desk = office.desk(visit.texts().phrases());
        InquiryCheck check = new InquiryCheck(desk, office.surroundings.clock());
        var offer = check.newest();
        InquiryCheck.Held held = check.readable(offer);
        boolean signed = check.signedHere(held);
        List<String> missing = held.document().partners().stream()
                .filter(p -> !offer.signatures().containsKey(p))
                .toList();
        data.put("inquiry", held.inquiry());
        data.put(
                "name",
                visit.texts().dutch()
                        ? held.inquiry().titleNl()
                        : held.inquiry().titleEn());
        data.put("digest", held.digest());
        data.put("overlaps", held.overlaps());
        data.put("questions", held.questions());
        data.put("signed", signed);
        data.put("missing", missing);
        data.put("revoked", List.copyOf(offer.revocations().keySet()));
        data.put(
                "expected",
                signed && missing.isEmpty()
                        ? expected(desk.hub().inquiries().report(held.number()), visit.texts())
                        : List.of());
    }

    private static List<Expected> expected(JsonNode report, DeskTexts texts) {
        List<Expected> all = new ArrayList<>();
        for (JsonNode question : report.path("questions")) {
            List<String> findings = new ArrayList<>();
            question.path("findings")
                    .forEach(f -> findings.add(f.path("text").path(texts.lang()).asText("")));
            all.add(new Expected(
                    question.path("question").asText(""),
                    question.path("verdict").asText("PENDING"),
                    question.path("coverage").asText(""),
                    question.path("overlap").asText(""),
                    question.path("smallCells").asText(""),
                    findings));
        }
        return all;
    }

    private Response sign(Visit visit, String rest) throws BadRequest, CommandFailure {
        Map<String, String> form = visit.request().form();
        if (!form.getOrDefault("read", "").equals("yes")) {
            throw new CommandFailure(ExitCode.REFUSED, "sign.declined");
        }
        InquiryCheck check = new InquiryCheck(office.desk(visit.texts().phrases()), office.surroundings.clock());
        check.sign(check.readable(check.newest()), form.getOrDefault("digest", ""));
        return Response.to(visit.to("/inquiry"));
    }

    private Response send(Visit visit, String rest) throws CommandFailure {
        Phrases phrases = visit.texts().phrases();
        Desk desk = office.desk(phrases);
        office.runs.start(
                Run.Kind.PROFILE,
                phrases,
                dialogue -> new InquirySending(desk, office.surroundings.clock(), dialogue)
                        .run(office.files(), office.mapping.file(), false, dialogue::profile));
        return Response.to(visit.to("/inquiry"));
    }

    private Response overlap(Visit visit, String rest) throws CommandFailure {
        Phrases phrases = visit.texts().phrases();
        Desk desk = office.desk(phrases);
        office.runs.start(Run.Kind.OVERLAP, phrases, dialogue -> {
            InquiryOverlaps.Outcome outcome = new InquiryOverlaps(desk, office.surroundings.clock(), dialogue).run();
            if (outcome.waiting().isEmpty()) {
                dialogue.tell("inquiry.counted");
            } else {
                dialogue.tell("inquiry.waiting", String.join(", ", outcome.waiting()));
            }
        });
        return Response.to(visit.to("/inquiry"));
    }

    private Response revoke(Visit visit, String rest) throws BadRequest, CommandFailure {
        if (!visit.request().form().getOrDefault("sure", "").equals("yes")) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        InquiryRevocation.of(office.desk(visit.texts().phrases())).revoke();
        return Response.to(visit.to("/inquiry"));
    }
}
