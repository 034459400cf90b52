package dev.cairn.sql;

import dev.cairn.store.EntityDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the descriptors of entities by the names of classes. */
final class EntityNames {

    private static final String INDEXES = "Indexes";
    private static final String REPOSITORY = "Repository";
    private static final String STATE = "08001";

    private EntityNames() {}

    static List<EntityDescriptor<?, ?>> descriptors(List<String> names) throws SQLException {
        List<EntityDescriptor<?, ?>> descriptors = new ArrayList<>();
        for (String name : names) {
            descriptors.add(descriptor(name));
        }
        return descriptors;
    }

    private static EntityDescriptor<?, ?> descriptor(String name) throws SQLException {
        Class<?> named = load(name);
        if (named != null && EntityDescriptor.class.isAssignableFrom(named)) {
            return byHand(named);
        }
        String record = name.endsWith(REPOSITORY) ? name.substring(0, name.length() - REPOSITORY.length()) : name;
        Class<?> indexes = name.endsWith(INDEXES) ? named : load(generated(record));
        if (indexes == null) {
            throw new SQLException(
                    named == null
                            ? "There is no class " + name
                                    + " on the class path. Name the record of a table, with its package."
                            : name + " is no entity: there is no class " + generated(record)
                                    + ", which the processor writes" + " for records with @Entity.",
                    STATE);
        }
        try {
            Field entity = indexes.getDeclaredField("ENTITY");
            entity.setAccessible(true);
            return (EntityDescriptor<?, ?>) entity.get(null);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new SQLException(
                    indexes.getName() + " is none that the processor writes: it has no descriptor ENTITY.", STATE, e);
        }
    }

    /** Of a record within a class, the names of both joined by an underscore. */
    private static String generated(String record) {
        int dot = record.lastIndexOf('.');
        return record.substring(0, dot + 1) + record.substring(dot + 1).replace('$', '_') + INDEXES;
    }

    private static EntityDescriptor<?, ?> byHand(Class<?> descriptor) throws SQLException {
        try {
            for (Field field : descriptor.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == descriptor) {
                    field.setAccessible(true);
                    return (EntityDescriptor<?, ?>) field.get(null);
                }
            }
            Constructor<?> constructor = descriptor.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (EntityDescriptor<?, ?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException(
                    descriptor.getName()
                            + " can be made by nobody: it has neither a static field with the one there is nor a"
                            + " constructor without parameters.",
                    STATE,
                    e);
        }
    }

    private static @Nullable Class<?> load(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(name, true, context == null ? EntityNames.class.getClassLoader() : context);
        } catch (ClassNotFoundException e) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException second) {
                return null;
            }
        }
    }
}
