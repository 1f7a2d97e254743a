package io.github.llmdtracing.apiserver;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param body the text
 */
record Reply(int status, String body) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isMissing() {
        return status == 404;
    }
}
