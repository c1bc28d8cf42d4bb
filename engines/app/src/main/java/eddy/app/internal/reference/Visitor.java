package eddy.app.internal.reference;

import eddy.app.reference.Target;

/** Is shown every place of a document that points to something. */
@FunctionalInterface
public interface Visitor {

    /**
     * @param part see {@link eddy.app.reference.Use#part}
     * @return the key to write there; the target's own to leave it
     */
    String visit(Target target, String place, boolean part);
}
