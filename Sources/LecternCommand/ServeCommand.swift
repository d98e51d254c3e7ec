import ArgumentParser
import Foundation
import Lectern

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build the site, show it to this machine's browsers, and build again what changes.",
    discussion: """
      Pages reload when they change and stay where they were. What is wrong with a lesson is shown over its page, which stays
      as it was. Nothing is written but with --output.

      EXAMPLES
        lectern serve                      docs/ on http://127.0.0.1:8000/, or the next free port
        lectern serve course --port 4000   another folder, another port
        lectern serve course -o _site      keeps the folder up to date, too
      """)

  @Argument(help: "A folder of lessons, or one lesson.")
  var source = "docs"

  @Option(name: .long, help: "The port (default: the first that is free, from 8000).")
  var port: Int?

  @Option(
    name: [.short, .long], help: "A folder that the site is written to as well, as `lectern build` does.")
  var output: String?

  @Option(name: .long, help: "A folder of templates in place of Lectern's own.")
  var templates: String?

  @OptionGroup var arguments: CheckArguments

  func validate() throws {
    if let port, !(1...65_535).contains(port) { throw ValidationError("--port must be from 1 to 65535.") }
    guard let output else { return }
    if output.isEmpty { throw ValidationError("--output must name a folder.") }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("\(output) is a file; the site needs a folder.")
    }
    if ReportArguments.resolved(output) == ReportArguments.resolved(source) {
      throw ValidationError("The site cannot be written to the folder of the lessons.")
    }
  }

  func run() async throws {
    // Says what is wrong with the source while somebody waits; later, it may come and go.
    _ = try CommandFailure.course(in: source, excluding: output)
    let check = arguments.prepare()
    var build = BuildOptions(
      check: check, source: source, output: output ?? "_site", isStrict: arguments.strict)
    build.templates = templates
    let options = Serve.Options(
      source: source, build: build, output: output, port: port.flatMap { UInt16(exactly: $0) })
    let display = ServeDisplay(source: source, isQuiet: arguments.quiet)
    let serving = Task {
      do throws(ServeProblem) {
        try await Serve.run(options, happened: display.show)
        return ServeProblem?.none
      } catch {
        return error
      }
    }
    Interruption.end(by: { serving.cancel() })
    if let problem = await serving.value {
      StandardError.write("lectern: \(problem.message)\n")
      throw ExitCode(2)
    }
    display.finish()
  }
}
