package eddy.form.internal.compile;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

import eddy.core.field.EmailAddress;

/** The format {@code email}, as files and the browser have it. */
final class EmailFormat implements Format {

    @Override
    public String getName() {
        return "email";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return EmailAddress.isOne(value);
    }
}
