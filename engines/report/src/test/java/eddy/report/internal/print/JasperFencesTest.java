package eddy.report.internal.print;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.type.OnErrorTypeEnum;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.report.Paper;
import eddy.report.PrintException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a report can never do, even if a design of ours were wrong. */
class JasperFencesTest {

    private static final String TINY_PNG = "\u0089PNG\r\n";

    private final Jasper jasper = new Jasper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.lang.ProcessBuilder(\"id\").start().toString()",
                "System.getProperty(\"user.home\")",
                "$P{title} + \"!\"",
                "$P{title}.getClass().getName()",
                "7 * 7"
            })
    void an_expression_that_would_be_code_does_not_compile(String code) {
        for (var language : new String[] {"java", "groovy", "javascript", "bsh"}) {
            var design = PageFrame.design("evil", Paper.A4_PORTRAIT);
            design.setLanguage(language);
            design.setTitle(
                    band(Elements.text(0, 0, 100, 20, new JRDesignExpression(code), TextStyle.of(9, Look.TEXT))));

            assertThatThrownBy(() -> jasper.compile(design)).isInstanceOf(PrintException.class);
        }
    }

    @Test
    void no_compiler_of_expressions_is_on_the_class_path() {
        for (var name : new String[] {
            "net.sf.jasperreports.jdt.JRJdtCompiler",
            "net.sf.jasperreports.groovy.JRGroovyCompiler",
            "net.sf.jasperreports.javascript.JavaScriptClassCompiler",
            "org.eclipse.jdt.internal.compiler.Compiler",
            "groovy.lang.GroovyShell",
            "org.mozilla.javascript.Context"
        }) {
            assertThatThrownBy(() -> Class.forName(name)).as(name).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void a_report_reads_no_file_of_the_machine(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret.png"), TINY_PNG);

        for (var place : new String[] {file.toString(), file.toUri().toString()}) {
            assertThatThrownBy(() -> fillWithImage(place)).as(place).isInstanceOf(PrintException.class);
        }
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_report_calls_no_address() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            var url = "http://127.0.0.1:" + server.getLocalPort() + "/a.png";

            assertThatThrownBy(() -> fillWithImage(url)).isInstanceOf(PrintException.class);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_serialised_object_of_a_foreign_class_is_not_read(@TempDir Path folder) throws IOException {
        var file = folder.resolve("report.jasper");
        try (var out = new java.io.ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(java.net.URI.create("http://127.0.0.1/").toURL());
        }

        assertThatThrownBy(() -> {
                    try (var in = Files.newInputStream(file)) {
                        JRLoader.loadObject(jasper.context(), in);
                    }
                })
                .hasStackTraceContaining("java.net.URL");
    }

    @Test
    void equal_designs_are_compiled_once() {
        var count = new int[1];
        for (int i = 0; i < 3; i++) {
            jasper.compiled(new TextKey("list", 3), () -> {
                count[0]++;
                return PageFrame.design("list", Paper.A4_PORTRAIT);
            });
        }

        assertThat(count[0]).isEqualTo(1);
    }

    private record TextKey(String name, int columns) {}

    private void fillWithImage(String place) {
        var design = PageFrame.design("image", Paper.A4_PORTRAIT);
        var image = new JRDesignImage(design);
        image.setWidth(10);
        image.setHeight(10);
        image.setOnErrorType(OnErrorTypeEnum.ERROR);
        image.setExpression(Ref.parameter(PageFrame.TITLE));
        design.setTitle(band(image));
        var values = Parameters.values(Locale.ENGLISH, java.time.ZoneOffset.UTC);
        values.putAll(Map.of(PageFrame.TITLE, place));
        var print = jasper.fill(jasper.compile(design), values, new JREmptyDataSource(1));
        new Exports(jasper).write(print, eddy.report.PrintFormat.PDF, new java.io.ByteArrayOutputStream());
    }

    private static JRDesignBand band(net.sf.jasperreports.engine.design.JRDesignElement element) {
        var band = new JRDesignBand();
        band.setHeight(20);
        band.addElement(element);
        return band;
    }
}
