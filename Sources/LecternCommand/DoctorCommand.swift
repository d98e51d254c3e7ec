import ArgumentParser
import Lectern

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this machine has and lacks.",
    discussion: "Ends with status 2 if something is missing without which lessons cannot be built.")

  func run() async throws {
    let findings = await Doctor.examine(executable: CheckArguments.executable)
    try StandardOutput.write(Doctor.text(of: findings))
    if findings.contains(where: { $0.state == .missing }) { throw ExitCode(2) }
  }
}
