/// The lines of a program that no author wrote count from here, so that whoever sees a line number can tell them.
package enum ScaffoldLine {
  package static let first = 1_000_000
}
