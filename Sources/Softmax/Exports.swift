// A seed is of no use without the generator that it starts.
@_exported public import Randomness
