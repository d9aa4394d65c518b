package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.samentel.connector.synthetic.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthCheckTest {
    @Test
    void asksEveryTableOfTheTruthAlsoThoseOfOneYear(@TempDir Path region) throws Exception {
        Synthesis.write(1, 1_000, region);
        Files.writeString(region.resolve("truth/questions.json"), """
                {"tables": [{"question": "M5", "dimensions": [], "cells": []},
                  {"question": "M1", "dimensions": ["quarter"], "filter": null, "cells": []}]}""");

        assertThat(TruthCheck.tables(region.resolve("truth")))
                .containsAll(Table.ALL)
                .contains(Table.of("M5"))
                .hasSize(Table.ALL.size() + 1);
    }
}
