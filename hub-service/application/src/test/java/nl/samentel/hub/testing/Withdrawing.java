package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.withdrawal.SignedReceipt;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;

/** Takes back as a connector would, and reads receipts as a partner would. */
public final class Withdrawing {
    private Withdrawing() {}

    /** Returns event ids as they are sent, by the text they were made from. */
    public static List<String> ids(String... texts) {
        return Arrays.stream(texts)
                .map(text ->
                        Base64.getEncoder().encodeToString(MadeUp.bytes(text).toByteArray()))
                .toList();
    }

    /** Looks at records. */
    public static Response look(String partner, List<String> ids) {
        return post(partner, "/records/look", Map.of("events", ids));
    }

    /** Takes back records. */
    public static Response records(String partner, UUID reference, List<String> ids) {
        return post(
                partner,
                "/records",
                Map.of("reference", reference.toString(), "events", ids, "reason", "a person objected"));
    }

    /** Takes back everything. */
    public static Response everything(String partner, UUID reference) {
        return post(partner, "/partner", Map.of("reference", reference.toString(), "reason", "we leave"));
    }

    private static Response post(String partner, String path, Map<String, Object> body) {
        return asConnector(partner).contentType(ContentType.JSON).body(body).post(HOME + "/withdrawals" + path);
    }

    /** Returns what a receipt says, after the key that the hub shows verified it. */
    public static WithdrawalReceipt verified(Response answer, String place) {
        HubKey key = HubKey.of(as("aart").get("/api/v1/hub-key").jsonPath().getString("key"));
        try {
            SignedReceipt signed = SignedReceipt.read(
                    answer.jsonPath().getString(place + "document"),
                    new Signature(answer.jsonPath().getString(place + "signature")));
            signed.verify(key);
            assertThat(answer.jsonPath().getString(place + "digest"))
                    .isEqualTo(signed.digest().hex());
            return signed.receipt();
        } catch (DocumentException | SignatureRefusedException e) {
            throw new AssertionError(e);
        }
    }
}
