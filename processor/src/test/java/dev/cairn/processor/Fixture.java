package dev.cairn.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Wrong declarations with the problems they have: {@code bad/<Problem>.java} or {@code bad/<Problem>_<case>.java}. A
 * wrong line ends in a comment that names its problem; the whole texts are in a file beside it. A comment that names a
 * file starts that one, source or lock file; one that names an option gives it to the compiler.
 */
record Fixture(String name, String text, Path messages) {

    private static final Path DIRECTORY = Path.of("src/test/resources/bad");
    private static final Pattern FILE = Pattern.compile("// file: (.*)");
    private static final Pattern OPTION = Pattern.compile("// option: (.*)");
    private static final Pattern PROBLEM = Pattern.compile("// (error|warning):((?: \\[\\w+])+)$");

    /** A problem at a line. */
    record Expected(String file, long line, boolean error, String problem) {}

    static List<Fixture> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture read(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        try {
            return new Fixture(name, Files.readString(file), file.resolveSibling(name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the problem that it is about. */
    String problem() {
        return name.split("_", 2)[0];
    }

    /** The sources by path, each with the line numbers of the fixture. */
    Map<String, String> sources() {
        return files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes its lock files to {@code directory} and returns the options for the compiler. */
    List<String> options(Path directory) throws IOException {
        List<String> options = new ArrayList<>(text.lines()
                .map(OPTION::matcher)
                .filter(Matcher::matches)
                .map(option -> option.group(1))
                .toList());
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (!file.getKey().endsWith(".java")) {
                String lock = file.getValue()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("//"))
                        .collect(Collectors.joining("\n", "", "\n"));
                Files.writeString(directory.resolve(file.getKey()), lock);
                options.add("-Acairn.schema.dir=" + directory);
            }
        }
        return options.stream().distinct().toList();
    }

    private Map<String, String> files() {
        Map<String, StringBuilder> sources = new LinkedHashMap<>();
        String path = text.startsWith("package fixture;") ? "fixture/" + name + ".java" : name + ".java";
        StringBuilder current = sources.computeIfAbsent(path, p -> new StringBuilder());
        int number = 0;
        for (String line : text.lines().toList()) {
            Matcher file = FILE.matcher(line);
            if (file.matches()) {
                current = sources.computeIfAbsent(file.group(1), p -> new StringBuilder());
                current.append("\n".repeat(number));
            }
            current.append(line).append('\n');
            number++;
        }
        return sources.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        sources().forEach((file, source) -> {
            List<String> lines = source.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = PROBLEM.matcher(lines.get(i));
                if (matcher.find()) {
                    for (String problem : matcher.group(2).strip().split(" ")) {
                        expected.add(new Expected(file, i + 1, matcher.group(1).equals("error"), problem));
                    }
                }
            }
        });
        return expected;
    }

    /** The messages without their lines. */
    List<String> texts() {
        try {
            return Pattern.compile("^\\d+: ", Pattern.MULTILINE)
                    .splitAsStream(Files.readString(messages))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
