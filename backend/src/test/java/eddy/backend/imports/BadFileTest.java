package eddy.backend.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Files that are not what they should be. */
@QuarkusTest
class BadFileTest extends ImportHttp {

    private static byte[] xlsx(String cells) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            var rows = cells.split("\n");
            for (int r = 0; r < rows.length; r++) {
                var values = rows[r].split(",");
                for (int c = 0; c < values.length; c++) {
                    sheet.value(r, c, values[c]);
                }
            }
        }
        return file.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            value = {"semicolons|;", "tabs|\t", "bars|'|'"},
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false)
    void theDelimiterIsFoundOut(String name, String delimiter) {
        var text = "unified_id,name\n1,a\n2,b\n".replace(",", delimiter);
        inspect(name + ".csv", utf8(text))
                .then()
                .statusCode(200)
                .body("delimiter", equalTo(delimiter))
                .body("header", contains("unified_id", "name"));
    }

    @Test
    void aDelimiterNobodyGuessesCanBeSaid() {
        var key = fresh("caret");
        var file = utf8("unified_id^name\n" + key + "^Caret, Inc.\n");
        inspect("caret.csv", file)
                .then()
                .statusCode(200)
                .body("header", hasSize(1))
                .body("titled", equalTo(true));
        var said = upload("caret.csv", file).multiPart("delimiter", "^").post(IMPORTS + "/inspect");
        said.then().statusCode(200).body("header", contains("unified_id", "name"));
        result(run(said.path("id"), mapping("unified_id", "goodRows", "unified_id", "name")));
        admin().json()
                .body(Map.of("search", key))
                .post(CUSTOMERS + "/query")
                .then()
                .body("items[0].values.name", equalTo("Caret, Inc."));
        upload("caret.csv", file)
                .multiPart("delimiter", "^^")
                .post(IMPORTS + "/inspect")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("import.delimiter"));
        upload("caret.csv", file)
                .multiPart("encoding", "klingon")
                .post(IMPORTS + "/inspect")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("value.unknown"));
    }

    @Test
    void markedUtf8Utf16AndGbkReadTheSame() throws IOException {
        var text = "客户编号,客户名称\nk1,华东贸易有限公司\nk2,张伟\n";
        var marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.write(utf8(text));
        var files = List.of(
                marked.toByteArray(), text.getBytes(Charset.forName("GBK")), text.getBytes(Charset.forName("UTF-16")));
        for (var file : files) {
            inspect("customers.csv", file)
                    .then()
                    .statusCode(200)
                    .body("fileName", equalTo("customers.csv"))
                    .body("header", contains("客户编号", "客户名称"))
                    .body("columns[0].field", equalTo("unified_id"))
                    .body("sample[0]", contains("k1", "华东贸易有限公司"));
        }
    }

    @Test
    void whatAFileIsCountsNotItsName() throws IOException {
        inspect("really-xlsx.csv", xlsx("unified_id,name\nx1,a"))
                .then()
                .statusCode(200)
                .body("header", contains("unified_id", "name"))
                .body("sample[0]", contains("x1", "a"));
        inspect("really-csv.xlsx", utf8("unified_id,name\nx1,a\n"))
                .then()
                .statusCode(200)
                .body("encoding", equalTo("UTF-8"))
                .body("header", contains("unified_id", "name"));
    }

    @Test
    void filesThatAreNoTablesAreRefusedAndLeaveNothing() throws IOException {
        var before = uploads().size();
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write(utf8("hello"));
        }
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        var files = Map.of(
                "import.file.empty",
                new byte[0],
                "import.xlsx.broken",
                zip.toByteArray(),
                "import.file.xls",
                old,
                "import.file.unknown",
                new byte[] {1, 2, 0, 3, 'a', 'b', 0, 0, 0},
                "import.quote.open",
                utf8("unified_id,name\n\"q1,never closed\n"));
        files.forEach(
                (code, file) -> inspect("file.csv", file).then().statusCode(422).body("issues[0].code", equalTo(code)));
        upload("file.csv", new byte[0]).post(IMPORTS + "/inspect").then().statusCode(422);
        assertThat(uploads()).hasSize(before);
        admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("nothing", "x")
                .post(IMPORTS + "/inspect")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("value.missing"));
    }

    @Test
    void aHeaderAloneImportsNothingAndSaysSo() {
        var seen = inspect("header.csv", utf8("unified_id,name\n"));
        seen.then()
                .statusCode(200)
                .body("header", contains("unified_id", "name"))
                .body("sample", hasSize(0));
        var mapping = mapping("unified_id", "allOrNothing", "unified_id", "name");
        check(seen.path("id"), mapping)
                .then()
                .statusCode(200)
                .body("rows", equalTo(0))
                .body("creates", equalTo(0));
        var result = result(run(seen.path("id"), mapping));
        assertThat(result).containsEntry("rows", 0).containsEntry("created", 0).containsEntry("undoable", false);
    }

    @Test
    void namesThatAreThereTwiceStayTwoColumns() {
        var key = fresh("twice");
        var seen = inspect("twice.csv", utf8("unified_id,name,name\n" + key + ",first,second\n"));
        seen.then()
                .statusCode(200)
                .body("header", contains("unified_id", "name", "name (2)"))
                .body("sample", hasSize(1));
        check(seen.path("id"), mapping("unified_id", "goodRows", "unified_id", "name", "name"))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("import.field.twice"));
        result(run(seen.path("id"), mapping("unified_id", "goodRows", "unified_id", null, "name")));
        admin().json()
                .body(Map.of("search", key))
                .post(CUSTOMERS + "/query")
                .then()
                .body("items[0].values.name", equalTo("second"));
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedBeforeAnythingIsRead() {
        String id = inspect("map.csv", utf8("unified_id,name\nm1,a\n")).path("id");
        var wrong = Map.of(
                "import.key.unmapped", mapping("unified_id", "goodRows", null, "name"),
                "import.required.unmapped", mapping(null, "goodRows", null, "name"),
                "import.key.not_unique", mapping("name", "goodRows", "unified_id", "name"),
                "import.columns.none", mapping(null, "goodRows"),
                "import.column.missing", mapping("unified_id", "goodRows", "unified_id", "name", "city"),
                "record.field.unknown", mapping("unified_id", "goodRows", "unified_id", "nickname"),
                "value.unknown", mapping("unified_id", "someRows", "unified_id"));
        wrong.forEach((code, mapping) -> {
            check(id, mapping).then().statusCode(422).body("issues.code", hasItem(code));
            var job = run(id, mapping);
            if (job.statusCode() == 202) {
                assertThat(ended(job.path("id")).<List<String>>path("issues.code"))
                        .contains(code);
            } else {
                job.then().statusCode(422).body("issues.code", hasItem(code));
            }
        });
        chinese()
                .body(Map.of("mapping", mapping(null, "goodRows", null, "name")))
                .post(IMPORTS + "/" + id + "/check")
                .then()
                .body("issues[0].message", containsString("客户编号"));
        admin().json().body("{}").post(IMPORTS + "/" + id + "/check").then().statusCode(422);
        admin().json()
                .body("{\"mapping\":{\"columns\":{\"first\":{}}}}")
                .post(IMPORTS + "/" + id + "/check")
                .then()
                .statusCode(400);
        check("0190163d-8694-739b-aea5-966c26f8ad90", mapping("unified_id", "goodRows", "unified_id"))
                .then()
                .statusCode(404);
    }

    @Test
    void quotesAcrossLinesAreOneCell() {
        var key = fresh("quotes");
        var note = "first line\nsecond, \"quoted\" line";
        var file = utf8("unified_id,note\n" + key + ",\"" + note.replace("\"", "\"\"") + "\"\n");
        String id = inspect("quotes.csv", file).path("id");
        assertThat(result(run(id, mapping("unified_id", "goodRows", "unified_id", "note"))))
                .containsEntry("created", 1);
        admin().json()
                .body(Map.of("search", key))
                .post(CUSTOMERS + "/query")
                .then()
                .body("items[0].values.note", equalTo(note));
    }

    @Test
    void badRowsAreNamedAndTheRestComesInOrNothingAsAsked() {
        var key = fresh("rows");
        var file = utf8("unified_id,joined_on,total_spend\n" + key + "-1,2026-03-01,10\n" + key + "-2,yesterday,10\n"
                + key + "-3,2026-03-01,lots\n" + key + "-4,2026-03-01,10,extra\n");
        String id = inspect("rows.csv", file).path("id");
        var fields = new String[] {"unified_id", "joined_on", "total_spend"};
        check(id, mapping("unified_id", "goodRows", fields))
                .then()
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("ok", equalTo(1))
                .body("bad", equalTo(3))
                .body("errors.row", contains(3, 4, 5))
                .body("errors.column", contains("joined_on", "total_spend", ""))
                .body("errors[0].value", equalTo("yesterday"));
        var refused =
                ended(run(id, mapping("unified_id", "allOrNothing", fields)).path("id"));
        assertThat(refused.<String>path("state")).isEqualTo("failed");
        assertThat(refused.<String>path("issues[0].code")).isEqualTo("import.refused");
        assertThat(count(CUSTOMERS, key)).isZero();
        var result = result(run(id, mapping("unified_id", "goodRows", fields)));
        assertThat(result).containsEntry("created", 1).containsEntry("failed", 3);
        assertThat(count(CUSTOMERS, key)).isEqualTo(1);
    }

    @Test
    void importsAreForBuildersAndOthersUploadsAreNotThere() {
        var staff = somebody(fresh("import"), "staff");
        staff.bare()
                .header("X-Eddy-Csrf", staff.csrf())
                .multiPart("file", "a.csv", utf8("unified_id\n1\n"))
                .post(IMPORTS + "/inspect")
                .then()
                .statusCode(403);
        String id = inspect("mine.csv", utf8("unified_id\n1\n")).path("id");
        var builder = somebody(fresh("import"), "builder");
        builder.json()
                .body(Map.of("mapping", mapping("unified_id", "goodRows", "unified_id")))
                .post(IMPORTS + "/" + id + "/run")
                .then()
                .statusCode(404);
    }
}
