package nl.samentel.connector.verifier;

import java.nio.charset.StandardCharsets;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentFormat;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * A statement with its signature, as it stands in a file. Whose the key is, it does not say: that is compared by telephone.
 *
 * @param document text of the statement
 * @param key with which it was signed, in base64
 * @param signature in base64
 */
record SignedStatement(String document, String key, String signature) {
    private static final DocumentFormat<SignedStatement> DOCUMENTS =
            DocumentFormat.of(SignedStatement.class, "signed statement");

    SignedStatement {
        DocumentRules.text("document", document, 1 << 16);
        new VerifyingKey(key);
        new Signature(signature);
    }

    static SignedStatement sign(LogStatement statement, Signer signer) {
        return new SignedStatement(
                new String(statement.bytes(), StandardCharsets.UTF_8),
                signer.verifyingKey().text(),
                signer.sign(statement.signingInput()).text());
    }

    /**
     * Reads the file.
     *
     * @throws DocumentException if it is none
     */
    static SignedStatement read(byte[] bytes) throws DocumentException {
        return DOCUMENTS.read(bytes);
    }

    byte[] bytes() {
        return DOCUMENTS.write(this);
    }

    /**
     * Verifies the signature.
     *
     * @throws DocumentException if the document is no statement
     * @throws SignatureRefusedException if it was not made with the key over this statement
     */
    LogStatement verify() throws DocumentException, SignatureRefusedException {
        LogStatement statement = LogStatement.read(document.getBytes(StandardCharsets.UTF_8));
        new VerifyingKey(key).verify(statement.signingInput(), new Signature(signature));
        return statement;
    }
}
