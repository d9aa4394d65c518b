package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.SetStatement;
import nl.samentel.schema.inquiry.ShareBand;
import nl.samentel.schema.signature.Signature;

/** Leads a preliminary agreement on, as its manager and connectors would; points are made up and stand for nobody. */
public final class InquiryCeremony {
    /** Reports at Veilig Thuis. */
    public static final PersonSet REPORTED = new PersonSet("VTF", EventType.VT_REPORT, TagType.NAME_DOB_SEX);

    /** Group flags at the municipality. */
    public static final PersonSet FLAGGED = new PersonSet("GEM", EventType.GROUP_FLAG, TagType.NAME_DOB_SEX);

    /** What the two share. */
    public static final Overlap BOTH = Overlap.of(REPORTED, FLAGGED);

    private InquiryCeremony() {}

    /** Returns a proposal about M3 between municipality and Veilig Thuis. */
    public static Map<String, Object> proposal() {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("purpose", "to see whether the records suffice");
        proposal.put("legalBasis", "AVG 89, UAVG 24");
        proposal.put("questions", List.of("M3"));
        proposal.put("dataFrom", "2019-01-01");
        proposal.put("dataTo", "2023-07-01");
        proposal.put("minPersons", 10);
        proposal.put("overlapTags", List.of("NAME_DOB_SEX"));
        proposal.put("from", "2020-01-01");
        proposal.put("until", LocalDate.now().plusMonths(3).toString());
        proposal.put(
                "parties",
                List.of(
                        Map.of("code", "GEM", "role", "GEM", "persons", 5_000),
                        Map.of("code", "VTF", "role", "VTF", "persons", 5_000)));
        return proposal;
    }

    /** Proposes. */
    public static Response propose(Map<String, Object> proposal) {
        return as("mia").contentType(ContentType.JSON).body(proposal).post(HOME + "/inquiries");
    }

    /** Returns the newest one. */
    public static InquiryDocument newest() {
        try {
            return InquiryDocument.read(as("mia")
                    .get(HOME + "/inquiries")
                    .jsonPath()
                    .getString("[0].document")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Proposes one and lets both partners sign it. */
    public static void signed() {
        propose(proposal()).then().statusCode(201);
        sign("GEM").then().statusCode(200);
        sign("VTF").then().statusCode(200);
    }

    /** Lets a connector sign the newest one. */
    public static Response sign(String partner) {
        return post(partner, "signatures", new TestSigner(partner).sign(newest().signingInput()));
    }

    /** Lets a connector revoke the newest one. */
    public static Response revoke(String partner) {
        return post(partner, "revocations", new TestSigner(partner).sign(newest().revocationInput()));
    }

    private static Response post(String partner, String what, Signature signature) {
        return connector(partner)
                .contentType(ContentType.JSON)
                .body(Map.of("signature", signature.text()))
                .post(HOME + "/inquiries/" + newest().inquiry().number() + "/" + what);
    }

    private static RequestSpecification connector(String partner) {
        return asConnector(partner.toLowerCase(Locale.ROOT));
    }

    /** Returns a profile in which everything is well. */
    public static Profile profile(String partner) {
        boolean counts = partner.equals("VTF");
        List<String> fields =
                counts ? List.of("age_band", "pc4", "reason_codes", "report_type_native") : List.of("target_group");
        return new Profile(
                newest().digest(),
                partner,
                List.of(new Profile.Events(
                        counts ? EventType.VT_REPORT : EventType.GROUP_FLAG,
                        CountBand.of(4_000),
                        CountBand.of(2_000),
                        IntStream.rangeClosed(2019, 2023)
                                .mapToObj(y -> new Profile.Year(y, CountBand.of(800)))
                                .toList(),
                        fields.stream()
                                .map(f -> new Profile.Filled(f, ShareBand.NEARLY_ALL))
                                .toList(),
                        List.of(new Profile.Filled("NAME_DOB_SEX", ShareBand.MOST)))),
                counts ? List.of(new Profile.Cells("M3", ShareBand.HARDLY)) : List.of());
    }

    /** Sends a profile. */
    public static Response send(String partner, Profile profile) {
        return connector(partner)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "profile",
                        new String(profile.bytes(), StandardCharsets.UTF_8),
                        "signature",
                        new TestSigner(partner).sign(profile.signingInput()).text()))
                .put(HOME + "/inquiries/" + newest().inquiry().number() + "/profile");
    }

    /** Returns made-up points; equal numbers and seeds give equal points. */
    public static PointSet points(int seed, int from, int to) {
        List<byte[]> points = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] point = new byte[PointSet.POINT];
            new Random(seed * 1_000_003L + i).nextBytes(point);
            points.add(point);
        }
        return PointSet.of(points);
    }

    /** Sends a set that was blinded once. */
    public static Response send(PersonSet set, PointSet points) {
        SetStatement statement = SetStatement.first(newest().digest(), set, points.digest());
        return send(set.partner(), "sets/" + set.name(), points, new TestSigner(set.partner()), statement);
    }

    /** Sends a set that a partner blinded a second time. */
    public static Response again(String partner, Digest source, PointSet points) {
        SetStatement statement = SetStatement.second(
                newest().digest(), BOTH.of(partner, true), BOTH.of(partner, false), source, points.digest());
        return send(partner, "overlaps/" + BOTH.name(), points, new TestSigner(partner), statement);
    }

    /** Sends points that somebody signed. */
    public static Response send(
            String partner, String path, PointSet points, TestSigner signer, SetStatement statement) {
        return connector(partner)
                .contentType("application/octet-stream")
                .header(
                        "Samentel-Signature",
                        signer.sign(statement.signingInput()).text())
                .body(points.bytes())
                .put(HOME + "/inquiries/" + newest().inquiry().number() + "/" + path);
    }

    /** Reads a set as a partner's connector. */
    public static Response read(String partner, PersonSet set) {
        return connector(partner).get(HOME + "/inquiries/" + newest().inquiry().number() + "/sets/" + set.name());
    }

    /** Reads what is known so far. */
    public static Response report(String person) {
        return as(person).get(HOME + "/inquiries/" + newest().inquiry().number() + "/report");
    }
}
