package dev.cairn.sql.prepare;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.CyclicMetadataException;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.DelegatingMetadataRel;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.NullSentinel;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the planner asks about relations, by reflection. Calcite's own provider compiles a class for each kind of question
 * first, which takes a good part of a second in a new process. Safe for use by several threads.
 */
final class MetadataHandlers implements MetadataHandlerProvider {

    static final MetadataHandlers INSTANCE = new MetadataHandlers();

    /** An estimate where nothing is known, which decides about nothing but costs. */
    private static final Double SOME_ROWS = 100.0;

    private final RelMetadataProvider provider = DefaultRelMetadataProvider.INSTANCE;
    private final Map<Class<?>, MetadataHandler<?>> handlers = new ConcurrentHashMap<>();

    private MetadataHandlers() {}

    @Override
    public <H extends MetadataHandler<?>> H handler(Class<H> type) {
        return type.cast(handlers.computeIfAbsent(type, this::proxy));
    }

    private MetadataHandler<?> proxy(Class<?> type) {
        Map<Method, Question> questions = new ConcurrentHashMap<>();
        return (MetadataHandler<?>) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> questions
                        .computeIfAbsent(method, key -> question(type, key))
                        .ask(arguments));
    }

    @SuppressWarnings("unchecked") // proxies are made for handlers only
    private Question question(Class<?> type, Method method) {
        List<MetadataHandler<?>> all = new ArrayList<>(provider.handlers((Class<? extends MetadataHandler<?>>) type));
        if (type == BuiltInMetadata.Predicates.Handler.class) {
            all.add(0, FilterPredicates.INSTANCE);
        }
        return new Question(method, all);
    }

    /** Who answers for relations of a class. */
    private record Answer(MetadataHandler<?> handler, Method method) {}

    /** One question of a handler, asked about any relation. */
    private static final class Question {

        private final Method method;
        private final List<MetadataHandler<?>> handlers;
        private final Map<Class<?>, Answer> answers = new ConcurrentHashMap<>();

        Question(Method method, List<MetadataHandler<?>> handlers) {
            this.method = method;
            this.handlers = handlers;
        }

        /** Answers once for each relation and query, and never within the answer to the same. */
        @Nullable
        Object ask(Object[] arguments) throws Throwable {
            RelNode relation = (RelNode) arguments[0];
            while (relation instanceof DelegatingMetadataRel other) {
                relation = other.getMetadataDelegateRel();
            }
            arguments[0] = relation;
            Map<Object, Object> known = ((RelMetadataQuery) arguments[1]).map.row(relation);
            Object key = arguments.length == 2 ? this : key(arguments);
            Object before = known.get(key);
            if (before == NullSentinel.ACTIVE) {
                return ofItself();
            }
            if (before != null) {
                return before == NullSentinel.INSTANCE ? null : before;
            }
            known.put(key, NullSentinel.ACTIVE);
            try {
                Answer answer = answers.computeIfAbsent(relation.getClass(), this::answer);
                Object value = answer.method().invoke(answer.handler(), arguments);
                known.put(key, NullSentinel.mask(value));
                return value;
            } catch (InvocationTargetException e) {
                known.clear();
                throw e.getCause();
            }
        }

        /** The answer that needs itself; who asks for these two does not expect a failure. */
        private Object ofItself() {
            if (method.getReturnType() == RelOptPredicateList.class) {
                return RelOptPredicateList.EMPTY; // always true
            }
            if (method.getDeclaringClass() == BuiltInMetadata.RowCount.Handler.class) {
                return SOME_ROWS;
            }
            throw new CyclicMetadataException();
        }

        private List<Object> key(Object[] arguments) {
            Object[] key = arguments.clone();
            key[0] = this;
            key[1] = this;
            return Arrays.asList(key);
        }

        /** The method for the closest type of the relation, of the first handler that has one. */
        private Answer answer(Class<?> relation) {
            Answer closest = null;
            for (MetadataHandler<?> handler : handlers) {
                for (Method each : handler.getClass().getMethods()) {
                    if (answers(each, relation) && (closest == null || isCloser(each, closest.method()))) {
                        closest = new Answer(handler, each);
                    }
                }
            }
            if (closest == null) {
                throw new IllegalStateException("Nothing answers " + method + " for " + relation + ".");
            }
            return closest;
        }

        private boolean answers(Method candidate, Class<?> relation) {
            Class<?>[] asked = method.getParameterTypes();
            Class<?>[] takes = candidate.getParameterTypes();
            return !candidate.isBridge()
                    && candidate.getName().equals(method.getName())
                    && takes.length == asked.length
                    && takes[0].isAssignableFrom(relation)
                    && Arrays.equals(takes, 1, takes.length, asked, 1, asked.length);
        }

        private static boolean isCloser(Method a, Method b) {
            Class<?> other = b.getParameterTypes()[0];
            return other != a.getParameterTypes()[0] && other.isAssignableFrom(a.getParameterTypes()[0]);
        }
    }
}
