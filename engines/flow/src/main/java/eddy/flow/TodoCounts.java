package eddy.flow;

/** The badges of the todo centre; {@code overdue} are mine. */
public record TodoCounts(int mine, int overdue, int pool, int done, int started) {}
