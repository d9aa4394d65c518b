package nl.samentel.schema.question;

import java.util.List;

/** Reads what a number may be shown as a share of. */
final class RateReader {
    private final String question;
    private final List<Dimension> dimensions;

    RateReader(String question, List<Dimension> dimensions) {
        this.question = question;
        this.dimensions = dimensions;
    }

    Rate read(Part part) {
        String kind = part.oneOf(List.of("inhabitants", "question", "share")).orElse("inhabitants");
        part.at("per").require(part.has("per") == !kind.equals("share"), "goes with inhabitants or question");
        long per = part.json().path("per").asLong(100);
        return switch (kind) {
            case "question" -> new Rate.Counted(per, other(part.at("question")));
            case "share" -> new Rate.Share(part.each("share", this::dimension));
            default -> new Rate.Inhabitants(per);
        };
    }

    private String other(Part part) {
        part.require(!part.text().equals(question), "is the id of another question");
        return part.text();
    }

    private String dimension(Part part) {
        List<String> known = dimensions.stream().map(Dimension::id).toList();
        part.require(known.contains(part.text()), "is the id of a dimension: " + String.join(", ", known));
        return part.text();
    }
}
