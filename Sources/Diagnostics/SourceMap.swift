/// Where the lines of a text come from that was put together from several files.
///
/// Such a text counts its lines as if it had been written in one piece, and so do all places in it. Only who shows a place asks
/// where it comes from.
package struct SourceMap: Sendable, Equatable {
  /// One file, or a part of it, that stands in the text.
  package struct Inclusion: Sendable, Equatable {
    /// An index into `files`.
    package var file: Int
    /// Where it is asked for, as a place of the text that was put together.
    package var place: SourcePosition

    package init(file: Int, place: SourcePosition) {
      self.file = file
      self.place = place
    }
  }

  package struct Line: Sendable, Equatable {
    /// An index into `inclusions`; nothing for a line of the first file.
    package var inclusion: Int?
    /// Its number in its own file.
    package var number: Int

    package init(inclusion: Int?, number: Int) {
      self.inclusion = inclusion
      self.number = number
    }
  }

  /// As they were written; the first includes the others.
  package var files: [SourceFile]
  package var inclusions: [Inclusion] = []
  /// One for each line of the text.
  package var lines: [Line] = []

  package init(_ file: SourceFile) {
    files = [file]
  }

  package func line(_ number: Int) -> Line {
    if lines.indices.contains(number - 1) { return lines[number - 1] }
    // Behind the end, where the first file goes on.
    let last = lines.last { $0.inclusion == nil }?.number ?? 0
    return Line(inclusion: nil, number: number > lines.count ? last + number - lines.count : number)
  }

  /// The index of the file that an inclusion is of.
  fileprivate func file(_ inclusion: Int?) -> SourceFile? {
    let index = inclusion.flatMap { inclusions.indices.contains($0) ? inclusions[$0].file : nil } ?? 0
    return files.indices.contains(index) ? files[index] : nil
  }
}

/// A place as its author knows it.
package struct SourceOrigin: Sendable, Equatable {
  package var file: SourceFile
  package var range: SourceRange
  /// Where the file is included, from the inside out; empty for the file that includes the others.
  package var includedFrom: [Place]

  /// A line and a column in characters, both from 1.
  package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int
  }
}

extension SourceFile {
  /// Where a stretch of the text comes from.
  ///
  /// What begins in one file and ends in another is shown to the end of the line where it begins.
  package func origin(of range: SourceRange) -> SourceOrigin {
    guard let map else { return SourceOrigin(file: self, range: range, includedFrom: []) }
    let first = map.line(range.start.line)
    let file = map.file(first.inclusion) ?? self
    let start = SourcePosition(line: first.number, column: range.start.column)
    var end = start
    let last = map.line(range.end.line)
    if range.end == range.start {
      end = start
    } else if last.inclusion == first.inclusion {
      end = SourcePosition(line: last.number, column: range.end.column)
    } else if range.end.column == 1, map.line(range.end.line - 1).inclusion == first.inclusion {
      end = SourcePosition(line: map.line(range.end.line - 1).number + 1, column: 1)
    } else {
      end = SourcePosition(line: start.line, column: (file.line(start.line)?.utf8.count ?? 0) + 1)
    }
    return SourceOrigin(
      file: file, range: SourceRange(start, end), includedFrom: includers(of: first.inclusion, in: map))
  }

  private func includers(of inclusion: Int?, in map: SourceMap) -> [SourceOrigin.Place] {
    var places: [SourceOrigin.Place] = []
    var next = inclusion
    while let index = next, map.inclusions.indices.contains(index), places.count <= map.inclusions.count {
      let place = map.inclusions[index].place
      let line = map.line(place.line)
      let file = map.file(line.inclusion) ?? self
      let position = SourcePosition(line: line.number, column: place.column)
      places.append(
        SourceOrigin.Place(
          file: file.name, line: line.number, column: file.characterColumn(of: position)))
      next = line.inclusion
    }
    return places
  }

  /// `line 12`, and `line 3 of parts/a.md` where that is another file than that of the place that speaks of it.
  package func words(forLine number: Int, seenFrom place: SourcePosition) -> String {
    guard let map else { return "line \(number)" }
    let line = map.line(number)
    guard let file = map.file(line.inclusion), file.name != map.file(map.line(place.line).inclusion)?.name
    else { return "line \(line.number)" }
    return "line \(line.number) of \(file.name)"
  }

  /// `parts/a.md:3:7`, the column in characters.
  package func place(of position: SourcePosition) -> String {
    let origin = origin(of: SourceRange(position))
    let start = origin.range.start
    return "\(origin.file.name):\(start.line):\(origin.file.characterColumn(of: start))"
  }

  /// The files that it was put together from, as they were written, itself first.
  package var parts: [SourceFile] { map?.files ?? [self] }

  /// The text without what it includes; its lines keep their places.
  package var ownContent: SourceText {
    guard let map else { return content }
    return SourceText(lines: content.lines.filter { map.line($0.position.line).inclusion == nil })
  }
}

extension Diagnostic {
  /// The same at the place where its author finds it.
  ///
  /// - Parameter text: The text that it was found in.
  package func located(in text: SourceFile) -> Diagnostic {
    guard file == text.name, text.map != nil else { return self }
    let origin = text.origin(of: range)
    var located = self
    located.file = origin.file.name
    located.range = origin.range
    located.includedFrom = origin.includedFrom
    return located
  }
}
