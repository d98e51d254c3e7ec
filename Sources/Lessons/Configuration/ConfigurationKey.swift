/// The keys of `lectern.yml`, with what docs/reference/configuration.md says of them.
package enum ConfigurationKey: String, CaseIterable, Sendable {
  case title, description, author, authors, lang
  case order, exclude
  case logo, links, theme
  case url, repository, branch, folder, source, edit
  case bibliography, citations, solutions, macros
  case strict, timeout, memory

  /// The keys below `theme`.
  package static let themeKeys = ["accent", "accent-dark"]

  /// What it means.
  package var meaning: String {
    switch self {
    case .title: "the course’s name"
    case .description: "one sentence on it, for the index and for search engines"
    case .author: "the author’s name"
    case .authors: "the same for several"
    case .lang: "the language of the lessons, as BCP 47 has it"
    case .order: "lessons and folders in the order in which they are read; a folder may be given a title"
    case .exclude: "files and folders that are no lessons; `*` stands for anything but `/`"
    case .logo: "an image that stands before the course’s name"
    case .links: "links in the head of every page: what they say, and where they lead"
    case .theme: "colours: `accent` on light ground, `accent-dark` on dark ground, as `#rrggbb`"
    case .url: "where the site will stand: for the sitemap and for links that others show"
    case .repository: "where the course’s repository is: each page links to its text"
    case .branch: "the branch that these links lead to"
    case .folder: "where the lessons lie in the repository"
    case .source: "the address of a lesson’s text, `{path}` being its name"
    case .edit: "the address at which a lesson can be changed"
    case .bibliography: "BibTeX files for citations in all lessons"
    case .citations: "`numbered` or `author-year`"
    case .solutions:
      "`here` folds solutions where they are written, `page` puts those of a lesson on a page of their own"
    case .macros: "commands for formulas in all lessons, as KaTeX takes them"
    case .strict: "whether warnings fail: `true`, `false`, or the codes of those that do"
    case .timeout: "seconds that a lesson may run which says nothing itself"
    case .memory: "mebibytes that a lesson may use"
    }
  }

  /// What holds without it.
  package var standard: String {
    switch self {
    case .title: "the title of `index.md`, else “Lessons”"
    case .description: "that of `index.md`"
    case .author, .authors, .exclude, .logo, .links, .url, .repository, .bibliography, .macros: "none"
    case .lang: "`en`"
    case .order: "by name; the lessons that it leaves out follow by name"
    case .theme: "the stylesheet’s"
    case .branch: "`main`"
    case .folder: "`docs`"
    case .source, .edit: "that of GitHub or GitLab, if `repository` is there"
    case .citations: "`numbered`"
    case .solutions: "`here`"
    case .strict: "`false`"
    case .timeout: "30"
    case .memory: "2048"
    }
  }

  /// YAML that has it.
  package var example: String {
    switch self {
    case .title: "title: Softmax, step by step"
    case .description: "description: From scores to words."
    case .author: "author: Ada Lovelace"
    case .authors: "authors: [Ada Lovelace, Grace Hopper]"
    case .lang: "lang: en-GB"
    case .order: "order: [index, start, basics: The basics]"
    case .exclude: "exclude: [drafts, \"*-old.md\"]"
    case .logo: "logo: images/logo.svg"
    case .links: "links: {Exercises: exercises.md, Forum: \"https://example.org/forum\"}"
    case .theme: "theme: {accent: \"#7a1fa2\", accent-dark: \"#dca6f5\"}"
    case .url: "url: https://example.org/softmax/"
    case .repository: "repository: https://github.com/example/softmax"
    case .branch: "branch: trunk"
    case .folder: "folder: course"
    case .source: "source: https://git.example.org/softmax/text/{path}"
    case .edit: "edit: https://git.example.org/softmax/change/{path}"
    case .bibliography: "bibliography: [references.bib]"
    case .citations: "citations: author-year"
    case .solutions: "solutions: page"
    case .macros: "macros: {\\R: \"\\\\mathbb{R}\", \\softmax: \"\\\\operatorname{softmax}\"}"
    case .strict: "strict: [unknown-role, unknown-directive]"
    case .timeout: "timeout: 60"
    case .memory: "memory: 4096"
    }
  }
}

extension ConfigurationKey {
  /// The keys as docs/reference/configuration.md lists them.
  package static var page: String {
    allCases.map { key in
      """
      ### `\(key.rawValue)`

      \(key.meaning.prefix(1).uppercased() + key.meaning.dropFirst()). Without it: \(key.standard).

      ```yaml
      \(key.example)
      ```

      """
    }.joined(separator: "\n")
  }
}
