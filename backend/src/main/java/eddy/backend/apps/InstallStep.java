package eddy.backend.apps;

import eddy.backend.jobs.Progress;

/** What else happens when an app is installed, after its first release is live. An exception takes the app away again. */
public interface InstallStep {

    /** @param sampleData whether the sample data of the bundle was asked for */
    void installed(String app, boolean sampleData, Progress progress);
}
