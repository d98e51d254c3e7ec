extension ConfigurationProblem {
  var code: String {
    switch kind {
    case .invalid, .noMapping, .tooComplex, .notText: "configuration"
    case .unknownKey: "configuration-key"
    case .wrongValue, .unknownCode, .macro, .repeatedLesson: "configuration-value"
    case .missingFile, .outside, .unknownLesson, .excludesNothing: "configuration-file"
    case .faintColour: "faint-colour"
    }
  }

  package var message: String {
    switch kind {
    case .invalid(let reason): "the configuration is not valid YAML: \(reason)"
    case .noMapping: "the configuration is no list of keys and values"
    case .tooComplex: "the configuration is larger or deeper than any needs to be"
    case .notText: "the configuration could not be read as UTF-8"
    case .unknownKey(let key, _): "no key of the configuration is named “\(key)”"
    case .wrongValue(let key, let expected): "“\(key)” must be \(expected.words)"
    case .missingFile(let path, _): "there is no file “\(path)” in the course"
    case .outside(let path): "“\(path)” leads out of the course’s folder"
    case .unknownLesson(let name, _): "“\(name)” is neither a lesson nor a folder with lessons"
    case .repeatedLesson(let name): "“\(name)” stands in the order already"
    case .unknownCode(let code, _): "no warning has the code “\(code)”"
    case .macro(let name, let reason): "the macro \(name) cannot be used: \(reason)"
    case .faintColour(let tenths, let ground):
      "text in this colour on \(ground) ground has a contrast of \(tenths / 10).\(tenths % 10) : 1"
    case .excludesNothing(let pattern): "“\(pattern)” excludes nothing"
    }
  }

  package var hint: String? {
    switch kind {
    case .invalid, .tooComplex, .wrongValue, .macro: nil
    case .noMapping: "Write lines such as “title: The name of the course”."
    case .notText: "Save it as a text file in UTF-8."
    case .unknownKey(_, let nearest):
      nearest.map { "Did you mean “\($0)”?" } ?? "docs/reference/configuration.md lists the keys."
    case .missingFile(_, let nearest), .unknownLesson(_, let nearest):
      nearest.map { "Did you mean “\($0)”?" } ?? "Paths start at the folder of the configuration."
    case .outside: "Copy the file into the course."
    case .repeatedLesson:
      "Remove one of the two; a folder stands for all of its lessons that are not named before."
    case .unknownCode(_, let nearest):
      nearest.map { "Did you mean “\($0)”?" } ?? "docs/reference/diagnostics.md lists the codes."
    case .faintColour: "WCAG 2.2 asks 4.5 : 1 of text."
    case .excludesNothing: nil
    }
  }
}

extension ConfigurationProblem.Expected {
  fileprivate var words: String {
    switch self {
    case .text: "a text"
    case .texts: "a text or a list of texts"
    case .names: "a name or a list of names"
    case .order: "a list of lessons and folders, each as “name” or “folder: title”"
    case .links: "a list of lines such as “text: address”"
    case .theme: "a list of colours: “accent” and “accent-dark”"
    case .macros: "a list of lines such as “\\name: TeX”"
    case .language: "a language tag such as “en” or “pt-BR”"
    case .webAddress: "an address that begins with https:// or http://"
    case .address:
      "an address that begins with https://, http:// or mailto:, or the path of a lesson or a file"
    case .pattern: "an address that begins with https:// or http:// and has {path} in it"
    case .colour: "a colour such as “#1558b0”, in quotation marks"
    case .oneOf(let values): values.map { "“\($0)”" }.joined(separator: " or ")
    case .strictness: "true, false, or a list of codes"
    case .seconds: "a number of seconds, more than 0 and at most 86400"
    case .mebibytes: "a number of mebibytes from 64 to 1048576"
    }
  }
}
