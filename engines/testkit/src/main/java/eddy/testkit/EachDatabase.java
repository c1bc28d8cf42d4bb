package eddy.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the whole test class once on H2 and once on PostgreSQL. Each run has a database of its own, migrated from
 * {@code classpath:db/eddy} and shared by the methods of the class; the constructor or a method takes it as a
 * parameter:
 *
 * <pre>{@code
 * @EachDatabase
 * class RecordStoreTest {
 *
 *     private final TestDatabase database;
 *
 *     RecordStoreTest(TestDatabase database) {
 *         this.database = database;
 *     }
 *
 *     @Test
 *     void keeps_what_was_written() {
 *         database.required(() -> database.db().insertInto(...).execute());
 *     }
 * }
 * }</pre>
 *
 * Rows written by one method are there for the next: use ids of your own, or {@link TestDatabase#truncate()} in a
 * {@code @BeforeEach}. What is expensive to fill is filled by {@link TestDatabase#once} in the constructor: JUnit calls
 * {@code @BeforeAll} once for both runs, outside of either, and {@code Lifecycle.PER_CLASS} would make one object serve
 * two databases. {@code -Deddy.test.database=h2} (or {@code postgresql}) runs one of the two alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EachDatabaseExtension.class)
public @interface EachDatabase {}
