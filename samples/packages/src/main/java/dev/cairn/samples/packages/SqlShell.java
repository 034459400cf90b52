package dev.cairn.samples.packages;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlline.SqlLine;

/** SQL over the archive, with SQLLine as the shell: statements from the terminal, or one of the command line. */
public final class SqlShell {

    private static final String NAME = "packages";

    private SqlShell() {}

    /**
     * Runs the shell; loads the archive before, unless it is there already.
     *
     * @param args the directory of the database, then what SQLLine shall do: nothing for its prompt, or a statement
     *     ({@code -e "SELECT …"})
     * @throws IOException if the bundled archive cannot be read
     */
    public static void main(String... args) throws IOException {
        List<String> commands = Arrays.stream(args)
                .skip(1)
                .filter(argument -> !argument.isBlank())
                .toList();
        SqlLine.Status status = run(Path.of(args[0]), commands, null, System.out);
        System.exit(status == SqlLine.Status.OK ? 0 : 1);
    }

    static SqlLine.Status run(Path directory, List<String> commands, @Nullable InputStream in, PrintStream out)
            throws IOException {
        try (Cairn db = Cairn.open(directory)) {
            ArchiveLoader loader = new ArchiveLoader(db);
            if (!loader.isComplete()) {
                Main.load(loader, out, System.err);
            }
            CairnSql.Registration packages = CairnSql.register(NAME, db, DebianPackageRepository.of(db));
            try (packages) {
                return shell(out).begin(arguments(commands), in, true);
            }
        }
    }

    private static boolean explains(String command) {
        return command.stripLeading().toUpperCase(Locale.ROOT).startsWith("EXPLAIN");
    }

    private static SqlLine shell(PrintStream out) throws UnsupportedEncodingException {
        SqlLine shell = new SqlLine();
        shell.setOutputStream(out);
        shell.setErrorStream(out);
        return shell;
    }

    /** What connects SQLLine; with a statement of the command line, as many may follow as there are {@code -e}s. */
    private static String[] arguments(List<String> commands) {
        List<String> arguments = new ArrayList<>(
                List.of("-u", "jdbc:cairn:registered:" + NAME, "-n", "", "-p", "", "--maxWidth=200", "--color=false"));
        if (commands.contains("-e")) {
            arguments.add("--silent=true");
        }
        if (commands.stream().anyMatch(SqlShell::explains)) {
            arguments.add("--outputFormat=vertical"); // a table would cut the plan off
        }
        arguments.addAll(commands);
        return arguments.toArray(String[]::new);
    }
}
