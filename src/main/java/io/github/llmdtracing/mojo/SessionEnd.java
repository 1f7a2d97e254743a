package io.github.llmdtracing.mojo;

import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;

/**
 * Does something before Maven says how the build went, and passes everything on to whoever listened before. Maven has no other way for a plugin
 * that is no extension to hear of the end.
 *
 * @param listener who listened before
 * @param last what is done at the end
 */
record SessionEnd(ExecutionListener listener, Runnable last) implements ExecutionListener {
    @Override
    public void projectDiscoveryStarted(ExecutionEvent event) {
        listener.projectDiscoveryStarted(event);
    }

    @Override
    public void sessionStarted(ExecutionEvent event) {
        listener.sessionStarted(event);
    }

    @Override
    public void sessionEnded(ExecutionEvent event) {
        last.run();
        listener.sessionEnded(event);
    }

    @Override
    public void projectSkipped(ExecutionEvent event) {
        listener.projectSkipped(event);
    }

    @Override
    public void projectStarted(ExecutionEvent event) {
        listener.projectStarted(event);
    }

    @Override
    public void projectSucceeded(ExecutionEvent event) {
        listener.projectSucceeded(event);
    }

    @Override
    public void projectFailed(ExecutionEvent event) {
        listener.projectFailed(event);
    }

    @Override
    public void mojoSkipped(ExecutionEvent event) {
        listener.mojoSkipped(event);
    }

    @Override
    public void mojoStarted(ExecutionEvent event) {
        listener.mojoStarted(event);
    }

    @Override
    public void mojoSucceeded(ExecutionEvent event) {
        listener.mojoSucceeded(event);
    }

    @Override
    public void mojoFailed(ExecutionEvent event) {
        listener.mojoFailed(event);
    }

    @Override
    public void forkStarted(ExecutionEvent event) {
        listener.forkStarted(event);
    }

    @Override
    public void forkSucceeded(ExecutionEvent event) {
        listener.forkSucceeded(event);
    }

    @Override
    public void forkFailed(ExecutionEvent event) {
        listener.forkFailed(event);
    }

    @Override
    public void forkedProjectStarted(ExecutionEvent event) {
        listener.forkedProjectStarted(event);
    }

    @Override
    public void forkedProjectSucceeded(ExecutionEvent event) {
        listener.forkedProjectSucceeded(event);
    }

    @Override
    public void forkedProjectFailed(ExecutionEvent event) {
        listener.forkedProjectFailed(event);
    }
}
