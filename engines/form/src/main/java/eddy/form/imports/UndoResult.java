package eddy.form.imports;

/**
 * What taking an import back did.
 *
 * @param removed  records the import had made, now in the recycle bin
 * @param restored records the import had changed, now as before
 * @param kept     records left alone, wholly or in some fields, because someone changed them since
 */
public record UndoResult(long removed, long restored, long kept) {}
