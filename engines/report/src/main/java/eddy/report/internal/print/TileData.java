package eddy.report.internal.print;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignDatasetParameter;
import net.sf.jasperreports.engine.design.JRDesignDatasetRun;
import net.sf.jasperreports.engine.design.JasperDesign;

/** The sub-data-set of one tile: its columns as fields, their names as parameters. */
final class TileData {

    private TileData() {}

    /**
     * Declares the data set and returns a run of it over the tile's rows.
     *
     * @param data the parameter that holds the rows, which can be read once
     */
    static JRDesignDatasetRun run(JasperDesign design, TileDesign tile, int index, String data) {
        try {
            var dataset = new JRDesignDataset(false);
            dataset.setName("of_" + data);
            var run = new JRDesignDatasetRun();
            run.setDatasetName(dataset.getName());
            run.setDataSourceExpression(Ref.parameter(data));
            for (int c = 0; c < tile.columns().size(); c++) {
                boolean name = tile.columns().get(c).name();
                dataset.addField(Parameters.field(RowSource.field(c), name ? String.class : Number.class));
                Parameters.declare(dataset, ListDesign.heading(c), String.class);
                var label = new JRDesignDatasetParameter();
                label.setName(ListDesign.heading(c));
                label.setExpression(Ref.parameter(Tiles.column(index, c)));
                run.addParameter(label);
            }
            design.addDataset(dataset);
            return run;
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }
}
