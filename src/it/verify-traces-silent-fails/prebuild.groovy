import com.sun.net.httpserver.HttpServer

// As much of Jaeger's API as it takes to have one trace of one service.
def trace = '''{"traceID": "000000000000000000000000000000a1", "processes": {"p1": {"serviceName": "llm-d-epp"}}, "spans": [
        {"traceID": "000000000000000000000000000000a1", "spanID": "00000000000000e1", "operationName": "gateway.request",
         "references": [], "processID": "p1"}]}'''
def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/') { exchange ->
    def query = exchange.requestURI.query ?: ''
    def data = exchange.requestURI.path == '/api/services' ? '["llm-d-epp"]' : query.contains('service=llm-d-epp') ? "[$trace]" : '[]'
    def known = exchange.requestHeaders.getFirst('authorization') == 'Bearer nobody-may-see-this-token'
    def body = """{"data": $data, "errors": null}""".getBytes('UTF-8')
    exchange.sendResponseHeaders(known ? 200 : 401, body.length)
    exchange.responseBody.write(body)
    exchange.close()
}
server.start()
context.put('server', server)
new File(basedir, 'llmd-tracing.yaml').setText("verifyUrl: http://127.0.0.1:$server.address.port\n", 'UTF-8')
return true
