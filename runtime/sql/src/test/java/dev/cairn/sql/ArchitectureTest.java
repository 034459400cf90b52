package dev.cairn.sql;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Packages depend one way: JDBC at the top, then preparing, planning and running statements, then tables and types. */
class ArchitectureTest {

    private static final ArchRule LAYERS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.cairn.sql..")
            .layer("sql")
            .definedBy("dev.cairn.sql")
            .layer("jdbc")
            .definedBy("dev.cairn.sql.jdbc")
            .layer("prepare")
            .definedBy("dev.cairn.sql.prepare")
            .layer("exact")
            .definedBy("dev.cairn.sql.exact")
            .layer("plan")
            .definedBy("dev.cairn.sql.plan")
            .layer("system")
            .definedBy("dev.cairn.sql.system")
            .layer("run")
            .definedBy("dev.cairn.sql.run")
            .layer("schema")
            .definedBy("dev.cairn.sql.schema")
            .layer("type")
            .definedBy("dev.cairn.sql.type")
            .whereLayer("sql")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("sql")
            .whereLayer("prepare")
            .mayOnlyBeAccessedByLayers("jdbc")
            .whereLayer("exact")
            .mayOnlyBeAccessedByLayers("prepare")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("jdbc", "prepare", "exact")
            .whereLayer("system")
            .mayOnlyBeAccessedByLayers("jdbc")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("jdbc", "prepare", "exact", "plan", "system")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("jdbc", "prepare", "plan", "system", "run")
            .whereLayer("type")
            .mayNotAccessAnyLayer();

    private static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("dev.cairn.sql.(*)..")
            .should()
            .beFreeOfCycles();

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cairn.sql");

    @Test
    void layersDependDownward() {
        LAYERS.check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        NO_CYCLES.check(MAIN);
    }
}
