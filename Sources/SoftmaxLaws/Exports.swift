// A law is stated with the functions of one library and tried by the other.
@_exported public import Properties
@_exported public import Softmax
