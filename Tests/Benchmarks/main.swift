import Softmax

print(softmax([2, 1, 0]))
