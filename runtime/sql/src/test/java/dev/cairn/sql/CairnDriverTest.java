package dev.cairn.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CairnDriverTest {

    private static final String PAGE = "dev.cairn.sql.Page";

    @TempDir
    Path directory;

    private String url(String more) {
        return "jdbc:cairn:directory:" + directory + ";entities=" + PAGE + more;
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM pages")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void insert(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO pages VALUES (" + number + ", 'text')");
        }
    }

    @Test
    void isFoundByItsUrl() throws SQLException {
        assertThat(ServiceLoader.load(Driver.class).stream().map(ServiceLoader.Provider::type))
                .contains(CairnDriver.class);
        assertThat(DriverManager.getDriver("jdbc:cairn:registered:x")).isInstanceOf(CairnDriver.class);
        assertThat(new CairnDriver().connect("jdbc:other:x", new Properties())).isNull();
        assertThat(new CairnDriver().getPropertyInfo("jdbc:cairn:", null)).hasSize(3);
    }

    @Test
    void opensADirectoryForAsLongAsItHasConnections() throws SQLException {
        try (Connection one = DriverManager.getConnection(url(""));
                Connection other = DriverManager.getConnection(url("Indexes"))) {
            insert(one, 1);
            assertThat(count(other)).isEqualTo(1);
        }
        try (Cairn db = Cairn.open(directory)) {
            assertThat(PageRepository.of(db).existsById(1)).isTrue();
        }
    }

    @Test
    void opensReadOnly() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(""))) {
            insert(connection, 1);
        }
        Properties readOnly = new Properties();
        readOnly.setProperty("readOnly", "true");
        readOnly.setProperty("entities", PAGE + "Repository");
        try (Connection connection = DriverManager.getConnection("jdbc:cairn:directory:" + directory, readOnly)) {
            assertThat(connection.isReadOnly()).isTrue();
            assertThat(count(connection)).isEqualTo(1);
            assertThatThrownBy(() -> insert(connection, 2)).hasMessageContaining("The connection is read-only.");
            assertThatThrownBy(() -> connection.setReadOnly(false)).hasMessageContaining("was opened read-only");
            assertThatThrownBy(() -> DriverManager.getConnection(url("")))
                    .hasMessageContaining("is open read-only by another connection");
        }
    }

    @Test
    void tellsToolsWhatCanBeSet() throws SQLException {
        CairnDriver driver = new CairnDriver();
        DriverPropertyInfo[] settings = driver.getPropertyInfo("jdbc:cairn:directory:x", null);
        assertThat(settings).extracting(each -> each.name).containsExactly("entities", "readOnly", "transactionBytes");
        assertThat(settings[1].choices).containsExactly("false", "true");
        assertThat(settings[1].value).isEqualTo("false");
        assertThat(driver.acceptsURL("jdbc:h2:mem:")).isFalse();
        assertThat(driver.connect("jdbc:h2:mem:", null)).isNull();
        assertThatThrownBy(() -> driver.connect(null, null))
                .isInstanceOf(SQLException.class)
                .hasMessage("The URL is null.");
    }

    @Test
    void aConnectionToAReadOnlyDatabaseIsReadOnly() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(""))) {
            assertThat(connection.isReadOnly()).isFalse();
        }
        try (Cairn db = Cairn.builder().readOnly().open(directory);
                Connection connection = CairnSql.connect(db, PageRepository.of(db))) {
            assertThat(db.isReadOnly()).isTrue();
            assertThat(connection.isReadOnly()).isTrue();
            assertThatThrownBy(() -> insert(connection, 1)).hasMessageContaining("The connection is read-only.");
            assertThatThrownBy(() -> connection.setReadOnly(false)).hasMessageContaining("was opened read-only");
        }
    }

    @Test
    void connectsToADatabaseThatTheProgramHasOpen() throws SQLException {
        try (Cairn db = Cairn.inMemory()) {
            PageRepository pages = PageRepository.of(db);
            String url = "jdbc:cairn:registered:mine";
            try (CairnSql.Registration mine = CairnSql.register("mine", db, pages);
                    Connection connection = DriverManager.getConnection(url);
                    Connection reading = DriverManager.getConnection(url + ";readOnly=true")) {
                assertThat(mine).isNotNull();
                insert(connection, 3);
                assertThat(pages.existsById(3)).isTrue();
                assertThat(count(reading)).isEqualTo(1);
                assertThat(connection.getMetaData().getURL()).isEqualTo(url);
                assertThatThrownBy(() -> CairnSql.register("mine", db, pages))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("registered as \"mine\" already");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url))
                    .hasMessageStartingWith("No database is registered as \"mine\". There are: ");
            assertThat(pages.existsById(3)).isTrue();
        }
    }

    @Test
    void givesASourceOfConnections() throws SQLException {
        try (Cairn db = Cairn.inMemory()) {
            DataSource source = CairnSql.dataSource(db, PageRepository.of(db));
            try (Connection one = source.getConnection();
                    Connection other = source.getConnection("user", "password")) {
                insert(one, 1);
                assertThat(count(other)).isEqualTo(1);
            }
        }
    }

    @Test
    void saysWhatIsWrongWithAUrl() {
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:cairn:/some/where"))
                .hasMessageContaining("names no database. Write jdbc:cairn:directory:PATH;entities=…");
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:cairn:directory:" + directory))
                .hasMessageContaining("names no tables. Add ;entities=");
        assertThatThrownBy(() -> DriverManager.getConnection(url(";nope=1")))
                .hasMessageContaining("has the setting \"nope=1\"");
        assertThatThrownBy(() -> DriverManager.getConnection(url(";readOnly=maybe")))
                .hasMessage("The property readOnly is \"maybe\". Set it to true or false.");
        assertThatThrownBy(() -> DriverManager.getConnection(url(";transactionBytes=0")))
                .hasMessageContaining("Set it to a positive number of bytes");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:cairn:directory:" + directory.resolve("none") + ";entities=" + PAGE))
                .hasMessageContaining("There is no directory");
        assertThatThrownBy(() ->
                        DriverManager.getConnection("jdbc:cairn:directory:" + directory + ";entities=com.acme.Nope"))
                .hasMessage(
                        "There is no class com.acme.Nope on the class path. Name the record of a table, with its package.");
        assertThatThrownBy(() ->
                        DriverManager.getConnection("jdbc:cairn:directory:" + directory + ";entities=java.lang.String"))
                .hasMessageContaining("java.lang.String is no entity");
    }
}
