package eddy.core.field;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.LocalDate;

import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.DataType;
import org.jooq.RenderContext.CastMode;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The column of a day. Days go to the database and come back as they are: by way of {@code java.sql.Date}, which counts in
 * another calendar before 1582, H2 would keep another day than the one a literal says.
 */
public final class DayColumn implements Binding<LocalDate, LocalDate> {

    public static final DataType<LocalDate> TYPE = SQLDataType.LOCALDATE.asConvertedDataType(new DayColumn());

    private static final long serialVersionUID = 1;

    private DayColumn() {}

    @Override
    public Converter<LocalDate, LocalDate> converter() {
        return Converters.identity(LocalDate.class);
    }

    @Override
    public void sql(BindingSQLContext<LocalDate> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(context.value(), SQLDataType.LOCALDATE));
        } else if (context.render().castMode() == CastMode.NEVER) {
            context.render().sql(context.variable());
        } else {
            context.render().sql("cast(").sql(context.variable()).sql(" as date)");
        }
    }

    @Override
    public void register(BindingRegisterContext<LocalDate> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.DATE);
    }

    @Override
    public void set(BindingSetStatementContext<LocalDate> context) throws SQLException {
        if (context.value() == null) {
            context.statement().setNull(context.index(), Types.DATE);
        } else {
            context.statement().setObject(context.index(), context.value());
        }
    }

    @Override
    public void get(BindingGetResultSetContext<LocalDate> context) throws SQLException {
        context.value(context.resultSet().getObject(context.index(), LocalDate.class));
    }

    @Override
    public void get(BindingGetStatementContext<LocalDate> context) throws SQLException {
        context.value(context.statement().getObject(context.index(), LocalDate.class));
    }

    @Override
    public void set(BindingSetSQLOutputContext<LocalDate> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("Days are no parts of SQL objects");
    }

    @Override
    public void get(BindingGetSQLInputContext<LocalDate> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("Days are no parts of SQL objects");
    }
}
