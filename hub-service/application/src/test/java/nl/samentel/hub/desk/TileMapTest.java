package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.desk.TilePlaces.Place;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Breakdown.Place.Detail;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Places;
import org.junit.jupiter.api.Test;

/** Where tiles stand and which colour they have. */
class TileMapTest {
    @Test
    void everyAreaThatIsShownHasAPlaceOfItsOwn() {
        for (Detail detail : Detail.values()) {
            List<String> codes =
                    Places.choices(detail).stream().map(Choice::code).toList();
            Map<String, Place> places = TilePlaces.of(codes);

            assertThat(places.keySet()).containsExactlyInAnyOrderElementsOf(codes);
            assertThat(places.values().stream().map(p -> List.of(p.column(), p.row())))
                    .doesNotHaveDuplicates();
        }
        assertThat(TilePlaces.of(Areas.all().stream()
                        .filter(a -> a.merged().isEmpty())
                        .map(a -> a.code())
                        .toList()))
                .allSatisfy((code, place) -> assertThat(place.name()).as(code).isNotEmpty());
    }

    @Test
    void villagesLieAsOnTheMap() {
        Map<String, Place> places = TilePlaces.of(List.of("8302", "8313", "8308", "8315", "8311"));

        assertThat(places.get("8313").row()).isLessThan(places.get("8302").row());
        assertThat(places.get("8308").row()).isGreaterThan(places.get("8302").row());
        assertThat(places.get("8315").column()).isGreaterThan(places.get("8302").column());
        assertThat(places.get("8311").column()).isLessThan(places.get("8302").column());
    }

    @Test
    void areasThatNobodyPlacedStandInRowsBelow() {
        Map<String, Place> places = TilePlaces.of(List.of("8302", "1011", "1012", "1013", "1014", "1015"));

        assertThat(places.get("1011")).isEqualTo(new Place(0, places.get("8302").row() + 1, ""));
        assertThat(places.get("1015")).isEqualTo(new Place(0, places.get("8302").row() + 2, ""));
        assertThat(TilePlaces.of(List.of("1011", "1012")).get("1012")).isEqualTo(new Place(1, 0, ""));
    }

    @Test
    void hasAtMostFiveStepsThatHoldEveryNumberAndNoneForWhatIsNotShown() {
        for (long most : new long[] {1, 4, 5, 9, 10, 49, 50, 99, 100, 101, 2_499, 2_500, 12_345}) {
            CountGrid grid = grid(most);
            TileMap map = TileMap.of(grid, Measure.COUNT);

            assertThat(map.steps()).hasSizeBetween(1, 5);
            assertThat(map.maps().get(0).tiles().get(0).step())
                    .isEqualTo(map.steps().size());
            assertThat(map.steps().get(map.steps().size() - 1).to()).isGreaterThanOrEqualTo(most);
            assertThat(map.maps().get(0).tiles()).extracting(TileMap.Tile::step).endsWith(0, 0);
        }
    }

    private static CountGrid grid(long most) {
        List<Cell> cells = new ArrayList<>();
        cells.add(CountGridTest.cell(List.of("8301"), most));
        cells.add(new Cell(List.of("8302"), "SMALL", null, null, null, null, null, null));
        cells.add(new Cell(List.of("8303"), "STRUCTURAL_ZERO", 0L, null, null, 0L, null, null));
        return CountGrid.of(
                List.of(CountGridTest.dimension("pc4", "PLACE", List.of(), "8301", "8302", "8303")),
                cells,
                new Bilingual("melding", "report"),
                true);
    }
}
