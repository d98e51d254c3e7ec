// What a cell sees without importing anything: the libraries and the functions of this module.
@_exported import Plots
@_exported import Properties
@_exported import Softmax
@_exported import SoftmaxLaws
