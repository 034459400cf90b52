package dev.cairn.tests.linearizability;

import dev.cairn.CairnException;
import java.util.function.Supplier;

/** The calls that the threads make. Each returns in words what came of it: what is stored, what was found, or the error. */
interface Seats {

    String insert(int id, int code);

    String update(int id, int code, int version);

    String updateByFunction(int id);

    String upsert(int id, int code);

    String delete(int id, int version);

    String deleteById(int id);

    String insertAll(int id, int code, int other, int otherCode);

    String updateAll(int id, int code, int other, int otherCode);

    String upsertAll(int id, int code, int other, int otherCode);

    String deleteAllById(int id, int other);

    String findById(int id);

    String existsById(int id);

    String findAllById(int id, int other);

    String findByCode(int code);

    String existsByCode(int code);

    String scanAll();

    String scanByValue(int value);

    String countByValue(int value);

    String pageOfIds();

    String where(int value);

    /** A transaction that swaps two seats' codes. */
    String swap(int id, int other);

    /** A transaction that gives a seat's code to one that must not be there yet. */
    String move(int id, int other);

    /** A transaction that takes a code only if nobody has it. */
    String takeIfFree(int id, int code);

    /** A transaction that only reads. */
    String readBoth(int id, int other);

    static String outcome(Supplier<Object> call) {
        try {
            return String.valueOf(call.get());
        } catch (CairnException e) {
            return e.getClass().getSimpleName();
        }
    }
}
