package eddy.form.imports;

import java.nio.charset.Charset;
import java.util.Optional;

/** What the person says about a file; what is left out is found out. */
public record FileSettings(Optional<Charset> encoding, Optional<Character> delimiter, Optional<Boolean> header) {

    public static final FileSettings NONE = new FileSettings(Optional.empty(), Optional.empty(), Optional.empty());
}
