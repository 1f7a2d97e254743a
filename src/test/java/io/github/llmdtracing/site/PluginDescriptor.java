package io.github.llmdtracing.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return texts("goal");
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

    /** The parameters that somebody can set, by name. */
    Set<String> parameters() {
        Set<String> parameters = new TreeSet<>();
        NodeList all = xml.getElementsByTagName("parameter");
        for (int i = 0; i < all.getLength(); i++) {
            Element parameter = (Element) all.item(i);
            if (child(parameter, "editable").equals("true")) {
                parameters.add(child(parameter, "name"));
            }
        }
        return parameters;
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private Set<String> texts(String tag) {
        NodeList found = xml.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
