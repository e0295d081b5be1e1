package io.carillon.conformance.check;

/**
 * One promise of docs/protocol.md.
 *
 * @param section of the document
 * @param name the promise
 */
public record Check(String section, String name, Body body) {

    /** Finds out. */
    @FunctionalInterface
    interface Body {
        /**
         * Says what was seen.
         *
         * @throws Unmet if it was not what the document says
         * @throws Missing if it can't be found out
         */
        String see(Target target) throws Exception;
    }

    /** Runs it. Whatever happens is an outcome. */
    public Outcome run(Target target) {
        try {
            return new Outcome.Passed(body.see(target));
        } catch (Unmet e) {
            return new Outcome.Failed(e.seen());
        } catch (Missing e) {
            return new Outcome.Skipped(e.what());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Skipped("interrupted");
        } catch (Exception e) {
            return new Outcome.Failed(String.valueOf(e));
        }
    }
}
