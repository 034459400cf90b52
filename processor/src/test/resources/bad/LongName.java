package fixture;

import dev.cairn.annotations.*;

@Entity("jobs_of_the_scheduler_that_were_not_run_because_the_node_they_were_meant_for_was_not_there_at_that_time") // error: [LongName]
@Indexed(
        value = "state",
        name = "state_of_the_job_as_it_was_last_reported_by_the_node_that_ran_it_or_by_the_scheduler_itself_if_it_did_not") // error: [LongName]
@Indexed({"nameOfTheNodeThatRanItLast", "nameOfTheQueueThatItWasTakenFrom", "nameOfTheUserWhoAskedForItToBeRunAtAll"}) // error: [LongName]
record Job(
        @Id String jobId,
        String state,
        String nameOfTheNodeThatRanItLast,
        String nameOfTheQueueThatItWasTakenFrom,
        String nameOfTheUserWhoAskedForItToBeRunAtAll) {}
