package eddy.backend.records;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.files.FileWork;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.report.PrintFormat;
import eddy.report.RecordPrint;
import eddy.report.RecordPrinter;

/** Records as documents, with the names behind their ids and their pictures. */
@ApplicationScoped
class RecordPapers {

    private static final long LARGEST_PICTURE = 20L * 1024 * 1024;
    private static final int LONGEST_NAME = 80;

    private final RecordViews views;
    private final Directory directory;
    private final FileWork files;
    private final Printings printings;
    private final RecordPrinter printer = new RecordPrinter();

    RecordPapers(RecordViews views, Directory directory, FileWork files, Printings printings) {
        this.views = views;
        this.directory = directory;
        this.files = files;
        this.printings = printings;
    }

    /** Writes the document; answers what its file is called. */
    String print(
            LiveApp app, CompiledForm form, StoredRecord record, Locale locale, PrintFormat format, OutputStream out) {
        var shown = views.one(app, form, record);
        var people = directory.byId(Stream.of(record.createdBy(), record.updatedBy())
                .flatMap(Optional::stream)
                .toList());
        var print = new RecordPrint(
                form,
                shown.values(),
                shown.title(),
                new RecordPrint.Stamp(record.createdAt(), name(record.createdBy(), people)),
                new RecordPrint.Stamp(record.updatedAt(), name(record.updatedBy(), people)),
                shown.display().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, named -> named.getValue().title())),
                file -> files.picture(file, form.app(), LARGEST_PICTURE),
                printings.now(app, locale));
        printer.print(print, format, out);
        return fileName(form, shown.title(), locale) + "." + format.extension();
    }

    private static String name(Optional<UUID> person, Map<UUID, Person> people) {
        return person.map(people::get).map(Person::name).orElse("");
    }

    private static String fileName(CompiledForm form, String title, Locale locale) {
        var words = List.of(form.label().in(locale), title).stream()
                .map(word ->
                        word.replaceAll("[\\p{Cntrl}\\p{Cs}<>:\"/\\\\|?*]", " ").strip())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" - "));
        return words.codePointCount(0, words.length()) <= LONGEST_NAME
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME));
    }
}
