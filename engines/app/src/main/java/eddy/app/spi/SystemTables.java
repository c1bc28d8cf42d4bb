package eddy.app.spi;

import java.util.List;
import java.util.function.UnaryOperator;

import eddy.app.AppManifest;
import eddy.core.table.TableModel;

/** The tables every app reads beside its forms ({@code case}, {@code todo}, {@code touch}, {@code tag}). */
@FunctionalInterface
public interface SystemTables {

    /**
     * @param app      the key the app runs under; the tables' rows carry it
     * @param manifest the app's manifest; its customer form is what {@code record} links to
     * @param kept     from the key of a form to the one by which rows name it
     */
    List<TableModel> of(String app, AppManifest manifest, UnaryOperator<String> kept);
}
