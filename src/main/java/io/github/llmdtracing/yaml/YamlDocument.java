package io.github.llmdtracing.yaml;

/**
 * One document of a file.
 *
 * @param index its number in the file, from 0
 * @param root its only node
 */
public record YamlDocument(int index, YamlNode root) {}
