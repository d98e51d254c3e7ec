/// Lessons that together have everything that a page can show.
enum BrowserLessons {
  static let start = """
    ---
    title: Start here
    description: A page without anything to verify.
    ---

    Go on with [the lesson](course/lesson.html) or with [its second part](course/lesson.html#the-second-part).

    Three notes[^one] that stand[^two] on one line.[^three]

    [^one]: The first one, which is so long that it takes several lines in the margin of a page, where it stands on a desk.
    [^two]: The second one, which stands below the first one and not upon it.
    [^three]: The third one.
    """

  static let everything = #"""
    ---
    title: Everything that a page can show, under a title that is longer than a phone is wide
    description: Claims at every place of a line, formulas, charts, tables, code that is wide, and properties.
    authors: [Ada, Grace]
    date: 2024-05-01
    difficulty: 3
    ---

    ```{code-cell} swift
    let p = softmax([2, 1, 0])
    let aNameThatIsLong = p; let anotherNameThatIsLongerStill = p.map { $0 * 2 }; let theLast = [1, 2, 3].map { $0 + 1 }
    p
    let many = Vector((1...60).map { Double($0) / 7 })
    many
    print("a line that a program prints without any end in sight, so that it must be scrolled to be read, and on it goes")
    check("a check with a name", p.sum ≈ 1)
    ```

    {claim}`0.665 <p[0]>` begins a line, {claim}`(0.665, 0.245, 0.090) <p>` and {claim}`66.5% <p[0]>` follow,
    {claim}`more than a half <p[0] > 0.5 && p[0] < 0.7 && p[1] < 0.5 && p[2] < 0.5 && p.sum < 1.5 && p.sum > 0.5>`,
    and so do {claim}`0.245 <p[1]>`, {claim}`0.090 <p[2]>`, {claim}`0.665 <p[0]>`, {claim}`0.245 <p[1]>`,
    {claim}`0.090 <p[2]>`, {claim}`0.7 <p[0]>`, {claim}`0.2 <p[1]>`, {claim}`0.1 <p[2]>`, {claim}`0.67 <p[0]>`.

    In a formula: $p_1 \approx \claim{0.665}{p[0]}$, and one that is wide:

    $$
    p = \left(\frac{e^2}{e^2 + e^1 + e^0}, \frac{e^1}{e^2 + e^1 + e^0}, \frac{e^0}{e^2 + e^1 + e^0}\right)
    \approx (\claim{0.665}{p[0]}, \claim{0.245}{p[1]}, \claim{0.090}{p[2]})
    $$

    - In a list: {claim}`0.665 <p[0]>`

    > In a quotation: {claim}`0.665 <p[0]>`

    ```{note}
    In a box: {claim}`0.665 <p[0]>`
    ```

    ## The second part

    ```{code-cell} swift
    :caption: Bars
    barChart(["a", "b", "c"], p, title: "Bars")
    ```

    ```{code-cell} swift
    Sweep(over: [1, 2, 3], label: "n") { n in barChart(["a"], [n]) }.animated()
    Sweep(over: (0..<32).map { Double($0) / 8 }) { x in lineChart(x: [0, 1, 2], y: [x, 1, 2]).showsData() }
    ```

    ```{code-cell} swift
    :caption: A line without a title
    Chart {
      for x in [1.0, 2, 3] { LineMark(x: .value("x", x), y: .value("y", x * x)) }
    }
    ChartGrid {
      barChart(["a", "b"], [1, 2])
      barChart(["a", "b"], [2, 1])
    }
    SimplexPlot("cat", "dog", "bird") { TernaryPoint(softmax([2, 1, 0]), label: "T = 1") }
    temperatureTable([1, 2, 3, 4, 5, 6, 7, 8, 9], temperatures: [0.5, 1, 2])
    ```

    ### A third level

    ```{property} Translation invariance
    :label: translation-invariance
    forAll(.vector(of: .double(in: -50...50), count: 1...64), .double(in: -1000...1000)) { z, c in
      softmax(z + c) ≈ softmax(z)
    }
    ```

    ```{property} Scale invariance, under a title that is longer than a phone is wide as well
    :label: scale
    :expect: falsified
    forAll(.vector(of: .double(in: -10...10), count: 2...24), .double(in: 2...10)) { z, factor in
      softmax(z * factor) ≈ softmax(z)
    }
    exists(.vector(of: .double(in: -10...10), count: 40...64)) { z in z.max() > 1 }
    ```

    By {prf:ref}`translation-invariance` and {prf:ref}`the other one <scale>`. Back to [the start](../start.html) and [the top of this part](#the-second-part). The end: {claim}`0.665 <p[0]>`
    """#

  static let failed = """
    # Failed

    Wrong: {claim}`0.67 <softmax([2, 1, 0])[1]>`, {claim}`(0.1, 0.2, 0.3) <softmax([2, 1, 0])>`, uncountable:
    {claim}`(1, 2) <softmax([2, 1, 0])>`, and $x = \\claim{2}{1 + 2}$.

    #### A heading that skips levels

    ```{property} Scale invariance
    forAll(.vector(of: .double(in: -10...10), count: 2...4), .double(in: 2...10)) { z, factor in
      softmax(z * factor) ≈ softmax(z)
    }
    ```

    ```{code-cell} swift
    check("one and one", 1 + 1, equals: 3)
    ```
    """

  static let broken = """
    # Broken

    ```{code-cell} swift
    let a = softmix([1, 2])
    ```

    {claim}`1 <a.sum>`

    # A second heading of the first level
    """
}
