package fixture;

import dev.cairn.annotations.*;

@Entity(migrations = {
    Job.NoMigration.class, // error: [BadMigration]
    Job.Abstract.class, // error: [BadMigration]
    Job.Kind.class, // error: [BadMigration]
    Job.Hidden.class, // error: [BadMigration]
    Job.Needy.class, // error: [BadMigration]
    Job.Throwing.class, // error: [BadMigration]
    Job.Generic.class, // error: [BadMigration]
    Holder.Inner.class, // error: [BadMigration]
    int.class, // error: [BadMigration]
    Job.NoMigration.class // error: [BadMigration]
})
record Job(@Id long jobId) {

    static class NoMigration {}

    abstract static class Abstract {}

    enum Kind { ONE }

    static class Hidden {
        private Hidden() {}
    }

    static class Needy {
        Needy(int needed) {}
    }

    static class Throwing {
        Throwing() throws Exception {}
    }

    static class Generic<T> {}
}

class Holder {
    class Inner {}
}
