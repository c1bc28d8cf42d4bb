package eddy.backend.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least role a caller needs for a resource method; on a class, for each of its methods without its own. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role value();

    /** Whether it takes a person: an API key has no todos, no password and no settings of its own. */
    boolean person() default false;
}
