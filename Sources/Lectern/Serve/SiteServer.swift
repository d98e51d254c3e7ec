import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// Answers requests for a site that changes, to this machine only.
final class SiteServer: Sendable {
  /// How often readers are written to, so that those that are gone are noticed.
  private static let keepAlive = Duration.seconds(10)

  private let site = Mutex(ServedSite())
  private let hub = ReloadHub()
  /// Tells this server from one that was here before it, whose pages a browser may still show.
  private let token: String

  init(token: String) { self.token = token }

  /// Takes a build in, and tells the browsers whose page it changed.
  ///
  /// - Returns: How many pages look different now.
  func publish(
    _ files: OutputFolder.Files?, keeping kept: Set<String> = [], problems: ServedProblems
  ) -> Int {
    let (count, current) = site.withLock { site in
      (site.take(files, keeping: kept, problems: problems), site)
    }
    hub.announce { current.version(of: $0) }
    return count
  }

  func contains(_ page: String) -> Bool { site.withLock { $0.files[page] != nil } }

  /// - Returns: When the server has been told to end.
  func run(on port: UInt16, listening: @escaping @Sendable (UInt16) async -> Void) async throws(ServeProblem)
  {
    let server: HTTPServer
    do {
      let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
      server = HTTPServer(address: address, logger: .disabled, handler: Handler(server: self))
    } catch {
      throw .cannotListen(port: port, reason: String(describing: error))
    }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { try await server.waitUntilListening() }
        // Fails at once if the port is taken.
        _ = try await group.next()
        guard case .ip4(_, let actual) = await server.listeningAddress else { return group.cancelAll() }
        group.addTask { await listening(actual) }
        group.addTask { [hub] in
          while true {
            try await Task.sleep(for: Self.keepAlive)
            hub.keepAlive()
          }
        }
        _ = try await group.next()
        group.cancelAll()
      }
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw .portTaken(port)
    } catch SocketError.failed(_, _, let message) {
      throw .cannotListen(port: port, reason: message)
    } catch is CancellationError {
    } catch {
      guard !Task.isCancelled else { return hub.end() }
      throw .cannotListen(port: port, reason: String(describing: error))
    }
    hub.end()
  }

  private struct Handler: HTTPHandler {
    let server: SiteServer

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse { server.answer(request) }
  }
}

// MARK: - Answers

extension SiteServer {
  /// An answer before it is HTTP.
  struct Answer: Equatable, Sendable {
    var status: Int
    var type = "text/plain; charset=utf-8"
    var headers: [String: String] = [:]
    var body = Data()
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    let target = request.target.rawValue
    let isHead = request.method == .HEAD
    let host = request.headers[.host]
    if request.method == .GET, LocalName.isLocal(host), RequestPath(target) == .file(ServedSite.events) {
      return events(request)
    }
    let answer = answer(method: request.method.rawValue, target: target, host: host)
    var headers: HTTPHeaders = [
      .contentType: answer.type, .contentLength: String(answer.body.count),
      HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
    ]
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    let body = HTTPBodySequence(data: isHead ? Data() : answer.body, suggestedBufferSize: 1 << 16)
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrase(of: answer.status)), headers: headers,
      body: body)
  }

  /// - Parameters:
  ///   - target: As in the request.
  ///   - host: The request's `Host`.
  func answer(method: String, target: String, host: String?) -> Answer {
    guard LocalName.isLocal(host) else {
      return Answer(status: 403, body: Data("This is served to this machine only.\n".utf8))
    }
    guard method == "GET" || method == "HEAD" else {
      return Answer(
        status: 405, headers: ["Allow": "GET, HEAD"], body: Data("Only GET and HEAD.\n".utf8))
    }
    guard case .file(let name) = RequestPath(target) else {
      return Answer(status: 400, body: Data("No file of a site has such a name.\n".utf8))
    }
    if name == ServedSite.script {
      return Answer(status: 200, type: ContentType.of(name), body: Data(ReloadScript.text.utf8))
    }
    return site.withLock { site in
      let type = ContentType.of(name)
      if !type.hasPrefix("text/html"), let data = site.files[name] {
        return Answer(status: 200, type: type, body: data)
      }
      if let page = site.page(name, token: token) {
        return Answer(status: 200, type: ContentType.of("page.html"), body: page)
      }
      if site.files[name + "/" + Site.indexName] != nil {
        // The folder's name without the slash would make its links lead elsewhere.
        let folder = target.prefix { $0 != "?" && $0 != "#" }
        return Answer(status: 301, headers: ["Location": folder + "/"])
      }
      return Answer(
        status: 404, type: ContentType.of("404.html"), body: site.notFound(name, token: token))
    }
  }

  private func events(_ request: HTTPRequest) -> HTTPResponse {
    func parameter(_ name: String) -> String? { request.query.first { $0.name == name }?.value }
    let page = parameter("page") ?? ""
    let current = site.withLock { $0.version(of: page) }
    let prefix = token + "-"
    let version = parameter("version").flatMap {
      $0.hasPrefix(prefix) ? Int($0.dropFirst(prefix.count)) : nil
    }
    let stream = hub.subscribe(to: page, version: version ?? -1, current: current)
    return HTTPResponse(
      statusCode: .ok,
      headers: [
        .contentType: "text/event-stream", HTTPHeader("Cache-Control"): "no-store",
        HTTPHeader("X-Accel-Buffering"): "no",
      ], body: HTTPBodySequence(from: stream))
  }

  private static func phrase(of status: Int) -> String {
    switch status {
    case 200: "OK"
    case 301: "Moved Permanently"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    default: "Method Not Allowed"
    }
  }
}
