package eddy.report.internal.print;

import java.util.List;

import org.junit.jupiter.api.Test;

import eddy.report.WidgetType;

import static org.assertj.core.api.Assertions.assertThat;

class StripsTest {

    @Test
    void tiles_that_hang_together_form_a_strip() {
        var tiles = List.of(tile(0, 0, 3), tile(12, 0, 3), tile(0, 3, 7), tile(12, 5, 7), tile(0, 12, 4));

        assertThat(Strips.of(tiles))
                .containsExactly(
                        new Strips.Strip(0, 3, List.of(0, 1)),
                        new Strips.Strip(3, 12, List.of(2, 3)),
                        new Strips.Strip(12, 16, List.of(4)));
    }

    @Test
    void rows_are_as_tall_as_the_fewest_pages_allow() {
        var tiles = List.of(tile(0, 0, 10), tile(0, 10, 10));
        var strips = Strips.of(tiles);

        assertThat(Strips.unit(strips, tiles, 1000, 0)).isEqualTo(40);
        assertThat(Strips.unit(strips, tiles, 600, 0)).isEqualTo(30);
        assertThat(Strips.unit(strips, tiles, 600, 40)).isEqualTo(28);
    }

    @Test
    void a_board_of_two_pages_fills_the_first() {
        var tiles = List.of(tile(0, 0, 10), tile(0, 10, 5), tile(0, 15, 8));
        var strips = Strips.of(tiles);

        assertThat(Strips.unit(strips, tiles, 465, 0)).isEqualTo(31);
    }

    @Test
    void a_table_makes_its_strip_as_tall_as_its_rows_need_but_not_taller_than_a_page() {
        var table = new TileDesign(WidgetType.TABLE, 0, 0, 12, 3, List.of(), 20, false);
        var tiles = List.of(table);
        var strip = Strips.of(tiles).get(0);

        assertThat(Strips.height(strip, tiles, 1000, 30)).isEqualTo(Tiles.needed(table) + BoardDesign.GAP);
        assertThat(Strips.height(strip, tiles, 200, 30)).isEqualTo(200);
    }

    private static TileDesign tile(int x, int y, int h) {
        return new TileDesign(WidgetType.BAR, x, y, 12, h, List.of(), 1, false);
    }
}
