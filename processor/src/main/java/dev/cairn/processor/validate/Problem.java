package dev.cairn.processor.validate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything that can be wrong with a declaration. The id and the meaning of a constant are stable, so that its
 * messages can be searched for; {@code docs/problems.md} is written from this catalogue.
 */
public enum Problem {
    NOT_A_RECORD(
            "@%s applies to records, but %s is %s. Make it a record.",
            "the annotation",
            "Entities are records: their components are what is stored, and nothing else is.",
            "Turn the type into a record, or remove the annotation."),
    MISSING_ENTITY(
            "%s has %s but no @Entity, so nothing is generated for it. Add @Entity to the record, or remove the"
                    + " annotation.",
            "the component, or the @Indexed",
            "@Id and @Indexed describe an entity and mean nothing on a record that is none.",
            "Add @Entity to the record, or remove the annotation."),
    GENERIC_RECORD(
            "%s has type parameters, but an entity is one concrete type. Remove them.",
            "the record",
            "A table holds one type; what a type variable stands for is unknown when the repository is generated.",
            "Write a record without type parameters for each table."),
    PRIVATE_RECORD(
            "%s cannot be seen by the code that is generated beside it, because %s is private. Make that"
                    + " package-private or wider.",
            "the record",
            "The generated classes are top-level classes of the record's package, so neither the record nor anything"
                    + " that encloses it can be private. (A record declared inside a method is never offered to"
                    + " annotation processors, so nothing is generated for it and nothing is reported.)",
            "Make the record, and the types it is nested in, package-private or wider."),
    BAD_TABLE_NAME(
            "The table of %s would be named \"%s\". A table name is lower-case letters, digits and _, starting with a"
                    + " letter: @Entity(\"%s\").",
            "the name, or the @Entity if it is the default",
            "The database knows the table by this name for good. Without a name in @Entity it is the record's simple"
                    + " name in snake case.",
            "Give a name that fits the rule."),
    LONG_NAME(
            "%s has a name of %s characters, \"%s\". At most %s are allowed; give it a shorter one: %s.",
            "the name, or the annotation if it is the default",
            "Names of tables and indexes become parts of names of classes and files, whose length is limited.",
            "Give a shorter name. The default name of an index is made of all its columns."),
    NAME_CLASH(
            "%s needs the names %s, %s and %s for the classes generated beside it, but a type of such a name is already in"
                    + " its package. Rename that type or the record.",
            "the record",
            "The generated classes are named after the record. A type of the same package has one of these names, or"
                    + " two records would have classes of the same name: the nested Outer.Job and a top-level"
                    + " Outer_Job.",
            "Rename the type or the record."),
    INACCESSIBLE_TYPE(
            "Component %s uses the type %s, which the code generated beside the record cannot see, because %s is %s. Make"
                    + " that visible to it.",
            "the component",
            "The generated classes name the types of all components, and of the components of records in keys.",
            "Make the type, and the types it is nested in, package-private or wider; public if it is in another"
                    + " package."),
    INNER_OF_GENERIC(
            "Component %s of %s uses the type %s, an inner class of a generic class, which generated code cannot name."
                    + " Use a top-level or a static nested type.",
            "the component",
            "An inner class has the type arguments of the class around it and cannot exist without an object of it, so"
                    + " it cannot be stored by itself.",
            "Use a top-level type or a static nested one."),
    UNSTORABLE_COMPONENT(
            "Component %s of %s has the type %s, %s cannot be stored%s. %s.",
            "the component",
            "Every value that is stored comes back as an equal one of the same type. That is known of primitives and"
                    + " their boxes, String, BigInteger, BigDecimal, UUID, URI, Currency, the values of java.time, enums"
                    + " and records; of an Optional and an array of what can be stored; of Collection, List, Set, Queue,"
                    + " Deque and the usual classes that implement them; and of maps whose keys are single values.",
            "Make the type a record, an enum or a collection of such; or keep its text and parse it in a method of the"
                    + " record."),
    BAD_OPTIONAL(
            "Component %s of %s has the type %s. An Optional holds one plain type, as Optional<String> does; write such"
                    + " a one.",
            "the component",
            "A raw Optional or Optional<?> does not say what it holds; an Optional in an Optional has two ways to be"
                    + " absent, of which only one could be stored.",
            "Write Optional with the one type that it holds."),
    NULLABLE_OPTIONAL(
            "Component %s of %s is both @Nullable and of the type %s. Keep one of the two.",
            "the component",
            "An absent value is either null or Optional.empty(). With both there would be two kinds of absent.",
            "Remove @Nullable, or the Optional."),
    NULLABLE_PRIMITIVE(
            "Component %s of %s is @Nullable, but %s is never null. Write %s, or remove @Nullable.",
            "the component",
            "A primitive always has a value.",
            "Use the boxed type if the value can be absent, otherwise remove @Nullable."),
    NO_ID(
            "%s has no @Id. Put it on the component that is the primary key.",
            "the @Entity",
            "Every entity is stored under its id.",
            "Put @Id on one component. If several make up the key, put them into a record of their own and make that"
                    + " the id."),
    SEVERAL_IDS(
            "%s has @Id on %s and on %s. Keep one; if both make up the key, put them into a record and make that the"
                    + " id.",
            "the second component",
            "The id is one value. A composite id is one component whose type is a record of key types.",
            "Write a record such as TableId(String namespace, String table) and make one component of it the id."),
    SEVERAL_VERSIONS(
            "%s has @Version on %s and on %s. Keep one.",
            "the second component",
            "The version counts the changes of the whole entity, so there is one.",
            "Remove @Version from all components but one."),
    BAD_VERSION(
            "Component %s of %s has @Version but %s. A version is a component of its own of the type long.",
            "the component",
            "The version is counted up from 1 by the database; it is always there and never runs out.",
            "Make it a component of the primitive type long that is not the id."),
    NULLABLE_ID(
            "The id %s of %s can be absent. Give it a type that always has a value, without @Nullable and Optional.",
            "the component", "Nothing can be stored under an absent id.", "Remove @Nullable or the Optional."),
    UNSUPPORTED_ID_TYPE(
            "The id %s of %s has the type %s, which cannot be a key%s. An id is %s.",
            "the component",
            "Only types whose values have one fixed order and one exact encoding can be an id.",
            "Use one of the listed types, or a record of them."),
    LOSSY_ID(
            "The id %s of %s has the type %s%s, for which different values share one key, as 1.0 and 1.00 or 0.0 and"
                    + " -0.0 do. Use an exact type, such as long or String.",
            "the component",
            "float, double and BigDecimal can be columns of an index but not the id: an id that is read back must be"
                    + " the one that was stored.",
            "Use an exact type: a whole number of the smallest unit, a BigInteger, or a String."),
    BAD_GENERATED_ID(
            "The id %s of %s is generated, but has the type %s. Make it a long, a UUID or a record with one of them as its"
                    + " only component, or remove generated.",
            "the component",
            "The database makes numbers, which are long so that they never run out, and time-ordered UUIDs.",
            "Use one of these types, or remove generated and insert entities with their ids."),
    NULLABLE_KEY_PART(
            "Component %s of %s is @Nullable, but %s has it in its key, which has no place for null. Remove @Nullable.",
            "the id, or the column",
            "A record in a key is its components one after the other, none of them absent. The record as a whole may be"
                    + " nullable where it is a column.",
            "Remove @Nullable from the component, or do not use its record in a key."),
    NO_COLUMNS(
            "%s names no columns. Write @Indexed({\"%s\"}), or put @Indexed on a component.",
            "the @Indexed",
            "An @Indexed on the record says which components are its columns.",
            "Name the columns in key order, or move the annotation to a component."),
    COLUMNS_ON_COMPONENT(
            "@Indexed on component %s of %s names columns, but there the component is the one column. Remove the names,"
                    + " or put the annotation on the record.",
            "the component",
            "The names of columns belong on an @Indexed on the record.",
            "Remove the names, or move the annotation to the record."),
    UNKNOWN_COLUMN(
            "%s names \"%s\", which is no column.%s Columns: %s.",
            "the name",
            "A column is a component of the record, a path into one, or a method of the record that takes nothing.",
            "Correct the name."),
    MALFORMED_COLUMN(
            "%s has the column \"%s\". A column is a component, a path into one or a method of the record, and after it"
                    + " possibly desc and nulls first or nulls last, with single blanks between.%s",
            "the text",
            "Columns are ascending by themselves. A path is written with dots, as in address.city, a method without"
                    + " parentheses, and the words after it in lower case.",
            "Write it in this form, as in \"dueDate desc nulls last\"."),
    UNKNOWN_STEP(
            "%s has the column \"%s\", but %s has no component \"%s\".%s Its components: %s.",
            "the text",
            "A path leads from component to component of the records that they are. Only at its beginning can a method"
                    + " stand, and only one of the entity itself.",
            "Correct the name, or write a method of the entity that gives the value."),
    PATH_INTO_NO_RECORD(
            "%s has the column \"%s\", but %s has the type %s, which is no record and so has no component \"%s\". Write"
                    + " a method of the record that gives the value, and make that the column.",
            "the text",
            "A path leads from component to component of the records that they are, or that an Optional holds; not into"
                    + " the elements of a collection, nor into other classes.",
            "Write a method of the entity that gives the value, and make that the column."),
    BAD_COLUMN_METHOD(
            "%s has the column \"%s\", but the method %s %s. A method that is a column takes nothing, returns a value, is"
                    + " neither static nor private and throws no checked exception.",
            "the text",
            "The generated code calls the method on every entity that is stored, and the value alone decides where its"
                    + " entry is.",
            "Change the method, or write another one. It must depend on nothing but the entity; if it ever comes to"
                    + " mean something else, raise the version of the index."),
    UNKNOWN_NULLNESS(
            "%s has the column \"%s\", but the type that has %s was compiled before, so that it cannot be seen whether it is"
                    + " nullable. Write \"%s nulls last\", or nulls first.",
            "the text",
            "Before JDK 22 annotations on types are invisible in class files, so only primitives and Optional are trusted"
                    + " there. A column that has a place for nulls is right in either case, and means the same when both"
                    + " types are compiled together.",
            "Say where nulls go, or write a method of the entity that gives the value."),
    NULLS_WITHOUT_NULL(
            "%s has the column \"%s\", but %s is never null. Remove nulls first or nulls last, or mark it @Nullable.",
            "the text",
            "Only a column that can be without a value has a place for nulls.",
            "Remove the words, or mark what can be absent @Nullable."),
    ORDERED_ELEMENTS(
            "%s has the column \"%s\", but %s has several values, and no order of them can be seen: it is always bound to"
                    + " values, and an entity without any has no entry. Remove desc, nulls first and nulls last.",
            "the text",
            "An entity with several values would come several times in a scan that goes along them, so none does.",
            "Remove the words after the name."),
    SEVERAL_MULTI_VALUED(
            "%s has two columns with several values, %s and %s. Keep one of them.",
            "the second column",
            "An entity would have an entry for every combination of their elements, which soon are very many.",
            "Write an index for each, or one over a method that gives the combinations that are asked for."),
    UNIQUE_MULTI_VALUED(
            "%s is unique but has the column %s with several values. Remove unique, or index one value.",
            "the @Indexed, or the component that has it",
            "Elements are there to be shared: what is unique identifies an entity, and an entity has one identity.",
            "Remove unique. If every element belongs to one entity only, make the element an entity with an id of its"
                    + " own."),
    UNKNOWN_CONDITION(
            "%s is for entities where \"%s\", but the record has no such method.%s Write a method that takes nothing and"
                    + " returns boolean.",
            "the where, or the component that has the @Indexed",
            "The condition of a partial index is a method of the record, or the accessor of a boolean component, by its"
                    + " name without parentheses.",
            "Correct the name, or write the method."),
    BAD_CONDITION(
            "%s is for entities where \"%s\", but that method %s. The condition takes nothing, returns boolean, is neither"
                    + " static nor private and throws no checked exception.",
            "the where, or the component that has the @Indexed",
            "The generated code calls the method on every entity that is stored, to see whether it is in the index.",
            "Write it as boolean isOpen(). It must depend on nothing but the entity; if it ever comes to mean something"
                    + " else, raise the version of the index."),
    NEGATIVE_VERSION(
            "%s has the version %s. Versions are 0 or greater; count up from 0.",
            "the version, or the component that has the @Indexed",
            "An index is built anew whenever its version is another one than before.",
            "Write 1 if a method that the index uses has changed its meaning for the first time, otherwise nothing."),
    DUPLICATE_COLUMN(
            "%s names \"%s\" twice. Name each column once.",
            "the second name", "A column that comes again adds nothing to the order.", "Remove the repetition."),
    UNSUPPORTED_COLUMN_TYPE(
            "%s has the column \"%s\" of the type %s, which cannot be part of a key%s. A column is %s.",
            "the name, or the component that has the @Indexed",
            "Only types whose values have one fixed order can be part of a key.",
            "Use one of the listed types, a record of them, or a collection or array of such; or write a method of the"
                    + " record that gives what is searched for, and make that the column."),
    INDEX_ON_ID(
            "%s has the id %s as its only column. Remove it: findById and scanById find by the id without it.",
            "the @Indexed, or the component that has it",
            "Entities are stored in the order of their ids, so such an index would only repeat that. One that ignores case"
                    + " has an order of its own, so it is allowed.",
            "Remove the index."),
    BAD_FORMER_NAME(
            "%s is said to have been called \"%s\" before, but %s. Remove that name.",
            "the name, or the component that has the annotation",
            "@RenamedFrom and renamedFrom lead from what is stored under an old name to what has the new one, so an old name"
                    + " belongs to one thing, and is not its present name.",
            "Remove the name, or correct it."),
    BAD_DEFAULT(
            "Component %s of %s has @Default(\"%s\"), but %s. Name a static field, or a static method without parameters,"
                    + " of the record, of the type %s.",
            "the component",
            "Generated code asks for the value when it reads an entity that is older than the component.",
            "Name a static field or method of the record that is not private and has the component's type."),
    BAD_MIGRATION(
            "%s is named as a migration of %s, but it %s. Name a class that generated code beside the record can make with"
                    + " new and that implements dev.cairn.EntityMigration.",
            "the class in the @Entity",
            "Migrations turn what earlier versions of the record have stored into what this one reads; generated code makes"
                    + " one of each.",
            "Make it a class that is not abstract, inner or private, with a constructor without parameters, that implements"
                    + " EntityMigration."),
    UNKNOWN_INCLUDED(
            "%s includes \"%s\", which is no component.%s Components: %s.",
            "the name, or the component that has the @Indexed",
            "What an entry holds besides its columns are components of the record as they are stored, or with \"*\" all of"
                    + " them.",
            "Correct the name, or make what a method computes a column."),
    REDUNDANT_INCLUDED(
            "%s includes \"%s\", but %s. Remove it from include.",
            "the name, or the component that has the @Indexed",
            "Every entry has the id and the exact values of its columns; to hold them twice only takes space.",
            "Remove the name."),
    DUPLICATE_INDEX(
            "%s has the same columns and options as %s. Remove one of them.",
            "the second @Indexed", "Two equal indexes cost two writes and find the same.", "Remove one of them."),
    BAD_INDEX_NAME(
            "An index of %s would be named \"%s\". An index name is lower-case letters, digits and _, starting with a"
                    + " letter: name = \"%s\".",
            "the name, or the @Indexed if it is the default",
            "The database knows the index by this name for good. Without a name it is the columns in snake case, joined"
                    + " by _.",
            "Give a name that fits the rule."),
    DUPLICATE_INDEX_NAME(
            "%s has two indexes named \"%s\". Give this one another name: name = \"%s\".",
            "the second name, or the @Indexed if it is the default",
            "The name is how the database and the generated classes tell indexes apart.",
            "Give one of them another name."),
    INDEX_NAME_CLASH(
            "%s would give the class %s in %s, but %s. Give it another name: name = \"%s\".",
            "the name, or the @Indexed if it is the default",
            "From the name of an index come a class (status_created_at gives StatusCreatedAt) and the record of its"
                    + " entries (StatusCreatedAtEntry). Names that differ only in case would share one class file on"
                    + " some systems.",
            "Give the index another name. The names of the repository's methods do not depend on it."),
    IGNORE_CASE_WITHOUT_STRING(
            "%s ignores case but has no column of type String. Remove ignoreCase.",
            "the ignoreCase, or the component that has the @Indexed",
            "Only columns of the type String are folded, in an Optional or collection too; strings inside records are not.",
            "Remove ignoreCase, or index the String itself."),
    COUNTED_MULTI_VALUED(
            "%s is counted but has the column %s with several values. Remove counted, or count in an index of one value.",
            "the counted, or the component that has the @Indexed",
            "Counters tell how many entries there are; where an entity has several entries, that is not the number of"
                    + " entities.",
            "Remove counted."),
    METHOD_CLASH(
            "%s would give the repository the method %s, but %s gives it already, for something else. %s.",
            "the @Indexed, or the component that has it",
            "A method is named after the columns it binds and the condition of the index, so two columns or conditions,"
                    + " or the same column with and without ignoreCase, can lead to one method. The name of the index does not matter. (Two indexes that"
                    + " give the same method for the same columns are fine: it uses the first.)",
            "Rename one of the columns or conditions, or the id if the method is one of its, or keep one of the indexes."),
    PREFIX_INDEX(
            Severity.WARNING,
            "%s has the first columns of index \"%s\", which finds the same. Remove it, or keep it for its"
                    + " order by id with @SuppressWarnings(\"PrefixIndex\").",
            "the @Indexed, or the component that has it",
            "An index serves every question after its first columns. One that has nothing but these costs a write for every"
                    + " entity and finds nothing more; only that its rows are ordered by id where the other's are ordered by"
                    + " its further columns.",
            "Remove it. If it is the order by id that is needed, keep it and suppress the warning."),
    INDEX_BEHIND_ID(
            Severity.WARNING,
            "%s begins with the id %s, which one entity has, so that its further columns neither find nor order anything."
                    + " Remove it, or put the id last.",
            "the @Indexed, or the component that has it",
            "What is known by its id is read by findById. Rows whose columns are equal are in the order of their ids anyway.",
            "Remove the index, or the id from its columns."),
    INDEX_WITHOUT_METHOD(
            Severity.WARNING,
            "%s gives the repository no method: indexes that are declared before it give them all. Remove it, or keep it"
                    + " for queries with @SuppressWarnings(\"IndexWithoutMethod\").",
            "the @Indexed, or the component that has it",
            "Of two indexes with the same columns in other directions, the first one has the methods. The second only"
                    + " serves queries (where, orderBy).",
            "Remove it, or declare it first if its order is the one that methods shall have. If it is there for queries, keep"
                    + " it and suppress the warning."),
    COUNTED_IN_VAIN(
            Severity.WARNING,
            "%s is counted, but %s. Remove counted, or keep it for queries with @SuppressWarnings(\"CountedInVain\").",
            "the @Indexed, or the component that has it",
            "Counters tell how many entries there are with one value of the first column. They cost a little with every"
                    + " write, and help a method only that asks for just that: scanByStatus(status) of an index on status and"
                    + " whatever follows. A unique index of one column has no such method, nor has one whose further columns"
                    + " can be absent, nor one that is declared after another which has the method.",
            "Remove counted. If an index that is declared before has the method, let that one be counted instead. If the"
                    + " counters are there for queries, keep them and suppress the warning."),
    UNIQUE_UNLESS_NULL(
            Severity.WARNING,
            "%s is unique, but not among entities without a value in %s: any number of them can be the same in the other"
                    + " columns. Make it a column that is never null, or mean it with"
                    + " @SuppressWarnings(\"UniqueUnlessNull\").",
            "the @Indexed, or the component that has it",
            "Nulls never violate uniqueness, as in SQL. In an index of one column that is what a unique value means that need"
                    + " not be there; in one of several columns it is easily overlooked.",
            "Make the column one that always has a value, with one that stands for none. If the rule is meant as it is,"
                    + " suppress the warning."),
    CODE_OUTSIDE_ENUM(
            "@Code is on the method %s of %s, which is %s. It belongs on a method of an enum.",
            "the method",
            "@Code says which number stands for a constant of an enum in keys.",
            "Remove it, or put it on the method of the enum itself."),
    BAD_CODE_METHOD(
            "The @Code method %s of %s %s. It takes nothing, returns int, is neither static nor private and throws no"
                    + " checked exception.",
            "the method",
            "The generated code calls the method on every constant, and its int is what keys hold.",
            "Write it as int code()."),
    SEVERAL_CODES(
            "%s has @Code on the methods %s and %s. Keep one.",
            "the second method", "One number stands for a constant.", "Remove @Code from the others."),
    INACCESSIBLE_CODE(
            "%s has the enum %s in its key, but the code generated beside the record cannot call its @Code method %s,"
                    + " which is not public. Make it public.",
            "the id, or the column", "The enum is in another package than the record.", "Make the method public."),
    BAD_OPTION(
            "An option of the compiler for the lock file of %s cannot be used: %s. Write"
                    + " -Acairn.schema.dir=DIRECTORY, and -Acairn.schema.mode=check or update.",
            "the record",
            "-Acairn.schema.dir names the folder of the lock files, -Acairn.schema.mode says what to do with those that do"
                    + " not fit: check, the default, reports them, and update writes them.",
            "Correct the option in the build."),
    DUPLICATE_TABLE(
            "%s and %s both have the table \"%s\", which has one lock file. Give one of them another table.",
            "the second record",
            "Two records cannot share a table of one database, nor a lock file. Without lock files this is noticed at run"
                    + " time, in databases that meet both.",
            "Give one of them another table. If they belong to different databases, compile them with different folders."),
    BAD_LOCK_FILE(
            "The lock file of %s cannot be used: %s.",
            "the record",
            "The lock file says what the entity was when it was last updated. It is a JSON object with one fact a line, in"
                    + " any order. As long as it cannot be read nothing can be compared, so it is not overwritten either.",
            "Do what the message says. If the file is lost, delete what is left of it, check by eye that the record has not"
                    + " changed since the last release, and compile with -Acairn.schema.mode=update."),
    SCHEMA_CHANGED(
            "%s. Compile once with -Acairn.schema.mode=update, and commit the file.",
            "the record",
            "The lock file in version control has every fact on which stored data depends. It changes together with the"
                    + " record, so that whoever reviews the change sees it.",
            "Compile with -Acairn.schema.mode=update and commit the lock file with the record."),
    INCOMPATIBLE_CHANGE(
            "%s does not fit its lock file %s: %s. %s %s; or, if that is meant, accept it: @Entity(accept = \"%s\").",
            "the component or the index, or the record if it is gone",
            "Databases exist that were written by the record as the lock file has it. The message says what the change does"
                    + " to them.",
            "Do what the message says. A change that is meant is accepted by its text in @Entity; compile with"
                    + " -Acairn.schema.mode=update then, remove the text and commit the lock file."),
    STALE_ACCEPTANCE(
            Severity.WARNING,
            "%s accepts the change \"%s\", which its lock file does not need accepted.%s Remove it from accept.",
            "the text",
            "What is accepted stands in the lock file as soon as that is updated. Left behind, the text would accept the"
                    + " same change another time.",
            "Remove the text."),
    CANNOT_WRITE(
            "A class of %s could not be written: %s. Look at the disk, then build again.",
            "the record",
            "The compiler could not store a generated source file.",
            "Make room, or make the directory writable."),
    INTERNAL_ERROR(
            "Cairn's processor failed on %s, by a mistake of its own. Report it with this trace:\n%s",
            "the record",
            "This is a defect of Cairn, not of the declaration.",
            "Report it with the trace and the record. Simplifying the record may get round it.");

    /** How bad a problem is. */
    public enum Severity {
        /** Nothing is to be run that has it. */
        ERROR,
        /** Allowed, but hardly meant. */
        WARNING
    }

    private final Severity severity;
    private final String template;
    private final String place;
    private final String explanation;
    private final String cure;

    Problem(String template, String place, String explanation, String cure) {
        this(Severity.ERROR, template, place, explanation, cure);
    }

    Problem(Severity severity, String template, String place, String explanation, String cure) {
        this.severity = severity;
        this.template = template;
        this.place = place;
        this.explanation = explanation;
        this.cure = cure;
    }

    /** The stable id: the constant's name in camel case. */
    public String id() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The message for users, with the id in front. */
    public String message(Object... arguments) {
        return "[" + id() + "] " + String.format(Locale.ROOT, template, arguments);
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** What the message points at. */
    public String place() {
        return place;
    }

    /** Why it is a problem. */
    public String explanation() {
        return explanation;
    }

    /** What to do about it. */
    public String cure() {
        return cure;
    }
}
