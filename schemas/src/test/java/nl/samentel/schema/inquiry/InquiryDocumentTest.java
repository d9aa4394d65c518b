package nl.samentel.schema.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samentel.schema.document.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryDocumentTest {
    private static final InquiryDocument DOCUMENT = InquiryDocument.of(Inquiries.of(
            List.of("H7", "M3"),
            List.of("BSN", "NAME_DOB_SEX"),
            Inquiries.party("POL", ""),
            Inquiries.party("VTF", "Wmo 2015 art. 5.2.9")));

    @Test
    void readsWhatItWrote() throws DocumentException {
        InquiryDocument read = InquiryDocument.read(DOCUMENT.bytes());

        assertThat(read.inquiry()).isEqualTo(DOCUMENT.inquiry());
        assertThat(read.digest()).isEqualTo(DOCUMENT.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"persons\":5000 | \"persons\":0 | parties.persons breaks the rule",
                "\"persons\":5000 | \"persons\":500001 | parties.persons breaks the rule",
                "\"minPersons\":10 | \"minPersons\":2 | minPersons breaks the rule",
                "\"overlapTags\":[\"BSN\",\"NAME_DOB_SEX\"] | \"overlapTags\":[\"ADDRESS\"] | overlapTags breaks the rule",
                "\"overlapTags\":[\"BSN\",\"NAME_DOB_SEX\"] | \"overlapTags\":[] | overlapTags breaks the rule",
                "\"question\":\"H7\" | \"question\":\"M9\" | alphabetical order",
                "\"dataTo\":\"2023-07-01\" | \"dataTo\":\"2018-01-01\" | dataTo breaks the rule",
                "\"until\":\"2024-04-01\" | \"until\":\"2023-01-01\" | until breaks the rule",
                "\"number\":1, | '' | a field that is missing"
            })
    void namesFieldAndRuleOfWhatItRefuses(String from, String to, String reason) {
        String text = new String(DOCUMENT.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);

        assertThatThrownBy(() -> InquiryDocument.read(text.replace(from, to).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void isSignedForAnotherPurposeThanAnAgreement() {
        assertThat(DOCUMENT.signingInput().purpose()).isEqualTo("preliminary-agreement");
        assertThat(DOCUMENT.revocationInput()).isNotEqualTo(DOCUMENT.signingInput());
    }

    @Test
    void givesNoBsnBasisToARoleThatHasNoNumbers() {
        assertThatThrownBy(() -> Inquiries.party("EDU", "some article"))
                .hasMessageContaining("parties.bsnBasis breaks the rule");
    }
}
