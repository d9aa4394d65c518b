package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    @Test
    void refusesWhenACoarserTableThatWasShownIsNotCompared() {
        var asked = new Asked(Table.of("P9", "year", "help_183"), HubApi.JSON.createObjectNode());
        var coarser = new Asked(Table.of("P9", "help_183"), HubApi.JSON.createObjectNode());
        var shown = List.of(new Followed(List.of(asked, coarser)));
        var known = Table.of("P9", "help_183", "year");

        TruthCheck.requireAll(shown, Set.of(known, coarser.table()));

        assertThatThrownBy(() -> TruthCheck.requireAll(shown, Set.of(known)))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("P9-help_183");
    }
}
