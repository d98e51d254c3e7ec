/// The other texts of a new course.
extension NewCourse {
  static func configuration(title: String) -> String {
    """
    # The course. Every key is explained in Lectern's docs/reference/configuration.md.
    title: \(quoted(title))
    order:
      - index
      - lessons/softmax
      - lessons/temperature
    # Warnings fail, too: this is a course that means what it says.
    strict: true

    # Where the site will stand, and where its text is:
    # url: https://example.org/course/
    # repository: https://github.com/example/course
    # folder: ""

    """
  }

  static let ignored = """
    # What lectern build writes.
    _site/

    """

  static let github = """
    # Checks the course, and publishes it on GitHub Pages.
    # Who proposes a change runs no code here: `--frozen` compares texts with results that are stored already.
    name: Lectern
    on:
      push: { branches: [main] }
      pull_request:
    permissions:
      contents: read
      pages: write
      id-token: write
    jobs:
      course:
        runs-on: ubuntu-latest
        # An image in which Swift and Lectern are installed.
        container: ${{ vars.LECTERN_IMAGE }}
        steps:
          - uses: actions/checkout@v4
          - uses: actions/cache/restore@v4
            with: { path: ~/.cache/lectern/results, key: none, restore-keys: results- }
          - run: lectern verify . --frozen --format github
            if: github.event_name == 'pull_request'
          - run: lectern build . -o _site --format github
            if: github.event_name == 'push'
          - uses: actions/cache/save@v4
            if: github.event_name == 'push'
            with: { path: ~/.cache/lectern/results, key: "results-${{ github.sha }}" }
          - uses: actions/upload-pages-artifact@v3
            if: github.event_name == 'push'
            with: { path: _site }
      publish:
        if: github.event_name == 'push'
        needs: course
        runs-on: ubuntu-latest
        environment: github-pages
        steps:
          - uses: actions/deploy-pages@v4

    """

  static let gitlab = """
    # Checks the course, and publishes it on GitLab Pages.
    # LECTERN_IMAGE is an image in which Swift and Lectern are installed.
    default:
      image: $LECTERN_IMAGE

    verify:
      script:
        - lectern verify . --report junit:lectern.xml
      artifacts:
        when: always
        reports: { junit: lectern.xml }
      rules:
        - if: $CI_PIPELINE_SOURCE == "merge_request_event"

    pages:
      script:
        - lectern build . -o public
      artifacts:
        paths: [public]
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

    """
}
