package io.github.llmdtracing.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Maven is told of the plugin.
 *
 * @param xml the descriptor that the build has made
 */
record PluginDescriptor(Document xml) {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(llmd\\.tracing\\.[^}]+|detail|goal)}");

    static PluginDescriptor read() throws IOException {
        try (InputStream in = PluginDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return new PluginDescriptor(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** The goals, by name. */
    Set<String> goals() {
        return elements(xml.getDocumentElement(), "mojo").stream()
                .map(m -> child(m, "goal"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The user properties that goals read. */
    Set<String> properties() {
        Set<String> properties = new TreeSet<>();
        NodeList configurations = xml.getElementsByTagName("configuration");
        for (int i = 0; i < configurations.getLength(); i++) {
            Matcher found = PROPERTY.matcher(configurations.item(i).getTextContent());
            while (found.find()) {
                properties.add(found.group(1));
            }
        }
        return properties;
    }

    /**
     * A parameter that somebody can set.
     *
     * @param name the element
     * @param property the user property; may be empty
     * @param value what holds unless it is set; may be empty
     * @param description what it does, in HTML
     */
    record Parameter(String name, String property, String value, String description) {
        /** The beginning of what it does, without HTML. */
        String firstSentence() {
            return description.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").replaceFirst("(?<=\\.) .*", "");
        }
    }

    /** The parameters that somebody can set, by name, each with the goals that have it. */
    Map<Parameter, Set<String>> parameters() {
        Map<Parameter, Set<String>> goals = new TreeMap<>(Comparator.comparing(Parameter::name));
        for (Element mojo : elements(xml.getDocumentElement(), "mojo")) {
            Element values = elements(mojo, "configuration").get(0);
            for (Element parameter : elements(mojo, "parameter")) {
                if (child(parameter, "editable").equals("true")) {
                    goals.computeIfAbsent(parameter(parameter, values), p -> new TreeSet<>())
                            .add(child(mojo, "goal"));
                }
            }
        }
        return goals;
    }

    private static Parameter parameter(Element parameter, Element values) {
        String name = child(parameter, "name");
        String description = child(parameter, "description");
        return elements(values, name).stream()
                .findFirst()
                .map(v -> new Parameter(
                        name, v.getTextContent().replaceAll("[${}]", ""), v.getAttribute("default-value"), description))
                .orElse(new Parameter(name, "", "", description));
    }

    private static String child(Element parent, String name) {
        return elements(parent, name).get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
