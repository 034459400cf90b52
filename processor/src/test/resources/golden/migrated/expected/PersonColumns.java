package com.example.people;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import javax.annotation.processing.Generated;

/** The columns of {@link Person}, from which filters and orders are made for {@code PersonRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class PersonColumns {

    /** {@code personId}. */
    public static final OrderedColumn<Person, Long> PERSON_ID =
            Column.ordered("personId", KeyType.LONG, Person::personId);

    /** {@code first}. */
    public static final StringColumn<Person> FIRST = Column.string("first", Person::first);

    /** {@code last}. */
    public static final StringColumn<Person> LAST = Column.string("last", Person::last);

    /** {@code height}. */
    public static final OrderedColumn<Person, Double> HEIGHT = Column.ordered("height", KeyType.DOUBLE, Person::height);

    private PersonColumns() {}
}
