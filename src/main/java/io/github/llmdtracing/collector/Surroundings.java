package io.github.llmdtracing.collector;

import java.util.Optional;

/**
 * Where generated objects go, and how much is done for them.
 *
 * @param namespace their namespace; none where whoever applies them decides
 * @param provision what is done for them
 * @param sender the pods that send to them, by their name
 */
record Surroundings(Optional<String> namespace, Provision provision, String sender) {}
