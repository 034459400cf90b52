package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.codec.Component;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.tests.guide.JobIndexes;
import dev.cairn.tests.guide.TableDefinitionIndexes;
import dev.cairn.tests.guide.UserIndexes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows nothing of the runtime, and yet describes what is stored in the words of the catalog. */
class SchemaResourceTest {

    private static final Pattern FACT = Pattern.compile("  \"(.*)\": \"(.*)\",?");

    static List<EntityDescriptor<?, ?>> entities() {
        return List.of(
                EverythingIndexes.ENTITY,
                TicketIndexes.ENTITY,
                JobIndexes.ENTITY,
                UserIndexes.ENTITY,
                TableDefinitionIndexes.ENTITY);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void saysOfEachEntityWhatItsDescriptorSays(EntityDescriptor<?, ?> entity) throws IOException {
        Map<String, String> facts = facts(entity);

        assertThat(facts).containsEntry("table", entity.table());
        assertThat(facts)
                .containsEntry("id", entity.idName() + ":" + entity.idType().encoding());
        assertThat(select(facts, "component "))
                .isEqualTo(entity.components().stream()
                        .collect(Collectors.toMap(Component::name, SchemaResourceTest::text)));
        assertThat(select(facts, "index "))
                .isEqualTo(entity.indexes().stream()
                        .collect(Collectors.toMap(IndexDefinition::name, SchemaResourceTest::layout)));
    }

    private static String text(Component<?, ?> component) {
        return component.typeName()
                + (component.nullable() ? "?" : "")
                + (component.absent() == null ? "" : " default");
    }

    /** The layout without {@code sparse}, which the columns alone do not tell. */
    private static String layout(IndexDefinition<?, ?> index) {
        String included = index.included().stream()
                .map(component -> component.name() + ":" + component.typeName())
                .collect(Collectors.joining(", ", " including (", ")"));
        return index.columns().stream()
                        .map(IndexColumn::layout)
                        .collect(Collectors.joining(", ", index.unique() ? "unique (" : "(", ")"))
                + (index.where().isEmpty() ? "" : " where " + index.where())
                + (index.coversEntity() ? " including all" : index.included().isEmpty() ? "" : included)
                + (index.counted() ? " counted" : "")
                + (index.version() == 0 ? "" : " version " + index.version());
    }

    private static Map<String, String> select(Map<String, String> facts, String kind) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(kind))
                .collect(Collectors.toMap(
                        fact -> fact.getKey().substring(kind.length()),
                        fact -> fact.getValue().replace(" sparse", "")));
    }

    private static Map<String, String> facts(EntityDescriptor<?, ?> entity) throws IOException {
        String record = entity.getClass().getName().replaceAll("Indexes\\$.*", "");
        String path = "/META-INF/cairn/" + record + ".json";
        try (InputStream resource = SchemaResourceTest.class.getResourceAsStream(path)) {
            assertThat(resource).as(path).isNotNull();
            Map<String, String> facts = new TreeMap<>();
            new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                Matcher fact = FACT.matcher(line);
                if (fact.matches()) {
                    facts.put(fact.group(1), fact.group(2));
                }
            });
            return facts;
        }
    }
}
