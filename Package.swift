// swift-tools-version: 6.2
import PackageDescription

/// CI sets LECTERN_WARNINGS_AS_ERRORS; a reader's newer compiler must not break the build.
let warnings: [SwiftSetting] =
  Context.environment["LECTERN_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// An import is visible outside its module only where it says so.
let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")] + warnings

let package = Package(
  name: "Lectern",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lectern", targets: ["LecternCommand"]),
    .executable(name: "lectern-sandbox", targets: ["SandboxLauncher"]),
    .library(name: "LessonProcess", type: .dynamic, targets: ["LessonProcess"]),
    .library(name: "LessonRuntime", type: .dynamic, targets: ["LessonRuntime"]),
    .library(name: "Softmax", targets: ["Softmax"]),
    .library(name: "Plots", targets: ["Plots"]),
    .library(name: "Properties", targets: ["Properties"]),
    .library(name: "SoftmaxLaws", targets: ["SoftmaxLaws"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // MARK: - What went wrong, and where
    .target(name: "Diagnostics", swiftSettings: settings),

    // MARK: - Stage 1: text → Document
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "Markdown", dependencies: ["CCmark", "Diagnostics"], swiftSettings: settings),

    // MARK: - Stage 2: Document → Lesson
    .target(
      name: "Lessons",
      dependencies: [
        "Diagnostics", "Markdown", .product(name: "Yams", package: "Yams"),
      ], swiftSettings: settings),

    // MARK: - Stage 3: Lesson → Program
    .target(name: "Programs", dependencies: ["Diagnostics", "Lessons", "Events"], swiftSettings: settings),

    // MARK: - Stage 4: Program → Events
    .target(name: "Events", swiftSettings: settings),
    .target(name: "Randomness", swiftSettings: settings),
    .target(name: "CSoftmaxKernels"),
    .target(
      name: "Softmax",
      dependencies: [
        "CSoftmaxKernels", "Randomness", .product(name: "RealModule", package: "swift-numerics"),
      ], swiftSettings: settings + [.enableExperimentalFeature("Extern")]),
    .target(name: "Plots", swiftSettings: settings),
    .target(name: "Properties", dependencies: ["Randomness"], swiftSettings: settings),
    .target(
      name: "SoftmaxLaws",
      dependencies: [
        "Properties", "Softmax", .product(name: "RealModule", package: "swift-numerics"),
      ], swiftSettings: settings),
    .target(
      name: "LessonRuntime",
      dependencies: [
        "Events", "Softmax", "Plots", "Properties", "SoftmaxLaws",
        .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "SandboxLauncher"),
    .target(name: "LessonProcess"),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .target(
      name: "Runner",
      dependencies: [
        "CCrypto", "Diagnostics", "Programs", "Events",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], swiftSettings: settings),

    // MARK: - Stage 5: Lesson + Transcript → Verdicts
    .target(
      name: "Verdicts",
      dependencies: [
        "Diagnostics", "Markdown", "Lessons", "Events", .product(name: "BigInt", package: "BigInt"),
      ], swiftSettings: settings),

    // MARK: - Stage 6: Lesson + Verdicts → html
    .target(name: "CJavaScriptCore"),
    .target(
      name: "Pages",
      dependencies: [
        "CJavaScriptCore", "Diagnostics", "Markdown", "Lessons", "Events", "Verdicts",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: settings),

    // MARK: - The stages in order, and the command
    .target(
      name: "Lectern",
      dependencies: [
        "Diagnostics", "Markdown", "Lessons", "Programs", "Events", "Runner", "Verdicts", "Pages",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "LecternCommand",
      dependencies: [
        "Diagnostics", "Lectern", "Runner",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    // MARK: - Tests
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Plots", "Properties", "ShrinkingChallenge", "Softmax", "SoftmaxLaws",
        .product(name: "RealModule", package: "swift-numerics"),
      ],
      path: "Tests/Benchmarks", exclude: ["accuracy"], swiftSettings: settings),
    .target(
      name: "ShrinkingChallenge", dependencies: ["Properties"], path: "Tests/ShrinkingChallenge",
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Diagnostics", "Events", "Lectern", "Lessons", "Pages", "Plots", "Programs", "Verdicts",
      ],
      path: "Tests/Fuzzing/Targets", swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "Randomness"], path: "Tests/Fuzzing/Tests",
      swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Randomness", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "Randomness", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ProgramsTests", dependencies: ["Diagnostics", "Lessons", "Markdown", "Programs"],
      swiftSettings: settings),
    .testTarget(name: "EventsTests", dependencies: ["Events"], swiftSettings: settings),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"], swiftSettings: settings),
    .testTarget(
      name: "SoftmaxTests", dependencies: ["Softmax", "SoftmaxLaws", "Properties"],
      exclude: ["generate_reference.py"],
      swiftSettings: settings),
    .testTarget(
      name: "PlotsTests", dependencies: ["Plots", "TestSupport"], exclude: ["Snapshots"],
      swiftSettings: settings),
    .testTarget(
      name: "PropertiesTests", dependencies: ["Properties", "Randomness", "ShrinkingChallenge"],
      swiftSettings: settings),
    .testTarget(
      name: "SoftmaxLawsTests", dependencies: ["SoftmaxLaws"], swiftSettings: settings),
    .testTarget(
      name: "LessonRuntimeTests", dependencies: ["Events", "LessonRuntime", "Properties"],
      swiftSettings: settings),
    .testTarget(
      name: "VerdictsTests", dependencies: ["Randomness", "Verdicts", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Properties", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "RunnerTests", dependencies: ["Diagnostics", "Events", "Programs", "Runner"],
      swiftSettings: settings),
    .testTarget(
      name: "LecternTests", dependencies: ["Lectern", "Pages", "Runner", "TestSupport"], exclude: ["Cases"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// `.ci/fuzz` builds everything with libFuzzer, which brings a `main` of its own.
if Context.environment["LECTERN_FUZZ_BUILD"] != nil {
  package.targets.append(
    .executableTarget(
      name: "LibFuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/LibFuzzer",
      swiftSettings: settings))
}
