import com.sun.net.httpserver.HttpServer

// As much of an API server as it takes to say that a namespace is not there.
def answers = [
        '/version': '{"gitVersion": "v1.36.3"}',
        '/api/v1' : '{"kind": "APIResourceList", "resources": [{"name": "namespaces", "kind": "Namespace", "namespaced": false, "verbs": ["get"]}]}',
]
def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/') { exchange ->
    def body = (answers[exchange.requestURI.path] ?: '{"kind": "Status", "message": "not found"}').getBytes('UTF-8')
    exchange.sendResponseHeaders(answers.containsKey(exchange.requestURI.path) ? 200 : 404, body.length)
    exchange.responseBody.write(body)
    exchange.close()
}
server.start()
context.put('server', server)
new File(basedir, 'kubeconfig').setText("""\
        apiVersion: v1
        kind: Config
        current-context: dev
        clusters: [{name: local, cluster: {server: "http://127.0.0.1:$server.address.port"}}]
        contexts: [{name: dev, context: {cluster: local, user: me}}]
        users: [{name: me, user: {token: nobody-may-see-this-token}}]
        """.stripIndent(), 'UTF-8')
return true
