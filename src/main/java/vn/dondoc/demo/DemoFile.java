package vn.dondoc.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** One file of the demo's content, read from the class path as UTF-8. */
final class DemoFile {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private DemoFile() {}

    /** All rows of a CSV file with a head line; cells are read by column name. */
    static List<CSVRecord> rows(String name) {
        try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A YAML file. Everything is text, list or map: a day such as 2018-01-31 or +5 stays as it is written. */
    static Object yaml(String name) {
        LoaderOptions options = new LoaderOptions();
        Yaml yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new TextOnly());
        try (InputStream in = open(name)) {
            return yaml.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object node) {
        return (List<Object>) node;
    }

    private static InputStream open(String name) {
        InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name);
        if (in == null) {
            throw new IllegalStateException("No demo file " + name);
        }
        return in;
    }

    /** Resolves nothing but text. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // numbers, booleans and dates are read where their meaning is known
        }
    }
}
