package eddy.backend.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NodeSlotTest {

    @TempDir
    Path folder;

    @Test
    void whoStartsAgainInAFolderIsTheSameAndWhoStartsBesideIsAnother() throws IOException {
        var first = NodeSlot.take(folder);
        try (var second = NodeSlot.take(folder)) {
            assertThat(second.id()).isNotEqualTo(first.id());
            first.close();
            try (var again = NodeSlot.take(folder)) {
                assertThat(again.id()).isEqualTo(first.id());
            }
        }
    }

    @Test
    void aFileThatWasCutShortGetsANewId() throws IOException {
        Files.writeString(folder.resolve("node-1"), "01a220");
        var slot = NodeSlot.take(folder);
        slot.close();
        try (var again = NodeSlot.take(folder)) {
            assertThat(again.id()).isEqualTo(slot.id());
        }
    }
}
