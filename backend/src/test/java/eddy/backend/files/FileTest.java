package eddy.backend.files;

import io.quarkus.test.junit.QuarkusTest;

/** Files in the data folder. */
@QuarkusTest
class FileTest extends FileContract {}
