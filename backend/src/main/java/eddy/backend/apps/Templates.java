package eddy.backend.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import eddy.app.Bundle;
import eddy.app.BundleCodec;
import eddy.backend.web.ProblemException;
import eddy.core.Label;
import eddy.core.issue.Compiled;

/** The templates in the folder for them: each is the folder of one app. */
@ApplicationScoped
public class Templates {

    private static final Logger LOG = Logger.getLogger(Templates.class);
    private static final String MANIFEST = "app.json";

    private final Path folder;
    private final ObjectMapper json;

    Templates(@ConfigProperty(name = "eddy.templates") String folder, ObjectMapper json) {
        this.folder = Path.of(folder);
        this.json = json;
    }

    /** {@code appKey} is the key it proposes for the app. */
    public record Template(String key, Label label, Label description, String version, String appKey) {}

    public List<Template> all() {
        var all = new ArrayList<Template>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (var folders = Files.list(folder)) {
            for (var one : folders.sorted().toList()) {
                if (Files.isRegularFile(one.resolve(MANIFEST))) {
                    read(one, all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void read(Path template, List<Template> into) {
        try {
            var manifest = json.readTree(template.resolve(MANIFEST).toFile());
            into.add(new Template(
                    template.getFileName().toString(),
                    label(manifest.path("label")),
                    label(manifest.path("description")),
                    manifest.path("version").asText(),
                    manifest.path("key").asText()));
        } catch (IOException e) {
            LOG.warn("The template " + template + " has no readable app.json", e);
        }
    }

    private Label label(JsonNode node) {
        return json.convertValue(node.isObject() ? node : json.createObjectNode(), Label.class);
    }

    /** @throws ProblemException {@code not_found} when there is no such template */
    Compiled<Bundle> bundle(String key) {
        var known = all().stream().anyMatch(t -> t.key().equals(key));
        if (!known) {
            throw ProblemException.notFound("template " + key);
        }
        try {
            return new BundleCodec().readFolder(folder.resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
