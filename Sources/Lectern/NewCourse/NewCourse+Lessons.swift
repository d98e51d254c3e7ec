/// The texts of the lessons.
extension NewCourse {
  /// An index without text names the course; the list of lessons is Lectern's.
  static func index(title: String) -> String {
    """
    ---
    title: \(quoted(title))
    description: Lessons whose numbers are the numbers that their code computes.
    ---

    """
  }

  static let softmax = #"""
    ---
    title: From scores to probabilities
    description: What softmax does to three scores, and one law that it obeys.
    difficulty: 1
    ---

    Softmax makes probabilities of scores: the higher the score, the larger the share, and all shares together are one.

    $$
    p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}
    $$

    ```{code-cell} swift
    :label: probabilities
    :caption: The scores as probabilities
    :alt: Three bars, each lower than the one before
    let z: Vector = [2, 1, 0]
    let p = softmax(z)
    barChart(["first", "second", "third"], p, title: "Probabilities")
    ```

    Of three classes with the scores {claim}`2, 1 and 0 <z>`, the first gets {claim}`66.5% <p[0]>` of the mass, which is
    {claim}`more than half <p[0] > 0.5>`; all three together have {claim}`1 <p.sum>`.

    ## A law

    ```{property} Translation invariance
    :label: translation-invariance
    forAll(.vector(of: .double(in: -50...50), count: 1...64), .double(in: -1000...1000)) { z, c in
      softmax(z + c) ≈ softmax(z)
    }
    ```

    Only differences of scores count: that is {prf:ref}`translation-invariance`. The next lesson, on
    [temperature](temperature.md), changes the differences.

    ## Exercise

    ````{exercise} A higher score
    :label: higher-score
    :difficulty: 1
    How much of the mass does the first class get when its score is higher by one?

    ```{hint}
    Only one of the three numerators changes, and the denominator with it.
    ```
    ````

    ```{solution} higher-score
    With the scores {claim}`3, 1 and 0 <z + [1, 0, 0]>` it gets {claim}`84.4% <softmax(z + [1, 0, 0])[0]>`.
    ```

    """#

  static let temperature = #"""
    ---
    title: Temperature
    description: How sharp or flat the probabilities are.
    difficulty: 2
    requires: softmax
    ---

    Scores that are divided by a temperature $T$ [before softmax](softmax.md) lie nearer to each other, or further apart.

    ```{code-cell} swift
    let z: Vector = [2, 1, 0]
    let (cold, hot) = (0.5, 2.0)
    let sharp = softmax(z, temperature: cold)
    let flat = softmax(z, temperature: hot)
    ```

    At $T = \claim{0.5}{cold}$ the first of three classes has {claim}`86.7% <sharp[0]>` of the mass, at
    $T = \claim{2}{hot}$ only {claim}`50.6% <flat[0]>`. So the entropy grows:

    ```{code-cell} swift
    check("the flat one is less certain", entropy(flat) > entropy(sharp))
    ```

    """#
}
