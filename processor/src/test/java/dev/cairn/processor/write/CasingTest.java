package dev.cairn.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {

    @ParameterizedTest
    @CsvSource({
        "createdAt,CREATED_AT",
        "created_at,CREATED_AT",
        "JobStatus,JOB_STATUS",
        "URLEntry,URL_ENTRY",
        "jobID,JOB_ID",
        "version2Of,VERSION2_OF",
        "x,X"
    })
    void writesConstants(String name, String constant) {
        assertThat(Casing.constant(name)).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({"created_at,CreatedAt", "a__b_,AB", "by_2nd,By2nd", "x,X"})
    void writesTypes(String name, String type) {
        assertThat(Casing.type(name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Job,job",
        "AuditLogEntry,auditLogEntry",
        "URLEntry,urlEntry",
        "URL,url",
        "X,x",
        "ABTest,abTest",
        "lower,lower"
    })
    void writesVariables(String type, String variable) {
        assertThat(Casing.variable(type)).isEqualTo(variable);
    }

    @ParameterizedTest
    @CsvSource({
        "status,statuses",
        "queue,queues",
        "category,categories",
        "key,keys",
        "box,boxes",
        "branch,branches",
        "createdAt,createdAts"
    })
    void writesPlurals(String name, String plural) {
        assertThat(Casing.plural(name)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "tags,tag",
        "categories,category",
        "addresses,address",
        "boxes,box",
        "branches,branch",
        "databases,database",
        "statuses,status",
        "aliases,alias",
        "causes,cause",
        "status,status",
        "access,access",
        "labelSet,labelSet",
        "as,as",
        "s,s"
    })
    void writesSingulars(String name, String singular) {
        assertThat(Casing.singular(name)).isEqualTo(singular);
    }
}
