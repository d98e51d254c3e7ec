// What a cell sees without importing anything: the three libraries and the functions of this module.
@_exported import Plots
@_exported import Properties
@_exported import Softmax
