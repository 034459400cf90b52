package dev.cairn.processor.write;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexMethod.Binding;
import dev.cairn.processor.model.IndexMethod.Kind;
import dev.cairn.processor.model.IndexMethod.Parameter;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import java.util.List;

/** Entities built by hand. */
final class Models {

    private static final String PACKAGE = "com.example.jobs";

    private Models() {}

    static EntityModel job() {
        KeyModel string = new KeyModel.Scalar(ScalarType.STRING);
        KeyModel.Wrapper idKey =
                new KeyModel.Wrapper(declared("JobId"), new KeyModel.Part("value", string.type(), string));
        KeyModel.EnumByName statusKey = new KeyModel.EnumByName(declared("JobStatus"));
        KeyModel.Scalar instant = new KeyModel.Scalar(ScalarType.INSTANT);
        ComponentModel id = new ComponentModel("jobId", idKey.type(), Absence.NEVER);
        ComponentModel status = new ComponentModel("status", statusKey.type(), Absence.NEVER);
        ComponentModel createdAt = new ComponentModel("createdAt", instant.type(), Absence.NEVER);
        ComponentModel namespace = new ComponentModel("namespace", string.type(), Absence.NEVER);
        ComponentModel tableName = new ComponentModel("tableName", string.type(), Absence.NULL);
        ComponentModel key = new ComponentModel("idempotencyKey", string.type(), Absence.NULL);
        ColumnModel byStatus = new ColumnModel(status, statusKey, false);
        ColumnModel byCreatedAt = new ColumnModel(createdAt, instant, false);
        ColumnModel byNamespace = new ColumnModel(namespace, string, false);
        ColumnModel byTable = new ColumnModel(tableName, string, false);
        ColumnModel byKey = new ColumnModel(key, string, false);
        Parameter equalStatus = new Parameter(byStatus, Binding.EQUAL);
        Parameter inStatus = new Parameter(byStatus, Binding.IN);
        Parameter rangeCreated = new Parameter(byCreatedAt, Binding.RANGE);
        return new EntityModel(
                declared("Job"),
                true,
                "jobs",
                List.of(id, status, createdAt, namespace, tableName, key),
                id,
                idKey,
                List.of(
                        new IndexModel(
                                "status_created_at",
                                false,
                                List.of(byStatus, byCreatedAt),
                                List.of(
                                        scan("scanByStatus", equalStatus),
                                        scan("scanByStatusIn", inStatus),
                                        scan(
                                                "scanByStatusAndCreatedAt",
                                                equalStatus,
                                                new Parameter(byCreatedAt, Binding.EQUAL)),
                                        scan("scanByStatusAndCreatedAt", equalStatus, rangeCreated),
                                        scan("scanByStatusInAndCreatedAt", inStatus, rangeCreated))),
                        new IndexModel(
                                "namespace_table_name",
                                false,
                                List.of(byNamespace, byTable),
                                List.of(scan(
                                        "scanByNamespaceAndTableName",
                                        new Parameter(byNamespace, Binding.EQUAL),
                                        new Parameter(byTable, Binding.EQUAL)))),
                        new IndexModel(
                                "idempotency_key",
                                true,
                                List.of(byKey),
                                List.of(
                                        new IndexMethod(
                                                Kind.FIND,
                                                "findByIdempotencyKey",
                                                List.of(new Parameter(byKey, Binding.EQUAL))),
                                        new IndexMethod(
                                                Kind.EXISTS,
                                                "existsByIdempotencyKey",
                                                List.of(new Parameter(byKey, Binding.EQUAL)))))));
    }

    private static IndexMethod scan(String name, Parameter... parameters) {
        return new IndexMethod(Kind.SCAN, name, List.of(parameters));
    }

    private static JavaType.Declared declared(String name) {
        return new JavaType.Declared(PACKAGE, List.of(name), List.of());
    }
}
