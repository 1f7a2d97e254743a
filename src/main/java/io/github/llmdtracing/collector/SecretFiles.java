package io.github.llmdtracing.collector;

/**
 * A Secret whose entries are files of a container.
 *
 * @param volume the volume's name
 * @param secret the Secret
 * @param directory where the files are
 */
record SecretFiles(String volume, String secret, String directory) {
    String file(String entry) {
        return directory + "/" + entry;
    }
}
