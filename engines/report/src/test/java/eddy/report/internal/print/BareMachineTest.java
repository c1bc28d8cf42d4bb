package eddy.report.internal.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eddy.report.ListPrint;
import eddy.report.ListPrinter;
import eddy.report.Paper;
import eddy.report.PrintFormat;
import eddy.report.Printing;

import static org.assertj.core.api.Assertions.assertThat;

class BareMachineTest {

    @TempDir
    Path folder;

    @Test
    void a_machine_without_a_font_or_its_configuration_is_bare() throws IOException {
        assertThat(BareMachine.isBare(folder)).isTrue();

        Files.createDirectories(folder.resolve("etc/fonts"));
        Files.createFile(folder.resolve("etc/fonts/fonts.conf"));
        var fonts = Files.createDirectories(folder.resolve("usr/share/fonts/truetype"));
        assertThat(BareMachine.isBare(folder)).isTrue();

        Files.createFile(fonts.resolve("a.ttf"));
        assertThat(BareMachine.isBare(folder)).isFalse();
    }

    @Test
    void a_list_prints_where_the_machine_has_no_font() throws IOException, InterruptedException {
        var none = Files.writeString(
                folder.resolve("none.conf"),
                "<?xml version=\"1.0\"?><fontconfig><dir>" + folder.resolve("no-fonts") + "</dir><cachedir>" + folder
                        + "</cachedir></fontconfig>");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-XX:TieredStopAtLevel=1",
                "-Dsun.awt.fontconfig=" + BareMachine.configure(Files.createDirectory(folder.resolve("font"))),
                "-cp",
                System.getProperty("java.class.path"),
                Print.class.getName());
        process.environment().put("FONTCONFIG_FILE", none.toString());
        var running = process.redirectErrorStream(true).start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(said).isZero();
        assertThat(said).contains("printed %PDF");
    }

    /** Runs in a JVM of its own. */
    static final class Print {

        public static void main(String[] args) {
            var list = new ListPrint(
                    "客户",
                    "",
                    List.of(ListPrint.Column.of("名称", ListPrint.CellType.TEXT)),
                    new Printing("", Locale.CHINA, ZoneOffset.UTC, Instant.EPOCH, ""),
                    Paper.A4_PORTRAIT);
            var out = new java.io.ByteArrayOutputStream();
            new ListPrinter().print(list, List.of(List.of("张伟")).iterator(), PrintFormat.PDF, out);
            System.out.println(
                    "printed " + out.toString(StandardCharsets.ISO_8859_1).substring(0, 4));
        }
    }
}
